package org.lacuna.detect;

import org.lacuna.series.Frequency;

class SourceDetectorTest extends DetectorContract {

  @Override
  Detector detector() {
    return new SourceDetector();
  }

  @Override
  History telling() {
    return new History()
        .source(History.release("page", Frequency.MONTHLY, 10, 5))
        .unchanged("page", "2024-01-01")
        .failed("page", "2024-01-02", SourceLook.Outcome.BLOCKED, SourceLook.Way.DIRECT)
        .failed("page", "2024-01-06", SourceLook.Outcome.BLOCKED, SourceLook.Way.DIRECT);
  }

  @Override
  String day() {
    return "2024-01-06";
  }
}
