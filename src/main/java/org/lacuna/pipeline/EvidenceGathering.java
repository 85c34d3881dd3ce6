package org.lacuna.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.catalogue.Timetable;
import org.lacuna.detect.ContentDigests;
import org.lacuna.detect.DocumentTraits;
import org.lacuna.detect.Evidence;
import org.lacuna.detect.ReleaseIssue;
import org.lacuna.detect.SeenFigure;
import org.lacuna.detect.SourceLook;
import org.lacuna.detect.WatchedSource;
import org.lacuna.fetch.Attempt;
import org.lacuna.series.Observation;
import org.lacuna.series.PublicationTime;
import org.lacuna.vintage.Claim;
import org.lacuna.vintage.Extraction;
import org.lacuna.vintage.SeenPage;

/** Collects from the stores what detectors may see. Reads only. */
final class EvidenceGathering {

  private static final ZoneId PUBLISHERS = ZoneId.of("Asia/Shanghai");

  private final Stores stores;
  private final ListHistory lists;

  EvidenceGathering(Stores stores) {
    this.stores = stores;
    this.lists = new ListHistory(stores.archive());
  }

  /**
   * All that is known.
   *
   * @param sources every source of the catalogue
   * @param timetables the publishers' own calendars
   * @param now the present, before which list pages are followed up
   */
  Evidence gather(List<SourceDefinition> sources, List<Timetable> timetables, Instant now) {
    List<ReleaseIssue> issues = new ArrayList<>();
    List<SourceLook> looks = new ArrayList<>();
    for (SourceDefinition source : sources) {
      CountingReadings readings = new CountingReadings(stores.vintages().extractions(source.id()));
      stores.vintages().seenPages(source.id()).forEach(page -> issues.add(issue(page, readings)));
      looks.addAll(looks(source.id(), readings));
    }
    return new Evidence(
        sources.stream().map(WatchedSource::of).toList(),
        issues,
        looks,
        timetables,
        sources.stream().flatMap(source -> source.declarations().stream()).toList(),
        sources.stream().flatMap(source -> lists.of(source, now).stream()).toList());
  }

  private ReleaseIssue issue(SeenPage page, CountingReadings readings) {
    String reader = readings.reader(page.capture());
    Optional<DocumentTraits> traits = stores.documents().find(page.capture().digest(), reader);
    return new ReleaseIssue(
        page.release(),
        page.capture().source(),
        page.capture().digest(),
        page.capture().address().toString(),
        published(page),
        page.capture().at(),
        page.claims().stream().map(EvidenceGathering::figure).toList(),
        traits.map(DocumentTraits::labels).orElse(List.of()),
        traits.map(DocumentTraits::blanks).orElse(List.of()),
        reader);
  }

  private static LocalDate published(SeenPage page) {
    return page.claims().stream()
        .map(claim -> claim.observation().said().published())
        .filter(time -> time.precision() == PublicationTime.Precision.DAY)
        .map(PublicationTime::date)
        .findFirst()
        .orElseGet(() -> page.capture().at().atZone(PUBLISHERS).toLocalDate());
  }

  private static SeenFigure figure(Claim claim) {
    Observation observation = claim.observation();
    return new SeenFigure(
        observation.key(),
        observation.period(),
        observation.evidence().rule(),
        observation.evidence().locator(),
        observation.evidence().quote());
  }

  /** The same few documents come again with each look: each is asked for once. */
  private List<SourceLook> looks(String source, CountingReadings readings) {
    Map<String, Optional<SourceLook.Reading>> known = new HashMap<>();
    Function<String, Optional<SourceLook.Reading>> read =
        digest -> known.computeIfAbsent(digest, d -> readings.of(d).map(this::reading));
    return stores.ledger().ofSource(source, Instant.EPOCH).stream()
        .map(attempt -> look(attempt, read))
        .toList();
  }

  private static SourceLook look(
      Attempt attempt, Function<String, Optional<SourceLook.Reading>> read) {
    return new SourceLook(
        attempt.source(),
        attempt.address().toString(),
        attempt.at(),
        outcome(attempt),
        attempt.explanation(),
        SourceLook.Way.valueOf(attempt.way().name()),
        attempt.digest().flatMap(read));
  }

  static SourceLook.Outcome outcome(Attempt attempt) {
    return SourceLook.Outcome.valueOf(attempt.outcome().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private SourceLook.Reading reading(Extraction extraction) {
    return new SourceLook.Reading(
        trust(extraction.outcome()),
        extraction.figures(),
        extraction.leftovers(),
        digests(extraction));
  }

  private ContentDigests digests(Extraction extraction) {
    String bytes = extraction.capture().digest();
    return stores
        .documents()
        .find(bytes, extraction.extractor())
        .map(DocumentTraits::digests)
        .orElse(new ContentDigests(bytes, bytes, bytes, true, extraction.extractor()));
  }

  private static SourceLook.Trust trust(Extraction.Outcome outcome) {
    return switch (outcome) {
      case TRUSTED, DUPLICATE -> SourceLook.Trust.TRUSTED;
      case REFUSED -> SourceLook.Trust.BELOW_EXPECTATIONS;
      case UNREADABLE -> SourceLook.Trust.UNREADABLE;
    };
  }
}
