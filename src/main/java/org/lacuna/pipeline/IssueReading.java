package org.lacuna.pipeline;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Extractors;
import org.lacuna.extract.ReadingContext;
import org.lacuna.normalise.Normaliser;
import org.lacuna.normalise.Origin;
import org.lacuna.pipeline.ReadIssue.ReadDocument;
import org.lacuna.series.Observation;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.SnapshotArchive;

/** From archived bytes to judged observations. Writes nothing. */
final class IssueReading {

  private final SnapshotArchive archive;
  private final Extractors extractors;
  private final Normaliser normaliser;

  IssueReading(SnapshotArchive archive, Vocabulary vocabulary) {
    this.archive = archive;
    this.extractors = Extractors.using(vocabulary);
    this.normaliser = new Normaliser(vocabulary);
  }

  ReadIssue read(SourceIssue issue) {
    List<ReadDocument> documents =
        issue.unread().stream().map(document -> read(issue.source(), document)).toList();
    return new ReadIssue(issue, documents, objection(issue, documents));
  }

  private Optional<String> objection(SourceIssue issue, List<ReadDocument> documents) {
    List<Observation> all = new ArrayList<>();
    documents.forEach(document -> all.addAll(document.normalised().observations()));
    for (Snapshot standing : issue.standing()) {
      all.addAll(read(issue.source(), standing).normalised().observations());
    }
    return TrustRule.objection(issue.source().expectations(), all);
  }

  /** Reads one document of a source. */
  ReadDocument read(SourceDefinition source, Snapshot snapshot) {
    Extraction extraction = extractors.extract(document(source, snapshot), context(source));
    return new ReadDocument(
        snapshot, extraction, normaliser.normalise(extraction, origin(source, snapshot)));
  }

  private Document document(SourceDefinition source, Snapshot snapshot) {
    return new Document(
        snapshot.address().toString(),
        archive.body(snapshot),
        snapshot.contentType(),
        source.recognition().charset().map(Charset::forName));
  }

  private static ReadingContext context(SourceDefinition source) {
    return new ReadingContext(
        Optional.of(source.area()), Optional.of(source.language()), Optional.empty());
  }

  private static Origin origin(SourceDefinition source, Snapshot snapshot) {
    return new Origin(
        source.publisher().name(),
        source.id(),
        source.release().id(),
        source.release().stage(),
        snapshot.digest(),
        snapshot.capturedAt());
  }
}
