package org.lacuna.extract.table;

import java.text.Normalizer;
import java.util.Locale;

/** One written form for words that mean the same: width, case and white space do not matter. */
final class Fold {

  private Fold() {}

  static String fold(String text) {
    if (isFolded(text)) {
      return text;
    }
    String form = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c > ' ' && c != '\u3000' && c != '\u200B' && c != '\uFEFF') {
        out.append(isDash(c) ? '-' : c);
      }
    }
    return out.toString();
  }

  /** Chinese characters, digits and small letters stand as they are: most cells are such. */
  private static boolean isFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c > ' ' && c < '\u007F' && (c < 'A' || c > 'Z') && c != '~');
      if (!plain && (c < '\u4E00' || c > '\u9FFF')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDash(char c) {
    return (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '~' || c == '\u301C';
  }
}
