package org.lacuna.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lacuna.detect.Finding;

/**
 * All that one publication says on one day, as it was known at {@code asOf}. Every list stands in a
 * fixed order, so that equal knowledge gives equal bytes.
 *
 * @param masthead what the publication says of itself
 * @param asOf nothing first seen after this instant is in it
 * @param sources the access points watched, by id
 * @param series the series published, by key
 * @param claims the claims, by series key, then reference period, then first seen, then id; may be
 *     too many to hold in memory
 * @param revisions what later vintages changed, by series key, period and time
 * @param gaps the places where a value was expected and there is none, by series key and period
 * @param conflicts claims about one thing that cannot all be true, by series key and period
 * @param findings what a person should know, newest first
 * @param calendar the issues expected and seen, by expected day, then release
 * @param pages the archived pages the claims were read from, by digest
 * @param review the figures that were seen and not read
 */
public record Edition(
    Masthead masthead,
    Instant asOf,
    List<SourceEntry> sources,
    List<SeriesEntry> series,
    Rows<Claim> claims,
    List<RevisionEntry> revisions,
    List<Gap> gaps,
    List<Conflict> conflicts,
    List<Finding> findings,
    List<ReleaseEvent> calendar,
    List<ArchivedPage> pages,
    Review review) {

  /** The time zone of the publishers watched; the day of an edition is a day there. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Copies the lists. */
  public Edition {
    sources = List.copyOf(sources);
    series = List.copyOf(series);
    revisions = List.copyOf(revisions);
    gaps = List.copyOf(gaps);
    conflicts = List.copyOf(conflicts);
    findings = List.copyOf(findings);
    calendar = List.copyOf(calendar);
    pages = List.copyOf(pages);
  }

  /** The day of the edition, where the publishers are. */
  public LocalDate day() {
    return asOf.atZone(ZONE).toLocalDate();
  }

  /**
   * Name of a file of this edition: {@code labour-2024-03-01.xlsx}, {@code
   * labour-gaps-2024-03-01.csv}.
   *
   * @param part what the file holds, empty for the whole
   * @param extension ending without the dot
   */
  public String fileName(String part, String extension) {
    String middle = part.isEmpty() ? "" : "-" + part;
    return masthead.name() + middle + "-" + day() + "." + extension;
  }
}
