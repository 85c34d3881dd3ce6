package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one source stands after the looks so far: whether its newest run of looks was complete, and
 * since when it is gone, unread or blocked. For one thread.
 */
final class Standing {

  private final Map<String, SourceLook> lastOfRun = new HashMap<>();
  private final List<SourceLook> failures = new ArrayList<>();
  private Optional<LocalDate> day = Optional.empty();
  private Optional<Instant> trustedAt = Optional.empty();
  private Optional<String> copy = Optional.empty();

  /** Begins another run that looks at the source; what failed in the run before may succeed now. */
  void beginRun() {
    lastOfRun.clear();
  }

  /** Takes one look into account; looks come in the order of time. */
  void add(SourceLook look) {
    day = Optional.of(ShanghaiTime.dayOf(look.at()));
    lastOfRun.put(look.way() + " " + look.address(), look);
    if (look.isTrusted()) {
      failures.clear();
      trustedAt = Optional.of(look.at());
      copy = look.reading().map(reading -> reading.digests().bytes()).or(() -> copy);
    } else {
      failures.add(look);
    }
  }

  /** Whether every address looked at in the last run ended well. */
  boolean isComplete() {
    return lastOfRun.values().stream()
        .filter(look -> look.way() == SourceLook.Way.DIRECT || look.isTrusted())
        .allMatch(SourceLook::isTrusted);
  }

  /** The look that found an address of its last run moved for good; empty when none did. */
  Optional<SourceLook> moved() {
    return lastOfRun.values().stream()
        .filter(look -> look.outcome() == SourceLook.Outcome.MOVED)
        .max(Comparator.comparing(SourceLook::at));
  }

  /** The last day on which anybody looked. */
  Optional<LocalDate> day() {
    return day;
  }

  /** When a look last ended well. */
  Optional<Instant> trustedAt() {
    return trustedAt;
  }

  /** Digest of the bytes that the last good look brought; empty when none brought any. */
  Optional<String> copy() {
    return copy;
  }

  /** Digest of the newest bytes that came since then and could not be trusted. */
  Optional<String> unread() {
    return failures.stream()
        .flatMap(look -> look.reading().stream())
        .map(reading -> reading.digests().bytes())
        .filter(bytes -> !bytes.isBlank())
        .reduce((earlier, later) -> later);
  }

  /** Looks since the last good one, oldest first. */
  List<SourceLook> failures() {
    return List.copyOf(failures);
  }
}
