/**
 * A second way of looking: what the Wayback Machine saw, and asking it to look now.
 *
 * <p>The door is {@code Wayback}. Everything goes through the fetcher: its manners, limits and
 * ledger hold here too. Off unless configured.
 */
@NullMarked
package org.lacuna.fetch.wayback;

import org.jspecify.annotations.NullMarked;
