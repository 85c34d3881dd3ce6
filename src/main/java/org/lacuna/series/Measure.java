package org.lacuna.series;

/** Which property of the indicator a value states. */
public enum Measure implements Coded {
  /** The quantity itself. */
  LEVEL("level"),

  /** A level per year, over the years of the period. */
  ANNUAL_AVERAGE("annual_average"),

  /** Growth over the same period a year before, in percent; a fall is negative, 增长1.6倍 is 160. */
  YOY_PERCENT("yoy_percent"),

  /** Growth over the same period a year before, in the unit of the level. */
  YOY_ABS("yoy_abs"),

  /** Change of a rate over the same period a year before, in percentage points. */
  YOY_PP("yoy_pp"),

  /** Growth over several years, in percent. */
  CHANGE_PERCENT("change_percent"),

  /** Growth over several years, in the unit of the level. */
  CHANGE_ABS("change_abs"),

  /** Part of a whole, in percent. */
  SHARE_PERCENT("share_percent"),

  /** Actual as a percentage of its target. */
  PERCENT_OF_TARGET("percent_of_target"),

  /** Excess of the actual over its target, in percent. */
  PERCENT_ABOVE_TARGET("percent_above_target"),

  /** Growth over the month before, in percent. */
  MOM_PERCENT("mom_percent"),

  /** Part of the whole's growth that this part brought, in percent. */
  GROWTH_CONTRIBUTION_PERCENT("growth_contribution_percent");

  private final String code;

  Measure(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
