package org.lacuna.fetch;

/**
 * Gathers text in the form that phrases are looked for in: lower case, blanks squeezed, full-width
 * punctuation made narrow, so that a phrase is written once. For one thread.
 */
final class NarrowText {

  private final StringBuilder out = new StringBuilder();
  private boolean blank;

  /** A text in that form, without blanks around it. */
  static String of(String text) {
    NarrowText narrow = new NarrowText();
    narrow.add(text, 0, text.length());
    return narrow.toString();
  }

  void add(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      add(text.charAt(i));
    }
  }

  void add(char c) {
    if (c == ' ' || c == '\u00a0' || Character.isWhitespace(c)) {
      blank = true;
      return;
    }
    if (blank && out.length() > 0) {
      out.append(' ');
    }
    blank = false;
    out.append(narrowed(c));
  }

  private static char narrowed(char c) {
    if (c > '\uff00' && c < '\uff5f') {
      return Character.toLowerCase((char) (c - 0xfee0));
    }
    return c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }

  int length() {
    return out.length();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
