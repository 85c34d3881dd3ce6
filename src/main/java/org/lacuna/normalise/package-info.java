/**
 * Readings in, observations as meant out.
 *
 * <p>The door is {@link org.lacuna.normalise.Normaliser}: it resolves the words of a period with
 * the date of publication, brings values to base units, composes the series key, and refuses with a
 * counted reason what does not fit.
 */
@NullMarked
package org.lacuna.normalise;

import org.jspecify.annotations.NullMarked;
