package org.lacuna.pipeline;

import java.net.URI;
import java.util.Optional;
import org.lacuna.vintage.Extraction;
import org.lacuna.vintage.Revision;

/**
 * What came of reading one archived document.
 *
 * @param source id of the source
 * @param address where the document was fetched
 * @param outcome whether the reading is trusted
 * @param figures observations read
 * @param leftovers figures seen and not read
 * @param reason why it is not trusted, a sentence; empty when it is
 * @param revision what it changed in the store; empty when it was not trusted
 */
public record ReadOutcome(
    String source,
    URI address,
    Extraction.Outcome outcome,
    int figures,
    int leftovers,
    String reason,
    Optional<Revision> revision) {}
