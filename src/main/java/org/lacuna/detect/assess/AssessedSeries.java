package org.lacuna.detect.assess;

import java.time.LocalDate;
import java.util.List;
import org.lacuna.detect.SeriesState;

/**
 * The judgement on one series of a catalogue.
 *
 * @param seriesId its id
 * @param state where it stands
 * @param since first day of the period from which it has been so
 * @param reasons grounds in plain words, strongest first; at least one
 */
public record AssessedSeries(
    String seriesId, SeriesState state, LocalDate since, List<String> reasons) {}
