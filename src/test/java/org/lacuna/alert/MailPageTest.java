package org.lacuna.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lacuna.detect.Finding;

class MailPageTest {

  private static final IncidentRules RULES =
      new IncidentRules(Duration.ofHours(24), Duration.ofDays(7));

  private static Notice opened(Optional<String> link, List<Finding> findings) {
    IncidentEvent opened = RULES.open("print", findings, Findings.START);
    Incident incident = IncidentStory.tell(List.of(opened));
    return new NoticeWriter(ZoneId.of("Asia/Shanghai"), link).notice(opened, incident);
  }

  @Test
  void saysEverythingTheTextSays() {
    Notice notice = opened(Optional.empty(), List.of(Findings.dropped("转移就业")));
    assertThat(MailPage.of(List.of(notice)))
        .contains("转移就业: no published figure found since 2025")
        .contains("since 2026-03-01, known to us since 2026-03-05 12:00 Asia/Shanghai")
        .contains("the row is not in the newest issue")
        .contains("its siblings advanced")
        .contains("3 grounds agree")
        .contains("Open the newest document of the release.")
        .contains(Findings.DIGEST_A)
        .contains(Findings.DIGEST_B)
        .contains("lacuna alert acknowledge " + notice.incident());
  }

  @Test
  void linksTheArchivedPagesWhereTheArchiveIsServed() {
    Notice notice =
        opened(Optional.of("https://a.example/{digest}"), List.of(Findings.dropped("s")));
    assertThat(MailPage.of(List.of(notice)))
        .contains("<a href=\"https://a.example/" + Findings.DIGEST_A + "\"")
        .contains(">Archived page 2</a>");
  }

  @Test
  void namesBothArchivedPagesAndCallsNoLivePageArchived() {
    Finding dropped = Findings.dropped("s");
    Notice notice = opened(Optional.empty(), List.of(dropped));
    assertThat(notice.archived()).containsExactly(Findings.DIGEST_A, Findings.DIGEST_B);
    assertThat(notice.addresses()).containsExactly("http://rst.example.cn/list.html");
    assertThat(NoticeText.plain(notice))
        .contains("Archived pages:\n  " + Findings.DIGEST_A + "\n  " + Findings.DIGEST_B + "\n")
        .contains("Where we looked:\n  http://rst.example.cn/list.html\n");
    assertThat(MailPage.of(List.of(notice)))
        .containsPattern(
            "(?s)Archived pages</h2>.*Archived page 2.*Where we looked</h2>.*list.html");
  }

  @Test
  void listsTenOfManyFindingsAndCountsTheRest() {
    List<Finding> many =
        IntStream.range(10, 50).mapToObj(i -> Findings.dropped("series" + i)).toList();
    assertThat(MailPage.of(List.of(opened(Optional.empty(), many))))
        .contains("series19: no published")
        .doesNotContain("series20: no published")
        .contains("and 30 more");
  }

  @Test
  void letsNoWordOfAPageBecomeMarkup() {
    String hostile = "<script>alert(1)</script><img src=x onerror=y>\" style=\"x";
    Notice notice =
        opened(Optional.of("https://a.example/{digest}"), List.of(Findings.dropped(hostile)));
    assertThat(MailPage.of(List.of(notice))).doesNotContain("<script", "<img", "\" style=\"x");
  }

  @Test
  void fetchesNothingFromAnywhere() {
    Notice notice = opened(Optional.empty(), List.of(Findings.dropped("s")));
    assertThat(MailPage.of(List.of(notice))).doesNotContain("src=", "url(", "@import", "<link");
  }

  @Test
  void showsADigestAsOneCardForEachNoticeAndAsksNobodyToTakeADrill() {
    Notice one = opened(Optional.empty(), List.of(Findings.dropped("first")));
    Notice drill =
        new NoticeWriter(ZoneId.of("Asia/Shanghai"), Optional.empty()).drill(Findings.START);
    String page = MailPage.of(List.of(one, drill));
    assertThat(page.split("class=\"card\"", -1)).hasSize(3);
    assertThat(page).contains("first: no published").contains("Nothing has happened.");
    assertThat(page.split("alert acknowledge", -1)).hasSize(2);
  }
}
