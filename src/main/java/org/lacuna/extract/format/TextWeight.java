package org.lacuna.extract.format;

import java.util.Optional;

/** Weighs pieces of text, and counts the letters of all of them to tell the language. */
final class TextWeight {

  private static final int LONG = 25;

  private int chinese;
  private int latin;

  /** Characters that are not blank; a quarter of them for short words without punctuation. */
  int of(String text) {
    int count = 0;
    boolean sentence = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u4E00' && c <= '\u9FFF') {
        count++;
        chinese++;
      } else if (!Words.isBlank(c)) {
        count++;
        latin += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
        sentence |= c == '，' || c == '。' || c == '；' || c == ',';
      }
    }
    return sentence || count >= LONG ? count : (count + 3) / 4;
  }

  /** {@code zh} when Chinese characters carry the text, else {@code en}; empty without letters. */
  Optional<String> language() {
    if (chinese + latin == 0) {
      return Optional.empty();
    }
    return Optional.of(chinese * 4 >= latin ? "zh" : "en");
  }
}
