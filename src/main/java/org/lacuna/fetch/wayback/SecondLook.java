package org.lacuna.fetch.wayback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lacuna.fetch.Attempt;
import org.lacuna.fetch.FetchRequest;

/**
 * What a look into the archive says of a page, as the ledger keeps it. Only the archive's newest
 * capture speaks, and only when it is newer than what we hold: an old copy proves no presence.
 * Pure.
 */
final class SecondLook {

  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final Set<Integer> KEPT_OUT = Set.of(401, 403, 405, 412, 429, 451, 521);

  private SecondLook() {}

  /** The entry of a look, under the source and the address of the page itself. */
  static Attempt entry(FetchRequest page, Instant at, ArchiveLook look) {
    if (look instanceof ArchiveLook.Seen seen && seen.later().isEmpty()) {
      String copy = "a public web archive holds a copy of " + seen.capture().capturedAt();
      return Attempt.throughArchive(
          page, at, "fetched", Optional.of(200), copy, Optional.of(seen.exchange()));
    }
    if (look instanceof ArchiveLook.OtherPage other) {
      String reason =
          "a public web archive's copy of %s: %s"
              .formatted(other.capture().capturedAt(), other.explanation());
      return without(page, at, "soft-missing", other.capture().status(), reason);
    }
    return failed(page, at, look);
  }

  private static Attempt failed(FetchRequest page, Instant at, ArchiveLook look) {
    Optional<Capture> newest = newestFailure(look);
    Optional<Integer> status = newest.flatMap(Capture::status);
    String outcome = status.map(SecondLook::outcome).orElse("unreachable");
    String reason = newest.map(SecondLook::explanation).orElseGet(() -> reason(look));
    return without(page, at, outcome, status, reason);
  }

  private static Attempt without(
      FetchRequest page, Instant at, String outcome, Optional<Integer> status, String reason) {
    return Attempt.throughArchive(page, at, outcome, status, reason, Optional.empty());
  }

  private static Optional<Capture> newestFailure(ArchiveLook look) {
    List<Capture> failures = List.of();
    if (look instanceof ArchiveLook.Seen seen) {
      failures = seen.later();
    } else if (look instanceof ArchiveLook.NoneListed none) {
      failures = none.failures();
    }
    return failures.stream().findFirst();
  }

  private static String outcome(int status) {
    if (GONE.contains(status)) {
      return "vanished";
    }
    return KEPT_OUT.contains(status) ? "blocked" : "unreachable";
  }

  private static String explanation(Capture failure) {
    return "a public web archive got %s on %s"
        .formatted(
            failure.status().map(status -> "status " + status).orElse("no status"),
            failure.capturedAt());
  }

  private static String reason(ArchiveLook look) {
    return look instanceof ArchiveLook.NotAsked not
        ? "a public web archive could not be asked: " + not.reason()
        : "a public web archive lists nothing newer than what we hold";
  }
}
