package org.lacuna.publish.site;

import java.util.Map;
import java.util.stream.Collectors;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.SourceEntry;

/** The names of publishers in one language, by the sources their claims were read from. */
final class Voices {

  private final Map<String, Bilingual> publishers;
  private final Language language;

  Voices(Edition edition, Language language) {
    this.publishers =
        edition.sources().stream()
            .collect(Collectors.toMap(SourceEntry::id, SourceEntry::publisher, (a, b) -> a));
    this.language = language;
  }

  /** Who said it; as the claim names it where the source is not known any more. */
  String of(Claim claim) {
    Bilingual known = publishers.get(claim.observation().said().source());
    boolean same = known != null && known.zh().equals(claim.observation().said().publisher());
    return known != null && same ? known.in(language) : claim.observation().said().publisher();
  }
}
