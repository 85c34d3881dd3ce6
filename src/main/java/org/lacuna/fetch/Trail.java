package org.lacuna.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An answer and the redirects that led to it.
 *
 * @param exchange the last answer, carrying the addresses passed
 * @param hops the redirects in order; empty when there were none
 */
record Trail(Exchange exchange, List<Hop> hops) {

  /** One redirect. */
  record Hop(URI from, int status, URI to) {

    /** 301 and 308 say for good; 302, 303 and 307 do not (RFC 9110, section 15.4). */
    boolean permanent() {
      return status == 301 || status == 308;
    }
  }

  /** Where the address has moved for good: the end of the permanent redirects it begins with. */
  Optional<URI> movedTo() {
    Optional<URI> target = Optional.empty();
    for (Hop hop : hops) {
      if (!hop.permanent()) {
        break;
      }
      target = Optional.of(hop.to());
    }
    return target;
  }
}
