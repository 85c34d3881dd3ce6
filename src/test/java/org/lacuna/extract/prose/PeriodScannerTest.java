package org.lacuna.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lacuna.extract.PeriodWords;

class PeriodScannerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024年前10个月 | 2024-01..2024-10",
        "2024年1至7月 | 2024-01..2024-07",
        "2024年1—4月 | 2024-01..2024-04",
        "2024年前三季度 | 2024-01..2024-09",
        "2024年前3季度 | 2024-01..2024-09",
        "2024年上半年 | 2024-01..2024-06",
        "2024年一季度 | 2024-01..2024-03",
        "2024年第四季度 | 2024-10..2024-12",
        "2024年11月份 | 2024-11..2024-11",
        "截至2024年9月底 | 2024-01..2024-09",
        "截至2024年12月31日 | 2024-01..2024-12",
        "2024年头两个月 | 2024-01..2024-02",
        "2014年至2019年 | 2014-01..2019-12",
        "1987~2004年 | 1987-01..2004-12",
        "\"十二五\"期间 | 2011-01..2015-12",
        "“十三五”时期 | 2016-01..2020-12",
        "in the first 11 months of 2024 | 2024-01..2024-11",
        "in the first half of 2013 | 2013-01..2013-06",
        "from January to October 2022 | 2022-01..2022-10",
        "over the first three months of 2021 | 2021-01..2021-03",
        "in May 2022 | 2022-05..2022-05",
        "between 2021 and 2025 | 2021-01..2025-12",
        "in 2021-25 | 2021-01..2025-12",
        "as of August 2009 | 2009-01..2009-08",
        "in the third quarter of 2020 | 2020-07..2020-09"
      })
  void readsTheWordsOfAPeriod(String words, String months) {
    assertThat(read(words)).isEqualTo(months);
  }

  @Property(tries = 100)
  void readsEveryRunOfMonths(
      @ForAll @IntRange(min = 2000, max = 2030) int year,
      @ForAll @IntRange(min = 2, max = 12) int to) {
    String months = "%d-01..%d-%02d".formatted(year, year, to);
    assertThat(read(year + "年1-" + to + "月")).isEqualTo(months);
    assertThat(read(year + "年前" + to + "个月")).isEqualTo(months);
    assertThat(read("截至" + year + "年" + to + "月底")).isEqualTo(months);
  }

  @ParameterizedTest
  @CsvSource({"8月19日", "207年", "同期"})
  void takesDaysAndDamagedYearsForNoPeriod(String words) {
    String text = NormalText.of(words).text();
    assertThat(PeriodScanner.scan(text, text.toCharArray(), 0, text.length()))
        .allMatch(span -> span.kind() != PeriodSpan.Kind.TIME);
  }

  private static String read(String words) {
    String text = NormalText.of(words).text();
    PeriodSpan span = PeriodScanner.scan(text, text.toCharArray(), 0, text.length()).get(0);
    return month(span.words().from()) + ".." + month(span.words().to());
  }

  private static String month(PeriodWords.Moment moment) {
    PeriodWords.Month month = (PeriodWords.Month) moment;
    return "%d-%02d".formatted(((PeriodWords.Named) month.year()).number(), month.month());
  }
}
