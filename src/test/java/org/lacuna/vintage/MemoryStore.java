package org.lacuna.vintage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lacuna.series.SeriesKey;

/** The store without a database: facts in a list, decided by the same pure functions. */
final class MemoryStore {

  private final List<Fact> facts = new ArrayList<>();
  private final Map<Page, List<PageFacts.Reading>> readings = new HashMap<>();
  private long extractions;

  Revision record(Vintage vintage, Instant now) {
    long extraction = ++extractions;
    Page page = vintage.capture().page();
    Position at = new Position(page, vintage.capture().at(), extraction, extraction, now);
    Plan plan = Planner.plan(vintage, at, known(page, vintage));
    plan.claims().forEach(c -> facts.add(new Fact(at, c.slot(), Mark.STATED, Optional.of(c))));
    facts.addAll(plan.facts());
    readings
        .computeIfAbsent(page, p -> new ArrayList<>())
        .add(new PageFacts.Reading(extraction, vintage.capture().at(), vintage.capture().digest()));
    return plan.revision();
  }

  long claims() {
    return facts.stream().flatMap(f -> f.claim().stream()).map(Claim::id).distinct().count();
  }

  /** All claims that hold, in order of series, period and number. */
  List<Claim> holding(AsOf asOf) {
    return facts.stream()
        .map(Fact::slot)
        .distinct()
        .sorted()
        .flatMap(slot -> Holding.of(about(slot), asOf).stream())
        .toList();
  }

  List<Fact> about(Slot slot) {
    return facts.stream().filter(fact -> fact.slot().equals(slot)).toList();
  }

  List<Fact> about(SeriesKey series) {
    return facts.stream().filter(fact -> fact.slot().series().equals(series)).toList();
  }

  private PageFacts known(Page page, Vintage vintage) {
    Set<Slot> slots = vintage.observations().stream().map(Slot::of).collect(Collectors.toSet());
    return new PageFacts(
        readings.getOrDefault(page, List.of()),
        facts.stream().filter(f -> f.at().page().equals(page)).toList(),
        facts.stream()
            .filter(f -> !f.at().page().equals(page) && slots.contains(f.slot()))
            .filter(f -> f.at().page().source().equals(page.source()))
            .toList());
  }
}
