package org.lacuna.publish;

import java.util.Objects;

/**
 * One text in the two languages everything is published in.
 *
 * @param zh Chinese (simplified); never null, may equal {@code en} where there is no translation
 * @param en English
 */
public record Bilingual(String zh, String en) {

  /** Requires both. */
  public Bilingual {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** A text that reads the same in both languages: a code, a name. */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  /** The text in one language. */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }

  /** Both, English first, as one label: {@code Value 数值}; the text once when they are equal. */
  public String both() {
    return zh.equals(en) ? en : en + " " + zh;
  }
}
