package org.lacuna.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * A period for which a reader may look for a value and none is held.
 *
 * @param series which series
 * @param period which reference period
 * @param why the reason, as it stands in tables
 * @param expected the day it was expected by, empty when there was no expectation
 * @param looked when it was last looked for, empty when not yet
 * @param explanation what was seen, one sentence in careful words
 * @param evidence digests of snapshots and addresses that show it
 */
public record Gap(
    SeriesKey series,
    ReferencePeriod period,
    Shorthand why,
    Optional<LocalDate> expected,
    Optional<Instant> looked,
    Bilingual explanation,
    List<String> evidence) {

  /** Copies the evidence. */
  public Gap {
    evidence = List.copyOf(evidence);
  }
}
