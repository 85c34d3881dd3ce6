/**
 * The vocabulary of statistics: what a figure is about, and how sure its words are.
 *
 * <p>Values only, nothing that acts: {@link org.lacuna.series.SeriesKey} says what is counted,
 * {@link org.lacuna.series.ReferencePeriod} for which months, {@link org.lacuna.series.Amount} how
 * much and within which bounds, and {@link org.lacuna.series.Observation} joins them with who said
 * so and the proof. Uses the JDK alone.
 *
 * <p>Terms follow SDMX (series key, observation, reference period, observation status) and ALFRED
 * (vintage). Every type here is immutable and safe to share between threads.
 */
@NullMarked
package org.lacuna.series;

import org.jspecify.annotations.NullMarked;
