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
}
