package org.lacuna.detect;

import org.lacuna.series.Accumulation;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;

/** How findings name things: what was seen, never a motive. */
final class Words {

  private static final int LONGEST_QUOTE = 80;

  private Words() {}

  /** A series by its telling dimensions, for a sentence. */
  static String name(SeriesKey key) {
    StringBuilder name = new StringBuilder(key.indicator()).append(" of ").append(key.area());
    for (String part :
        new String[] {key.partner(), key.commodity(), key.mode(), key.enterprise()}) {
      if (!part.equals(SeriesKey.WORLD) && !part.equals(SeriesKey.TOTAL)) {
        name.append(", ").append(part);
      }
    }
    name.append(" (").append(key.measure().code());
    if (key.scenario() != Scenario.ACTUAL) {
      name.append(", ").append(key.scenario().code());
    }
    if (key.accumulation() != Accumulation.PERIOD) {
      name.append(", ").append(key.accumulation().code());
    }
    return name.append(')').toString();
  }

  /** The words of a page in quotation marks, shortened where they are long. */
  static String quoted(String words) {
    int length = words.codePointCount(0, words.length());
    if (length <= LONGEST_QUOTE) {
      return "\"" + words + "\"";
    }
    return "\"" + words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)) + "...\"";
  }
}
