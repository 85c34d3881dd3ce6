package org.lacuna.series;

/** How tightly a published number pins the true value. */
public enum Bound implements Coded {
  /** The number itself, to the digits printed. */
  EXACT("exact"),

  /** 约, 左右, about: near the number, on either side. */
  ABOUT("about"),

  /** 多, 余, 逾, 超, more than: above the number. */
  OVER("over"),

  /** 不低于, at least: the number or above. */
  AT_LEAST("at_least"),

  /** 近, 将近, nearly: a little below the number. */
  NEARLY("nearly"),

  /** 不足, 低于, below: less than the number. */
  UNDER("under"),

  /** 以内, at most: the number or below. */
  AT_MOST("at_most");

  private final String code;

  Bound(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
