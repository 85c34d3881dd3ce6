package org.lacuna.vintage;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lacuna.snapshot.Snapshot;

/**
 * One look at one address: which bytes it gave, and when.
 *
 * @param source id of the source the address belongs to
 * @param address address that was asked for
 * @param digest digest of the archived bytes, {@code sha-256:<64 hex digits>}
 * @param at when they were captured, to the microsecond (finer parts are cut off)
 */
public record Capture(String source, URI address, String digest, Instant at) {

  /** Requires every part. */
  public Capture {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(digest, "digest");
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** The capture an archived snapshot stands for. */
  public static Capture of(Snapshot snapshot) {
    return new Capture(
        snapshot.source(), snapshot.address(), snapshot.digest(), snapshot.capturedAt());
  }

  // By hand, like equals: a record's own are linked when first used, and every start pays for it.
  @Override
  public int hashCode() {
    return Objects.hash(source, address, digest, at);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Capture capture
        && source.equals(capture.source)
        && address.equals(capture.address)
        && digest.equals(capture.digest)
        && at.equals(capture.at);
  }

  Page page() {
    return new Page(source, address);
  }
}
