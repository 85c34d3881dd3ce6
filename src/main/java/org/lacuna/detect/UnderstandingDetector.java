package org.lacuna.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.catalogue.WatchSettings.UnderstandingSettings;

/**
 * Tells where a page changed its words: of the figures seen on it, far fewer were read than on its
 * issues before, though enough came to trust it.
 */
final class UnderstandingDetector implements Detector {

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
        UnderstandingSettings understood = settings.understood();
        finding(source, readings(evidence, source.id(), understood), understood)
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /**
   * Looks that brought other bytes than the look before, read well enough to be trusted, by the
   * version of the readers that read the newest.
   */
  private static List<SourceLook> readings(
      Evidence evidence, String source, UnderstandingSettings settings) {
    List<SourceLook> looks = new ArrayList<>();
    for (SourceLook look : evidence.looks()) {
      boolean read =
          look.source().equals(source) && look.isTrusted() && seen(look) >= settings.figures();
      if (read && (looks.isEmpty() || !bytes(look).equals(bytes(looks.get(looks.size() - 1))))) {
        looks.add(look);
      }
    }
    return looks.stream().filter(look -> isByReaderOf(look, looks.get(looks.size() - 1))).toList();
  }

  private static boolean isByReaderOf(SourceLook look, SourceLook newest) {
    return digests(look).isComparable(digests(newest));
  }

  private static ContentDigests digests(SourceLook look) {
    return look.reading().orElseThrow().digests();
  }

  private static int seen(SourceLook look) {
    return look.reading().map(reading -> reading.figures() + reading.leftovers()).orElse(0);
  }

  private static String bytes(SourceLook look) {
    return digests(look).bytes();
  }

  private static double share(SourceLook look) {
    return look.reading().map(SourceLook.Reading::understood).orElse(1.0);
  }

  private static Optional<Finding> finding(
      WatchedSource source, List<SourceLook> readings, UnderstandingSettings settings) {
    int last = readings.size() - 1;
    if (last < settings.history()) {
      return Optional.empty();
    }
    SourceLook newest = readings.get(last);
    double usual = median(readings.subList(Math.max(0, last - settings.usual()), last));
    return share(newest) < usual * settings.fall()
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
