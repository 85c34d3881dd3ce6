package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.SETTINGS;
import static org.lacuna.detect.History.figure;
import static org.lacuna.detect.History.monthly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.Timetable;
import org.lacuna.series.Frequency;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

class ReleaseCalendarTest {

  private static final List<Timetable> TIMETABLES = Timetable.loadAll(Path.of("jobs"));
  private static final List<String> CUSTOMS =
      List.of("gacc-flash", "gacc-bulletin", "gacc-query", "gacc-yearbook");
  private static final SeriesKey EXPORTS = monthly("exports");
  private static final SeriesKey IMPORTS = monthly("imports");

  private static Release customs(String row, int due) {
    return new Release(row, "monthly", Frequency.MONTHLY, due, 3, row);
  }

  private static Stream<Expectation> promisedIn(int year) {
    return CUSTOMS.stream()
        .flatMap(
            row -> new ReleaseCalendar(customs(row, 20), TIMETABLES, SETTINGS).promised().stream())
        .filter(expected -> expected.on().getYear() == year);
  }

  @Test
  void expects34CustomsReleasesIn2025AndNoneInFebruary() {
    assertThat(promisedIn(2025)).hasSize(34);
    assertThat(promisedIn(2025)).noneMatch(expected -> expected.on().getMonthValue() == 2);
  }

  @Test
  void bindsTheMarchReleaseOf2025ToJanuaryAndFebruaryTogether() {
    assertThat(promisedIn(2025).filter(expected -> expected.on().getMonthValue() == 3))
        .hasSize(3)
        .extracting(Expectation::period)
        .containsOnly(ReferencePeriod.parse("2025-01..2025-02"));
  }

  @Test
  void keepsTheFebruaryReleasesOfTheYearsBefore2020() {
    assertThat(promisedIn(2015).filter(expected -> expected.on().getMonthValue() == 2)).hasSize(3);
    assertThat(promisedIn(2017).filter(expected -> expected.on().getMonthValue() == 2)).hasSize(3);
  }

  @Test
  void readsTheTimetableOfTheStatisticsBureauWithItsMonthsWithoutRelease() {
    Release industry = customs("nbs-industry", 15);
    assertThat(new ReleaseCalendar(industry, TIMETABLES, SETTINGS).promised())
        .hasSize(11)
        .noneMatch(expected -> expected.on().getMonthValue() == 2);
  }

  @Test
  void expectsNoReleaseOfItsOwnForTheJanuaryThatWasCalledOff() {
    List<Expectation> expected =
        new ReleaseCalendar(customs("gacc-flash", 8), TIMETABLES, SETTINGS)
            .expectations(YearMonth.of(2020, 1), YearMonth.of(2020, 3), Delays.of(List.of()));
    assertThat(expected)
        .extracting(event -> event.period().toString())
        .containsExactly("2020-01-01/P2M", "2020-03");
  }

  /** The release as it came: in February until 2019, January with February since. */
  private static History tenYears(String row) {
    Release release = customs(row, 20);
    History history = new History().source(release).timetables(TIMETABLES);
    for (YearMonth month = YearMonth.of(2016, 1);
        month.isBefore(YearMonth.of(2026, 1));
        month = month.plusMonths(1)) {
      LocalDate day = issueDay(row, month);
      for (LocalDate look = month.atDay(1); look.isBefore(month.plusMonths(1).atDay(1)); ) {
        boolean comes =
            look.equals(day) && !(month.getYear() >= 2020 && month.getMonthValue() == 2);
        if (comes) {
          String period = month.minusMonths(1).toString();
          history.issue(row, look.toString(), figure(EXPORTS, period), figure(IMPORTS, period));
        } else {
          history.unchanged(row, look.toString());
        }
        look = look.plusDays(3).isAfter(day) && look.isBefore(day) ? day : look.plusDays(3);
      }
    }
    return history;
  }

  private static LocalDate issueDay(String row, YearMonth month) {
    return new ReleaseCalendar(customs(row, 20), TIMETABLES, SETTINGS)
        .promised().stream()
            .map(Expectation::on)
            .filter(on -> YearMonth.from(on).equals(month))
            .findFirst()
            .orElse(month.atDay(18));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gacc-flash", "gacc-bulletin", "gacc-query"})
  void raisesNoLatenessInTenYearsInWhichEveryReleaseCame(String row) {
    List<Transition> steps = new ArrayList<>();
    tenYears(row).lives("2025-12-31").forEach(life -> steps.addAll(life.transitions()));
    assertThat(steps).isNotEmpty().noneMatch(step -> !step.to().isHealthy());
  }

  @Test
  void learnsTheDelayOfAReleaseThatPromisesNothing() {
    Release release = new Release("free", "monthly", Frequency.MONTHLY, 10, 2, "");
    ReleaseCalendar calendar = new ReleaseCalendar(release, List.of(), SETTINGS);
    YearMonth may = YearMonth.of(2021, 5);
    assertThat(calendar.expectations(may, may, Delays.of(List.of(20, 25, 22, 40))).get(0))
        .satisfies(
            expected -> {
              assertThat(expected.basis()).isEqualTo(Expectation.Basis.LEARNED);
              assertThat(expected.on()).isEqualTo("2021-06-22");
              assertThat(expected.lateAfter()).isEqualTo("2021-07-12");
            });
    assertThat(calendar.expectations(may, may, Delays.of(List.of(20))).get(0).on())
        .isEqualTo("2021-06-10");
  }

  @Test
  void followsAMovedDayAndWaitsOutHolidays() {
    Timetable moved =
        new Timetable(
            "bureau-2015",
            "bureau",
            "timetable",
            "page",
            List.of(
                new Timetable.Event(
                    "row", LocalDate.parse("2015-09-03"), ReferencePeriod.parse("2015-08")),
                new Timetable.Event(
                    "row", LocalDate.parse("2015-10-01"), ReferencePeriod.parse("2015-09"))),
            List.of(
                fact(Timetable.Fact.Kind.MOVED, "2015-09-03", "2015-09-03", "2015-09-04"),
                fact(Timetable.Fact.Kind.HOLIDAY, "2015-10-01", "2015-10-07", null)));
    Release release = new Release("r", "monthly", Frequency.MONTHLY, 3, 0, "row");
    assertThat(new ReleaseCalendar(release, List.of(moved), SETTINGS).promised())
        .extracting(Expectation::on, Expectation::lateAfter)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                LocalDate.parse("2015-09-04"), LocalDate.parse("2015-09-04")),
            org.assertj.core.api.Assertions.tuple(
                LocalDate.parse("2015-10-01"), LocalDate.parse("2015-10-08")));
  }

  private static Timetable.Fact fact(
      Timetable.Fact.Kind kind, String from, String until, String to) {
    return new Timetable.Fact(
        kind,
        List.of("row"),
        LocalDate.parse(from),
        java.util.Optional.of(LocalDate.parse(until)),
        java.util.Optional.empty(),
        java.util.Optional.ofNullable(to).map(LocalDate::parse),
        "a holiday",
        "notice");
  }
}
