package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.Publication;
import org.lacuna.detect.Finding;
import org.lacuna.detect.SeriesState;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.pipeline.DemonstrationReport.Called;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Conflict;
import org.lacuna.publish.Gap;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.SilenceLedger;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.vintage.Claim;
import org.lacuna.vintage.ClaimQuery;
import org.lacuna.world.RecordedWorld;

/** The replay of the recorded world, as {@code lacuna demo} runs it. */
class DemonstrationIT {

  private static final String INTERPROVINCIAL = "labour_transfers_interprovincial.CN-XJ.";
  private static final Path EXPECTED = Path.of("src/main/resources/worlds/xinjiang/expected.csv");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  @TempDir static Path home;

  private static Catalogue catalogue;
  private static DemonstrationReport report;
  private static Installation installation;

  @BeforeAll
  static void replay() throws Exception {
    Home demo = Demonstration.home(home, Home.at(Path.of(""), Map.of())).withOutput(home);
    catalogue = Catalogue.load(demo.jobs());
    report =
        new Demonstration(demo, catalogue, RecordedWorld.shipped("xinjiang"))
            .run(Publications.demonstration(), (day, done) -> {});
    Conduct nobody =
        new Conduct(() -> Instant.EPOCH, FetchSettings.polite("test"), RunListener.NONE);
    installation = Installation.reading(demo, nobody);
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @Test
  void callsTheInterprovincialSeriesFromTheFirstAnnualReleaseWithoutIt() {
    Called called =
        report.called().stream()
            .filter(c -> c.finding().subject().startsWith(INTERPROVINCIAL))
            .filter(c -> c.finding().kind().equals("DROPPED_FROM_RELEASE"))
            .findFirst()
            .orElseThrow();
    Finding finding = called.finding();
    assertThat(called.on()).isBetween(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31));
    assertThat(finding.headline()).contains("no published figure found since");
    assertThat(finding.reasons()).isNotEmpty();
    assertThat(finding.evidence()).allMatch(proof -> proof.startsWith("sha-256:"));
  }

  @Test
  void saysInThePublicationWhatIsKnownOfTheInterprovincialSeries() {
    List<String> notes =
        report.edition().series().stream()
            .filter(SilenceLedger::isSilent)
            .filter(entry -> entry.key().toString().startsWith(INTERPROVINCIAL))
            .findFirst()
            .orElseThrow()
            .notes()
            .stream()
            .map(Bilingual::en)
            .toList();
    assertThat(notes)
        .contains("No published figure found since January to June 2019.")
        .anyMatch(
            note ->
                note.startsWith(
                    "Last figure of any kind: the cumulative 117,000 persons for"
                        + " January 2014 to June 2020"))
        .anyMatch(
            note ->
                note.startsWith("What stood beside it went on: ")
                    && note.contains("2020")
                    && note.contains("2021")
                    && note.contains("2022"));
  }

  @Test
  void writesAWorkbookAndReadsFiguresForEveryJob() {
    assertThat(report.files()).isNotEmpty().allMatch(Files::exists);
    assertThat(report.files()).anyMatch(file -> file.toString().endsWith(".xlsx"));
    assertThat(report.jobs())
        .extracting(JobReport::job)
        .containsExactlyInAnyOrder("customs", "training", "transfers");
    assertThat(report.jobs()).allMatch(job -> job.added() > 0);
  }

  /** The figures the project was founded on, F01 to F39, with the key each must be held under. */
  @Test
  void holdsEveryFoundingFigureAndExplainsItToItsWords() throws Exception {
    List<String[]> founding =
        Files.readAllLines(EXPECTED).stream()
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[0].matches("F\\d\\d"))
            .toList();
    assertThat(founding).hasSize(39);
    List<Claim> claims = installation.vintages().claims(ClaimQuery.all());
    List<String> unheld = new ArrayList<>();
    for (String[] cells : founding) {
      ExpectedFigure figure = new ExpectedFigure(List.of(cells).subList(2, cells.length));
      claims.stream()
          .map(Claim::observation)
          .filter(held -> ExpectedFigure.of(held).equals(figure))
          .findFirst()
          .ifPresentOrElse(held -> assertExplained(cells[0], held), () -> unheld.add(cells[0]));
    }
    assertThat(unheld).isEmpty();
  }

  private static void assertExplained(String id, Observation figure) {
    assertThat(installation.vintages().explain(figure.key(), figure.period()).events())
        .as(id)
        .isNotEmpty();
    assertThat(figure.evidence().quote()).as(id).contains(figure.evidence().printed().strip());
    assertThat(installation.archive().find(figure.evidence().snapshot())).as(id).isPresent();
  }

  @Test
  void findsTheWordsOfEveryFigureWhereTheyAreSaidToStand() {
    EvidenceCheck.Result checked = installation.checkEvidence(catalogue);
    assertThat(checked.figures()).isGreaterThan(200);
    assertThat(checked.unproven()).isEmpty();
  }

  @Test
  void setsTheLevelOf2019BesideTheOneThatTheFigureOf2021Implies() {
    Conflict conflict =
        report.edition().conflicts().stream()
            .filter(found -> found.series().indicator().equals("labour_transfers"))
            .filter(found -> found.period().equals(ReferencePeriod.ofYear(2019)))
            .findFirst()
            .orElseThrow();
    assertThat(conflict.series().area()).isEqualTo("CN-XJ");
    assertThat(conflict.publishers()).containsExactly("新疆维吾尔自治区人民政府", "天山网");
    assertThat(conflict.values()).containsExactly("259万人次", "derived: 2863000 to 2875000");
    assertThat(conflict.explanation())
        .startsWith("derived, not published: 317万人次 2021 / (1 + 10.5% since 2019)");
  }

  @Test
  void neverMixesTargetsEstimatesAndActuals() {
    Map<Scenario, Set<String>> printed =
        installation.vintages().claims(ClaimQuery.matching(INTERPROVINCIAL + "*")).stream()
            .map(Claim::observation)
            .collect(
                Collectors.groupingBy(
                    held -> held.key().scenario(),
                    Collectors.mapping(
                        held -> held.amount().value().toPlainString(), Collectors.toSet())));
    assertThat(printed.get(Scenario.TARGET)).contains("10000", "20000");
    assertThat(printed.get(Scenario.ESTIMATE)).containsExactly("76000");
    assertThat(printed.get(Scenario.ACTUAL))
        .contains("117000", "15459", "20859")
        .doesNotContain("10000", "20000", "76000");
  }

  @Test
  void endsTheUniversitysPageAsVanishedAndKeepsItsCopy() {
    Called vanished =
        report.called().stream()
            .filter(called -> called.finding().kind().equals("SOURCE_VANISHED"))
            .filter(called -> called.finding().axis() == Finding.Axis.SOURCE)
            .findFirst()
            .orElseThrow();
    assertThat(vanished.finding().subject()).isEqualTo("nankai-report");
    assertThat(vanished.on()).isEqualTo("2020-07-12");
    URI address = URI.create("https://ciwe.nankai.edu.cn/2019/reconstruction-report.htm");
    byte[] copy = installation.archive().body(installation.archive().newest(address).orElseThrow());
    assertThat(new String(copy, StandardCharsets.UTF_8)).contains("7.6万人");
  }

  @Test
  void saysNothingOfTheCustomsTableThatMergesJanuaryAndFebruary() {
    assertThat(report.called())
        .filteredOn(called -> called.finding().release().equals("gacc-trade-by-place"))
        .filteredOn(called -> called.finding().axis() == Finding.Axis.SERIES)
        .isEmpty();
  }

  @Test
  void saysNothingOfASeriesBecauseOfAWall() {
    assertThat(report.called())
        .filteredOn(called -> called.finding().kind().equals("SOURCE_BLOCKED"))
        .extracting(called -> called.finding().subject())
        .contains("gacc-trade-by-place");
  }

  @Test
  void leavesAHomeThatOtherCommandsCanBeAskedAbout() {
    assertThat(Catalogue.load(Home.at(home, Map.of()).jobs()).jobs())
        .extracting(job -> job.name())
        .containsExactlyInAnyOrder("customs", "training", "transfers");
  }

  @Test
  void doesNotSayThatASeriesGoesOnBehindAWall() {
    SeriesKey walled =
        SeriesKey.parse("exports.CN-650100.WORLD.TOTAL.TOTAL.TOTAL.level.CNY.actual.period.M");
    SeriesEntry entry =
        report.edition().series().stream()
            .filter(series -> series.key().equals(walled))
            .findFirst()
            .orElseThrow();
    assertThat(entry.last()).contains(ReferencePeriod.parse("2024-06"));
    assertThat(entry.state()).isEqualTo(SeriesState.UNKNOWN);
    assertThat(entry.reasons().get(0).en()).contains("our requests are refused");
    Gap first =
        report.edition().gaps().stream()
            .filter(gap -> gap.series().equals(walled))
            .findFirst()
            .orElseThrow();
    assertThat(first.period()).isEqualTo(ReferencePeriod.parse("2024-07"));
    assertThat(first.why()).isEqualTo(Shorthand.BLOCKED);
    assertThat(first.expected()).isPresent();
  }

  @Test
  void callsNoSeriesNewOfWhichSeveralPeriodsAreHeld() {
    assertThat(report.edition().series())
        .filteredOn(entry -> entry.state() == SeriesState.NEW)
        .isNotEmpty()
        .allMatch(entry -> entry.first().equals(entry.last()));
  }

  /** What {@code lacuna export} writes, asked twice of a day in the middle of it all. */
  @Test
  void exportsTheSameBytesAgainInEveryFormat() throws Exception {
    Home demo = Home.at(home, Map.of());
    Instant then = Instant.parse("2024-06-30T15:59:59Z");
    for (String format : List.of("xlsx", "csv", "sdmx-csv", "jsonl")) {
      Publication wanted = Publications.of("*exports*", format);
      List<List<Path>> twice = new ArrayList<>();
      for (String folder : List.of("once", "again")) {
        Home target = demo.withOutput(home.resolve(folder));
        try (Installation exporting = Installation.reading(target, looking())) {
          twice.add(exporting.publish(exporting.edition(catalogue, wanted, then), wanted));
        }
      }
      assertThat(twice.get(0)).as(format).isNotEmpty().hasSameSizeAs(twice.get(1));
      for (int i = 0; i < twice.get(0).size(); i++) {
        Path once = twice.get(0).get(i);
        assertThat(Files.mismatch(once, twice.get(1).get(i))).as(once.toString()).isEqualTo(-1);
      }
    }
  }

  /** What {@code lacuna explain} prints of each of five hundred figures drawn from the export. */
  @Test
  void provesFiveHundredFiguresOfTheExportDrawnAtRandom() {
    List<org.lacuna.publish.Claim> exported =
        report.edition().claims().open().filter(org.lacuna.publish.Claim::stands).toList();
    Random random = new Random(500);
    try (Installation installation = Installation.reading(Home.at(home, Map.of()), looking())) {
      for (int i = 0; i < 500; i++) {
        Observation figure = exported.get(random.nextInt(exported.size())).observation();
        assertThat(
                installation.vintages().explain(figure.key(), figure.period()).holding().stream()
                    .map(Claim::observation)
                    .filter(figure::equals)
                    .map(Observation::evidence))
            .as("%s %s", figure.key(), figure.period())
            .hasSize(1)
            .allMatch(proof -> installation.archive().find(proof.snapshot()).isPresent())
            .allMatch(proof -> !proof.locator().isBlank())
            .allMatch(proof -> saysTheNumber(proof.quote(), figure.amount().value()));
      }
    }
  }

  /** Whether a number in the words has the value's digits, whatever the unit and the sign. */
  private static boolean saysTheNumber(String words, BigDecimal value) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFKC)
            .replaceAll("(?<=\\d)[,\\s](?=\\d{3})", "");
    String meant = significant(value.unscaledValue().abs().toString());
    return NUMBER
        .matcher(plain)
        .results()
        .anyMatch(number -> significant(number.group().replace(".", "")).equals(meant));
  }

  private static String significant(String digits) {
    return digits.replaceAll("^0+|0+$", "");
  }

  private static Conduct looking() {
    return new Conduct(Clock.systemUTC(), Manners.polite(Map.of()), RunListener.NONE);
  }
}
