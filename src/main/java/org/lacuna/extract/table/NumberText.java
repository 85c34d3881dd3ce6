package org.lacuna.extract.table;

/**
 * The written form of numbers in cells: a sign, digits with or without thousands commas, decimals.
 */
final class NumberText {

  private static final int LONGEST = 20;

  private NumberText() {}

  /** A quick look that most cells pass: digits and the marks between them, nothing else. */
  static boolean isFigure(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digit |= isDigit(c);
      if (!isDigit(c) && c != '.' && c != ',' && c != '-' && c != '%') {
        return false;
      }
    }
    return digit && text.length() <= 60;
  }

  static boolean isPlain(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int end = integerEnd(text, at);
    if (end == at || end - at > LONGEST) {
      return false;
    }
    if (end == text.length()) {
      return true;
    }
    return text.charAt(end) == '.' && end + 1 < text.length() && allDigits(text, end + 1);
  }

  /** End of the integer part, or {@code at} when its commas stand wrong. */
  private static int integerEnd(String text, int at) {
    int end = at;
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == ',')) {
      end++;
    }
    String integer = text.substring(at, end);
    return integer.indexOf(',') < 0 || commasStandRight(integer) ? end : at;
  }

  private static boolean commasStandRight(String integer) {
    String[] groups = integer.split(",", -1);
    if (groups[0].isEmpty() || groups[0].length() > 3) {
      return false;
    }
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3) {
        return false;
      }
    }
    return true;
  }

  /** Digits and the marks beside them only, so that it was meant to be a number. */
  static boolean isMostlyDigits(String text) {
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits |= isDigit(c);
      if (!isDigit(c) && ".,-+*x?□".indexOf(c) < 0) {
        return false;
      }
    }
    return digits;
  }

  static String withoutCommas(String text) {
    return text.replace(",", "");
  }

  private static boolean allDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() - from <= LONGEST;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
