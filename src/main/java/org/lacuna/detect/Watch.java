package org.lacuna.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.WatchSettings;

/**
 * What we hold in, what people should know out. Pure: the same evidence, settings and clock give
 * the same findings, so that the verdict of any past day can be made again.
 */
public final class Watch {

  private static final List<Detector> DETECTORS =
      List.of(
          new SilenceDetector(),
          new SourceDetector(),
          new PageDetector(),
          new FrozenDetector(),
          new BlindDetector(),
          new UnderstandingDetector(),
          new LabelRadar());

  private static final List<Detector> OF_SOURCES =
      List.of(
          new SourceDetector(),
          new FrozenDetector(),
          new BlindDetector(),
          new UnderstandingDetector());

  private Watch() {}

  /**
   * The findings that hold at {@code now}, in the order of axis, release, kind and subject.
   *
   * @param evidence all that is known; what is later than {@code now} is left aside
   * @param settings thresholds of {@code jobs/watch.yml}
   * @param now the present
   */
  public static List<Finding> judge(Evidence evidence, WatchSettings settings, Instant now) {
    Evidence known = evidence.asOf(now);
    List<Finding> findings = new ArrayList<>();
    for (Detector detector : DETECTORS) {
      findings.addAll(detector.judge(known, settings, now));
    }
    return findings.stream()
        .sorted(
            Comparator.comparing(Finding::axis)
                .thenComparing(Finding::release)
                .thenComparing(Finding::kind)
                .thenComparing(Finding::subject))
        .toList();
  }

  /**
   * What changed in every document that was fetched more than once: its bytes, its presentation,
   * its text or its figures; last of all the files whose bytes alone still move.
   *
   * @param evidence all that is known; what is later than {@code now} is left aside
   * @param settings thresholds of {@code jobs/watch.yml}
   * @param now the present
   */
  public static List<DocumentChange> changes(
      Evidence evidence, WatchSettings settings, Instant now) {
    Evidence known = evidence.asOf(now);
    List<DocumentChange> changes = new ArrayList<>(DocumentChange.of(known));
    FrozenDetector.frozen(known, settings, now).forEach(file -> changes.add(file.change()));
    return List.copyOf(changes);
  }

  /** What is told of sources, and of our reading of them, detector by detector. */
  static List<Finding> sourceFindings(Evidence evidence, WatchSettings settings, Instant now) {
    return OF_SOURCES.stream()
        .flatMap(detector -> detector.judge(evidence, settings, now).stream())
        .toList();
  }

  /**
   * The life of every series seen, by release, in the order in which they were first seen.
   *
   * @param evidence all that is known; what is later than {@code now} is left aside
   * @param settings thresholds of {@code jobs/watch.yml}
   * @param now the present
   */
  public static List<SeriesLife> lives(Evidence evidence, WatchSettings settings, Instant now) {
    Evidence known = evidence.asOf(now);
    Neighbours neighbours = new Neighbours(known.looks(), settings.run());
    List<SeriesLife> lives = new ArrayList<>();
    for (Release release : releases(known)) {
      lives.addAll(ReleaseStory.tell(release, known, neighbours, settings));
    }
    return List.copyOf(lives);
  }

  /** Ids of the sources that carry a release. */
  static Set<String> sourcesOf(Release release, Evidence evidence) {
    return evidence.sources().stream()
        .filter(source -> source.release().id().equals(release.id()))
        .map(WatchedSource::id)
        .collect(Collectors.toSet());
  }

  /** Every release that a source carries, once, in the order of the sources. */
  static List<Release> releases(Evidence evidence) {
    Map<String, Release> releases = new LinkedHashMap<>();
    for (WatchedSource source : evidence.sources()) {
      releases.putIfAbsent(source.release().id(), source.release());
    }
    return List.copyOf(releases.values());
  }
}
