package org.lacuna.vintage;

import java.util.Optional;

/**
 * One row of what the store knows: from {@code at} on, this is (part of) what the page says of the
 * figure. All facts of one figure at one position together replace what stood before.
 *
 * @param claim present when the mark {@linkplain Mark#holds() holds}
 */
record Fact(Position at, Slot slot, Mark mark, Optional<Claim> claim) {}
