/**
 * Vintages and findings in, files out.
 *
 * <p>The door is {@link org.lacuna.publish.EditionWriter}: it takes an {@link
 * org.lacuna.publish.Edition}, which says all that is published as it was known at one instant, and
 * writes files. The tables every format shows are defined once, in {@link
 * org.lacuna.publish.EditionTables}; a new format implements the interface and passes its contract
 * test by extending it. Formats live in the packages below: {@code workbook}, {@code data}, {@code
 * site}.
 */
@NullMarked
package org.lacuna.publish;

import org.jspecify.annotations.NullMarked;
