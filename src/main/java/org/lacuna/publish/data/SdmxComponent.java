package org.lacuna.publish.data;

import java.util.List;

/**
 * How a column of the tidy table is called in SDMX.
 *
 * @param id id of the concept, dimension or attribute
 * @param column code of the column
 * @param role what it is in the data structure
 */
record SdmxComponent(String id, String column, Role role) {

  /** What a component is in a data structure definition. */
  enum Role {
    /** Part of the key. */
    DIMENSION,
    /** The time dimension. */
    TIME,
    /** The value. */
    MEASURE,
    /** Said about one observation. */
    ATTRIBUTE
  }

  /**
   * The components in the order of the file. The claim is a dimension: publishers' figures about
   * one thing stand side by side, and SDMX allows one value a key.
   */
  static final List<SdmxComponent> ALL =
      List.of(
          dimension("FREQ", "frequency"),
          dimension("INDICATOR", "indicator"),
          dimension("REF_AREA", "area"),
          dimension("COUNTERPART_AREA", "partner"),
          dimension("COMMODITY", "commodity"),
          dimension("TRADE_MODE", "mode"),
          dimension("ENTERPRISE", "enterprise"),
          dimension("MEASURE", "measure"),
          dimension("UNIT_MEASURE", "unit"),
          dimension("SCENARIO", "scenario"),
          dimension("ACCUMULATION", "accumulation"),
          dimension("CLAIM", "claim"),
          new SdmxComponent("TIME_PERIOD", "time_period", Role.TIME),
          new SdmxComponent("OBS_VALUE", "value", Role.MEASURE),
          attribute("OBS_STATUS", "status"),
          attribute("LOWER_BOUND", "lower"),
          attribute("UPPER_BOUND", "upper"),
          attribute("BOUND", "bound"),
          attribute("PERIOD_START", "period_start"),
          attribute("PERIOD_END", "period_end"),
          attribute("PUBLISHER", "publisher"),
          attribute("SOURCE", "source"),
          attribute("RELEASE", "release"),
          attribute("STAGE", "stage"),
          attribute("PUBLISHED", "published"),
          attribute("PUBLISHED_PRECISION", "published_precision"),
          attribute("VALID_FROM", "first_seen"),
          attribute("VALID_TO", "ended"),
          attribute("VALIDITY", "validity"),
          attribute("SUCCESSOR", "successor"),
          attribute("PRINTED", "printed"),
          attribute("QUOTE", "quote"),
          attribute("LOCATOR", "locator"),
          attribute("SNAPSHOT", "snapshot"),
          attribute("RULE", "rule"));

  private static SdmxComponent dimension(String id, String column) {
    return new SdmxComponent(id, column, Role.DIMENSION);
  }

  private static SdmxComponent attribute(String id, String column) {
    return new SdmxComponent(id, column, Role.ATTRIBUTE);
  }
}
