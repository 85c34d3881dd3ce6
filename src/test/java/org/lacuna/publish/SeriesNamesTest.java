package org.lacuna.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lacuna.series.SeriesKey;

class SeriesNamesTest {

  private static final String TRADE = "exports.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.level.CNY.actual.";

  @Test
  void tellsMonthsFromYearsAndFromTheYearSoFar() {
    assertThat(rhythm("period.M")).isEqualTo("monthly");
    assertThat(rhythm("period.A")).isEqualTo("annual");
    assertThat(rhythm("ytd.M")).isEqualTo("year to date");
  }

  private static String rhythm(String end) {
    return SeriesNames.rhythm(SeriesKey.parse(TRADE + end)).orElseThrow().en();
  }
}
