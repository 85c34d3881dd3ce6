package org.lacuna.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.pipeline.ExpectedFigure;

/** The world that ships: what must be read in its files is read, and nothing else. */
class WorldFiguresTest {

  private static final Path WORLD = Path.of("src/main/resources/worlds/xinjiang");

  private final Catalogue catalogue = Catalogue.load(Path.of("jobs"));
  private final PageReader reader = new PageReader(catalogue.vocabulary());
  private final List<Line> expected = expected();

  /** A line of the table: which founding figure it is, in which file it stands, and the figure. */
  private record Line(String founding, String file, ExpectedFigure figure) {

    static Line parse(String text) {
      List<String> cells = List.of(text.split(",", -1));
      return new Line(
          cells.get(0), cells.get(1), new ExpectedFigure(cells.subList(2, cells.size())));
    }
  }

  private static List<Line> expected() {
    try {
      List<String> lines = Files.readAllLines(WORLD.resolve("expected.csv"));
      assertThat(lines.get(0)).isEqualTo("figure,file," + String.join(",", ExpectedFigure.COLUMNS));
      return lines.stream().skip(1).map(Line::parse).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @TestFactory
  Stream<DynamicTest> readsWhatIsExpectedAndNothingElse() throws IOException {
    Map<String, List<ExpectedFigure>> byFile =
        expected.stream()
            .collect(
                Collectors.groupingBy(
                    Line::file, Collectors.mapping(Line::figure, Collectors.toList())));
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file, () -> check(file, byFile.getOrDefault(file, List.of()))));
  }

  @Test
  void carriesAllFiguresThatTheProjectWasFoundedOn() {
    List<String> founding =
        IntStream.rangeClosed(1, 39).mapToObj(n -> String.format("F%02d", n)).toList();
    assertThat(expected.stream().map(Line::founding).filter(f -> !f.isEmpty()))
        .containsExactlyInAnyOrderElementsOf(founding);
  }

  @Test
  void saysOnEveryPageThatItIsAReconstruction() throws IOException {
    for (String file : files()) {
      if (file.endsWith(".html") && !file.matches(".*(gone|challenge)\\.html")) {
        assertThat(new String(Files.readAllBytes(WORLD.resolve(file)), charset(file)))
            .as(file)
            .containsAnyOf("本页为演示用的重建页", "Reconstruction for demonstration");
      }
    }
  }

  private static java.nio.charset.Charset charset(String file) {
    boolean old = file.startsWith("rst.xinjiang") || file.startsWith("www.aksxw");
    return java.nio.charset.Charset.forName(old ? "GB18030" : "UTF-8");
  }

  private void check(String file, List<ExpectedFigure> figures) {
    assertThat(reader.figures(WORLD.resolve(file), source(file)))
        .extracting(ExpectedFigure::of)
        .containsExactlyInAnyOrderElementsOf(figures);
  }

  /** A source of the host that the file's folder is named after. */
  private SourceDefinition source(String file) {
    String host = file.substring(0, file.indexOf('/'));
    Predicate<SourceDefinition> ofHost =
        source -> source.access().stream().anyMatch(a -> a.address().getHost().equals(host));
    return catalogue.sources().stream().filter(ofHost).findFirst().orElseThrow();
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(WORLD)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> WORLD.relativize(file).toString())
          .filter(file -> file.contains("/") && !file.endsWith("robots.txt"))
          .sorted()
          .toList();
    }
  }
}
