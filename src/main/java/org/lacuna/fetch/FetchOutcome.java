package org.lacuna.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** How one look at an address ended. Exactly one of the permitted cases, never an exception. */
public sealed interface FetchOutcome {

  /** The request this is the outcome of. */
  FetchRequest request();

  /** When the look ended. */
  Instant at();

  /** One sentence for people: what was seen, with status or cause. */
  String explanation();

  /** The exchange behind it, where the server answered at all. */
  Optional<Exchange> exchange();

  /** Whether the page came, or our copy of it is the newest. */
  default boolean isPage() {
    return this instanceof Fetched || this instanceof Unchanged || this instanceof Moved;
  }

  /** The right page came, whole. */
  record Fetched(FetchRequest request, Instant at, String explanation, Exchange response)
      implements FetchOutcome {
    @Override
    public Optional<Exchange> exchange() {
      return Optional.of(response);
    }
  }

  /**
   * The server says our copy is still the newest (304).
   *
   * @param target where the resource answers from for good (301, 308); empty when from where it was
   *     asked
   */
  record Unchanged(
      FetchRequest request, Instant at, String explanation, Optional<URI> target, Exchange response)
      implements FetchOutcome {
    @Override
    public Optional<Exchange> exchange() {
      return Optional.of(response);
    }
  }

  /** The resource answers from another address for good (301, 308); its page came, whole. */
  record Moved(FetchRequest request, Instant at, String explanation, URI target, Exchange response)
      implements FetchOutcome {
    @Override
    public Optional<Exchange> exchange() {
      return Optional.of(response);
    }
  }

  /** We were kept out: a wall, a challenge, a login, a geo notice. Says nothing of the page. */
  record Blocked(FetchRequest request, Instant at, String explanation, Optional<Exchange> exchange)
      implements FetchOutcome {}

  /** The server says the page is not there (404, 410). One look; no verdict on the source. */
  record Vanished(FetchRequest request, Instant at, String explanation, Optional<Exchange> exchange)
      implements FetchOutcome {}

  /** The answer looks like success but is an error page, or not the page we know. */
  record SoftMissing(
      FetchRequest request, Instant at, String explanation, Optional<Exchange> exchange)
      implements FetchOutcome {}

  /** No whole answer: name, connection, TLS, time, truncation, a server's error. */
  record Unreachable(
      FetchRequest request, Instant at, String explanation, Optional<Exchange> exchange)
      implements FetchOutcome {}

  /** robots.txt keeps us out, or could not be had from a failing server (RFC 9309). */
  record RefusedByRobots(
      FetchRequest request, Instant at, String explanation, Optional<Exchange> exchange)
      implements FetchOutcome {}

  /** We declined: too big, too slow, unsafe address or scheme. */
  record RefusedByUs(
      FetchRequest request, Instant at, String explanation, Optional<Exchange> exchange)
      implements FetchOutcome {}
}
