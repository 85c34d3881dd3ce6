/**
 * Observations in, revisions out: an insert-only store that answers as of any day.
 *
 * <p>The door is {@link org.lacuna.vintage.VintageStore}. A {@link org.lacuna.vintage.Vintage} goes
 * in, a {@link org.lacuna.vintage.Revision} comes out; a reading that is not trusted is noted as an
 * {@link org.lacuna.vintage.Extraction} and says nothing about any series. Questions are {@link
 * org.lacuna.vintage.ClaimQuery}s at a point on the clocks, {@link org.lacuna.vintage.AsOf}.
 *
 * <p>A {@link org.lacuna.vintage.Claim} is written once, when a source first states it. What a page
 * says of it afterwards (again, withdrawn, rolled off) is written only where it changes. Rows are
 * never changed and never deleted: deletion is a vintage, too. What is decided is decided by pure
 * functions of these facts; this package's JDBC only reads and inserts them.
 */
@NullMarked
package org.lacuna.vintage;

import org.jspecify.annotations.NullMarked;
