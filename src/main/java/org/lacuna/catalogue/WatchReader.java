package org.lacuna.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code detectors} of {@code jobs/watch.yml}: each threshold a value with its reason. */
final class WatchReader {

  private final YamlMap map;

  private WatchReader(YamlMap map) {
    this.map = map;
  }

  static WatchSettings read(Path jobs) {
    List<Mistake> mistakes = new ArrayList<>();
    Optional<WatchSettings> settings =
        YamlFile.read(jobs, jobs.resolve("watch.yml"), mistakes).flatMap(WatchReader::settings);
    if (!mistakes.isEmpty()) {
      throw new CatalogueMistakes(mistakes);
    }
    return settings.orElseThrow();
  }

  private static Optional<WatchSettings> settings(YamlMap root) {
    Optional<YamlMap> block = root.map("detectors");
    if (block.isEmpty() && !root.has("detectors")) {
      root.mistake(root.line(), "'detectors' is missing; expected thresholds with their reasons");
    }
    return block.map(map -> new WatchReader(map).thresholds());
  }

  private WatchSettings thresholds() {
    WatchSettings settings =
        new WatchSettings(
            whole("learned_history"),
            decimal("learned_quantile"),
            whole("proof_days"),
            whole("overdue_cycles"),
            whole("presumed_cycles"),
            whole("presumed_days"),
            whole("stalled_cycles"),
            whole("presence"),
            whole("siblings"),
            whole("radar_presence"),
            whole("gone_looks"),
            whole("gone_days"),
            whole("gone_ways"),
            whole("unread_days"),
            whole("frozen_looks"),
            run(),
            labels(),
            understood(),
            whole("blind_periods"),
            assess());
    map.noFurtherKeys();
    return settings;
  }

  private WatchSettings.RunSettings run() {
    return new WatchSettings.RunSettings(
        whole("pause_minutes"),
        whole("sibling_issues"),
        whole("neighbour_before_hours"),
        whole("neighbour_after_hours"));
  }

  private WatchSettings.LabelSettings labels() {
    return new WatchSettings.LabelSettings(decimal("label_comparable"), decimal("label_likeness"));
  }

  private WatchSettings.UnderstandingSettings understood() {
    return new WatchSettings.UnderstandingSettings(
        whole("understood_history"),
        whole("understood_usual"),
        whole("understood_figures"),
        decimal("understood_fall"));
  }

  private AssessSettings assess() {
    Optional<YamlMap> block = map.map("assess");
    if (block.isEmpty()) {
      map.mistake(map.line(), "'assess' is missing; expected thresholds with their reasons");
    }
    return block.map(inner -> new WatchReader(inner).assessThresholds()).orElse(NONE);
  }

  private static final AssessSettings NONE =
      new AssessSettings(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private AssessSettings assessThresholds() {
    AssessSettings settings =
        new AssessSettings(
            decimal("usual_lag"),
            decimal("late_cycles"),
            decimal("ended_cycles"),
            whole("ended_days"),
            whole("pace_pauses"),
            whole("pace_observations"),
            decimal("paced_cycles"),
            whole("sporadic_series"),
            decimal("sporadic_front"),
            decimal("sporadic_cohort"),
            decimal("sporadic_spread"),
            decimal("ragged_front"),
            decimal("ragged_cohort"));
    map.noFurtherKeys();
    return settings;
  }

  private int whole(String key) {
    return threshold(key).map(entry -> value(entry, entry.number("value", 0))).orElse(0);
  }

  private double decimal(String key) {
    return threshold(key).map(entry -> value(entry, entry.decimal("value", 0))).orElse(0.0);
  }

  private Optional<YamlMap> threshold(String key) {
    Optional<YamlMap> entry = map.map(key);
    if (entry.isEmpty() && !map.has(key)) {
      map.mistake(map.line(), "'" + key + "' is missing; expected {value: ..., reason: ...}");
    }
    return entry;
  }

  private static <T> T value(YamlMap entry, T value) {
    if (!entry.has("value")) {
      entry.mistake(entry.line(), "'value' is missing; expected a number");
    }
    entry.text("reason");
    entry.noFurtherKeys();
    return value;
  }
}
