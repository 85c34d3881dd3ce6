package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.series.Frequency;

class PageDetectorTest extends DetectorContract {

  @Override
  Detector detector() {
    return new PageDetector();
  }

  /** A source of two pages, of which one is taken down for good while the other comes. */
  @Override
  History telling() {
    return twoPages(SourceLook.Outcome.VANISHED);
  }

  private static History twoPages(SourceLook.Outcome later) {
    History history = new History().source(History.release("news", Frequency.IRREGULAR, 0, 0));
    look(history, "/a", "2024-01-01", SourceLook.Outcome.UNCHANGED);
    look(history, "/b", "2024-01-01", SourceLook.Outcome.UNCHANGED);
    for (String day : List.of("2024-01-10", "2024-01-14", "2024-01-18")) {
      look(history, "/a", day, SourceLook.Outcome.UNCHANGED);
      look(history, "/b", day, later);
    }
    return history;
  }

  private static void look(History history, String page, String day, SourceLook.Outcome outcome) {
    history.looks(
        new SourceLook(
            "news",
            "http://example.org" + page,
            History.noon(day),
            outcome,
            "seen on " + day,
            SourceLook.Way.DIRECT,
            Optional.empty()));
  }

  @Override
  String day() {
    return "2024-01-18";
  }

  @Test
  void tellsOfOnePageThatMovedSinceWhenAndOfNoOther() {
    assertThat(
            detector()
                .judge(
                    twoPages(SourceLook.Outcome.MOVED).evidence(),
                    History.SETTINGS,
                    History.noon(day())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo("PAGE_MOVED");
              assertThat(finding.cause()).isEqualTo("moved");
              assertThat(finding.subject()).isEqualTo("http://example.org/b");
              assertThat(finding.since()).isEqualTo("2024-01-10");
            });
  }

  @Test
  void saysNothingOfAPageThatHasAlwaysAnsweredFromAnotherAddress() {
    History history = new History().source(History.release("news", Frequency.IRREGULAR, 0, 0));
    for (String day : List.of("2024-01-10", "2024-01-14", "2024-01-18")) {
      look(history, "/a", day, SourceLook.Outcome.UNCHANGED);
      look(history, "/b", day, SourceLook.Outcome.MOVED);
    }
    assertThat(detector().judge(history.evidence(), History.SETTINGS, History.noon(day())))
        .isEmpty();
  }

  @Test
  void tellsOnceOfASiteThatMovesSeveralPages() {
    History history = twoPages(SourceLook.Outcome.MOVED);
    look(history, "/a", "2024-01-18", SourceLook.Outcome.MOVED);
    assertThat(detector().judge(history.evidence(), History.SETTINGS, History.noon(day())))
        .singleElement()
        .satisfies(finding -> assertThat(finding.subject()).isEqualTo("news"));
  }
}
