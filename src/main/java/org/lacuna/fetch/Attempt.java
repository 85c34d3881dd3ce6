package org.lacuna.fetch;

import java.net.URI;
import java.time.Instant;
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
 */
public record Attempt(
    String source,
    URI address,
    Instant at,
    String outcome,
    Optional<Integer> status,
    String explanation,
    Optional<String> digest,
    Optional<URI> target) {

  /** The entry of an outcome. */
  public static Attempt of(FetchOutcome outcome) {
    Optional<Exchange> exchange = outcome.exchange();
    return new Attempt(
        outcome.request().source(),
        outcome.request().address(),
        outcome.at(),
        name(outcome),
        exchange.map(Exchange::status),
        outcome.explanation(),
        exchange.filter(answer -> answer.body().length > 0).map(Digests::ofBody),
        exchange
            .filter(answer -> !answer.address().equals(answer.requested()))
            .map(Exchange::address));
  }

  private static String name(FetchOutcome outcome) {
    String[] words = outcome.getClass().getSimpleName().split("(?=[A-Z])");
    return StringUtils.arrayToDelimitedString(words, "-").toLowerCase(java.util.Locale.ROOT);
  }
}
