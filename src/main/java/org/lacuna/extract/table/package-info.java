/**
 * Tables in, readings out: what a cell is follows from the words of its row and the path of headers
 * over its column, never from its position.
 *
 * <p>The door is {@link org.lacuna.extract.table.Tables}.
 */
@NullMarked
package org.lacuna.extract.table;

import org.jspecify.annotations.NullMarked;
