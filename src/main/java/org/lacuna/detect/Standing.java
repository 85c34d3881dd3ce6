package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one source stands after the looks so far: whether its newest day of looks was complete, and
 * since when it is gone, unread or blocked. For one thread.
 */
final class Standing {

  private final Map<String, SourceLook> lastOfDay = new HashMap<>();
  private final List<SourceLook> failures = new ArrayList<>();
  private Optional<LocalDate> day = Optional.empty();
  private Optional<Instant> trustedAt = Optional.empty();

  /** Takes one look into account; looks come in the order of time. */
  void add(SourceLook look) {
    LocalDate today = ShanghaiTime.dayOf(look.at());
    if (!day.equals(Optional.of(today))) {
      lastOfDay.clear();
      day = Optional.of(today);
    }
    lastOfDay.put(look.way() + " " + look.address(), look);
    if (look.isTrusted()) {
      failures.clear();
      trustedAt = Optional.of(look.at());
    } else {
      failures.add(look);
    }
  }

  /** Whether every address looked at on the last day of looks ended well. */
  boolean isComplete() {
    return lastOfDay.values().stream()
        .filter(look -> look.way() == SourceLook.Way.DIRECT || look.isTrusted())
        .allMatch(SourceLook::isTrusted);
  }

  /** The last day on which anybody looked. */
  Optional<LocalDate> day() {
    return day;
  }

  /** When a look last ended well. */
  Optional<Instant> trustedAt() {
    return trustedAt;
  }

  /** Looks since the last good one, oldest first. */
  List<SourceLook> failures() {
    return List.copyOf(failures);
  }
}
