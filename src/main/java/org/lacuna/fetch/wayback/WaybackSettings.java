package org.lacuna.fetch.wayback;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether and how the Wayback Machine is asked.
 *
 * @param lookUp whether failed pages are looked up there
 * @param witness whether it is asked to capture pages
 * @param index address of its CDX interface; its availability interface misses captures and is
 *     never used
 * @param captures address below which captures stand
 * @param save address below which captures are asked for
 * @param account by which they are asked for at {@code save} itself, of error pages, too; empty to
 *     ask without one
 * @param mostPerMinute captures asked for within a minute
 * @param again shortest time before the same address is captured again
 */
public record WaybackSettings(
    boolean lookUp,
    boolean witness,
    URI index,
    URI captures,
    URI save,
    Optional<Account> account,
    int mostPerMinute,
    Duration again) {

  /** Nothing is asked. */
  public static final WaybackSettings OFF = atInternetArchive(false, false);

  /** The Internet Archive: six captures a minute, none twice within a day. */
  public static WaybackSettings atInternetArchive(boolean lookUp, boolean witness) {
    return new WaybackSettings(
        lookUp,
        witness,
        URI.create("https://web.archive.org/cdx/search/cdx"),
        URI.create("https://web.archive.org/web/"),
        URI.create("https://web.archive.org/save/"),
        Optional.empty(),
        6,
        Duration.ofDays(1));
  }

  /** The same, asking for captures with an account. */
  public WaybackSettings with(Account own) {
    return new WaybackSettings(
        lookUp, witness, index, captures, save, Optional.of(own), mostPerMinute, again);
  }
}
