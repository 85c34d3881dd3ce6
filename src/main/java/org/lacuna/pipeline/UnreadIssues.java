package org.lacuna.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.vintage.Capture;
import org.lacuna.vintage.Extraction;
import org.lacuna.vintage.VintageStore;

/** What of the archive is still to be read. Reads only. */
final class UnreadIssues {

  private final Stores stores;

  UnreadIssues(Stores stores) {
    this.stores = stores;
  }

  /**
   * Issues with a document from which no version of the readers has taken figures yet, and which
   * the present one has not tried. What an older version read stands until a replay.
   */
  List<SourceIssue> never(SourceDefinition source) {
    return issues(source, reading -> isPresent(reading) || isTrusted(reading));
  }

  /** Issues with a document the present version of the readers has not read. */
  List<SourceIssue> byThePresentGrammar(SourceDefinition source) {
    return issues(source, UnreadIssues::isPresent);
  }

  /** How many documents of a source stand as only an older version of the readers read them. */
  long outdated(SourceDefinition source) {
    Set<Capture> present = captures(source, UnreadIssues::isPresent);
    return captures(source, UnreadIssues::isTrusted).stream()
        .filter(capture -> !present.contains(capture))
        .count();
  }

  private List<SourceIssue> issues(SourceDefinition source, Predicate<Extraction> counts) {
    Set<Capture> read = captures(source, counts);
    return IssueGrouping.issues(
        source,
        stores.archive().changesOf(source.id()),
        snapshot -> read.contains(Capture.of(snapshot)));
  }

  private Set<Capture> captures(SourceDefinition source, Predicate<Extraction> counts) {
    VintageStore vintages = stores.vintages();
    Set<Capture> captures = new HashSet<>();
    vintages.extractions(source.id()).stream()
        .filter(counts)
        .forEach(reading -> captures.add(reading.capture()));
    return captures;
  }

  private static boolean isPresent(Extraction reading) {
    return reading.extractor().equals(Grammar.VERSION);
  }

  private static boolean isTrusted(Extraction reading) {
    return reading.outcome() == Extraction.Outcome.TRUSTED;
  }
}
