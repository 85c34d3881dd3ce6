package org.lacuna.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.detect.SeriesState;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * A series as the catalogue lists it.
 *
 * @param key its key
 * @param name its full name, e.g. from {@link SeriesNames}
 * @param indicator name of its indicator
 * @param area name of its area
 * @param state state of its life
 * @param since first day of that state
 * @param reasons why it is held to be in that state, strongest first
 * @param first first reference period with a claim
 * @param last last reference period with a claim
 * @param nextExpected when the next value is expected, empty when nothing is
 * @param successor series that continues it under another definition
 * @param notes remarks on definition and coverage, each one sentence
 */
public record SeriesEntry(
    SeriesKey key,
    Bilingual name,
    Bilingual indicator,
    Bilingual area,
    SeriesState state,
    LocalDate since,
    List<Bilingual> reasons,
    Optional<ReferencePeriod> first,
    Optional<ReferencePeriod> last,
    Optional<LocalDate> nextExpected,
    Optional<SeriesKey> successor,
    List<Bilingual> notes) {

  /** Copies the lists. */
  public SeriesEntry {
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }
}
