package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.noon;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/**
 * The figures on transfers to other provinces, year by year, as the detectors see them; a replay of
 * the whole record through the readers is {@code InterprovincialReplayIT}.
 */
class InterprovincialCaseTest {

  private static final String PART = "labour_transfers_interprovincial";
  private static final String WHOLE = "labour_transfers";
  private static final Release STATEMENTS =
      new Release("labour-statements", "annual", Frequency.ANNUAL, 90, 300, "");
  private static final SeriesKey ANNUAL = key(PART, "2017", Scenario.ACTUAL, Measure.LEVEL);

  private final Map<String, List<SeenFigure>> documents = new LinkedHashMap<>();

  InterprovincialCaseTest() {
    says("2011-12-21", PART, "2011-01..2011-11", "150000余人");
    says("2011-12-21", WHOLE, "2011-01..2011-11", "248.7万人次");
    target("2015-05-04", "2015", "1.5万人");
    says("2015-11-03", PART, "2015-01..2015-09", "13700人");
    says("2015-11-03", WHOLE, "2015-01..2015-09", "227.48万人次");
    for (int year = 2016; year <= 2020; year++) {
      target("2016-03-01", Integer.toString(year), "1万人");
    }
    says("2018-01-09", PART, "2017", "20859人");
    says("2018-01-09", WHOLE, "2017", "275万人次");
    says("2019-07-19", PART, "2019-01..2019-06", "15459人");
    says("2019-07-19", WHOLE, "2019-01..2019-06", "175.62万人次");
    target("2020-05-13", "2020", "2万人");
    says("2020-09-17", PART, "2014-01..2020-06", "11.7万人");
    says("2021-02-03", WHOLE, "2020", "315.47万人次");
    says("2022-02-27", WHOLE, "2021", "317万人次");
    says("2022-06-06", "rural_labour_outwork", "2022-01..2022-05", "175.2万人次");
    says("2023-03-01", WHOLE, "2022", "303万人次");
    documents
        .computeIfAbsent("2024-02-01", day -> new ArrayList<>())
        .add(figure(key(PART, "2023", Scenario.TARGET, Measure.YOY_PERCENT), "2023", "增长38%"));
    documents.put("2025-01-19", new ArrayList<>());
  }

  private static SeriesKey key(
      String indicator, String period, Scenario scenario, Measure measure) {
    ReferencePeriod months = ReferencePeriod.parse(period);
    Accumulation accumulation =
        months.isWholeYears() && months.months() == 12
            ? Accumulation.PERIOD
            : months.isWithinYear() ? Accumulation.YEAR_TO_DATE : Accumulation.SPAN;
    return new SeriesKey(
        indicator,
        "CN-XJ",
        SeriesKey.WORLD,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        measure,
        measure == Measure.LEVEL
            ? indicator.equals(PART) ? Unit.PERSONS : Unit.PERSON_TIMES
            : Unit.PERCENT,
        scenario,
        accumulation,
        months.frequency());
  }

  private static SeenFigure figure(SeriesKey key, String period, String quote) {
    return new SeenFigure(key, ReferencePeriod.parse(period), "prose@3", "text:100-120", quote);
  }

  private void says(String day, String indicator, String period, String quote) {
    documents
        .computeIfAbsent(day, date -> new ArrayList<>())
        .add(figure(key(indicator, period, Scenario.ACTUAL, Measure.LEVEL), period, quote));
  }

  private void target(String day, String period, String quote) {
    documents
        .computeIfAbsent(day, date -> new ArrayList<>())
        .add(figure(key(PART, period, Scenario.TARGET, Measure.LEVEL), period, quote));
  }

  private Evidence evidence() {
    List<ReleaseIssue> issues = new ArrayList<>();
    List<SourceLook> looks = new ArrayList<>();
    documents.forEach(
        (day, figures) -> {
          issues.add(
              new ReleaseIssue(
                  STATEMENTS.id(),
                  "statements",
                  "sha-256:" + day,
                  "http://example.org/" + day,
                  LocalDate.parse(day),
                  noon(day),
                  figures));
          looks.add(
              new SourceLook(
                  "statements",
                  "http://example.org/list",
                  noon(day),
                  SourceLook.Outcome.FETCHED,
                  "status 200",
                  SourceLook.Way.DIRECT,
                  Optional.empty()));
        });
    Declaration definition =
        new Declaration(
            Declaration.Word.REDEFINED,
            STATEMENTS.id(),
            Optional.of(PART + ".CN-XJ.*"),
            List.of(),
            "the editor of this fixture",
            Declaration.Authority.PERSON,
            LocalDate.parse("2015-01-01"),
            LocalDate.parse("2015-11-03"),
            "the figures of 2009 and 2011 are not limited to organised transfers, the later ones are",
            "http://example.org/2015-11-03");
    return new Evidence(
        List.of(
            new WatchedSource(
                "statements",
                "statements on labour transfers",
                "government",
                STATEMENTS,
                Optional.empty())),
        issues,
        looks,
        List.of(),
        List.of(definition));
  }

  private List<Finding> dropped(String day) {
    return Watch.judge(evidence(), History.SETTINGS, noon(day)).stream()
        .filter(finding -> finding.kind().equals("DROPPED_FROM_RELEASE"))
        .filter(finding -> finding.subject().startsWith(PART))
        .toList();
  }

  private TopicHistory history(String day) {
    List<SeriesLife> lives = Watch.lives(evidence(), History.SETTINGS, noon(day));
    return TopicHistories.of(evidence(), lives, noon(day)).of(ANNUAL);
  }

  @Test
  void isTakenAsDroppedFromTheFirstAnnualFigureThatComesWithoutIt() {
    assertThat(dropped("2021-02-02")).isEmpty();
    assertThat(dropped("2021-02-03"))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.since()).isEqualTo("2021-02-03"));
  }

  @Test
  void staysDroppedYearByYearForNoSplitWasFoundSince() {
    for (int year = 2021; year <= 2025; year++) {
      assertThat(dropped(year + "-12-31")).as("at the end of %d", year).isNotEmpty();
    }
  }

  @Test
  void namesTheFirstHalfOf2019AsTheLastSinglePeriod() {
    TopicHistory history = history("2025-12-31");
    assertThat(history.lastSingle().orElseThrow().period())
        .isEqualTo(ReferencePeriod.parse("2019-S1"));
    assertThat(dropped("2025-12-31"))
        .allSatisfy(
            finding ->
                assertThat(finding.headline()).contains("no published figure found since 2019-S1"));
  }

  @Test
  void namesTheCumulative117000AsTheLastFigureOfAnyKind() {
    assertThat(history("2025-12-31").lastOfAnyKind().orElseThrow())
        .satisfies(
            last -> {
              assertThat(last.period()).isEqualTo(ReferencePeriod.parse("2014-01..2020-06"));
              assertThat(last.figure().quote()).isEqualTo("11.7万人");
            });
  }

  @Test
  void showsThatTheTotalsWentOnFor2020To2022() {
    assertThat(history("2025-12-31").wentOn())
        .extracting(sighting -> sighting.period().toString())
        .containsExactly("2020", "2021", "2022");
  }

  @Test
  void keepsTargetsApartFromFigures() {
    TopicHistory history = history("2025-12-31");
    assertThat(history.targets()).hasSize(8);
    assertThat(history.targets().get(7).figure().quote()).isEqualTo("增长38%");
    assertThat(history.lastSingle().orElseThrow().figure().key().scenario())
        .isEqualTo(Scenario.ACTUAL);
  }

  @Test
  void notesTheChangeOfDefinitionAndNeverSpeaksOfADecline() {
    assertThat(history("2025-12-31").breaks())
        .singleElement()
        .satisfies(word -> assertThat(word.effective()).isEqualTo("2015-01-01"));
    List<String> words = new ArrayList<>();
    Watch.judge(evidence(), History.SETTINGS, noon("2025-12-31"))
        .forEach(
            finding -> {
              words.add(finding.headline());
              words.addAll(finding.reasons());
            });
    assertThat(words)
        .isNotEmpty()
        .noneMatch(Pattern.compile("declin|fell|drop(ped)? by|decreas|hid|conceal").asPredicate());
  }

  @Test
  void findsNoSplitAfterTheCumulativeFigure() {
    String subject = Topic.of(ANNUAL).subject();
    assertThat(evidence().issues())
        .filteredOn(issue -> issue.published().isAfter(LocalDate.parse("2020-09-17")))
        .flatExtracting(ReleaseIssue::figures)
        .filteredOn(figure -> figure.key().scenario() == Scenario.ACTUAL)
        .noneMatch(figure -> Topic.of(figure.key()).subject().equals(subject));
  }

  @Test
  void judgesEachYearByWhatWasKnownThen() {
    Map<Year, Optional<ReferencePeriod>> known = new LinkedHashMap<>();
    for (int year : new int[] {2011, 2015, 2018, 2019, 2020}) {
      known.put(
          Year.of(year), history(year + "-12-31").lastSingle().map(TopicHistory.Sighting::period));
    }
    assertThat(known.values())
        .extracting(period -> period.orElseThrow().toString())
        .containsExactly("2011-01-01/P11M", "2015-01-01/P9M", "2017", "2019-S1", "2019-S1");
  }
}
