package org.lacuna.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Names how a look ended. Pure. */
final class Outcomes {

  private Outcomes() {}

  static FetchOutcome of(FetchRequest request, Instant at, Trail trail, Verdict verdict) {
    Exchange answer = trail.exchange();
    Optional<Exchange> proof = Optional.of(answer);
    String reason = verdict.reason();
    return switch (verdict.kind()) {
      case RIGHT -> right(request, at, trail, reason);
      case UNCHANGED ->
          new FetchOutcome.Unchanged(request, at, reason(trail, reason), trail.movedTo(), answer);
      case BLOCKED -> new FetchOutcome.Blocked(request, at, reason, proof);
      case VANISHED -> new FetchOutcome.Vanished(request, at, reason, proof);
      case SOFT_MISSING -> new FetchOutcome.SoftMissing(request, at, reason, proof);
      case FAILED -> new FetchOutcome.Unreachable(request, at, reason, proof);
    };
  }

  private static FetchOutcome right(FetchRequest request, Instant at, Trail trail, String reason) {
    Optional<URI> target = trail.movedTo();
    if (target.isEmpty()) {
      return new FetchOutcome.Fetched(request, at, reason, trail.exchange());
    }
    return new FetchOutcome.Moved(
        request, at, reason(trail, reason), target.get(), trail.exchange());
  }

  private static String reason(Trail trail, String reason) {
    return reason + trail.movedTo().map(target -> ", moved for good to " + target).orElse("");
  }

  static FetchOutcome of(FetchRequest request, Instant at, WireFailure failure) {
    String reason = failure.explanation();
    Optional<Exchange> proof = failure.exchange();
    if (failure.trouble() == Trouble.ROBOTS) {
      return new FetchOutcome.RefusedByRobots(request, at, reason, proof);
    }
    return failure.trouble().ours()
        ? new FetchOutcome.RefusedByUs(request, at, reason, proof)
        : new FetchOutcome.Unreachable(request, at, reason, proof);
  }
}
