package org.lacuna.series;

/** Whether a value happened, was aimed at, or was reckoned by somebody. */
public enum Scenario implements Coded {
  /** What the publisher says happened. */
  ACTUAL("actual"),

  /** A plan or quota. */
  TARGET("target"),

  /** A reckoning by a third party, or an expectation. */
  ESTIMATE("estimate");

  private final String code;

  Scenario(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
