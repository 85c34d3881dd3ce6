package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.annual;
import static org.lacuna.detect.History.figure;
import static org.lacuna.publish.CarefulWords.assertCareful;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Frequency;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

class ReasonWordsTest {

  private static final Release REPORT = History.release("report", Frequency.ANNUAL, 60, 60);
  private static final SeriesKey PART = annual("labour_transfers_interprovincial");
  private static final SeriesKey WHOLE = annual("labour_transfers");
  private static final ReferencePeriod YEAR = ReferencePeriod.ofYear(2019);
  private static final LocalDate DAY = LocalDate.of(2020, 2, 1);

  /** Sentences of lives that lost one series, then all, and those of single events. */
  private static List<Sentence> sentences() {
    History history =
        new History()
            .source(REPORT)
            .issue("report", "2018-02-01", figure(WHOLE, "2017"), figure(PART, "2017"))
            .issue("report", "2019-02-01", figure(WHOLE, "2018"), figure(PART, "2018"))
            .issue("report", "2020-02-01", figure(WHOLE, "2019"));
    List<Sentence> sentences = new ArrayList<>();
    for (String day : List.of("2020-02-01", "2021-09-01", "2026-02-01")) {
      history
          .lives(day)
          .forEach(
              life ->
                  life.transitions()
                      .forEach(
                          step -> step.reasons().forEach(why -> sentences.add(why.sentence()))));
    }
    sentences.add(ReasonWords.silentSince(DAY, true));
    sentences.add(ReasonWords.silentAtOldInterval(YEAR));
    sentences.add(ReasonWords.longerPeriods(YEAR));
    sentences.add(ReasonWords.growthCame(YEAR, DAY));
    sentences.add(ReasonWords.came(YEAR, Optional.of(ReferencePeriod.ofYear(2015))));
    return sentences;
  }

  @Test
  void saysEveryReasonInBothLanguages() {
    assertThat(sentences())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            sentence -> {
              assertThat(sentence.zh()).matches(text -> ideographs(text) > 3);
              assertThat(sentence.en()).matches(text -> ideographs(text) == 0);
            });
  }

  @Test
  void saysOnlyWhatWasSeen() {
    sentences()
        .forEach(
            sentence -> {
              assertCareful(sentence.en(), sentence.en());
              assertCareful(sentence.zh(), sentence.zh());
            });
  }

  @Test
  void callsASeriesAsItsTellerDoes() {
    assertThat(sentences())
        .anySatisfy(
            sentence -> assertThat(sentence.inChinese(key -> "转移就业")).startsWith("转移就业（2019）见于"));
  }

  private static long ideographs(String text) {
    return text.codePoints().filter(Character::isIdeographic).count();
  }
}
