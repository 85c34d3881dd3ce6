package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.ReleaseEvent;
import org.lacuna.publish.SampleEdition;
import org.lacuna.series.ReferencePeriod;

class NextIssueTest {

  private static final Instant TODAY = Instant.parse("2024-03-01T02:00:00Z");

  private final Claim claim = SampleEdition.claims().get(0);
  private final String release = claim.observation().said().release();

  @Test
  void isTheSoonestIssueStillToCome() {
    NextIssue next =
        NextIssue.of(
            List.of(claim),
            List.of(
                issue(release, "2024-02-01", Optional.empty()),
                issue(release, "2024-05-01", Optional.empty()),
                issue(release, "2024-04-01", Optional.empty()),
                issue("another-release", "2024-03-02", Optional.empty())),
            TODAY);
    assertThat(next.of(claim.observation().key())).contains(LocalDate.of(2024, 4, 1));
  }

  @Test
  void isNoneWhenEveryIssueWasSeenOrPassed() {
    NextIssue next =
        NextIssue.of(
            List.of(claim),
            List.of(
                issue(release, "2024-02-01", Optional.empty()),
                issue(release, "2024-04-01", Optional.of(LocalDate.of(2024, 2, 20)))),
            TODAY);
    assertThat(next.of(claim.observation().key())).isEmpty();
  }

  private static ReleaseEvent issue(String release, String day, Optional<LocalDate> seen) {
    return new ReleaseEvent(
        release,
        Bilingual.same(release),
        ReferencePeriod.ofYear(2023),
        LocalDate.parse(day),
        "learned",
        seen,
        seen.isPresent() ? "seen" : "due",
        "");
  }
}
