package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.WatchSettings;

/**
 * Tells which sources cannot notice anything: the page we look at stands still for longer than its
 * release may, while another page of the same publisher moved.
 */
final class BlindDetector implements Detector {

  @Override
  public String name() {
    return "blind";
  }

  @Override
  public List<Finding> judge(Evidence evidence, WatchSettings settings, Instant now) {
    LocalDate today = ShanghaiTime.dayOf(now);
    List<Finding> findings = new ArrayList<>();
    for (WatchedSource source : evidence.sources()) {
      List<SourceLook> looks = goodLooks(evidence, source.id());
      if (Patience.hasRhythm(source.release()) && !looks.isEmpty()) {
        finding(evidence, source, looks, settings, today).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static List<SourceLook> goodLooks(Evidence evidence, String source) {
    return evidence.looks().stream()
        .filter(look -> look.source().equals(source) && look.isTrusted())
        .toList();
  }

  private static Optional<Finding> finding(
      Evidence evidence,
      WatchedSource source,
      List<SourceLook> looks,
      WatchSettings settings,
      LocalDate today) {
    List<SourceLook> still = looks.subList(lastMove(looks), looks.size());
    LocalDate since = ShanghaiTime.dayOf(still.get(0).at());
    long patience = (long) settings.blindPeriods() * Patience.days(source.release());
    if (still.size() < 2 || !since.plusDays(patience).isBefore(today)) {
      return Optional.empty();
    }
    return movingSibling(evidence, source, since).map(sibling -> blind(source, still, sibling));
  }

  /** Index of the look that last brought other bytes than the one before; 0 when none did. */
  private static int lastMove(List<SourceLook> looks) {
    int last = 0;
    Optional<String> held = bytes(looks.get(0));
    for (int i = 1; i < looks.size(); i++) {
      Optional<String> now = bytes(looks.get(i));
      if (now.isPresent() && !now.equals(held)) {
        last = i;
        held = now;
      }
    }
    return last;
  }

  private static Optional<String> bytes(SourceLook look) {
    return look.reading().map(reading -> reading.digests().bytes());
  }

  private static Optional<WatchedSource> movingSibling(
      Evidence evidence, WatchedSource source, LocalDate since) {
    return evidence.sources().stream()
        .filter(other -> !other.id().equals(source.id()))
        .filter(other -> other.publisher().equals(source.publisher()))
        .filter(other -> movedAfter(goodLooks(evidence, other.id()), since))
        .findFirst();
  }

  private static boolean movedAfter(List<SourceLook> looks, LocalDate since) {
    return !looks.isEmpty()
        && lastMove(looks) > 0
        && ShanghaiTime.dayOf(looks.get(lastMove(looks)).at()).isAfter(since);
  }

  private static Finding blind(
      WatchedSource source, List<SourceLook> still, WatchedSource sibling) {
    return SourceFindings.of(
        source,
        new Diagnosis(
            Finding.Axis.PIPELINE,
            "BLIND_WATCH",
            Cause.FROZEN,
            "the page stands still while %s of the same publisher moved"
                .formatted(sibling.title())),
        Finding.Severity.WARNING,
        still);
  }
}
