package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.fetch.Attempt;
import org.lacuna.fetch.wayback.WaybackSettings;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.SnapshotArchive;

/** What a run looks at beyond the addresses that a source names. */
@Tag("slow")
class LookingIT {

  private static final String SITE = "www.example.gov.cn";
  private static final String LIST = "https://" + SITE + "/tjgb/index.html";
  private static final String PAGED =
      "- {kind: list, address: '%s', items: 'ul a', next: 'a.next', max_pages: 3}".formatted(LIST);
  private static final String ITEM =
      "<html><body><p>%d年统计公报</p><p>%d年，新疆出口总额%d亿元。</p></body></html>";

  @TempDir Path folder;

  private final SmallWeb web = new SmallWeb();

  @AfterEach
  void stop() {
    web.close();
  }

  private SmallHome home(String access) {
    return new SmallHome(folder, web.origin(), access, WaybackSettings.OFF);
  }

  private static String list(String items, String next) {
    return "<html><body><ul>" + items + "</ul>" + next + "</body></html>";
  }

  private void item(int year) {
    web.page(SITE + "/tjgb/" + year + ".html", ITEM.formatted(year, year, year));
  }

  private void twoPagesOfThreeItems() {
    web.page(
        LIST,
        list(
            "<li><a href=2024.html>2024年统计公报</a><li><a href=2023.html>2023年统计公报</a>",
            "<a class=next href='?page=2'>下一页</a>"));
    web.page(LIST + "?page=2", list("<li><a href=2022.html>2022年统计公报</a>", ""));
    List.of(2022, 2023, 2024).forEach(this::item);
  }

  private static String body(SnapshotArchive archive, Snapshot snapshot) {
    return new String(archive.body(snapshot), StandardCharsets.UTF_8);
  }

  @Test
  void reachesEveryPageOfAListAndEveryItem() throws Exception {
    twoPagesOfThreeItems();
    try (SmallHome home = home(PAGED)) {
      JobReport report = home.harvest();
      assertThat(report.troubles()).isEmpty();
      assertThat(home.pages())
          .extracting(page -> page.address().getPath())
          .containsExactlyInAnyOrder("/tjgb/2024.html", "/tjgb/2023.html", "/tjgb/2022.html");
      assertThat(home.figures()).contains("202400000000", "202300000000", "202200000000");
    }
  }

  @Test
  void asksForUnchangedListsWithoutTheirBytesAndStillFollowsThem() throws Exception {
    twoPagesOfThreeItems();
    try (SmallHome home = home(PAGED)) {
      home.harvest();
      web.failure(SITE + "/tjgb/2022.html", 404);
      web.forget();
      home.wait(Duration.ofDays(1));
      JobReport report = home.harvest();
      assertThat(web.unchanged())
          .contains(SITE + "/tjgb/index.html", SITE + "/tjgb/index.html?page=2");
      assertThat(report.looks()).containsEntry(JobReport.Ending.VANISHED, 1);
    }
  }

  @Test
  void callsAListIncompleteThatGoesOnBeyondWhatMayBeRead() throws Exception {
    for (int page = 1; page <= 4; page++) {
      String address = page == 1 ? LIST : LIST + "?page=" + page;
      String next = "<a class=next href='?page=" + (page + 1) + "'>下一页</a>";
      web.page(address, list("<li><a href=2024.html>公报</a>", next));
    }
    item(2024);
    try (SmallHome home = home(PAGED)) {
      JobReport report = home.harvest();
      assertThat(report.isComplete()).isFalse();
      assertThat(report.troubles())
          .singleElement()
          .asString()
          .contains("incomplete: the list goes on after 3 pages");
    }
  }

  @Test
  void callsAListIncompleteWhosePagesLeadBackInsteadOfOn() throws Exception {
    pagesOfWhichTheLastLeadsTo("?page=2");
    try (SmallHome home = home(PAGED.replace("max_pages: 3", "max_pages: 9"))) {
      assertThat(home.harvest().troubles())
          .singleElement()
          .asString()
          .contains("?page=2: incomplete: the list leads back");
    }
  }

  @Test
  void takesAListForWholeThatBeginsAnewBehindItsEnd() throws Exception {
    pagesOfWhichTheLastLeadsTo("index.html");
    try (SmallHome home = home(PAGED.replace("max_pages: 3", "max_pages: 9"))) {
      assertThat(home.harvest().troubles()).isEmpty();
    }
  }

  private void pagesOfWhichTheLastLeadsTo(String last) {
    List<String> next = List.of("?page=2", "?page=3", last);
    for (int page = 1; page <= 3; page++) {
      String link = "<a class=next href='" + next.get(page - 1) + "'>下一页</a>";
      web.page(
          page == 1 ? LIST : LIST + "?page=" + page, list("<li><a href=2024.html>公报</a>", link));
    }
    item(2024);
  }

  @Test
  void callsAListIncompleteWhoseNextPageOnlyAScriptKnows() throws Exception {
    String next = "<a class=next href='javascript:goPage(2)'>下一页</a>";
    web.page(LIST, list("<li><a href=2024.html>公报</a>", next));
    item(2024);
    try (SmallHome home = home(PAGED)) {
      assertThat(home.harvest().troubles())
          .singleElement()
          .asString()
          .contains("incomplete", "script");
    }
  }

  @Test
  void callsAListIncompleteWhoseSecondPageFails() throws Exception {
    twoPagesOfThreeItems();
    web.failure(LIST + "?page=2", 404);
    try (SmallHome home = home(PAGED)) {
      assertThat(home.harvest().troubles()).singleElement().asString().contains("page=2", "404");
    }
  }

  @Test
  void takesNoListForAPageWithFigures() throws Exception {
    web.page(LIST, list("<li><a href=2024.html>公报：2020年，新疆出口总额999亿元。</a>", ""));
    item(2024);
    try (SmallHome home = home(PAGED)) {
      home.harvest();
      assertThat(home.figures()).doesNotContain("99900000000");
      SnapshotArchive archive = home.installation().archive();
      assertThat(archive.newest(java.net.URI.create(LIST))).isEmpty();
      assertThat(archive.newestList(java.net.URI.create(LIST)))
          .hasValueSatisfying(page -> assertThat(body(archive, page)).contains("999"));
    }
  }

  @Test
  void goesOnToTheFilesOfAPageThatWasTheLastThingBeforeAKill() throws Exception {
    String file = SITE + "/files/2024.csv";
    web.page(LIST, list("<li><a href=2024.html>2024年统计公报</a>", ""));
    web.page(SITE + "/tjgb/2024.html", "<p>2024年统计公报</p><a href='/files/2024.csv'>附件：主要数据.csv</a>");
    web.failure(file, 503);
    try (SmallHome home =
        home("- {kind: list, address: '" + LIST + "', items: li a, attachments: true}")) {
      home.harvest();
      assertThat(home.figures()).isEmpty();
      web.file(file, "text/csv", "指标,2024年\n出口总额（亿元）,310.4\n");
      home.wait(Duration.ofMinutes(10));
      home.harvest();
      assertThat(home.figures()).contains("31040000000");
      web.forget();
      home.wait(Duration.ofMinutes(10));
      home.harvest();
      assertThat(web.asked())
          .as("what is whole is left alone")
          .containsExactly(LIST.replace("https://", ""));
    }
  }

  @Test
  void looksAgainForAnAttachmentThatFailedThoughItsPageIsUnchanged() throws Exception {
    String page = "https://" + SITE + "/tjgb/2024.html";
    String file = SITE + "/files/2024.csv";
    web.page(page, "<p>2024年统计公报</p><a href='/files/2024.csv'>附件：主要数据.csv</a>");
    web.failure(file, 503);
    try (SmallHome home = home("- {kind: page, address: '" + page + "', attachments: true}")) {
      home.harvest();
      web.file(file, "text/csv", "指标,2024年\n出口总额（亿元）,310.4\n");
      home.wait(Duration.ofDays(1));
      home.harvest();
      assertThat(web.unchanged()).contains(SITE + "/tjgb/2024.html");
      assertThat(home.pages())
          .extracting(snapshot -> snapshot.address().getPath())
          .contains("/files/2024.csv");
    }
  }

  @Test
  void storesNothingOfAReplyForAnotherRegion() throws Exception {
    String query =
        "https://"
            + SITE
            + "/easyquery?m=QueryData&wds=%5B%7B%22wdcode%22%3A%22reg%22%2C%22valuecode%22%3A%22650000%22%7D%5D";
    String reply =
        """
        {"returncode":200,"returndata":{"datanodes":[{"code":"zb.A01_reg.110000_sj.2024",
        "data":{"data":310.4,"hasdata":true,"strdata":"310.4"},
        "wds":[{"wdcode":"zb","valuecode":"A01"},{"wdcode":"reg","valuecode":"110000"},
        {"wdcode":"sj","valuecode":"2024"}]}],"wdnodes":[]}}
        """;
    web.file(query, "application/json", reply);
    try (SmallHome home = home("- {kind: query, address: '" + query + "'}")) {
      JobReport report = home.harvest();
      assertThat(report.looks()).containsOnlyKeys(JobReport.Ending.SOFT_MISSING);
      assertThat(report.troubles())
          .singleElement()
          .asString()
          .contains("asked for reg 650000, got 110000");
      assertThat(home.figures()).isEmpty();
      assertThat(home.pages()).isEmpty();
      SnapshotArchive archive = home.installation().archive();
      assertThat(archive.evidenceOf(SmallHome.SOURCE))
          .singleElement()
          .satisfies(kept -> assertThat(body(archive, kept)).isEqualTo(reply));
    }
  }

  @Test
  void keepsRobotsTxtAndTheCanarysAnswerAsEvidence() throws Exception {
    String rules = "User-agent: *\nDisallow: /private/\n";
    web.file(SITE + "/robots.txt", "text/plain", rules);
    twoPagesOfThreeItems();
    try (SmallHome home = home(PAGED)) {
      home.harvest();
      SnapshotArchive archive = home.installation().archive();
      assertThat(archive.evidenceOf("robots"))
          .singleElement()
          .satisfies(kept -> assertThat(body(archive, kept)).isEqualTo(rules));
      assertThat(archive.evidenceOf("canary"))
          .singleElement()
          .satisfies(kept -> assertThat(kept.status()).isEqualTo(404));
    }
  }

  @Test
  void findsThePageToWhichASiteSendsWhoeverAsksForWhatIsGone() throws Exception {
    String items = "";
    for (int year = 2015; year < 2021; year++) {
      items += "<li><a href=" + year + ".html>公报</a>";
      web.redirect(SITE + "/tjgb/" + year + ".html", "https://" + SITE + "/notice/moved.html");
    }
    web.page(SITE + "/notice/moved.html", ITEM.formatted(2010, 2010, 2010));
    web.page(LIST, list(items, ""));
    try (SmallHome home = home(PAGED)) {
      home.harvest();
      assertThat(home.installation().ledger().ofSource(SmallHome.SOURCE, Instant.EPOCH))
          .filteredOn(look -> look.outcome().equals("soft-missing"))
          .extracting(Attempt::target)
          .allSatisfy(target -> assertThat(target).isPresent())
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }
}
