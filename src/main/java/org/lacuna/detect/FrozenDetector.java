package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    return frozen(evidence, settings, now).stream()
        .map(file -> finding(file.source(), file.still()))
        .toList();
  }

  /**
   * A file that is frozen.
   *
   * @param still the looks since its figures stand still, oldest first
   */
  record Frozen(WatchedSource source, List<SourceLook> still) {

    DocumentChange change() {
      SourceLook newest = still.get(still.size() - 1);
      return new DocumentChange(
          source.id(),
          newest.address(),
          still.get(0).at(),
          ContentChange.FROZEN,
          digests(still.get(0)).bytes(),
          digests(newest).bytes());
    }
  }

  /** Every file that is frozen at {@code now}, in the order of the sources. */
  static List<Frozen> frozen(Evidence evidence, WatchSettings settings, Instant now) {
    List<Frozen> files = new ArrayList<>();
    for (WatchedSource source : evidence.sources()) {
      if (Patience.hasRhythm(source.release())) {
        for (List<SourceLook> looks : byAddress(evidence, source).values()) {
          List<SourceLook> still = sinceFiguresMoved(looks);
          if (isFrozen(source, still, settings, ShanghaiTime.dayOf(now))) {
            files.add(new Frozen(source, still));
          }
        }
      }
    }
    return files;
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

  private static boolean isFrozen(
      WatchedSource source, List<SourceLook> still, WatchSettings settings, LocalDate today) {
    LocalDate since = ShanghaiTime.dayOf(still.get(0).at());
    boolean missed = since.plusDays(Patience.days(source.release())).isBefore(today);
    return missed && bytes(still) > settings.frozenLooks();
  }

  private static long bytes(List<SourceLook> still) {
    return still.stream().map(look -> digests(look).bytes()).distinct().count();
  }

  private static List<SourceLook> sinceFiguresMoved(List<SourceLook> looks) {
    int from = looks.size() - 1;
    while (from > 0 && sameFigures(digests(looks.get(from - 1)), digests(looks.get(from)))) {
      from--;
    }
    return looks.subList(from, looks.size());
  }

  private static boolean sameFigures(ContentDigests before, ContentDigests after) {
    return before.isComparable(after) && before.figures().equals(after.figures());
  }

  private static ContentDigests digests(SourceLook look) {
    return look.reading().orElseThrow().digests();
  }

  private static Finding finding(WatchedSource source, List<SourceLook> still) {
    return SourceFindings.of(
        source,
        new Diagnosis(
            Finding.Axis.SOURCE,
            "FROZEN",
            Cause.FROZEN,
            "its bytes changed %d times while its figures stood still".formatted(bytes(still) - 1)),
        Finding.Severity.WARNING,
        still);
  }
}
