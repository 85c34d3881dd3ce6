package org.lacuna.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.pipeline.ReadIssue.ReadDocument;
import org.lacuna.vintage.AsOf;
import org.lacuna.vintage.Extraction;
import org.lacuna.vintage.ReplayComparison;

/**
 * Reads the whole archive again, without any network, into an empty store beside the real one, and
 * compares the two. Only then does what the present readers found count in the real one.
 */
final class Replay {

  private final Stores stores;
  private final Catalogue catalogue;
  private final Conduct conduct;
  private final Path state;

  Replay(Stores stores, Catalogue catalogue, Conduct conduct, Path state) {
    this.stores = stores;
    this.catalogue = catalogue;
    this.conduct = conduct;
    this.state = state;
  }

  /** Says what would change, and changes nothing. */
  Replayed look() {
    return run(false);
  }

  /** Says what changes, and records it beside what older readers found. */
  Replayed count() {
    return run(true);
  }

  private Replayed run(boolean counts) {
    try (ScratchStore scratch = ScratchStore.open(state)) {
      Stores anew = scratch.beside(stores, conduct.clock());
      int documents = readInto(anew);
      ReplayComparison difference = compare(anew);
      List<String> readings = otherReadings(anew);
      boolean sameVerdicts = findings(stores).equals(findings(anew));
      int recorded = counts ? readInto(stores) : 0;
      boolean equal = recorded == 0 ? difference.isEqual() : compare(anew).isEqual();
      return new Replayed(documents, difference, readings, sameVerdicts, recorded, equal);
    }
  }

  private ReplayComparison compare(Stores anew) {
    return ReplayComparison.of(stores.vintages(), anew.vintages(), AsOf.latest());
  }

  /** Reads what the present readers have not read into these stores; returns how many documents. */
  private int readInto(Stores target) {
    IssueReading reading = new IssueReading(stores.archive(), catalogue.vocabulary());
    IssueRecording recording =
        new IssueRecording(target, new Statements(catalogue.vocabulary()), Grammar.VERSION);
    UnreadIssues unread = new UnreadIssues(target);
    int documents = 0;
    for (SourceDefinition source : catalogue.sources()) {
      for (SourceIssue issue : unread.byThePresentGrammar(source)) {
        documents += record(reading.read(issue), recording);
      }
    }
    return documents;
  }

  private int record(ReadIssue issue, IssueRecording recording) {
    for (ReadDocument document : issue.documents()) {
      conduct.listener().read(recording.record(issue, document));
    }
    return issue.documents().size();
  }

  /** A sentence for each reading that one store has and the other has not. */
  private List<String> otherReadings(Stores anew) {
    List<String> other = new ArrayList<>();
    for (SourceDefinition source : catalogue.sources()) {
      Set<Extraction> before = readings(stores, source);
      Set<Extraction> after = readings(anew, source);
      before.stream()
          .filter(r -> !after.contains(r))
          .forEach(r -> other.add("before: " + words(r)));
      after.stream().filter(r -> !before.contains(r)).forEach(r -> other.add("now: " + words(r)));
    }
    return other;
  }

  private static String words(Extraction reading) {
    return "%s by %s, %d figures: %s of %s"
        .formatted(
            reading.outcome().code(),
            reading.extractor(),
            reading.figures(),
            reading.capture().address(),
            reading.capture().at());
  }

  private static Set<Extraction> readings(Stores stores, SourceDefinition source) {
    return new LinkedHashSet<>(stores.vintages().extractions(source.id()));
  }

  private Object findings(Stores seen) {
    Instant now = conduct.clock().instant();
    return Judged.of(new EvidenceGathering(seen), catalogue, now).findings();
  }
}
