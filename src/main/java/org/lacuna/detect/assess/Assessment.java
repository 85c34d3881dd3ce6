package org.lacuna.detect.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lacuna.catalogue.AssessSettings;
import org.lacuna.detect.SeriesState;

/**
 * Judges any catalogue of series: each by its own cadence, against the siblings of its release,
 * with what the release as a whole teaches about its lag. Pure and safe for use by many threads.
 */
public final class Assessment {

  /** What makes series siblings, as far as a catalogue shows. */
  private record Group(String release, Optional<Cadence> cadence) {}

  private final LocalDate asOf;
  private final AssessSettings settings;
  private final Map<String, Optional<Cadence>> cadences = new HashMap<>();

  private Assessment(LocalDate asOf, AssessSettings settings) {
    this.asOf = asOf;
    this.settings = settings;
  }

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
    return new Assessment(asOf, settings).judge(rows);
  }

  private List<AssessedSeries> judge(List<CatalogueRow> rows) {
    Map<Group, SiblingJudge> judges = judges(rows);
    List<AssessedSeries> assessed = new ArrayList<>(rows.size());
    for (CatalogueRow row : rows) {
      assessed.add(
          row.lastPeriod()
              .map(last -> Objects.requireNonNull(judges.get(group(row))).judge(row, last))
              .orElseGet(() -> undated(row)));
    }
    return assessed;
  }

  /**
   * The series of an earlier catalogue that a later one no longer lists. That they are gone from a
   * catalogue says that this way to them is closed, not that they ended.
   *
   * @param before the earlier catalogue
   * @param now the later one
   * @param asOf day of the later one
   */
  public static List<AssessedSeries> withdrawn(
      List<CatalogueRow> before, List<CatalogueRow> now, LocalDate asOf) {
    Set<String> listed = now.stream().map(CatalogueRow::seriesId).collect(Collectors.toSet());
    return before.stream()
        .filter(row -> !listed.contains(row.seriesId()))
        .map(
            row ->
                new AssessedSeries(
                    row.seriesId(),
                    SeriesState.SOURCE_VANISHED,
                    asOf,
                    List.of("the catalogue no longer lists it; its publisher may still issue it")))
        .toList();
  }

  private Map<Group, SiblingJudge> judges(List<CatalogueRow> rows) {
    Map<Group, List<LocalDate>> groups = new HashMap<>();
    for (CatalogueRow row : rows) {
      row.lastPeriod()
          .ifPresent(
              last -> groups.computeIfAbsent(group(row), group -> new ArrayList<>()).add(last));
    }
    Map<Group, SiblingJudge> judges = new HashMap<>();
    groups.forEach(
        (group, siblings) -> {
          Cohort cohort = Cohort.of(group.cadence, siblings, asOf, settings);
          judges.put(group, new SiblingJudge(group.cadence, cohort, asOf, settings));
        });
    return judges;
  }

  private AssessedSeries undated(CatalogueRow row) {
    return new AssessedSeries(
        row.seriesId(),
        SeriesState.UNKNOWN,
        asOf,
        List.of("the catalogue gives no date of its newest period"));
  }

  private Group group(CatalogueRow row) {
    return new Group(row.releaseId(), cadences.computeIfAbsent(row.frequency(), Cadence::read));
  }
}
