package org.lacuna.catalogue;

/**
 * Thresholds for judging a catalogue of series by ages and siblings alone.
 *
 * @param lateCycles periods of age, from the start of the newest one, a live series may have
 * @param endedCycles periods of age after which a series without siblings counts as ended
 * @param endedDays days of age it must have besides
 */
public record AssessSettings(double lateCycles, double endedCycles, int endedDays) {}
