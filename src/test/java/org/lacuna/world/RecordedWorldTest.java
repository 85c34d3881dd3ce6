package org.lacuna.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedWorldTest {

  private static final String PAGE = "https://stats.example/release.html";

  @TempDir Path folder;

  @BeforeEach
  void aPage() throws IOException {
    Files.writeString(folder.resolve("first.html"), "first");
    Files.writeString(folder.resolve("second.html"), "second");
  }

  @Test
  void answersWithWhatStoodOnTheDay() throws IOException {
    manifest(line(PAGE, "2020-03-01", "-", "200", "first.html"));
    assertThat(status(PAGE, "2020-02-29")).isEqualTo(404);
    assertThat(body(PAGE, "2020-03-01")).isEqualTo("first");
  }

  @Test
  void aLaterLineCoversAnEarlierOneWhileItHolds() throws IOException {
    manifest(
        line(PAGE, "2020-03-01", "-", "200", "first.html"),
        line(PAGE, "2020-04-01", "-", "200", "second.html"),
        line("https://stats.example/*", "2020-05-01", "2020-05-03", "412", "-"));
    assertThat(body(PAGE, "2020-04-30")).isEqualTo("second");
    assertThat(status(PAGE, "2020-05-03")).isEqualTo(412);
    assertThat(body(PAGE, "2020-05-04")).isEqualTo("second");
  }

  @Test
  void knowsNoDifferenceBetweenHttpAndHttps() throws IOException {
    manifest(line(PAGE, "2020-03-01", "-", "200", "first.html"));
    assertThat(body("http://STATS.example:80/release.html", "2020-03-01")).isEqualTo("first");
  }

  @Test
  void keepsPagesApartThatDifferInTheirQuery() throws IOException {
    manifest(line("https://stats.example/q?page=2", "2020-03-01", "-", "200", "second.html"));
    assertThat(body("https://stats.example/q?page=2", "2020-03-01")).isEqualTo("second");
    assertThat(status("https://stats.example/q?page=1", "2020-03-01")).isEqualTo(404);
  }

  @Test
  void servesADatedPassageOnItsDaysOnly() throws IOException {
    Files.writeString(
        folder.resolve("list.html"),
        "a<!--world from 2020-03-05 until 2020-03-06-->b<!--world end-->c");
    manifest(line(PAGE, "2020-03-01", "-", "200", "list.html"));
    assertThat(body(PAGE, "2020-03-04")).isEqualTo("ac");
    assertThat(body(PAGE, "2020-03-06")).isEqualTo("abc");
    assertThat(body(PAGE, "2020-03-07")).isEqualTo("ac");
  }

  @Test
  void leavesTheBytesOfAnyCharsetAsTheyAre() throws IOException {
    byte[] gb = "转移就业".getBytes(java.nio.charset.Charset.forName("GB18030"));
    Files.write(folder.resolve("gb.html"), gb);
    manifest(line(PAGE, "2020-03-01", "-", "200", "gb.html"));
    assertThat(answer(PAGE, "2020-03-01").body()).isEqualTo(gb);
  }

  @Test
  void listsEveryDayOnWhichSomethingChangesOrThatIsWorthALook() throws IOException {
    Files.writeString(folder.resolve("days.tsv"), "day\tnote\n2020-06-30\tnothing came\n");
    Files.writeString(
        folder.resolve("list.html"), "a<!--world from 2020-03-05-->b<!--world end-->");
    manifest(
        line(PAGE, "2020-03-01", "-", "200", "list.html"),
        line("https://stats.example/*", "2020-05-01", "2020-05-03", "412", "-"));
    RecordedWorld world = RecordedWorld.open(folder);
    assertThat(world.days())
        .containsExactly(
            day("2020-03-01"),
            day("2020-03-05"),
            day("2020-05-01"),
            day("2020-05-04"),
            day("2020-06-30"));
    assertThat(world.note(day("2020-06-30"))).contains("nothing came");
  }

  @Test
  void tellsWhichAddressesItSpeaksOf() throws IOException {
    manifest(line(PAGE, "2020-03-01", "-", "200", "first.html"));
    RecordedWorld world = RecordedWorld.open(folder);
    assertThat(world.covers(URI.create("http://stats.example/release.html"))).isTrue();
    assertThat(world.covers(URI.create("http://other.example/release.html"))).isFalse();
  }

  @Test
  void listsAllMistakesWithFileAndLine() throws IOException {
    Files.writeString(folder.resolve("list.html"), "a\n<!--world since 2020-->b");
    manifest(
        line("stats.example", "2020-03-01", "-", "200", "first.html"),
        line(PAGE, "1 March", "-", "200", "first.html"),
        line(PAGE, "2020-03-02", "2020-03-01", "2000", "first.html"),
        line(PAGE, "2020-03-01", "-", "200", "absent.html"),
        line(PAGE, "2020-03-01", "-", "301", "-"),
        line(PAGE, "2020-03-01", "-", "200", "list.html"));
    assertThatThrownBy(() -> RecordedWorld.open(folder))
        .isInstanceOfSatisfying(
            WorldMistakes.class,
            told ->
                assertThat(told.mistakes())
                    .containsExactlyInAnyOrder(
                        "world.tsv:2: 'address' must be an http or https address, found"
                            + " 'stats.example'",
                        "world.tsv:3: 'from' must be a day like 2022-02-07, found '1 March'",
                        "world.tsv:4: 'status' must be 200 to 599 or 'closed', found '2000'",
                        "world.tsv:4: 'until' lies before 'from'",
                        "world.tsv:5: no file 'absent.html'",
                        "world.tsv:6: a redirect needs a header 'Location: <address>'",
                        "list.html:2: expected 'from 2022-02-07', 'until 2022-03-01', both or"
                            + " 'end', found 'since 2020'",
                        "list.html: a dated passage has no '<!--world end-->'"));
  }

  @Test
  void readsNoFileOutsideItsFolder() throws IOException {
    Files.writeString(folder.resolveSibling("secret.html"), "secret");
    manifest(line(PAGE, "2020-03-01", "-", "200", "../secret.html"));
    assertThatThrownBy(() -> RecordedWorld.open(folder))
        .hasMessageContaining("world.tsv:2: no file '../secret.html'");
  }

  @Test
  void saysSoWhenThereIsNoManifest() {
    assertThatThrownBy(() -> RecordedWorld.open(folder))
        .hasMessageContaining("world.tsv: the file does not exist");
  }

  private void manifest(String... lines) throws IOException {
    Files.writeString(
        folder.resolve("world.tsv"),
        "address\tfrom\tuntil\tstatus\tfile\theaders\n" + String.join("\n", lines) + "\n");
  }

  private static String line(String... cells) {
    return String.join("\t", cells);
  }

  private Answer answer(String address, String day) {
    return RecordedWorld.open(folder).answer(Place.of(URI.create(address)), day(day));
  }

  private int status(String address, String day) {
    return answer(address, day).status();
  }

  private String body(String address, String day) {
    return new String(answer(address, day).body(), UTF_8);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
