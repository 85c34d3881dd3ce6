package org.lacuna.detect;

import org.lacuna.series.Measure;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;

/**
 * What a figure is about, however it is accumulated and in whatever unit: a half-year figure and an
 * annual one of the same thing share a topic.
 *
 * @param subject indicator, area, partner, commodity, mode and enterprise of the key
 * @param property what the figure says of it
 * @param scenario actual, target or estimate: never mixed
 */
record Topic(String subject, Property property, Scenario scenario) {

  /** Properties that do not stand in for one another. */
  enum Property {
    /** A quantity. */
    LEVEL,
    /** A change of it. */
    GROWTH,
    /** A part of something, or of a target. */
    SHARE
  }

  static Topic of(SeriesKey key) {
    return new Topic(subject(key), property(key.measure()), key.scenario());
  }

  /** The same subject's other property. */
  Topic with(Property other) {
    return new Topic(subject, other, scenario);
  }

  private static String subject(SeriesKey key) {
    return String.join(
        ".",
        key.indicator(),
        key.area(),
        key.partner(),
        key.commodity(),
        key.mode(),
        key.enterprise());
  }

  private static Property property(Measure measure) {
    return switch (measure) {
      case LEVEL, ANNUAL_AVERAGE -> Property.LEVEL;
      case SHARE_PERCENT, PERCENT_OF_TARGET, PERCENT_ABOVE_TARGET, GROWTH_CONTRIBUTION_PERCENT ->
          Property.SHARE;
      default -> Property.GROWTH;
    };
  }
}
