package org.lacuna.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void findsNothingBetweenAnEditionAndItself() {
    Comparison comparison = Comparison.of(SampleEdition.edition(), SampleEdition.edition());
    assertThat(comparison.figures()).isEmpty();
    assertThat(comparison.states()).isEmpty();
  }

  @Test
  void tellsAFigureThatIsNew() {
    assertThat(changes(without("c11"), SampleEdition.claims()))
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo("added"))
        .satisfies(change -> assertThat(change.after().orElseThrow().id()).isEqualTo("c11"));
  }

  @Test
  void tellsAFigureThatIsGone() {
    assertThat(changes(SampleEdition.claims(), without("c11")))
        .extracting(Comparison.FigureChange::kind)
        .containsExactly("gone");
  }

  @Test
  void tellsAFigureThatIsAnother() {
    assertThat(changes(without("c05"), SampleEdition.claims()))
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo("changed"))
        .satisfies(change -> assertThat(change.before().orElseThrow().id()).isEqualTo("c04"))
        .satisfies(change -> assertThat(change.after().orElseThrow().id()).isEqualTo("c05"));
  }

  private static List<Claim> without(String id) {
    return SampleEdition.claims().stream().filter(claim -> !claim.id().equals(id)).toList();
  }

  private static List<Comparison.FigureChange> changes(List<Claim> before, List<Claim> after) {
    return Comparison.of(
            SampleEdition.edition(Rows.of(before)), SampleEdition.edition(Rows.of(after)))
        .figures();
  }
}
