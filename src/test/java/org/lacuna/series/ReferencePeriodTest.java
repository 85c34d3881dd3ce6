package org.lacuna.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencePeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2021-01, 2021-12, 2021",
    "2022-01, 2022-06, 2022-S1",
    "2022-07, 2022-12, 2022-S2",
    "2022-01, 2022-03, 2022-Q1",
    "2022-10, 2022-12, 2022-Q4",
    "2022-09, 2022-09, 2022-09",
    "2022-01, 2022-09, 2022-01-01/P9M",
    "2014-01, 2020-06, 2014-01-01/P78M",
    "2016-01, 2020-12, 2016-01-01/P60M"
  })
  void standsInSdmxFormAndIsReadBack(String start, String end, String text) {
    ReferencePeriod period = new ReferencePeriod(YearMonth.parse(start), YearMonth.parse(end));
    assertThat(period.timePeriod()).isEqualTo(text);
    assertThat(ReferencePeriod.parse(text)).isEqualTo(period);
  }

  @Test
  void refusesWhatIsNoPeriodAndSaysWhatWasExpected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReferencePeriod.parse("2022-13"))
        .withMessageContaining("'2022-13' is no reference period");
  }

  @Test
  void refusesAnEndBeforeItsStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReferencePeriod.parse("2022-05..2022-01"))
        .withMessageContaining("ends (2022-01) before it starts (2022-05)");
  }
}
