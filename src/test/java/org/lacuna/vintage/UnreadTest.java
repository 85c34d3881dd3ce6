package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.vintage.Extraction.Outcome;

class UnreadTest {

  private final Snapshot first = snapshot("2022-01-23", "a");
  private final Snapshot same = snapshot("2022-02-23", "a");
  private final Snapshot other = snapshot("2022-03-23", "b");
  private final Snapshot back = snapshot("2022-04-23", "a");

  @Test
  void leavesOutWhatGaveTheSameBytesAsTheCaptureBefore() {
    assertThat(Unread.of(List.of(other, same, first), List.of(), "1.0"))
        .containsExactly(first, other);
  }

  @Test
  void readsAPageAgainThatReturnedToEarlierBytes() {
    assertThat(Unread.of(List.of(first, other, back), List.of(read(first, "1.0")), "1.0"))
        .containsExactly(other, back);
  }

  @Test
  void doesNotTryAgainWhatThisExtractorRefused() {
    assertThat(Unread.of(List.of(first), List.of(read(first, "1.0")), "1.0")).isEmpty();
  }

  @Test
  void readsEverythingAnewWithANewerExtractor() {
    assertThat(Unread.of(List.of(first, other), List.of(read(first, "1.0")), "1.1"))
        .containsExactly(first, other);
  }

  @Test
  void neverReadsWhatWasNotThePage() {
    Snapshot wall = snapshot("2022-02-23", "wall", Snapshot.Kind.EVIDENCE);
    assertThat(Unread.of(List.of(first, wall, same), List.of(), "1.0")).containsExactly(first);
  }

  private static Extraction read(Snapshot snapshot, String extractor) {
    return new Extraction(
        Capture.of(snapshot), "work-report", extractor, Outcome.REFUSED, 0, 1, "too little");
  }

  private static Snapshot snapshot(String day, String bytes) {
    return snapshot(day, bytes, Snapshot.Kind.RESPONSE);
  }

  private static Snapshot snapshot(String day, String bytes, Snapshot.Kind kind) {
    return new Snapshot(
        Figures.digest(bytes),
        Figures.SOURCE,
        Figures.PAGE,
        Figures.noon(day),
        200,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind,
        "2022.warc.gz",
        0,
        100);
  }
}
