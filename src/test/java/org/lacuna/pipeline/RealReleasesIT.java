package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.Unit;
import org.lacuna.vintage.ClaimQuery;
import org.lacuna.vintage.Extraction;
import org.lacuna.world.RecordedWorld;
import org.lacuna.world.WorldServer;

/** The three jobs on real pages, served on loopback as their publishers serve them. */
@Tag("slow")
class RealReleasesIT {

  private static final Path SHARED = Path.of(System.getProperty("lacuna.shared", "../shared"));
  private static final Instant NOW = Instant.parse("2026-07-01T01:00:00Z");
  private static final String WORK_REPORT =
      "https://www.xinjiang.gov.cn/xinjiang/tzgg/202501/report.shtml";

  @TempDir static Path scratch;

  private static WorldServer server;
  private static Installation installation;
  private static Catalogue catalogue;
  private static final Map<String, JobReport> REPORTS = new HashMap<>();

  @BeforeAll
  static void runTheThreeJobs() throws Exception {
    assumeTrue(
        Files.isDirectory(SHARED.resolve("real")),
        "the folder with real release pages is not here; skipped");
    catalogue = Catalogue.load(Path.of("jobs"));
    InstantSource clock = InstantSource.fixed(NOW);
    server = RecordedWorld.open(world()).serve(clock);
    Conduct conduct =
        new Conduct(
            clock,
            Manners.polite(Map.of())
                .withOrigin(server.origin())
                .withPace(FetchSettings.Pace.off(4)),
            RunListener.NONE);
    installation = Installation.writing(Home.at(scratch.resolve("home"), Map.of()), conduct);
    for (JobDefinition job : catalogue.jobs()) {
      REPORTS.put(job.name(), installation.harvest(served(job), catalogue));
      REPORTS.get(job.name()).troubles().forEach(System.out::println);
    }
  }

  @AfterAll
  static void close() {
    if (installation != null) {
      installation.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void readsEveryTradeFigureOfTheCommuniquesThatOthersCopiedByHand() throws Exception {
    List<String> missing = new ArrayList<>();
    for (String[] row : history()) {
      if (held(row).isEmpty()) {
        missing.add(String.join(" ", row));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void readsTheCommuniqueThatIsSplitOverTwoPagesOfANewspaperAsOneIssue() {
    assertThat(figures("karamay-communique"))
        .extracting(o -> o.key().indicator())
        .contains("trade_total", "exports", "imports");
  }

  @Test
  void saysOfPageImagesThatTheyWereFetchedAndAreNotReadable() {
    assertThat(installation.vintages().extractions("kashgar-communique"))
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.outcome()).isEqualTo(Extraction.Outcome.UNREADABLE);
              assertThat(reading.reason()).startsWith("fetched, not readable");
              assertThat(reading.figures()).isZero();
            });
    assertThat(figures("kashgar-communique")).isEmpty();
    assertThat(installation.judge(catalogue, NOW).lives())
        .noneMatch(life -> life.series().area().equals("CN-653100"));
  }

  @Test
  void readsJobsAndTrainingInTheWorkReportAndNoTransfers() {
    List<Observation> report = figures("xj-work-report");
    assertThat(report)
        .anySatisfy(
            o -> {
              assertThat(o.key().indicator()).isEqualTo("urban_new_jobs");
              assertThat(o.period()).isEqualTo(ReferencePeriod.ofYear(2024));
              assertThat(o.key().scenario()).isEqualTo(Scenario.ACTUAL);
              assertThat(o.amount().value()).isEqualByComparingTo("483200");
            })
        .anySatisfy(
            o -> {
              assertThat(o.key().indicator()).isEqualTo("training_sessions");
              assertThat(o.period()).isEqualTo(ReferencePeriod.ofYear(2024));
              assertThat(o.key().unit()).isEqualTo(Unit.PERSON_TIMES);
              assertThat(o.amount().value()).isEqualByComparingTo("1261400");
            })
        .anySatisfy(
            o -> {
              assertThat(o.key().scenario()).isEqualTo(Scenario.TARGET);
              assertThat(o.period()).isEqualTo(ReferencePeriod.ofYear(2025));
            });
    assertThat(report).noneMatch(o -> o.key().indicator().startsWith("labour_transfers"));
  }

  @Test
  void fetchesNineMonthlyCustomsTablesAndReadsTheRegionInThem() {
    assertThat(figures("gacc-trade-by-place-mirror"))
        .filteredOn(o -> o.key().area().equals("CN-XJ"))
        .filteredOn(o -> o.key().indicator().equals("trade_total"))
        .filteredOn(o -> o.key().measure() == Measure.LEVEL)
        .anySatisfy(
            o -> {
              assertThat(o.period()).isEqualTo(ReferencePeriod.yearTo(YearMonth.of(2024, 6)));
              assertThat(o.key().unit()).isEqualTo(Unit.CNY);
            });
    assertThat(REPORTS.get("customs").looks().get(JobReport.Ending.FETCHED))
        .isGreaterThanOrEqualTo(9);
  }

  @Test
  void everyFigureLeadsBackToItsWordsInTheArchive() {
    EvidenceCheck.Result check = installation.checkEvidence(catalogue);
    assertThat(check.figures()).isGreaterThan(400);
    assertThat(check.unproven()).isEmpty();
  }

  @Test
  void aSecondRunFindsEverythingUnchangedAndAddsNothing() throws Exception {
    List<?> before = installation.vintages().claims(ClaimQuery.all());
    for (JobDefinition job : catalogue.jobs()) {
      JobReport again = installation.harvest(served(job), catalogue);
      assertThat(again.added()).as(job.name()).isZero();
      assertThat(again.revised()).as(job.name()).isZero();
    }
    assertThat(installation.vintages().claims(ClaimQuery.all())).isEqualTo(before);
  }

  private static List<Observation> figures(String source) {
    return installation.vintages().claims(ClaimQuery.all().fromSource(source)).stream()
        .map(claim -> claim.observation())
        .toList();
  }

  private static List<Observation> held(String[] row) {
    return installation.vintages().asOf(NOW).stream()
        .map(claim -> claim.observation())
        .filter(o -> o.key().indicator().equals(row[0]) && o.key().area().equals(row[1]))
        .filter(o -> o.key().partner().equals(row[2]) && o.key().commodity().equals(row[3]))
        .filter(o -> o.period().start().toString().equals(row[4]))
        .filter(o -> o.period().end().toString().equals(row[5]))
        .filter(o -> o.key().measure().code().equals(row[6]))
        .filter(o -> o.amount().value().compareTo(new BigDecimal(row[8])) == 0)
        .filter(o -> o.key().unit().code().equals(row[9]))
        .toList();
  }

  /** Figures that people copied from the same communiques. */
  private static List<String[]> history() throws Exception {
    List<String> publishers =
        List.of(
            "Karamay Daily e-paper, Karamay statistical communique 2025",
            "Hami statistical communique 2025",
            "Changji prefecture statistical communique 2025",
            "Bortala prefecture statistical communique 2025",
            "Aksu prefecture statistical communique 2025");
    try (Stream<String> lines = Files.lines(SHARED.resolve("facts/history.tsv"))) {
      return lines
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(row -> publishers.contains(row[11]))
          .filter(row -> List.of("trade_total", "exports", "imports").contains(row[0]))
          .toList();
    }
  }

  /** The jobs with the sources whose real pages are at hand. */
  private static JobDefinition served(JobDefinition job) {
    List<SourceDefinition> sources =
        job.sources().stream().filter(source -> files().containsKey(source.id())).toList();
    return new JobDefinition(job.name(), job.title(), sources, job.indicators());
  }

  private static Map<String, List<String>> files() {
    return Map.of(
        "changji-communique", List.of("bulletins/changji_2025.html"),
        "aksu-communique", List.of("bulletins/aksu_2025.html"),
        "hami-communique", List.of("bulletins/hami_2025.html"),
        "bortala-communique", List.of("bulletins/bozhou_2025.html"),
        "karamay-communique", List.of("bulletins/karamay_p06.html", "bulletins/karamay_p07.html"),
        "kashgar-communique", List.of("bulletins/kashgar_2025.html"),
        "xj-work-report", List.of(),
        "gacc-trade-by-place-mirror",
            Stream.of(
                    "2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2025-01",
                    "2025-02", "2025-03")
                .map(month -> "customs-tables/" + month + ".csv")
                .toList());
  }

  /** A world in which each address answers with the real file that was fetched from it. */
  private static Path world() throws Exception {
    Path folder = Files.createDirectories(scratch.resolve("world"));
    List<String> lines = new ArrayList<>();
    for (SourceDefinition source : catalogue.sources()) {
      List<String> files = files().getOrDefault(source.id(), List.of());
      for (int i = 0; i < files.size(); i++) {
        lines.add(line(source.access().get(i), files.get(i), folder));
      }
    }
    lines.addAll(workReport(folder));
    Files.writeString(
        folder.resolve("world.tsv"),
        "address\tfrom\tuntil\tstatus\tfile\theaders\n" + String.join("\n", lines) + "\n");
    return folder;
  }

  private static String line(Access access, String file, Path folder) throws Exception {
    String name = Path.of(file).getFileName().toString();
    Files.copy(SHARED.resolve("real").resolve(file), folder.resolve(name));
    return access.address() + "\t2026-01-01\t-\t200\t" + name + "\t-";
  }

  /** The report is an attachment; the list and the notice that lead to it are ours. */
  private static List<String> workReport(Path folder) throws Exception {
    Files.copy(
        SHARED.resolve("real/reports/xinjiang-work-report-2025.docx"),
        folder.resolve("report.docx"));
    Files.writeString(
        folder.resolve("list.html"),
        "<html><body><ul><li><a href='/xinjiang/tzgg/202501/report.shtml'>政府工作报告</a></li>"
            + "</ul></body></html>");
    Files.writeString(
        folder.resolve("notice.html"),
        "<html><head><meta charset='utf-8'><meta name='PubDate' content='2025-01-19'></head><body>"
            + "<div class='article'><p>政府工作报告</p><p><a href='/xinjiang/tzgg/202501/report.docx'>附件"
            + "</a></p></div></body></html>");
    return List.of(
        "https://www.xinjiang.gov.cn/xinjiang/tzgg/\t2026-01-01\t-\t200\tlist.html\t-",
        WORK_REPORT + "\t2026-01-01\t-\t200\tnotice.html\t-",
        "https://www.xinjiang.gov.cn/xinjiang/tzgg/202501/report.docx\t2026-01-01\t-\t200"
            + "\treport.docx\t-");
  }
}
