package org.lacuna.fetch.wayback;

import java.net.URI;
import java.util.Optional;

/** How asking for a capture ended; a failure here never stops a run. */
public sealed interface Witness {

  /**
   * The archive has taken the address on, or captured it.
   *
   * @param capture where the capture stands, where the answer says so
   */
  record Asked(Optional<URI> capture) implements Witness {}

  /** Not asked, or asked in vain. */
  record NotAsked(String reason) implements Witness {}
}
