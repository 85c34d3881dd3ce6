package org.lacuna.fetch;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Gathers what is known of a site before one of its answers is judged. */
final class Sites {

  private final FetchSettings settings;
  private final Canaries canaries;
  private final ErrorSinks sinks;

  Sites(FetchSettings settings, Canaries canaries, ErrorSinks sinks) {
    this.settings = settings;
    this.canaries = canaries;
    this.sinks = sinks;
  }

  /** Only an answer that looks like success needs any; only then is a canary sent. */
  SiteKnowledge knowledge(FetchRequest request, Exchange answer) {
    boolean success = answer.status() >= 200 && answer.status() < 300;
    if (!success) {
      return SiteKnowledge.NONE;
    }
    Canaries.Song song = settings.canaries() ? canaries.of(request) : Canaries.Song.SILENT;
    boolean redirected = !answer.address().equals(answer.requested());
    return new SiteKnowledge(song.errorText(), redirected ? sinks(answer, song) : Set.of());
  }

  private Set<URI> sinks(Exchange answer, Canaries.Song song) {
    sinks.redirected(answer.requested(), answer.address());
    Set<URI> all = new HashSet<>(sinks.known());
    song.target().ifPresent(all::add);
    return all;
  }
}
