package org.lacuna.detect;

import org.lacuna.series.Frequency;

class BlindDetectorTest extends DetectorContract {

  @Override
  Detector detector() {
    return new BlindDetector();
  }

  @Override
  History telling() {
    History history =
        new History()
            .source(History.release("still", Frequency.WEEKLY, 2, 2))
            .source(History.release("moving", Frequency.WEEKLY, 2, 2))
            .unchanged("still", "2024-01-01");
    for (int day = 2; day <= 28; day++) {
      String date = "2024-01-%02d".formatted(day);
      history
          .unchanged("still", date)
          .look("moving", date, SourceLook.Outcome.FETCHED, SourceLook.Trust.TRUSTED);
    }
    return history;
  }

  @Override
  String day() {
    return "2024-01-28";
  }
}
