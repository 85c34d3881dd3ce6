package org.lacuna.detect;

import static org.lacuna.detect.History.annual;
import static org.lacuna.detect.History.figure;

import org.lacuna.series.Frequency;

class SilenceDetectorTest extends DetectorContract {

  @Override
  Detector detector() {
    return new SilenceDetector();
  }

  @Override
  History telling() {
    return new History()
        .source(History.release("report", Frequency.ANNUAL, 60, 60))
        .issue("report", "2018-02-01", figure(annual("a"), "2017"), figure(annual("b"), "2017"))
        .issue("report", "2019-02-01", figure(annual("a"), "2018"), figure(annual("b"), "2018"))
        .issue("report", "2020-02-01", figure(annual("a"), "2019"));
  }

  @Override
  String day() {
    return "2020-02-01";
  }
}
