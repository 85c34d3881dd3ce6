package org.lacuna.fetch.wayback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a capture may be asked for now. Pure. */
final class SaveLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private SaveLimits() {}

  /** One request for a capture. */
  record Asking(URI address, Instant at) {}

  /**
   * Why not; empty when it may.
   *
   * @param asked the requests of at least the time {@code again} of the settings, in any order
   */
  static Optional<String> objection(
      URI address, List<Asking> asked, Instant now, WaybackSettings settings) {
    boolean again =
        asked.stream()
            .filter(one -> one.address().equals(address))
            .anyMatch(one -> one.at().isAfter(now.minus(settings.again())));
    if (again) {
      return Optional.of("asked for already within " + settings.again().toHours() + " hours");
    }
    long lately = asked.stream().filter(one -> one.at().isAfter(now.minus(MINUTE))).count();
    boolean many = lately >= settings.mostPerMinute();
    return many ? Optional.of("as many as allowed within a minute") : Optional.empty();
  }
}
