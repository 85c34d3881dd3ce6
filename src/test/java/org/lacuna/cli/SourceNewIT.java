package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.SourceDefinition;

/** {@code lacuna source new}, over a loopback server and on files. */
class SourceNewIT {

  private static final String PAGE =
      """
      <html><head><meta charset="utf-8"><title>哈密市2021年统计公报</title>
      <meta name="ArticleTitle" content="哈密市2021年统计公报">
      <meta name="ContentSource" content="哈密市统计局"></head>
      <body><div class="info">发布日期：2022-03-01</div>
      <div class="con_text"><p>2021年，全年城镇新增就业1.2万人，哈密市农村富余劳动力转移就业2.5万人次。</p>
      <table class="data"><tr><th>指标</th><th>2021年</th></tr><tr><td>人口（万人）</td><td>67</td></tr>
      <tr><td>面积（万平方公里）</td><td>14</td></tr></table></div></body></html>
      """;

  @TempDir Path folder;

  private SourceHome home;
  private String world;

  @BeforeEach
  void describe() throws IOException {
    home = SourceHome.in(folder.resolve("home"));
    Path pages = Files.createDirectories(folder.resolve("world"));
    Files.writeString(pages.resolve("page.html"), PAGE);
    Files.writeString(
        pages.resolve("list.html"),
        """
        <html><head><title>公报</title></head><body><ul class="menu"><li><a href="/">首页</a></li></ul>
        <ul class="news"><li><a href="/c/202203/1.html">哈密市2021年统计公报</a></li>
        <li><a href="/c/202103/2.html">哈密市2020年统计公报</a></li>
        <li><a href="/c/202003/3.html">哈密市2019年统计公报</a></li></ul>
        <a href="/list_2.html">下一页</a></body></html>
        """);
    Files.writeString(
        pages.resolve("world.tsv"),
        """
        address\tfrom\tuntil\tstatus\tfile\theaders
        https://tjj.example/list.html\t2022-03-01\t-\t200\tlist.html\t-
        https://tjj.example/c/202203/1.html\t2022-03-01\t-\t200\tpage.html\t-
        https://tjj.example/wall.html\t2022-03-01\t-\t412\tlist.html\t-
        """);
    world = pages.toString();
  }

  private SourceDefinition written(String id) {
    return Catalogue.load(folder.resolve("home/jobs")).source(id).orElseThrow();
  }

  @Test
  void followsAListToItsFirstItemAndProposesWhereItsPartsStand() {
    Spoken spoken =
        home.lacuna("source", "new", "https://tjj.example/list.html", "--yes", "--world", world);
    assertThat(spoken.code()).isZero();
    SourceDefinition source = written("tjj-communique");
    assertThat(source.access().get(0).items()).contains("ul.news a");
    assertThat(source.access().get(0).pattern())
        .contains("https?://tjj\\.example/c/\\d{6}/\\d+\\.html");
    assertThat(source.access().get(0).next()).isPresent();
    assertThat(source.layout().title()).contains("meta[name=ArticleTitle]");
    assertThat(source.layout().date()).contains("div.info");
    assertThat(source.layout().body()).contains("div.con_text");
    assertThat(source.layout().table()).contains("table.data");
    assertThat(source.life().verified()).as("a recorded world verifies nothing").isEmpty();
  }

  @Test
  void writesWhatTryAndCheckFindAsDescribed() {
    home.lacuna("source", "new", "https://tjj.example/list.html", "--yes", "--world", world);
    assertThat(home.lacuna("source", "try", "tjj-communique").code()).isZero();
    assertThat(home.lacuna("source", "check", "tjj-communique", "--world", world).code()).isZero();
  }

  @Test
  void asksWhatItCannotKnowAndTakesAnEmptyAnswerForItsProposal() throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(file, PAGE);
    String answers = "https://tjj.example/c/1.html\nhami-test\n\n\nStatistics Bureau of Hami\n\n";
    String more = "\n\n\n\n\n\n\nits front page\nyes\n";
    Spoken spoken = home.answering(answers + more, "source", "new", file.toString());
    assertThat(spoken.code()).as(spoken.err()).isZero();
    assertThat(spoken.out()).contains("Title [哈密市2021年统计公报]").contains("2.5万人次");
    SourceDefinition source = written("hami-test");
    assertThat(source.publisher().nameEn()).isEqualTo("Statistics Bureau of Hami");
    assertThat(source.area()).isEqualTo("CN-650500");
    assertThat(source.life().seen()).isEqualTo("its front page");
    assertThat(source.expectations().minFigures()).isOne();
    assertThat(home.folder("hami-test").resolve("sample.html")).hasContent(PAGE);
    assertThat(home.folder("hami-test").resolve("expected.csv"))
        .content()
        .contains("labour_transfers,CN-650500")
        .contains(",25000,person-times,exact");
  }

  @Test
  void writesNothingWhenThePersonSaysNo() throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(file, PAGE);
    String answers = "https://tjj.example/c/1.html\nhami-test" + "\n".repeat(12) + "seen\nno\n";
    Spoken spoken = home.answering(answers, "source", "new", file.toString());
    assertThat(spoken.code()).as(spoken.err()).isZero();
    assertThat(home.folder("hami-test")).doesNotExist();
  }

  @Test
  void namesAllThatNobodyIsThereToAnswer() throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(file, "<html><body><p>没有数字。</p></body></html>");
    Spoken spoken =
        home.lacuna("source", "new", file.toString(), "--yes", "--address", "https://a.example/p");
    assertThat(spoken.code()).isEqualTo(64);
    assertThat(spoken.err()).contains("--title, --publisher").contains("--area").contains("--seen");
    assertThat(home.folder("a-statement")).doesNotExist();
  }

  @Test
  void leavesNothingBehindWhenTheDefinitionIsWrong() throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(file, PAGE);
    Spoken spoken =
        home.lacuna(
            "source",
            "new",
            file.toString(),
            "--yes",
            "--address",
            "https://a.example/p",
            "--area",
            "CN-999999",
            "--seen",
            "there",
            "--id",
            "wrong");
    assertThat(spoken.code()).isEqualTo(78);
    assertThat(spoken.err()).contains("no area 'CN-999999'");
    assertThat(home.folder("wrong")).doesNotExist();
  }

  @Test
  void changesNoFolderThatIsThere() throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(file, PAGE);
    Spoken spoken =
        home.lacuna(
            "source",
            "new",
            file.toString(),
            "--yes",
            "--address",
            "https://a.example/p",
            "--seen",
            "there",
            "--id",
            "seed-page");
    assertThat(spoken.code()).isEqualTo(65);
    assertThat(spoken.err()).contains("there is a source 'seed-page' already");
  }

  @Test
  void saysWhyAPageDidNotCome() {
    Spoken spoken =
        home.lacuna("source", "new", "https://tjj.example/wall.html", "--yes", "--world", world);
    assertThat(spoken.code()).isEqualTo(65);
    assertThat(spoken.err()).contains("the server answered 412");
  }
}
