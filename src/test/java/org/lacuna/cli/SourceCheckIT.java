package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lacuna source check} and {@code try --live}, over a loopback server. */
class SourceCheckIT {

  private static final String BODY = "<p>2021年，新疆农村富余劳动力转移就业317万人次，比上年增长0.5%。</p>";

  @TempDir static Path folder;

  private static SourceHome home;
  private static Path world;

  @BeforeAll
  static void describe() throws IOException {
    home = SourceHome.in(folder.resolve("home"));
    String layout = "layout: {body: div.text}";
    for (String name : new String[] {"good", "rebuilt", "empty", "wall", "mute", "gone"}) {
      home.source(name, "https://%s.example/page.html".formatted(name), layout);
    }
    home.source("over", "https://over.example/page.html", "ended: 2020-01-01\nreason: closed");
    world = Files.createDirectories(folder.resolve("world"));
    page("right.html", "<div class=text>" + BODY + "</div>");
    page("rebuilt.html", "<div class=news>" + BODY + "</div>");
    page("empty.html", "<div class=text><p>今年以来，各项工作稳步推进，群众满意度不断提高。</p></div>");
    Files.writeString(
        world.resolve("world.tsv"),
        """
        address\tfrom\tuntil\tstatus\tfile\theaders
        https://good.example/page.html\t2022-03-01\t-\t200\tright.html\t-
        https://rebuilt.example/page.html\t2022-03-01\t-\t200\trebuilt.html\t-
        https://empty.example/page.html\t2022-03-01\t-\t200\tempty.html\t-
        https://wall.example/*\t2022-03-01\t-\t412\tright.html\t-
        https://mute.example/*\t2022-03-01\t-\tclosed\t-\t-
        https://gone.example/page.html\t2022-03-01\t-\t404\tright.html\t-
        """);
  }

  private static void page(String name, String body) throws IOException {
    Files.writeString(
        world.resolve(name),
        "<html><head><meta charset=utf-8><title>某局</title><meta name=PubDate content=2022-03-01>"
            + "</head><body>%s</body></html>".formatted(body));
  }

  private static Spoken check(String... sources) {
    String[] words = new String[sources.length + 4];
    words[0] = "source";
    words[1] = "check";
    System.arraycopy(sources, 0, words, 2, sources.length);
    words[words.length - 2] = "--world";
    words[words.length - 1] = world.toString();
    return home.lacuna(words);
  }

  @Test
  void saysOfEachSourceHowItAnswered() {
    Spoken spoken = check("good", "rebuilt", "empty", "wall", "mute", "gone", "over");
    assertThat(spoken.code()).isEqualTo(20);
    assertThat(spoken.out())
        .containsPattern("as described +good +2 figures in 1 documents")
        .containsPattern("differs +rebuilt .*: the body is not at div.text")
        .containsPattern("differs +empty +0 figures read, at least 1 expected")
        .containsPattern("blocked +wall .*: the server answered 412")
        .containsPattern("unreachable +mute +https://mute.example/page.html: ")
        .containsPattern("differs +gone .*: the server answered 404")
        .containsPattern("ended +over +closed")
        .contains("1 as described, 3 differs, 1 blocked, 1 unreachable, 1 ended");
  }

  @Test
  void endsWellWhenAllAnswerAsDescribedAndLeavesNothingOfARecordedWorldInTheHome() {
    assertThat(check("good").code()).isZero();
    assertThat(folder.resolve("home/var")).doesNotExist();
  }

  @Test
  void triesWhatThePublisherAnswersNow() {
    Spoken spoken = home.lacuna("source", "try", "good", "--live", "--world", world.toString());
    assertThat(spoken.code()).isZero();
    assertThat(spoken.out()).contains("317万人次").contains("as described");
  }
}
