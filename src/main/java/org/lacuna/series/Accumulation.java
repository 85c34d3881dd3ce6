package org.lacuna.series;

/** How the months of the reference period enter the value. */
public enum Accumulation implements Coded {
  /** A flow of exactly this month, quarter, half or year. */
  PERIOD("period"),

  /** A flow from January to the end of the period. */
  YEAR_TO_DATE("ytd"),

  /** A flow summed (or averaged) over more than one year. */
  SPAN("span"),

  /** A stock or rate as it stood at the end of the period. */
  END_OF_PERIOD("stock");

  private final String code;

  Accumulation(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
