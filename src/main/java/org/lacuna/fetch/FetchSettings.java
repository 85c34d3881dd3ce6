package org.lacuna.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How we behave on the web and how much we let it cost us.
 *
 * @param userAgent honest product name, version and contact, as sent with every request
 * @param pace how long a host is left alone between two requests
 * @param limits what one look may cost
 * @param retries how often trouble that may heal is tried again
 * @param hostsAtOnce most hosts asked at the same time
 * @param canaries whether a site is asked, once a week, for an address that cannot exist, to learn
 *     what its error page looks like
 * @param origin when present, every request goes to this loopback http origin with the real host in
 *     the Host header, and no other address is connected to; for recorded worlds and tests
 */
public record FetchSettings(
    String userAgent,
    Pace pace,
    Limits limits,
    Retries retries,
    int hostsAtOnce,
    boolean canaries,
    Optional<URI> origin) {

  /** The defaults of a polite crawler. */
  public static FetchSettings polite(String userAgent) {
    return new FetchSettings(
        userAgent, Pace.POLITE, Limits.SAFE, Retries.PATIENT, 16, true, Optional.empty());
  }

  /** These settings with every request sent to one loopback origin, and no canaries. */
  public FetchSettings withOrigin(URI loopback) {
    return new FetchSettings(
        userAgent, pace, limits, retries, hostsAtOnce, false, Optional.of(loopback));
  }

  /** These settings with another pace. */
  public FetchSettings withPace(Pace other) {
    return new FetchSettings(userAgent, other, limits, retries, hostsAtOnce, canaries, origin);
  }

  /** These settings with other limits. */
  public FetchSettings withLimits(Limits other) {
    return new FetchSettings(userAgent, pace, other, retries, hostsAtOnce, canaries, origin);
  }

  /** These settings with other retries. */
  public FetchSettings withRetries(Retries other) {
    return new FetchSettings(userAgent, pace, limits, other, hostsAtOnce, canaries, origin);
  }

  /** These settings with or without canaries. */
  public FetchSettings withCanaries(boolean sent) {
    return new FetchSettings(userAgent, pace, limits, retries, hostsAtOnce, sent, origin);
  }

  /** These settings with another number of hosts asked at the same time. */
  public FetchSettings withHostsAtOnce(int most) {
    return new FetchSettings(userAgent, pace, limits, retries, most, canaries, origin);
  }

  /** Product token by which robots.txt may address us (RFC 9309, section 2.2.1), in lower case. */
  String robotName() {
    return userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /**
   * How long a host is left alone after an answer: the greater of its crawl-delay and {@code
   * factor} times the time it took to answer, within bounds.
   *
   * @param on whether hosts are paced at all; off only for recorded worlds and measurements
   * @param least shortest wait
   * @param most longest wait, crawl-delay aside
   * @param factor how many response times to wait
   * @param longest longest wait a crawl-delay may impose, and longest a run waits for its turn
   * @param retryAfterCap longest a Retry-After keeps us away
   * @param connections connections to one host at the same time; more than one only without pacing
   */
  public record Pace(
      boolean on,
      Duration least,
      Duration most,
      double factor,
      Duration longest,
      Duration retryAfterCap,
      int connections) {

    /** As Heritrix does: five response times, 3 to 30 seconds, crawl-delay up to five minutes. */
    public static final Pace POLITE =
        new Pace(
            true,
            Duration.ofSeconds(3),
            Duration.ofSeconds(30),
            5,
            Duration.ofMinutes(5),
            Duration.ofDays(1),
            1);

    /** Checks that a paced host is asked over one connection. */
    public Pace {
      if (connections < 1 || (on && connections > 1)) {
        throw new IllegalArgumentException("A paced host is asked over exactly one connection.");
      }
    }

    /**
     * Threads that look at one host. One for a host of one connection, so that its addresses are
     * asked in their order; else some judge what has come while each connection brings more.
     */
    int workers() {
      return connections == 1 ? 1 : connections + connections / 2;
    }

    /** No pacing at all: for recorded worlds and measurements. */
    public static Pace off(int connections) {
      return new Pace(
          false, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO, connections);
    }
  }

  /**
   * What one look may cost. Whatever is exceeded ends the look as refused or unreachable.
   *
   * @param connect longest time to connect
   * @param silence longest time without a byte
   * @param total longest time of one look, redirects and body included, waits for the pace not
   * @param wireBytes largest body as transferred
   * @param bodyBytes largest body after decoding, where the source sets no limit of its own
   * @param ratio largest ratio of decoded to transferred bytes, judged from the first mebibyte on
   * @param redirects most redirects followed
   * @param headerLine longest header line in bytes
   * @param headers most header lines
   */
  public record Limits(
      Duration connect,
      Duration silence,
      Duration total,
      long wireBytes,
      long bodyBytes,
      int ratio,
      int redirects,
      int headerLine,
      int headers) {

    /** Generous for statistics, small for an attacker. */
    public static final Limits SAFE =
        new Limits(
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofSeconds(120),
            32L << 20,
            64L << 20,
            100,
            5,
            16 << 10,
            200);
  }

  /**
   * How trouble that may heal is tried again.
   *
   * @param most further tries after the first
   * @param first mean wait before the first further try; doubles with each
   * @param longest longest wait; a host that asks for more is left alone until another run
   */
  public record Retries(int most, Duration first, Duration longest) {

    /** Two further tries. */
    public static final Retries PATIENT =
        new Retries(2, Duration.ofSeconds(5), Duration.ofMinutes(1));

    /** One look, whatever comes. */
    public static final Retries NONE = new Retries(0, Duration.ZERO, Duration.ZERO);
  }
}
