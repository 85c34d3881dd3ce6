package org.lacuna.detect;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.WatchSettings;

/**
 * Tells which sources do not answer as the pages we know, and which answers we could not read. A
 * single failed look is worth a line; days of them are worth a message; gone is said only after
 * several looks, over days, by more than one way.
 */
final class SourceDetector implements Detector {

  @Override
  public String name() {
    return "source";
  }

  @Override
  public List<Finding> judge(Evidence evidence, WatchSettings settings, Instant now) {
    Neighbours neighbours = new Neighbours(evidence.looks(), settings.run());
    List<Finding> findings = new ArrayList<>();
    for (WatchedSource source : evidence.sources()) {
      boolean watched = source.ended().map(ShanghaiTime.dayOf(now)::isBefore).orElse(true);
      if (watched) {
        finding(source, looks(evidence, source), neighbours, settings, now)
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static List<SourceLook> looks(Evidence evidence, WatchedSource source) {
    return evidence.looks().stream().filter(look -> look.source().equals(source.id())).toList();
  }

  private static Optional<Finding> finding(
      WatchedSource source,
      List<SourceLook> looks,
      Neighbours neighbours,
      WatchSettings settings,
      Instant now) {
    if (looks.isEmpty()) {
      return Optional.empty();
    }
    Standing standing = new Standing();
    looks.forEach(standing::add);
    if (standing.failures().isEmpty()) {
      return moved(source, looks);
    }
    return Optional.of(
        Gone.of(standing, neighbours, settings)
            .map(gone -> gone(source, gone))
            .orElseGet(() -> failing(source, standing, settings, now)));
  }

  /** Of a source of several pages, each that moves is told by itself. */
  private static Optional<Finding> moved(WatchedSource source, List<SourceLook> looks) {
    boolean onePage = looks.stream().map(SourceLook::address).distinct().count() == 1;
    List<SourceLook> moved = MovedPage.looks(looks);
    return onePage && !moved.isEmpty()
        ? Optional.of(
            SourceFindings.of(
                source,
                new Diagnosis(
                    Finding.Axis.SOURCE,
                    "SOURCE_MOVED",
                    Cause.MOVED,
                    "answers from another address"),
                Finding.Severity.NOTICE,
                moved))
        : Optional.empty();
  }

  private static Finding gone(WatchedSource source, Gone gone) {
    Finding finding =
        SourceFindings.of(
            source,
            new Diagnosis(
                Finding.Axis.SOURCE,
                "SOURCE_VANISHED",
                gone.cause(),
                "no way of looking has found the page"),
            Finding.Severity.ALARM,
            gone.looks());
    return finding.with(
        gone.reasons().stream().map(Reason::words).toList(),
        gone.reasons().stream().map(Reason::evidence).toList());
  }

  /** What an archive could not say either is no diagnosis: our own newest look is. */
  private static SourceLook newestFromHere(List<SourceLook> failures) {
    SourceLook newest = failures.get(failures.size() - 1);
    for (SourceLook look : failures) {
      newest = look.way() == SourceLook.Way.DIRECT ? look : newest;
    }
    return newest;
  }

  private static Finding failing(
      WatchedSource source, Standing standing, WatchSettings settings, Instant now) {
    List<SourceLook> failures = standing.failures();
    long days = ChronoUnit.DAYS.between(failures.get(0).at(), now);
    Finding finding =
        SourceFindings.of(
            source,
            Diagnosis.of(newestFromHere(failures)),
            days >= settings.unreadDays() ? Finding.Severity.WARNING : Finding.Severity.NOTICE,
            failures);
    return finding.with(finding.reasons(), evidence(finding, standing));
  }

  /** The address that fails, what came from it unread, and the page we have from it. */
  private static List<String> evidence(Finding finding, Standing standing) {
    List<String> evidence = new ArrayList<>(finding.evidence());
    standing.unread().ifPresent(evidence::add);
    standing.copy().ifPresent(evidence::add);
    return List.copyOf(evidence);
  }
}
