/** A folder of dated pages in, a loopback origin that serves them as of a day out. */
@NullMarked
package org.lacuna.world;

import org.jspecify.annotations.NullMarked;
