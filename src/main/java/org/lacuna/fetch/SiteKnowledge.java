package org.lacuna.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a site beyond one answer.
 *
 * @param errorText visible text of its answer to an address that cannot exist, where it calls that
 *     a success; empty when it says 404 as it should, or was not asked
 * @param errorSinks addresses to which watched addresses are sent that no longer exist
 */
record SiteKnowledge(Optional<String> errorText, Set<URI> errorSinks) {

  static final SiteKnowledge NONE = new SiteKnowledge(Optional.empty(), Set.of());
}
