package org.lacuna.series;

/** SDMX CL_OBS_STATUS: what a publisher, or the data, says about one value. */
public enum ObservationStatus implements Coded {
  /** Normal value. */
  NORMAL("A"),

  /** Break in the series. */
  BREAK("B"),

  /** Definition differs. */
  DEFINITION_DIFFERS("D"),

  /** Estimated value. */
  ESTIMATED("E"),

  /** Forecast value. */
  FORECAST("F"),

  /** Experimental value. */
  EXPERIMENTAL("G"),

  /** Missing: holiday or weekend. */
  HOLIDAY("H"),

  /** Imputed value. */
  IMPUTED("I"),

  /** Derogation. */
  DEROGATION("J"),

  /** Included in another category or period. */
  INCLUDED_ELSEWHERE("K"),

  /** Missing: exists but not collected. */
  NOT_COLLECTED("L"),

  /** Missing: cannot exist. */
  CANNOT_EXIST("M"),

  /** Not significant. */
  NOT_SIGNIFICANT("N"),

  /** Missing value. */
  MISSING("O"),

  /** Provisional value. */
  PROVISIONAL("P"),

  /** Missing: suppressed. */
  SUPPRESSED("Q"),

  /** Strike or other special event. */
  SPECIAL_EVENT("S"),

  /** Low reliability. */
  LOW_RELIABILITY("U"),

  /** Unvalidated value. */
  UNVALIDATED("V"),

  /** Includes another category or period. */
  INCLUDES_ELSEWHERE("W");

  private final String code;

  ObservationStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
