/** Observations in, revisions out: an insert-only store that answers as of any day. */
@NullMarked
package org.lacuna.vintage;

import org.jspecify.annotations.NullMarked;
