package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lacuna extract} on files, folders and addresses, over a loopback server. */
class ExtractIT {

  @TempDir static Path folder;

  private static SourceHome home;
  private static Path world;

  @BeforeAll
  static void describe() throws IOException {
    home = SourceHome.in(folder.resolve("home"));
    world = Files.createDirectories(folder.resolve("world"));
    Files.writeString(world.resolve("page.html"), page("317万人次"));
    Files.writeString(
        world.resolve("world.tsv"),
        """
        address\tfrom\tuntil\tstatus\tfile\theaders
        https://seed.example/page.html\t2022-03-01\t-\t200\tpage.html\t-
        https://gone.example/page.html\t2022-03-01\t-\t404\tpage.html\t-
        https://wall.example/page.html\t2022-03-01\t-\t412\tpage.html\t-
        """);
  }

  private static String page(String figure) {
    return "<html><head><meta charset=utf-8><meta name=PubDate content=2022-03-01></head><body><p>"
        + "2021年，新疆农村富余劳动力转移就业"
        + figure
        + "，城镇新增就业48万户。</p></body></html>";
  }

  private static Spoken extract(String... words) {
    List<String> all = new ArrayList<>(List.of("extract"));
    all.addAll(List.of(words));
    return home.lacuna(all.toArray(String[]::new));
  }

  @Test
  void readsAnAddressAsItReadsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("same.html"), page("317万人次"));
    Spoken fetched = extract("https://seed.example/page.html", "--world", world.toString());
    Spoken read = extract(file.toString());
    assertThat(fetched.code()).isZero();
    assertThat(fetched.out())
        .isEqualTo(read.out().replace(file.toString(), "https://seed.example/page.html"))
        .contains("\"value\":3170000");
  }

  @Test
  void readsTheOthersWhenAnAddressDoesNotAnswerWithAPage() {
    Spoken spoken =
        extract(
            "https://gone.example/page.html",
            "https://wall.example/page.html",
            "https://seed.example/page.html",
            "--world",
            world.toString());
    assertThat(spoken.code()).isEqualTo(20);
    assertThat(spoken.out()).contains("\"value\":3170000");
    assertThat(spoken.err())
        .contains("https://gone.example/page.html: ")
        .contains("404")
        .contains("https://wall.example/page.html: ")
        .contains("412");
  }

  @ParameterizedTest
  @CsvSource({
    "https://, is no file, 65",
    "http:///page.html, is no file, 65",
    "https://seed.example/a page, is no file, 65",
    "absent.html, there is no file or folder absent.html, 65"
  })
  void namesWhatIsNeitherAFileNorAnAddress(String input, String expected, int code) {
    Spoken spoken = extract(input, "--world", world.toString());
    assertThat(spoken.code()).isEqualTo(code);
    assertThat(spoken.err()).contains(expected);
    assertThat(spoken.out()).isEmpty();
  }

  @Test
  void printsWhatWasSeenAndNotRead() throws IOException {
    Path file = Files.writeString(folder.resolve("left.html"), page("317万人次"));
    Spoken spoken = extract(file.toString(), "--leftovers", "--format", "table");
    assertThat(spoken.code()).isZero();
    assertThat(spoken.out()).contains("1 figures read, 1 left").contains("48万户");
  }

  @Test
  void readsAFolderInTheOrderOfItsNamesWhateverIsReadFirst() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i < 200; i++) {
      Files.writeString(pages.resolve("%03d.html".formatted(i)), page(100 + i + "万人次"));
    }
    Files.writeString(pages.resolve("empty.html"), "");
    List<String> lines = extract(pages.toString(), "--format", "csv").out().lines().toList();
    assertThat(lines).hasSize(201);
    for (int i = 0; i < 200; i++) {
      assertThat(lines.get(i + 1)).contains("%03d.html".formatted(i), (100 + i) + "0000");
    }
  }

  @Test
  void takesTheDateOfPublicationFromTheCommandLineBeforeThatOfThePage() throws IOException {
    Path file =
        Files.writeString(folder.resolve("dated.html"), page("317万人次").replace("2021年", "去年"));
    assertThat(extract(file.toString()).out()).contains("\"time_period\":\"2021\"");
    assertThat(extract(file.toString(), "--published", "2020-05-01").out())
        .contains("\"time_period\":\"2019\"");
  }
}
