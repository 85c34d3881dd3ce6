package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.catalogue.WatchSettings;

/**
 * Tells which files are made anew again and again while their figures stand still: their bytes
 * move, so a watch of bytes believes them alive.
 */
final class FrozenDetector implements Detector {

  @Override
  public String name() {
    return "frozen";
  }

  @Override
  public List<Finding> judge(Evidence evidence, WatchSettings settings, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (WatchedSource source : evidence.sources()) {
      if (Patience.hasRhythm(source.release())) {
        for (List<SourceLook> looks : byAddress(evidence, source).values()) {
          finding(source, looks, settings, ShanghaiTime.dayOf(now)).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /** Looks that brought a trusted reading, by address, oldest first. */
  private static Map<String, List<SourceLook>> byAddress(Evidence evidence, WatchedSource source) {
    Map<String, List<SourceLook>> looks = new LinkedHashMap<>();
    for (SourceLook look : evidence.looks()) {
      if (look.source().equals(source.id()) && look.isTrusted() && look.reading().isPresent()) {
        looks.computeIfAbsent(look.address(), address -> new ArrayList<>()).add(look);
      }
    }
    return looks;
  }

  private static Optional<Finding> finding(
      WatchedSource source, List<SourceLook> looks, WatchSettings settings, LocalDate today) {
    List<SourceLook> still = sinceFiguresMoved(looks);
    LocalDate since = ShanghaiTime.dayOf(still.get(0).at());
    long bytes = still.stream().map(look -> digests(look).bytes()).distinct().count();
    boolean missed = since.plusDays(Patience.days(source.release())).isBefore(today);
    return missed && bytes > settings.frozenLooks()
        ? Optional.of(frozen(source, still, bytes))
        : Optional.empty();
  }

  private static List<SourceLook> sinceFiguresMoved(List<SourceLook> looks) {
    int from = looks.size() - 1;
    String figures = digests(looks.get(from)).figures();
    while (from > 0 && digests(looks.get(from - 1)).figures().equals(figures)) {
      from--;
    }
    return looks.subList(from, looks.size());
  }

  private static ContentDigests digests(SourceLook look) {
    return look.reading().orElseThrow().digests();
  }

  private static Finding frozen(WatchedSource source, List<SourceLook> still, long bytes) {
    return SourceFindings.of(
        source,
        new Diagnosis(
            Finding.Axis.SOURCE,
            "FROZEN",
            Cause.FROZEN,
            "its bytes changed %d times while its figures stood still".formatted(bytes - 1)),
        Finding.Severity.WARNING,
        still);
  }
}
