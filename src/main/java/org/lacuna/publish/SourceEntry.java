package org.lacuna.publish;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.lacuna.series.Frequency;

/**
 * A source with its own health, which says nothing about the life of its series.
 *
 * @param id id of the source
 * @param title what it is
 * @param publisher who issues the figures
 * @param release id of the release
 * @param stage stage of the release
 * @param frequency how often an issue comes
 * @param address where it is looked at
 * @param health one word in lower case: {@code answering}, {@code blocked}, {@code unreachable}
 * @param since from when it has been so, empty when never looked at
 * @param lastLooked newest attempt, empty when none
 * @param lastAnswered newest attempt that brought the page we know, empty when none
 * @param explanation what was seen, one sentence
 */
public record SourceEntry(
    String id,
    Bilingual title,
    Bilingual publisher,
    String release,
    String stage,
    Frequency frequency,
    URI address,
    String health,
    Optional<Instant> since,
    Optional<Instant> lastLooked,
    Optional<Instant> lastAnswered,
    Bilingual explanation) {}
