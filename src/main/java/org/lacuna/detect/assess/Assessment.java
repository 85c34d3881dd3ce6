package org.lacuna.detect.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.catalogue.AssessSettings;
import org.lacuna.detect.SeriesState;

/**
 * Judges any catalogue of series: each by its own cadence, against the siblings of its release,
 * with what the release as a whole teaches about its lag. Pure and safe for use by many threads.
 */
public final class Assessment {

  /** What makes series siblings, as far as a catalogue shows. */
  private record Group(String release, String frequency) {}

  private Assessment() {}

  /**
   * One judgement a row, in the order of the rows.
   *
   * @param rows the catalogue; held in memory as a whole, for siblings stand anywhere in it
   * @param asOf day of the judgement; later dates in the rows are a mistake of the catalogue and
   *     make a series {@code ACTIVE}
   * @param settings thresholds of {@code jobs/watch.yml}
   */
  public static List<AssessedSeries> judge(
      List<CatalogueRow> rows, LocalDate asOf, AssessSettings settings) {
    Map<Group, SiblingJudge> judges = judges(rows, asOf, settings);
    List<AssessedSeries> assessed = new ArrayList<>(rows.size());
    for (CatalogueRow row : rows) {
      assessed.add(
          row.lastPeriod()
              .map(last -> judges.get(group(row)).judge(row.seriesId(), last))
              .orElseGet(() -> undated(row, asOf)));
    }
    return assessed;
  }

  private static Map<Group, SiblingJudge> judges(
      List<CatalogueRow> rows, LocalDate asOf, AssessSettings settings) {
    Map<Group, List<LocalDate>> groups = new HashMap<>();
    for (CatalogueRow row : rows) {
      row.lastPeriod()
          .ifPresent(
              last -> groups.computeIfAbsent(group(row), group -> new ArrayList<>()).add(last));
    }
    Map<Group, SiblingJudge> judges = new HashMap<>();
    groups.forEach(
        (group, siblings) -> {
          Optional<Cadence> cadence = Cadence.read(group.frequency);
          Cohort cohort = Cohort.of(cadence, siblings, asOf, settings);
          judges.put(group, new SiblingJudge(cadence, cohort, asOf, settings));
        });
    return judges;
  }

  private static AssessedSeries undated(CatalogueRow row, LocalDate asOf) {
    return new AssessedSeries(
        row.seriesId(),
        SeriesState.UNKNOWN,
        asOf,
        List.of("the catalogue gives no date of its newest period"));
  }

  private static Group group(CatalogueRow row) {
    return new Group(row.releaseId(), row.frequency());
  }
}
