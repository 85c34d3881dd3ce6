package org.lacuna.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

class CadenceTest {

  private static final String JOBS =
      "urban_new_jobs.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.level.persons.actual.";

  @Test
  void showsTheYearsThatAreMissingBetweenOthers() {
    assertThat(
            Cadence.around(
                SeriesKey.parse(JOBS + "period.A"),
                List.of(ReferencePeriod.ofYear(2020), ReferencePeriod.ofYear(2023))))
        .extracting(ReferencePeriod::timePeriod)
        .containsExactly("2020", "2021", "2022", "2023");
  }

  @Test
  void doesNotTakeTwoFiguresInFiveYearsForAMonthlySeries() {
    List<ReferencePeriod> known =
        List.of(
            ReferencePeriod.yearTo(YearMonth.of(2015, 9)),
            ReferencePeriod.yearTo(YearMonth.of(2019, 6)));
    assertThat(Cadence.around(SeriesKey.parse(JOBS + "ytd.M"), known)).isEqualTo(known);
  }

  /** January alone and the whole year are values of the monthly and of the annual series. */
  @Test
  void expectsOfSumsFromJanuaryThoseOfFebruaryToNovember() {
    assertThat(
            Cadence.between(
                SeriesKey.parse(JOBS + "ytd.M"),
                ReferencePeriod.yearTo(YearMonth.of(2023, 9)),
                ReferencePeriod.yearTo(YearMonth.of(2024, 3))))
        .extracting(period -> period.end().toString())
        .containsExactly("2023-09", "2023-10", "2023-11", "2024-02", "2024-03");
  }
}
