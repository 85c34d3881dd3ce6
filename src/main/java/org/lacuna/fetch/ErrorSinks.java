package org.lacuna.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the pages to which a site sends whoever asks for what is no longer there: five watched
 * addresses redirected to one target within a day make it one, for good.
 */
final class ErrorSinks {

  private static final int ENOUGH = 5;
  private static final Duration DAY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final FetchLedger ledger;
  private final InstantSource clock;
  private final Set<URI> known = ConcurrentHashMap.newKeySet();
  private final Map<URI, Map<URI, Instant>> redirects = new HashMap<>();
  private boolean loaded;

  ErrorSinks(DataSource database, FetchLedger ledger, InstantSource clock) {
    this.jdbc = JdbcClient.create(database);
    this.ledger = ledger;
    this.clock = clock;
  }

  /** All known sinks. */
  synchronized Set<URI> known() {
    load();
    return Set.copyOf(known);
  }

  /** Takes note that a watched address led elsewhere. */
  synchronized void redirected(URI asked, URI answered) {
    load();
    if (!differsInFormOnly(asked, answered)) {
      note(asked, answered, clock.instant());
    }
  }

  /** A change of scheme, of {@code www.} or of a last slash is housekeeping. */
  private static boolean differsInFormOnly(URI asked, URI answered) {
    return plain(asked).equals(plain(answered));
  }

  private static String plain(URI address) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String path = String.valueOf(address.getRawPath()).replaceFirst("/$", "");
    return WebAddress.site(address).replaceFirst("^www\\.", "") + path + query;
  }

  private void note(URI asked, URI answered, Instant at) {
    Map<URI, Instant> leading = redirects.computeIfAbsent(answered, target -> new HashMap<>());
    leading.put(asked, at);
    leading.values().removeIf(seen -> seen.isBefore(at.minus(DAY)));
    if (leading.size() >= ENOUGH && known.add(answered)) {
      keep(answered, at, leading.size());
    }
  }

  private void load() {
    if (!loaded) {
      loaded = true;
      Set<String> targets =
          new HashSet<>(jdbc.sql("select target from fetch_error_sink").query(String.class).list());
      targets.forEach(target -> known.add(URI.create(target)));
      Instant now = clock.instant();
      ledger.redirectsSince(now.minus(DAY)).forEach(one -> remember(one));
    }
  }

  private void remember(Attempt attempt) {
    URI target = attempt.target().orElseThrow();
    if (!differsInFormOnly(attempt.address(), target)) {
      note(attempt.address(), target, attempt.at());
    }
  }

  private void keep(URI target, Instant at, int addresses) {
    jdbc.sql(
            "insert into fetch_error_sink (target, found_at, addresses)"
                + " values (:target, :at, :addresses)")
        .param("target", target.toString())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("addresses", addresses)
        .update();
  }
}
