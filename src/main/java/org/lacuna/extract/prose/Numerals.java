package org.lacuna.extract.prose;

import java.math.BigDecimal;

/** Numbers written in Chinese numerals. */
final class Numerals {

  private static final String SMALL = "十百千";

  private Numerals() {}

  private static final CharacterSet NUMERALS =
      CharacterSet.where(c -> "十百千万亿".indexOf(c) >= 0 || digit((char) c) >= 0);

  static boolean isNumeral(char c) {
    return NUMERALS.has(c);
  }

  /** The value of a digit, -1 for any other character. */
  static int digit(char c) {
    return switch (c) {
      case '零', '〇' -> 0;
      case '一' -> 1;
      case '二', '两' -> 2;
      case '三' -> 3;
      case '四' -> 4;
      case '五' -> 5;
      case '六' -> 6;
      case '七' -> 7;
      case '八' -> 8;
      case '九' -> 9;
      default -> -1;
    };
  }

  /** Value of a run of numerals: 二十亿三千万, 一百零八万, 二00四 is none of these. */
  static BigDecimal value(String run) {
    int hundredMillions = run.lastIndexOf('亿');
    if (hundredMillions >= 0) {
      return scaled(run, hundredMillions, 8);
    }
    int tenThousands = run.lastIndexOf('万');
    if (tenThousands >= 0) {
      return scaled(run, tenThousands, 4);
    }
    return point(run);
  }

  private static BigDecimal scaled(String run, int at, int power) {
    BigDecimal high = at == 0 ? BigDecimal.ONE : value(run.substring(0, at));
    BigDecimal low = at + 1 == run.length() ? BigDecimal.ZERO : value(run.substring(at + 1));
    return high.scaleByPowerOfTen(power).add(low);
  }

  private static BigDecimal point(String run) {
    int point = run.indexOf('点');
    if (point < 0) {
      return BigDecimal.valueOf(small(run));
    }
    StringBuilder digits = new StringBuilder().append(small(run.substring(0, point))).append('.');
    run.substring(point + 1).chars().forEach(c -> digits.append(Math.max(0, digit((char) c))));
    return new BigDecimal(
        digits.append(digits.charAt(digits.length() - 1) == '.' ? "0" : "").toString());
  }

  private static long small(String run) {
    long sum = 0;
    long pending = 0;
    boolean positional = run.length() > 1 && run.chars().allMatch(c -> digit((char) c) >= 0);
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      int digit = digit(c);
      if (digit >= 0) {
        pending = positional ? pending * 10 + digit : digit;
      } else {
        sum += Math.max(1, pending) * (long) Math.pow(10, SMALL.indexOf(c) + 1);
        pending = 0;
      }
    }
    return sum + pending;
  }
}
