/**
 * An address in, a named outcome out: fetched, unchanged, blocked, vanished, unreachable ...
 *
 * <p>The door is {@code Fetcher}; what it did is kept in its own ledger of attempts. Nothing here
 * throws for what the open web does: every response, wall and failure ends in one {@link
 * org.lacuna.fetch.FetchOutcome}.
 */
@NullMarked
package org.lacuna.fetch;

import org.jspecify.annotations.NullMarked;
