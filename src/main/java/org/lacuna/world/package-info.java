/**
 * A folder of dated pages in, a loopback origin that serves them as of a day out.
 *
 * <p>The door is {@link org.lacuna.world.RecordedWorld}: {@code open} reads a folder and lists all
 * its mistakes at once, {@code serve} answers from it by host name and path, with the clock handed
 * in. A world is plain files; {@code docs/recorded-worlds.md} says how to write one.
 */
@NullMarked
package org.lacuna.world;

import org.jspecify.annotations.NullMarked;
