package org.lacuna.detect.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One series of a catalogue.
 *
 * @param seriesId its id
 * @param releaseId id of the release it belongs to
 * @param frequency how often it comes, in the words of the catalogue: {@code Monthly}, {@code
 *     Weekly, Ending Friday}, or a code of SDMX CL_FREQ
 * @param lastPeriod first day of its newest period; empty when the catalogue gives no date
 * @param dates first days of all its periods, oldest first; empty when the catalogue has none
 */
public record CatalogueRow(
    String seriesId,
    String releaseId,
    String frequency,
    Optional<LocalDate> lastPeriod,
    List<LocalDate> dates) {

  /** A row without the dates of its observations. */
  public CatalogueRow(String seriesId, String releaseId, String frequency, LocalDate lastPeriod) {
    this(seriesId, releaseId, frequency, Optional.of(lastPeriod), List.of());
  }
}
