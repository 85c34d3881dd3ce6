package org.lacuna.catalogue;

/**
 * Thresholds for judging a catalogue of series by ages and siblings alone.
 *
 * @param usualLag periods of age, from the start of the newest one, that the newest series of a
 *     release usually have
 * @param lateCycles periods of age, from the start of its newest one, a live series may have
 * @param endedCycles periods of age, and
 * @param endedDays days on top of them, after which a series counts as ended
 * @param pacePauses fewest pauses from which a series' own pace is told
 * @param paceObservations observations that are looked at for it, the newest
 * @param pacedCycles own cycles by which siblings must be ahead of a series whose observations are
 *     dated before it counts as dropped
 * @param sporadicSeries fewest old series of a release from which sporadic reporting is told
 * @param sporadicFront greatest share of the series that stand at the newest period, in a release
 *     that reports sporadically
 * @param sporadicCohort greatest share of the old series that stopped in one and the same period,
 *     in such a release
 * @param sporadicSpread fewest equally large cohorts the old series of such a release spread over
 * @param raggedFront share of the series that go on standing at the newest period, below which a
 *     release comes in unequal steps
 * @param raggedCohort share of the old series of such a release below which those that stopped
 *     together are too few to have been dropped
 */
public record AssessSettings(
    double usualLag,
    double lateCycles,
    double endedCycles,
    int endedDays,
    int pacePauses,
    int paceObservations,
    double pacedCycles,
    int sporadicSeries,
    double sporadicFront,
    double sporadicCohort,
    double sporadicSpread,
    double raggedFront,
    double raggedCohort) {}
