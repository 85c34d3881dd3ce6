/**
 * Figures of one vintage in, what cannot be right among them out; and what follows from them.
 *
 * <p>The doors are {@link org.lacuna.vintage.audit.ArithmeticAudit} and {@link
 * org.lacuna.vintage.audit.Derivation}. Both are pure and reckon with intervals: 4.7万 is anything
 * that rounds to it, so rounding is never an error. Neither changes a figure. Uses the vocabulary
 * of series alone.
 */
@NullMarked
package org.lacuna.vintage.audit;

import org.jspecify.annotations.NullMarked;
