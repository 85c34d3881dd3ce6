package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lacuna.series.Bound;
import org.lacuna.series.Coded;

/** Claims agree when what their words allow meets, and all are kept whether they do or not. */
class AgreementTest {

  private static List<Claim> claims(String... valueStepBound) {
    List<Claim> claims = new ArrayList<>();
    for (String text : valueStepBound) {
      String[] part = text.split(" ");
      Bound bound = Coded.of(Bound.class, part[2]);
      claims.add(
          new Claim(
              claims.size() + 1,
              Figures.page("2022-01-23")
                  .says(Figures.series("labour_transfers"), "2021", part[0], bound, part[1]),
              Figures.PAGE));
    }
    return claims;
  }

  @ParameterizedTest
  @CsvSource({
    // 4.7万 and 47,238; 3.2 million and 3.17 million; 300多万 and 3.17 million
    "47000 1000 exact, 47238 1 exact, true",
    "3200000 100000 exact, 3170000 10000 exact, true",
    "3000000 1000000 over, 3170000 10000 exact, true",
    "2590000 10000 exact, 2870000 10000 exact, false",
    "3200000 10000 exact, 3170000 10000 exact, false",
    "3000000 1000000 over, 2590000 10000 exact, false",
    "3000000 1000000 at_most, 3170000 10000 exact, false",
    "3000000 1000000 at_least, 3000000 1 exact, true",
  })
  void meetsWhereTheIntervalsOfTheWordsMeet(String one, String other, boolean agree) {
    Agreement agreement = Agreement.of(claims(one, other), Headline.standard());
    assertThat(agreement.isConflict()).isEqualTo(!agree);
    assertThat(agreement.headline()).isPresent();
    assertThat(agree ? agreement.agreeing() : agreement.conflicting()).hasSize(1);
  }

  @Test
  void keepsEveryClaimOnOneSideOrTheOther() {
    List<Claim> claims =
        claims("3172000 1000 exact", "3200000 100000 exact", "2590000 10000 exact");
    Agreement agreement = Agreement.of(claims, new Headline(List.of()));
    List<Claim> all = new ArrayList<>(agreement.agreeing());
    all.addAll(agreement.conflicting());
    all.add(agreement.headline().orElseThrow());
    assertThat(all).containsExactlyInAnyOrderElementsOf(claims);
  }
}
