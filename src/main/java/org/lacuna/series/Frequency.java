package org.lacuna.series;

/** How often a series brings a value; codes of SDMX CL_FREQ. */
public enum Frequency implements Coded {
  /** Once a year. */
  ANNUAL("A"),

  /** Twice a year. */
  HALF_YEARLY("S"),

  /** Four times a year. */
  QUARTERLY("Q"),

  /** Twelve times a year. */
  MONTHLY("M"),

  /** Once a week. */
  WEEKLY("W"),

  /** Once a day. */
  DAILY("D"),

  /** Without a rhythm, or once only: age alone says nothing. */
  IRREGULAR("I");

  private final String code;

  Frequency(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
