package org.lacuna.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.StringUtils;

/**
 * One look at an address, as the ledger keeps it.
 *
 * @param source id of the source it was made for
 * @param address address asked for
 * @param at when the look ended
 * @param outcome name of the case of {@link FetchOutcome}: {@code fetched}, {@code soft-missing}
 * @param status HTTP status; empty when no answer came
 * @param explanation one sentence for people
 * @param digest digest of the decoded body, {@code sha-256:<64 hex digits>}; empty without a body
 * @param target address that answered, where redirects led elsewhere
 * @param way by which way it was made
 */
public record Attempt(
    String source,
    URI address,
    Instant at,
    String outcome,
    Optional<Integer> status,
    String explanation,
    Optional<String> digest,
    Optional<URI> target,
    Way way) {

  /** By which way a look was made. */
  public enum Way {
    /** From here to the publisher. */
    DIRECT,
    /** To what a public web archive holds of the page. */
    ARCHIVE;

    /** The written form: {@code direct}. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** The entry of a look at the publisher itself. */
  public static Attempt of(FetchOutcome outcome) {
    Optional<Exchange> exchange = outcome.exchange();
    return new Attempt(
        outcome.request().source(),
        outcome.request().address(),
        outcome.at(),
        name(outcome),
        exchange.map(Exchange::status),
        outcome.explanation(),
        exchange.flatMap(Exchange::digest),
        exchange
            .filter(answer -> !answer.address().equals(answer.requested()))
            .map(Exchange::address),
        Way.DIRECT);
  }

  /**
   * The entry of a look at a page through a public web archive.
   *
   * @param page the request that failed at the publisher
   * @param outcome what the archive says of the page, named as a case of {@link FetchOutcome}
   * @param copy the exchange that brought the archive's copy, where there is one
   */
  public static Attempt throughArchive(
      FetchRequest page,
      Instant at,
      String outcome,
      Optional<Integer> status,
      String explanation,
      Optional<Exchange> copy) {
    return new Attempt(
        page.source(),
        page.address(),
        at,
        outcome,
        status,
        explanation,
        copy.flatMap(Exchange::digest),
        copy.map(Exchange::address),
        Way.ARCHIVE);
  }

  /** That a page moved is news each time, whether its copy is new or ours is still the newest. */
  private static String name(FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Unchanged same && same.target().isPresent()) {
      return "moved";
    }
    String[] words = outcome.getClass().getSimpleName().split("(?=[A-Z])");
    return StringUtils.arrayToDelimitedString(words, "-").toLowerCase(Locale.ROOT);
  }
}
