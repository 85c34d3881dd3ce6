package org.lacuna.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void leavesChineseAndEnglishTextAlone() {
    String text = "转移就业48.32万人次（含跨地区）— café";
    assertThat(PlainText.of(text)).isEqualTo(text);
  }

  @Test
  void showsBidirectionalControlsInsteadOfObeyingThem() {
    assertThat(PlainText.of("12\u202E34\u2066")).isEqualTo("12[U+202E]34[U+2066]");
  }

  @Test
  void showsInvisibleCharactersAndLoneSurrogates() {
    assertThat(PlainText.of("a\u200Bb\uFEFFc\uD800d\u0007"))
        .isEqualTo("a[U+200B]b[U+FEFF]c[U+D800]d[U+0007]");
  }

  @Test
  void turnsLineBreaksAndTabsIntoSpaces() {
    assertThat(PlainText.of("a\tb\r\nc")).isEqualTo("a b  c");
  }

  @Test
  void knowsWhatOpensAFormula() {
    assertThat("=+-@＝".split("")).allMatch(c -> PlainText.opensFormula(c + "1"));
    assertThat(PlainText.opensFormula("300=万")).isFalse();
  }
}
