package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentChangeTest {

  @ParameterizedTest
  @CsvSource({
    "b1, t1, f1, true, NONE",
    "b2, t1, f1, false, BYTES",
    "b2, t1, f1, true, PRESENTATION",
    "b2, t2, f1, true, TEXT",
    "b2, t2, f2, true, FIGURES",
    "b2, t1, f2, false, FIGURES"
  })
  void namesTheInnermostThingThatMoved(
      String bytes, String text, String figures, boolean markup, ContentChange expected) {
    ContentDigests before = new ContentDigests("b1", "t1", "f1", markup);
    ContentDigests after = new ContentDigests(bytes, text, figures, markup);
    assertThat(ContentChange.between(before, after)).isEqualTo(expected);
  }
}
