package org.lacuna.series;

/** What a value counts or measures, in base units (never in thousands or millions). */
public enum Unit implements Coded {
  /** Heads (人, 名). Never added to or compared with person-times. */
  PERSONS("persons"),

  /** Occasions (人次): one person may be counted several times. */
  PERSON_TIMES("person-times"),

  /** Households (户). */
  HOUSEHOLDS("households"),

  /** Renminbi yuan. */
  CNY("CNY"),

  /** United States dollars. */
  USD("USD"),

  /** Hundredths of another quantity. */
  PERCENT("percent"),

  /** A difference between two percentages. */
  PERCENTAGE_POINTS("percentage-points");

  private final String code;

  Unit(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
