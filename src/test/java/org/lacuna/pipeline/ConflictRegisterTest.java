package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Conflict;
import org.lacuna.series.Amount;
import org.lacuna.series.Bound;
import org.lacuna.series.Evidence;
import org.lacuna.series.Observation;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Statement;
import org.lacuna.vintage.audit.Derived;

/** Levels that contradict each other, published or implied. */
class ConflictRegisterTest {

  private static final SeriesKey LEVEL =
      SeriesKey.parse(
          "labour_transfers.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.level.person-times.actual.period.A");
  private static final SeriesKey GROWTH =
      SeriesKey.parse(
          "labour_transfers.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.change_percent.percent.actual.period.A");

  private static final Claim OF_2021 = claim("8", LEVEL, 2021, "3170000", "10000", "news");
  private static final Claim GREW = claim("9", GROWTH, 2021, "10.5", "0.1", "news");

  private static Claim claim(
      String id, SeriesKey key, int year, String value, String step, String page) {
    Amount amount = new Amount(new BigDecimal(value), Bound.EXACT, new BigDecimal(step));
    return new Claim(
        id,
        new Observation(
            key,
            ReferencePeriod.ofYear(year),
            amount,
            Set.of(),
            new Statement(page, page, page, "statement", PublicationTime.ofDay(LocalDate.EPOCH)),
            new Evidence("sha-256:" + page, "text:0-5", value, value, "rule"),
            Instant.EPOCH),
        Optional.empty());
  }

  private static List<Conflict> conflicts(Claim... claims) {
    return ConflictRegister.conflicts(
        List.of(claims), ImpliedLevels.of(List.of(claims), evidence -> Optional.of(2019)));
  }

  @Test
  void setsAPublishedLevelBesideTheOneThatGrowthSinceThenImplies() {
    List<Conflict> conflicts =
        conflicts(claim("4", LEVEL, 2019, "2590000", "10000", "government"), OF_2021, GREW);
    assertThat(conflicts).hasSize(1);
    Conflict conflict = conflicts.get(0);
    assertThat(conflict.period()).isEqualTo(ReferencePeriod.ofYear(2019));
    assertThat(conflict.claims()).containsExactly("4", "8+9");
    assertThat(conflict.publishers()).containsExactly("government", "news");
    assertThat(conflict.values()).containsExactly("2590000", "derived: 2863000 to 2875000");
    assertThat(conflict.explanation())
        .isEqualTo("derived, not published: 3170000 2021 / (1 + 10.5 since 2019), of claims 8+9");
  }

  @Test
  void isSilentWhereTheImpliedLevelMayBeThePublishedOne() {
    assertThat(conflicts(claim("4", LEVEL, 2019, "2870000", "10000", "government"), OF_2021, GREW))
        .isEmpty();
  }

  @Test
  void impliesNothingFromGrowthOfAnotherPage() {
    Claim elsewhere = claim("9", GROWTH, 2021, "10.5", "0.1", "another page");
    assertThat(ImpliedLevels.of(List.of(OF_2021, elsewhere), evidence -> Optional.of(2019)))
        .isEmpty();
  }

  @Test
  void impliesNothingWhereThePageDoesNotNameTheYear() {
    assertThat(ImpliedLevels.of(List.of(OF_2021, GREW), evidence -> Optional.empty())).isEmpty();
  }

  @Test
  void holdsTheBoundsThatRoundingLeaves() {
    Derived derived =
        ImpliedLevels.of(List.of(OF_2021, GREW), evidence -> Optional.of(2019)).get(0);
    // 3.165 million / 1.1055 and 3.175 million / 1.1045
    assertThat(derived.lower().intValue()).isEqualTo(2_862_957);
    assertThat(derived.upper().intValue()).isEqualTo(2_874_603);
    assertThat(derived.inputs()).containsExactly(OF_2021.observation(), GREW.observation());
  }

  @Test
  void keepsTargetsOutOfWhatActualsAreHeldAgainst() {
    SeriesKey target =
        SeriesKey.parse(
            "labour_transfers.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.level.person-times.target.period.A");
    assertThat(conflicts(claim("4", target, 2019, "2590000", "10000", "plan"), OF_2021, GREW))
        .isEmpty();
  }
}
