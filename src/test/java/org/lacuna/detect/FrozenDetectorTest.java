package org.lacuna.detect;

import org.lacuna.series.Frequency;

class FrozenDetectorTest extends DetectorContract {

  @Override
  Detector detector() {
    return new FrozenDetector();
  }

  @Override
  History telling() {
    History history = new History().source(History.release("file", Frequency.WEEKLY, 2, 2));
    for (int day = 1; day <= 15; day++) {
      String date = "2024-01-%02d".formatted(day);
      history.look(
          "file",
          date,
          SourceLook.Outcome.FETCHED,
          SourceLook.Trust.TRUSTED,
          new ContentDigests("bytes of " + date, "words of " + date, "figures"));
    }
    return history;
  }

  @Override
  String day() {
    return "2024-01-15";
  }
}
