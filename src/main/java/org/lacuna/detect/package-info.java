/**
 * What we hold in, findings out. Pure: the clock is handed in.
 *
 * <p>The door is {@code Watch}. A detector is a function of evidence; it neither fetches nor
 * writes. Three healths are kept apart: the pipeline's, the source's, the series'.
 */
@NullMarked
package org.lacuna.detect;

import org.jspecify.annotations.NullMarked;
