package org.lacuna.detect;

import java.time.LocalDate;
import java.util.Optional;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.SourceDefinition;

/**
 * What a detector needs to know of a source.
 *
 * @param id id of the source
 * @param title what it is, in English
 * @param publisher name of the publisher; sources of one publisher are siblings
 * @param release the release it carries
 * @param ended day from which nobody looks at it any more, empty when it is watched
 */
public record WatchedSource(
    String id, String title, String publisher, Release release, Optional<LocalDate> ended) {

  /** What a definition says, as far as a detector needs it. */
  public static WatchedSource of(SourceDefinition source) {
    return new WatchedSource(
        source.id(),
        source.title(),
        source.publisher().name(),
        source.release(),
        source.life().ended());
  }
}
