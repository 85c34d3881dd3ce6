package org.lacuna.extract.format;

/** White space as a reader sees it. */
final class Words {

  private Words() {}

  /** Runs of ASCII white space become one blank; blanks of any kind at the ends are dropped. */
  static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    append(out, text);
    return trim(out, 0, out.length());
  }

  /**
   * Appends with runs of ASCII white space as one blank, none after a blank; no zero-width marks.
   */
  static void append(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ') {
        if (c < '\u200B' || !isInvisible(c)) {
          out.append(c);
        }
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) > ' ') {
        out.append(' ');
      }
    }
  }

  private static boolean isInvisible(char c) {
    return c <= '\u200D' || c == '\uFEFF' || c == '\u2060';
  }

  /** The part from {@code start} to {@code end} without blanks of any kind at its ends. */
  static String trim(CharSequence text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.subSequence(from, to).toString();
  }

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || (c >= '\u2000' && c <= '\u200A');
  }

  /** Number of characters that are not blank. */
  static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }
}
