package org.lacuna.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.Publication;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Reason;
import org.lacuna.detect.SeriesLife;
import org.lacuna.detect.SeriesPresent;
import org.lacuna.detect.SeriesState;
import org.lacuna.detect.SourceLook;
import org.lacuna.publish.ArchivedPage;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Gap;
import org.lacuna.publish.ReleaseEvent;
import org.lacuna.publish.Rows;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SeriesNames;
import org.lacuna.publish.SourceEntry;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.vintage.ClaimLife;
import org.lacuna.vintage.audit.Derived;

/** Lays out for publication what the stores hold as of an instant. Reads only. */
final class EditionAssembly {

  private static final int DAYS_AHEAD = 400;

  private final Stores stores;
  private final Catalogue catalogue;
  private final SeriesNames names;

  EditionAssembly(Stores stores, Catalogue catalogue) {
    this.stores = stores;
    this.catalogue = catalogue;
    this.names = new SeriesNames(catalogue.vocabulary());
  }

  /**
   * One edition.
   *
   * @param publication which series are in it
   * @param judged what the watch found in the same evidence
   * @param asOf nothing first seen later is in it
   */
  Edition assemble(Publication publication, Judged judged, Instant asOf) {
    List<ClaimLife> stated = ClaimRows.lives(stores.vintages(), publication, asOf).toList();
    List<Claim> claims = stated.stream().map(ClaimRows::published).toList();
    List<Claim> standing = claims.stream().filter(Claim::stands).toList();
    Map<SeriesKey, List<ReferencePeriod>> periods = periods(standing);
    List<org.lacuna.detect.ReleaseEvent> issues =
        org.lacuna.detect.ReleaseEvent.calendar(
            judged.evidence(), catalogue.watch(), asOf, DAYS_AHEAD);
    List<ReleaseEvent> calendar =
        issues.stream().map(event -> CalendarRow.of(event, catalogue.sources(), asOf)).toList();
    PresentLives lives = new PresentLives(judged, issues, periods, asOf);
    return new Edition(
        Publications.masthead(publication, catalogue.publications()),
        asOf,
        sources(judged),
        entries(
            standing,
            lives,
            NextIssue.of(standing, calendar, asOf),
            new Remarks(judged, standing, names, asOf)),
        Rows.of(claims),
        RevisionRegister.revisions(stated),
        gaps(judged, periods, lives, claims),
        ConflictRegister.conflicts(standing, implied(standing)),
        newestFirst(publication, findings(publication, judged, asOf)),
        calendar,
        pages(claims),
        new ReviewList(stores).of(reviewed(publication, claims), asOf));
  }

  /** The sources whose pages may hold more of what is published. */
  private Set<String> reviewed(Publication publication, List<Claim> claims) {
    return publication.series().contains("*")
        ? catalogue.sources().stream().map(SourceDefinition::id).collect(Collectors.toSet())
        : claims.stream()
            .map(claim -> claim.observation().said().source())
            .collect(Collectors.toSet());
  }

  private List<Derived> implied(List<Claim> claims) {
    return ImpliedLevels.of(claims, new YearCompared(stores.archive())::since);
  }

  private List<Gap> gaps(
      Judged judged,
      Map<SeriesKey, List<ReferencePeriod>> periods,
      PresentLives lives,
      List<Claim> claims) {
    List<Gap> gaps = new ArrayList<>(GapRegister.gaps(judged.lives(), periods, this::told));
    UnseenIssues unseen = new UnseenIssues(judged.evidence(), this::told);
    for (SeriesKey series : periods.keySet()) {
      lives.of(series).ifPresent(present -> gaps.addAll(unseen.gaps(series, present)));
    }
    gaps.addAll(MergedMonths.gaps(periods, claims));
    gaps.sort(Comparator.comparing(Gap::series).thenComparing(Gap::period));
    return onePerPeriod(gaps);
  }

  /** Where several grounds are known, the one told first holds. */
  private static List<Gap> onePerPeriod(List<Gap> sorted) {
    List<Gap> gaps = new ArrayList<>();
    for (Gap gap : sorted) {
      Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
      if (last == null
          || !last.series().equals(gap.series())
          || !last.period().equals(gap.period())) {
        gaps.add(gap);
      }
    }
    return gaps;
  }

  private static Map<SeriesKey, List<ReferencePeriod>> periods(List<Claim> claims) {
    return claims.stream()
        .map(Claim::observation)
        .collect(
            Collectors.groupingBy(
                Observation::key,
                TreeMap::new,
                Collectors.mapping(Observation::period, Collectors.toList())));
  }

  private List<SeriesEntry> entries(
      List<Claim> standing, PresentLives lives, NextIssue next, Remarks remarks) {
    Map<SeriesKey, List<Claim>> claims =
        standing.stream()
            .collect(
                Collectors.groupingBy(
                    claim -> claim.observation().key(), TreeMap::new, Collectors.toList()));
    List<SeriesEntry> entries = new ArrayList<>();
    claims.forEach((key, said) -> entries.add(entry(key, said, lives, next, remarks)));
    return entries;
  }

  private SeriesEntry entry(
      SeriesKey key, List<Claim> said, PresentLives lives, NextIssue next, Remarks remarks) {
    Optional<SeriesLife> life = lives.life(key);
    Optional<SeriesPresent> present = lives.of(key);
    return new SeriesEntry(
        key,
        names.name(key),
        names.indicator(key),
        names.area(key),
        present.map(SeriesPresent::state).orElse(SeriesState.UNKNOWN),
        present.map(SeriesPresent::since).orElse(LocalDate.EPOCH),
        present.map(now -> now.reasons().stream().map(this::told).toList()).orElse(List.of()),
        said.stream().map(claim -> claim.observation().period()).min(Comparator.naturalOrder()),
        said.stream().map(claim -> claim.observation().period()).max(Comparator.naturalOrder()),
        life.filter(known -> !known.state().isEnded()).flatMap(known -> next.of(key)),
        remarks.successor(key, life.map(SeriesLife::release).orElse("")),
        remarks.of(key, life, said));
  }

  /** A reason with the series in it called by its name. */
  private Bilingual told(Reason reason) {
    return new Bilingual(
        reason.sentence().inChinese(key -> names.name(key).zh()),
        capitalised(reason.sentence().inEnglish(key -> names.name(key).en())));
  }

  private static String capitalised(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private List<SourceEntry> sources(Judged judged) {
    Map<String, List<SourceLook>> looks =
        judged.evidence().looks().stream().collect(Collectors.groupingBy(SourceLook::source));
    return catalogue.sources().stream()
        .sorted(Comparator.comparing(SourceDefinition::id))
        .map(source -> SourceHealth.entry(source, looks.getOrDefault(source.id(), List.of())))
        .toList();
  }

  private List<ArchivedPage> pages(List<Claim> claims) {
    return claims.stream()
        .map(claim -> claim.observation().evidence().snapshot())
        .distinct()
        .sorted()
        .flatMap(digest -> stores.archive().find(digest).stream())
        .map(
            page ->
                new ArchivedPage(
                    page.digest(),
                    page.source(),
                    page.address(),
                    page.capturedAt(),
                    page.contentType().orElse(""),
                    page.warc(),
                    page.offset()))
        .toList();
  }

  private List<Finding> findings(Publication publication, Judged judged, Instant asOf) {
    List<Finding> findings = new ArrayList<>(judged.findings());
    new Arithmetic(stores, asOf)
        .findings(catalogue.sources()).stream()
            .filter(found -> publication.holds(found.subject()))
            .forEach(findings::add);
    return findings;
  }

  private static List<Finding> newestFirst(Publication publication, List<Finding> findings) {
    return findings.stream()
        .filter(found -> found.axis() != Finding.Axis.SERIES || publication.holds(found.subject()))
        .sorted(Comparator.comparing(Finding::since).reversed().thenComparing(Finding::subject))
        .toList();
  }
}
