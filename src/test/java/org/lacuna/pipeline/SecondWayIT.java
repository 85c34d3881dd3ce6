package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.fetch.Attempt;
import org.lacuna.fetch.wayback.WaybackSettings;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.Verification;

/** A page that its publisher no longer shows, and a public web archive that saw it. */
@Tag("slow")
class SecondWayIT {

  private static final String PAGE = "https://www.example.gov.cn/tjgb/2024.html";
  private static final String ACCESS = "- {kind: page, address: '" + PAGE + "'}";
  private static final String TEXT =
      "<html><body><p>2024年统计公报</p><p>2024年，新疆出口总额310.4亿元，比上年增长5.1%。</p></body></html>";
  private static final String INDEX =
      "web.archive.org/cdx/search/cdx?url=https%3A%2F%2Fwww.example.gov.cn%2Ftjgb%2F2024.html"
          + "&limit=-50";
  private static final String RAW = "web.archive.org/web/20250310083000id_/" + PAGE;
  private static final String LINE =
      "cn,gov,example)/tjgb/2024.html %s " + PAGE + " text/html %s %s 900";

  @TempDir Path folder;

  private final SmallWeb web = new SmallWeb();

  @BeforeEach
  void anArchiveThatHoldsACopy() {
    web.failure(PAGE, 404);
    web.file(INDEX, "text/plain", LINE.formatted("20250310083000", "200", "AAAA"));
    web.page(RAW, TEXT);
  }

  @AfterEach
  void stop() {
    web.close();
  }

  private SmallHome home(boolean lookUp, boolean witness) {
    return new SmallHome(
        folder, web.origin(), ACCESS, WaybackSettings.atInternetArchive(lookUp, witness));
  }

  private static List<Attempt> looks(SmallHome home) {
    return home.installation().ledger().ofSource(SmallHome.SOURCE, Instant.EPOCH);
  }

  private List<String> askedOfTheArchive() {
    return web.asked().stream().filter(address -> address.startsWith("web.archive.org")).toList();
  }

  @Test
  void isReadFromTheArchivesCopyUnderTheTimeTheArchiveMadeIt() throws Exception {
    try (SmallHome home = home(true, false)) {
      JobReport report = home.harvest();

      assertThat(report.looks()).containsKey(JobReport.Ending.VANISHED);
      assertThat(home.pages())
          .singleElement()
          .satisfies(
              page -> {
                assertThat(page.kind()).isEqualTo(Snapshot.Kind.ARCHIVE_CAPTURE);
                assertThat(page.capturedAt()).isEqualTo("2025-03-10T08:30:00Z");
                assertThat(page.address()).hasToString(PAGE);
              });
      assertThat(home.figures()).contains("31040000000");
      assertThat(home.installation().archive().verify(Verification.Progress.NONE).damages())
          .isEmpty();
    }
  }

  @Test
  void isEnteredInTheLedgerByBothWaysOfLooking() throws Exception {
    try (SmallHome home = home(true, false)) {
      home.harvest();
      assertThat(looks(home))
          .extracting(look -> look.way() + " " + look.outcome())
          .containsExactly("DIRECT vanished", "ARCHIVE fetched");
      assertThat(looks(home)).allMatch(look -> look.address().toString().equals(PAGE));
    }
  }

  @Test
  void isNotBroughtAgainWhileTheArchiveHasNothingNewer() throws Exception {
    try (SmallHome home = home(true, false)) {
      home.harvest();
      web.forget();
      home.wait(Duration.ofDays(1));
      home.harvest();
      assertThat(askedOfTheArchive()).containsExactly(INDEX);
      assertThat(home.pages()).hasSize(1);
    }
  }

  @Test
  void isSaidToBeGoneThereTooWhenTheArchiveFoundAnErrorSince() throws Exception {
    String list =
        Stream.of(
                LINE.formatted("20250310083000", "200", "AAAA"),
                LINE.formatted("20250325083000", "404", "BBBB"))
            .reduce("", (all, line) -> all + line + "\n");
    web.file(INDEX, "text/plain", list);
    try (SmallHome home = home(true, false)) {
      home.harvest();
      assertThat(looks(home))
          .extracting(look -> look.way() + " " + look.outcome())
          .containsExactly("DIRECT vanished", "ARCHIVE vanished");
      assertThat(home.figures()).as("the copy before it is kept and read").isNotEmpty();
    }
  }

  @Test
  void isNotLookedUpUnlessThatIsSwitchedOn() throws Exception {
    try (SmallHome home = home(false, false)) {
      home.harvest();
      assertThat(askedOfTheArchive()).isEmpty();
      assertThat(home.pages()).isEmpty();
    }
  }

  @Test
  void isWitnessedByTheArchiveUnderItsOwnAddressOnceADay() throws Exception {
    String save = "web.archive.org/save/" + PAGE;
    String capture = "web.archive.org/web/20250401010000/" + PAGE;
    web.redirect(save, "https://" + capture);
    web.failure(capture, 404);
    try (SmallHome home = home(false, true)) {
      home.harvest();
      home.harvest();
      assertThat(askedOfTheArchive()).containsExactly(save, capture);
      web.page(PAGE, TEXT);
      web.forget();
      home.wait(Duration.ofDays(2));
      home.harvest();
      assertThat(askedOfTheArchive()).containsExactly(save, capture);
    }
  }

  @Test
  void isNotAskedForRoundAboutWhereRobotsTxtKeepsUsOut() throws Exception {
    web.file("www.example.gov.cn/robots.txt", "text/plain", "User-agent: *\nDisallow: /tjgb/\n");
    try (SmallHome home = home(true, true)) {
      JobReport report = home.harvest();
      assertThat(report.looks()).containsOnlyKeys(JobReport.Ending.REFUSED_BY_ROBOTS);
      assertThat(askedOfTheArchive()).isEmpty();
    }
  }
}
