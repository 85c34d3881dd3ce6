package org.lacuna.extract.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Reading;
import org.lacuna.series.Measure;

/**
 * Whether the figures of a section can all be what their headers say. A single row that contradicts
 * itself is refused alone; several mean that columns have moved, and nothing of the section is
 * used.
 */
final class SectionChecks {

  private static final int ROWS_BY_CHANCE = 2;
  private static final double SHARE_BY_CHANCE = 0.02;

  private final Section section;
  private final List<Reading> ours;
  private final List<Reading> others;

  /**
   * A section with its figures.
   *
   * @param ours figures read
   * @param others figures of rows that are none of ours, read only to be checked
   */
  SectionChecks(Section section, List<Reading> ours, List<Reading> others) {
    this.section = section;
    this.ours = ours;
    this.others = others;
  }

  /** The figures to refuse, each with the reason. */
  Map<Reading, Refusal> refused() {
    List<Reading> all = new ArrayList<>(ours);
    all.addAll(others);
    Optional<Refusal> whole = sums().or(() -> moved(all)).or(() -> swapped(all));
    if (whole.isPresent()) {
      return ours.stream()
          .collect(Collectors.toMap(r -> r, r -> whole.get(), (a, b) -> a, LinkedHashMap::new));
    }
    Map<Reading, Refusal> refused = new LinkedHashMap<>(magnitudes(all));
    Arithmetic.broken(ours)
        .forEach(
            (reading, why) ->
                refused.putIfAbsent(reading, new Refusal(Leftover.Reason.DAMAGED_NUMBER, why)));
    return refused;
  }

  private Optional<Refusal> sums() {
    Provinces provinces = new Provinces(section);
    return provinces.isTableOfProvinces()
        ? provinces.wrongSum().map(why -> new Refusal(Leftover.Reason.UNKNOWN_HEADER, why))
        : Optional.empty();
  }

  private static Optional<Refusal> moved(List<Reading> all) {
    Map<Reading, String> broken = Arithmetic.broken(all);
    Set<Integer> rows = broken.keySet().stream().map(Arithmetic::row).collect(Collectors.toSet());
    int checked = Arithmetic.rowsChecked(all);
    boolean several = rows.size() > Math.max(ROWS_BY_CHANCE, checked * SHARE_BY_CHANCE);
    boolean most = rows.size() >= ROWS_BY_CHANCE && rows.size() * 2 > checked;
    return several || most
        ? Optional.of(
            new Refusal(
                Leftover.Reason.UNKNOWN_HEADER,
                "%d of %d rows contradict themselves (%s): columns have moved"
                    .formatted(rows.size(), checked, broken.values().iterator().next())))
        : Optional.empty();
  }

  private static Optional<Refusal> swapped(List<Reading> all) {
    return Arithmetic.sharesAreSwapped(all)
        ? Optional.of(
            new Refusal(
                Leftover.Reason.UNKNOWN_HEADER,
                "exports of the month go with imports to date in most rows: columns have moved"))
        : Optional.empty();
  }

  /** Where one level is impossible, the unit over all levels is wrong. */
  private Map<Reading, Refusal> magnitudes(List<Reading> all) {
    Optional<Integer> nation = new Provinces(section).total().map(row -> row.number() + 1);
    Optional<String> why =
        all.stream()
            .map(
                r ->
                    Magnitudes.impossible(
                        r, nation.filter(n -> n == Arithmetic.row(r)).isPresent()))
            .flatMap(Optional::stream)
            .findFirst();
    Map<Reading, Refusal> refused = new LinkedHashMap<>();
    why.ifPresent(
        text ->
            ours.stream()
                .filter(reading -> reading.measure() == Measure.LEVEL)
                .forEach(
                    r -> refused.put(r, new Refusal(Leftover.Reason.UNIT_DOES_NOT_FIT, text))));
    return refused;
  }
}
