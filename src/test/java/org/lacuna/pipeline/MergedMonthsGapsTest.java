package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Gap;
import org.lacuna.publish.SampleEdition;
import org.lacuna.publish.Shorthand;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** January and February of a monthly series whose publisher gave them as one figure. */
class MergedMonthsGapsTest {

  private static final String EXPORTS = "exports.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.level.CNY.actual.";
  private static final SeriesKey MONTHS = SeriesKey.parse(EXPORTS + "period.M");
  private static final SeriesKey SUMS = SeriesKey.parse(EXPORTS + "ytd.M");

  private static final Claim JANUARY_TO_FEBRUARY =
      SampleEdition.claim(
          "1",
          SUMS,
          ReferencePeriod.parse("2024-01..2024-02"),
          SampleEdition.exact("75000000000"),
          SampleEdition.PAGE,
          "750亿元",
          Instant.EPOCH);

  private static List<Gap> gaps(String... months) {
    List<ReferencePeriod> known = Stream.of(months).map(ReferencePeriod::parse).toList();
    return MergedMonths.gaps(Map.of(MONTHS, known), List.of(JANUARY_TO_FEBRUARY));
  }

  @Test
  void saysOfBothMonthsThatTheyCameAsOneAndWhereThatStands() {
    List<Gap> gaps = gaps("2023-12", "2024-03");
    assertThat(gaps)
        .extracting(gap -> gap.period().timePeriod())
        .containsExactly("2024-01", "2024-02");
    assertThat(gaps).allMatch(gap -> gap.why() == Shorthand.INCLUDED_ELSEWHERE);
    assertThat(gaps).allMatch(gap -> gap.evidence().equals(List.of(SampleEdition.PAGE)));
  }

  @Test
  void saysNothingWhereAMonthWasPublishedByItself() {
    assertThat(gaps("2023-12", "2024-02", "2024-03")).isEmpty();
  }

  @Test
  void saysNothingOfASeriesThatBeginsLaterOrEndedBefore() {
    assertThat(gaps("2024-03", "2024-04")).isEmpty();
    assertThat(gaps("2023-11", "2023-12")).isEmpty();
  }
}
