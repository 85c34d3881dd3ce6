package org.lacuna.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.WatchSettings;

/**
 * Tells where a page changed its words: of the figures seen on it, far fewer were read than on its
 * issues before, though enough came to trust it.
 */
final class UnderstandingDetector implements Detector {

  /** Earlier readings that say what is usual, and how many of them there must be. */
  private static final int USUAL = 6;

  private static final int FEWEST = 3;

  /** Figures below which a share says nothing. */
  private static final int FEW_FIGURES = 5;

  /** Part of the usual share under which a fall is told. */
  private static final double FALL = 0.7;

  @Override
  public String name() {
    return "understanding";
  }

  @Override
  public List<Finding> judge(Evidence evidence, WatchSettings settings, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (WatchedSource source : evidence.sources()) {
      boolean watched = source.ended().map(ShanghaiTime.dayOf(now)::isBefore).orElse(true);
      if (watched) {
        finding(source, readings(evidence, source.id())).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Looks that brought other bytes than the look before, read well enough to be trusted. */
  private static List<SourceLook> readings(Evidence evidence, String source) {
    List<SourceLook> looks = new ArrayList<>();
    for (SourceLook look : evidence.looks()) {
      boolean read = look.source().equals(source) && look.isTrusted() && seen(look) >= FEW_FIGURES;
      if (read && (looks.isEmpty() || !bytes(look).equals(bytes(looks.get(looks.size() - 1))))) {
        looks.add(look);
      }
    }
    return looks;
  }

  private static int seen(SourceLook look) {
    return look.reading().map(reading -> reading.figures() + reading.leftovers()).orElse(0);
  }

  private static String bytes(SourceLook look) {
    return look.reading().map(reading -> reading.digests().bytes()).orElse("");
  }

  private static double share(SourceLook look) {
    return look.reading().map(SourceLook.Reading::understood).orElse(1.0);
  }

  private static Optional<Finding> finding(WatchedSource source, List<SourceLook> readings) {
    int last = readings.size() - 1;
    if (last < FEWEST) {
      return Optional.empty();
    }
    SourceLook newest = readings.get(last);
    double usual = median(readings.subList(Math.max(0, last - USUAL), last));
    return share(newest) < usual * FALL
        ? Optional.of(fallen(source, newest, usual))
        : Optional.empty();
  }

  private static double median(List<SourceLook> looks) {
    double[] shares = looks.stream().mapToDouble(UnderstandingDetector::share).sorted().toArray();
    int middle = shares.length / 2;
    return shares.length % 2 == 1 ? shares[middle] : (shares[middle - 1] + shares[middle]) / 2;
  }

  private static Finding fallen(WatchedSource source, SourceLook newest, double usual) {
    return SourceFindings.of(
        source,
        new Diagnosis(
            Finding.Axis.SOURCE,
            "WORDS_CHANGED",
            Cause.PAGE_RESHAPED,
            "of the figures seen %d %% were read, usually %d %%: it may have changed its words"
                .formatted(Math.round(100 * share(newest)), Math.round(100 * usual))),
        Finding.Severity.NOTICE,
        List.of(newest));
  }
}
