package org.lacuna.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.publish.SampleEdition;

/**
 * The site in a browser. Pictures are kept in {@code target/site-pictures}. The rules of axe-core
 * are read from {@code node_modules/axe-core} or from the file named by the system property {@code
 * lacuna.axe}.
 */
@Tag("slow")
class BrowserIT {

  private static final int SECONDS = 90;
  private static final Path PICTURES = Path.of("target", "site-pictures");

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void write() throws IOException {
    assumeTrue(browser().isPresent(), "no chromium is installed");
    site = new SiteWriter(List.of()).write(SampleEdition.edition(), folder).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "silence.html",
        "zh/index.html",
        "zh/sources.html",
        "calendar.html",
        "method.html",
        "SERIES"
      })
  void breaksNoRuleOfAccessibility(String page) throws Exception {
    Path rules = Path.of(System.getProperty("lacuna.axe", "node_modules/axe-core/axe.min.js"));
    assumeTrue(Files.exists(rules), "axe-core is not there: npm install axe-core");
    Path examined = withRules(page(page), rules);
    String dom =
        run(List.of("--virtual-time-budget=20000", "--dump-dom", examined.toUri().toString()));
    assertThat(Jsoup.parse(dom).select("#axe-found").text()).isEqualTo("violations:");
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, 1280x1400, light",
    "index.html, 500x1400, light",
    "index.html, 1280x1400, dark",
    "zh/index.html, 1280x1400, light",
    "zh/silence.html, 1280x1000, light",
    "zh/silence.html, 500x1400, light",
    "calendar.html, 1280x1000, light",
    "SERIES, 1280x1400, light",
    "SERIES, 500x1400, light",
    "SERIES, 1280x1400, dark"
  })
  void keepsPicturesOfItsPages(String name, String size, String scheme) throws Exception {
    Files.createDirectories(PICTURES);
    String title = String.join("-", name.replaceAll("\\W", "-"), size, scheme) + ".png";
    Path picture = PICTURES.resolve(title).toAbsolutePath();
    Files.deleteIfExists(picture);
    run(
        List.of(
            "--screenshot=" + picture,
            "--window-size=" + size.replace('x', ','),
            "--blink-settings=preferredColorScheme=" + (scheme.equals("dark") ? 0 : 1),
            page(name).toUri().toString()));
    assertThat(picture).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "silence.html, 740",
    "silence.html, 820",
    "silence.html, 1100",
    "zh/silence.html, 1100",
    "sources.html, 1100",
    "calendar.html, 1100",
    "SERIES, 1100"
  })
  void scrollsNoPageSideways(String page, int width) throws Exception {
    String html =
        Files.readString(page(page))
            .replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
            .replace(
                "</body>",
                """
                <script>
                addEventListener('load', function () {
                  document.body.dataset.width = document.documentElement.scrollWidth;
                });
                </script>
                </body>
                """);
    Path measured = Files.writeString(page(page).resolveSibling("measured.html"), html);
    String dom =
        run(List.of("--window-size=" + width + ",1000", "--dump-dom", measured.toUri().toString()));
    assertThat(Integer.parseInt(Jsoup.parse(dom).body().attr("data-width")))
        .isBetween(width / 2, width);
  }

  /** A copy of the page that examines itself; the rule against foreign scripts is lifted in it. */
  private static Path withRules(Path page, Path rules) throws IOException {
    Path script = page.resolveSibling("axe.js");
    Files.copy(rules, script);
    String html =
        Files.readString(page)
            .replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
            .replace(
                "</body>",
                """
                <script src="axe.js"></script>
                <script>
                axe.run().then(function (found) {
                  var out = document.createElement('pre');
                  out.id = 'axe-found';
                  out.textContent = 'violations:' + found.violations.map(function (v) {
                    return v.id + ' ' + v.nodes.map(function (n) { return n.html; }).join(' ');
                  }).join('; ');
                  document.body.appendChild(out);
                });
                </script>
                </body>
                """);
    return Files.writeString(page.resolveSibling("examined.html"), html);
  }

  private Path page(String name) {
    return site.resolve(name.equals("SERIES") ? Names.series(SampleEdition.TRANSFERS) : name);
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(browser().orElseThrow().toString()));
    command.addAll(List.of("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"));
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.addAll(arguments);
    Path output = folder.resolve("output.html");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("chromium ended in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }

  private static java.util.Optional<Path> browser() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            path ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(path, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
