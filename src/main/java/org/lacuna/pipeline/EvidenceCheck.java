package org.lacuna.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.series.Evidence;
import org.lacuna.series.Observation;
import org.lacuna.snapshot.ArchiveFailure;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.vintage.Claim;
import org.lacuna.vintage.ClaimQuery;

/**
 * Checks every figure held against the bytes it is said to stand in: reads each archived page again
 * and looks whether it gives the same words at the same place.
 */
public final class EvidenceCheck {

  private final Stores stores;
  private final IssueReading reading;
  private final Map<String, SourceDefinition> sources;

  EvidenceCheck(Stores stores, IssueReading reading, List<SourceDefinition> sources) {
    this.stores = stores;
    this.reading = reading;
    this.sources =
        sources.stream().collect(Collectors.toMap(SourceDefinition::id, source -> source));
  }

  /**
   * What a check found.
   *
   * @param figures figures checked
   * @param unproven one sentence for each figure whose words were not found where they should be
   */
  public record Result(int figures, List<String> unproven) {}

  Result check() {
    Map<String, List<Observation>> bySnapshot = new LinkedHashMap<>();
    int figures = 0;
    for (Claim claim : stores.vintages().claims(ClaimQuery.all())) {
      bySnapshot
          .computeIfAbsent(claim.observation().evidence().snapshot(), d -> new ArrayList<>())
          .add(claim.observation());
      figures++;
    }
    List<String> unproven = new ArrayList<>();
    bySnapshot.forEach((digest, figuresOfPage) -> check(digest, figuresOfPage, unproven));
    return new Result(figures, List.copyOf(unproven));
  }

  private void check(String digest, List<Observation> figures, List<String> unproven) {
    Optional<Set<Words>> found = wordsOf(digest, figures.get(0).said().source());
    for (Observation figure : figures) {
      if (found.isEmpty() || !found.get().contains(Words.of(figure.evidence()))) {
        unproven.add(
            "%s %s: '%s' is not at %s of %s"
                .formatted(
                    figure.key(),
                    figure.period(),
                    figure.evidence().quote(),
                    figure.evidence().locator(),
                    digest));
      }
    }
  }

  private Optional<Set<Words>> wordsOf(String digest, String source) {
    Optional<Snapshot> snapshot = stores.archive().find(digest);
    Optional<SourceDefinition> definition = Optional.ofNullable(sources.get(source));
    if (snapshot.isEmpty() || definition.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          reading.read(definition.get(), snapshot.get()).normalised().observations().stream()
              .map(observation -> Words.of(observation.evidence()))
              .collect(Collectors.toSet()));
    } catch (ArchiveFailure damaged) {
      return Optional.empty();
    }
  }

  private record Words(String locator, String quote) {
    static Words of(Evidence evidence) {
      return new Words(evidence.locator(), evidence.quote());
    }
  }
}
