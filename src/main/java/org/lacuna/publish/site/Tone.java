package org.lacuna.publish.site;

import org.lacuna.detect.SeriesState;

/** The look of a badge; the words in it say the same. */
final class Tone {

  static final String GOOD = "good";
  static final String WARN = "warn";
  static final String BAD = "bad";
  static final String PLAIN = "plain";

  private Tone() {}

  static String of(SeriesState state) {
    if (state == SeriesState.UNKNOWN || state == SeriesState.NEW) {
      return PLAIN;
    }
    if (state.isHealthy()) {
      return GOOD;
    }
    return state.isEnded() ? BAD : WARN;
  }

  static String ofHealth(String health) {
    return health.equals("answering") ? GOOD : WARN;
  }

  static String ofIssue(String status) {
    return switch (status) {
      case "seen" -> GOOD;
      case "due" -> PLAIN;
      default -> WARN;
    };
  }
}
