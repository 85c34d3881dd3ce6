package org.lacuna.publish;

/**
 * Text from the open web made harmless to read: every character shows itself. Line breaks and tabs
 * become spaces; controls, bidirectional overrides, invisible joiners and lone surrogates become
 * their code in brackets, {@code [U+202E]}, so that nothing is lost and nothing reorders the line.
 */
public final class PlainText {

  private static final String OPENS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private PlainText() {}

  /** The visible form of {@code text}; the same object when nothing had to change. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return rewritten(text);
      }
    }
    return text;
  }

  /** Whether a spreadsheet might take a text that begins so for a formula. */
  public static boolean opensFormula(String text) {
    return !text.isEmpty() && OPENS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c < 0x7f) || isCommonChinese(c) || isDashOrQuote(c) || isLatin(c);
  }

  private static boolean isCommonChinese(char c) {
    return c >= 0x3000 && c <= 0x9fff;
  }

  /** The printed part of Latin-1, the soft hyphen left out. */
  private static boolean isLatin(char c) {
    return c > 0xa0 && c <= 0xff && c != 0xad;
  }

  private static boolean isDashOrQuote(char c) {
    return c >= 0x2010 && c <= 0x2026;
  }

  private static String rewritten(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(plain, c));
    return plain.toString();
  }

  private static void append(StringBuilder plain, int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      plain.append(' ');
    } else if (isHidden(c)) {
      plain.append("[U+%04X]".formatted(c));
    } else {
      plain.appendCodePoint(c);
    }
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
