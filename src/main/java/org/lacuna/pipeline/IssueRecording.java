package org.lacuna.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lacuna.detect.ContentDigests;
import org.lacuna.detect.DocumentTraits;
import org.lacuna.detect.ReleaseIssue.Blank;
import org.lacuna.pipeline.ReadIssue.ReadDocument;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.vintage.Capture;
import org.lacuna.vintage.Extraction;
import org.lacuna.vintage.Revision;
import org.lacuna.vintage.Vintage;

/** Records what was read: a vintage when it is to be believed, a note with the reason when not. */
final class IssueRecording {

  /** In a title, the words by which publishers announce that figures were corrected. */
  private static final Pattern CORRECTION =
      Pattern.compile(
          "更正|勘误|订正|修订(?:数据|后|公告|说明)|\\b(?:correct(?:ion|ed)|corrigend|errat|revised)",
          Pattern.CASE_INSENSITIVE);

  /** Files that differ each time they are written, whatever type a server gives them. */
  private static final Pattern CONTAINER = Pattern.compile(".*\\.(xlsx?|docx?|pdf|zip)");

  private final Stores stores;
  private final Statements statements;
  private final String extractor;

  /**
   * A recorder.
   *
   * @param stores where to
   * @param statements names what a document speaks of
   * @param extractor name and version of what reads, kept with every vintage
   */
  IssueRecording(Stores stores, Statements statements, String extractor) {
    this.stores = stores;
    this.statements = statements;
    this.extractor = extractor;
  }

  /**
   * Records one document. What it looked like is durable before the vintage is, so that a kill in
   * between leaves a document that is read again, and never a vintage without its labels.
   */
  ReadOutcome record(ReadIssue issue, ReadDocument document) {
    stores.documents().record(traits(document), extractor);
    stores.leftovers().record(document.snapshot().digest(), extractor, document.leftovers());
    Optional<String> unreadable = document.extraction().unreadable();
    if (unreadable.isPresent()) {
      return note(
          issue,
          document,
          Extraction.Outcome.UNREADABLE,
          "fetched, not readable: " + unreadable.get());
    }
    if (issue.objection().isPresent()) {
      return note(issue, document, Extraction.Outcome.REFUSED, issue.objection().get());
    }
    return vintage(issue, document);
  }

  private DocumentTraits traits(ReadDocument document) {
    return new DocumentTraits(
        new ContentDigests(
            document.snapshot().digest(),
            document.extraction().textDigest(),
            DigestsOf.figures(document.normalised().observations()),
            isMarkup(document.snapshot()),
            extractor),
        statements.of(document),
        blanks(document));
  }

  private static List<Blank> blanks(ReadDocument document) {
    return document.extraction().blanks().stream()
        .map(blank -> new Blank(blank.mark(), blank.place().locator()))
        .toList();
  }

  private static boolean isMarkup(Snapshot snapshot) {
    String type = snapshot.contentType().orElse("text/html").toLowerCase(Locale.ROOT);
    String path = String.valueOf(snapshot.address().getPath()).toLowerCase(Locale.ROOT);
    boolean text = type.startsWith("text/") || type.contains("xml;") || type.endsWith("xml");
    return text && !CONTAINER.matcher(path).matches();
  }

  private ReadOutcome vintage(ReadIssue issue, ReadDocument document) {
    Revision revision =
        stores
            .vintages()
            .record(
                new Vintage(
                    Capture.of(document.snapshot()),
                    issue.issue().source().release().id(),
                    extractor,
                    document.normalised().observations(),
                    document.leftovers().size(),
                    notice(document)));
    return outcome(document, Extraction.Outcome.TRUSTED, "", Optional.of(revision));
  }

  private static Optional<String> notice(ReadDocument document) {
    return document
        .extraction()
        .metadata()
        .title()
        .filter(title -> CORRECTION.matcher(title).find());
  }

  private ReadOutcome note(
      ReadIssue issue, ReadDocument document, Extraction.Outcome outcome, String reason) {
    stores
        .vintages()
        .note(
            new Extraction(
                Capture.of(document.snapshot()),
                issue.issue().source().release().id(),
                extractor,
                outcome,
                document.normalised().observations().size(),
                document.leftovers().size(),
                reason));
    return outcome(document, outcome, reason, Optional.empty());
  }

  private static ReadOutcome outcome(
      ReadDocument document,
      Extraction.Outcome outcome,
      String reason,
      Optional<Revision> revision) {
    return new ReadOutcome(
        document.snapshot().source(),
        document.snapshot().address(),
        outcome,
        document.normalised().observations().size(),
        document.leftovers().size(),
        reason,
        revision);
  }
}
