/** Readings in, observations as meant out. */
@NullMarked
package org.lacuna.normalise;

import org.jspecify.annotations.NullMarked;
