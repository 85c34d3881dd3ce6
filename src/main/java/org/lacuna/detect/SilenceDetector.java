package org.lacuna.detect;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.Accumulation;
import org.lacuna.series.ReferencePeriod;

/** Tells which series are silent, and which came back in what was seen last. */
final class SilenceDetector implements Detector {

  @Override
  public String name() {
    return "silence";
  }

  @Override
  public List<Finding> judge(Evidence evidence, WatchSettings settings, Instant now) {
    List<SeriesLife> lives = Watch.lives(evidence, settings, now);
    Map<Topic, ReferencePeriod> newest = newestByTopic(lives);
    return lives.stream().flatMap(life -> finding(life, newest).stream()).toList();
  }

  /** Newest period of each topic, figures summed over several years left out. */
  private static Map<Topic, ReferencePeriod> newestByTopic(List<SeriesLife> lives) {
    Map<Topic, ReferencePeriod> newest = new HashMap<>();
    for (SeriesLife life : lives) {
      if (life.series().accumulation() != Accumulation.SPAN) {
        life.newest()
            .ifPresent(
                period ->
                    newest.merge(
                        Topic.of(life.series()),
                        period,
                        BinaryOperator.maxBy(Comparator.naturalOrder())));
      }
    }
    return newest;
  }

  private static Optional<Finding> finding(SeriesLife life, Map<Topic, ReferencePeriod> newest) {
    return life.latest()
        .filter(step -> !step.to().isHealthy() || step.to() == SeriesState.RESUMED)
        .map(
            step ->
                finding(
                    Optional.ofNullable(newest.get(Topic.of(life.series()))).or(life::newest),
                    step));
  }

  private static Finding finding(Optional<ReferencePeriod> newest, Transition step) {
    return new Finding(
        Finding.Axis.SERIES,
        step.to().name(),
        step.series().toString(),
        step.release(),
        step.cause().map(Cause::code).orElse(""),
        severity(step.to()),
        step.since(),
        step.learned(),
        headline(newest, step),
        step.reasons().stream().map(Reason::words).toList(),
        step.reasons().stream().map(Reason::evidence).filter(text -> !text.isEmpty()).toList(),
        check(step.to()));
  }

  private static String headline(Optional<ReferencePeriod> newest, Transition step) {
    String name = Words.name(step.series());
    String last = newest.map(Object::toString).orElse("the beginning of our record");
    return step.to() == SeriesState.RESUMED
        ? "%s: figures are published again, the newest for %s".formatted(name, last)
        : "%s: no published figure found since %s".formatted(name, last);
  }

  private static Finding.Severity severity(SeriesState state) {
    return switch (state) {
      case LATE, RESUMED -> Finding.Severity.NOTICE;
      case OVERDUE, FREQUENCY_CHANGED, REDEFINED, SUPERSEDED -> Finding.Severity.WARNING;
      default -> Finding.Severity.ALARM;
    };
  }

  private static String check(SeriesState state) {
    return switch (state) {
      case DROPPED_FROM_RELEASE, GROWTH_ONLY, REDEFINED ->
          "Open the newest document of the release and the one in which the figure last stood;"
              + " look for the figure under another name or in another table.";
      case SOURCE_VANISHED -> "Open the address from another network and look in a web archive.";
      case RESUMED -> "Compare the definition with that of the figures before the gap.";
      default -> "Look for an issue or a notice on the publisher's list page.";
    };
  }
}
