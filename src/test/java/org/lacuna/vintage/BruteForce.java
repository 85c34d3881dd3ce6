package org.lacuna.vintage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lacuna.series.Observation;
import org.lacuna.series.PublicationTime;

/**
 * What the store must answer, by reading every vintage again from the first to the last. Keeps
 * whole vintages and nothing else, so it shares no thought with the store's own facts.
 */
final class BruteForce {

  private record Seen(Vintage vintage, Instant recorded) {}

  private static final class State {
    Set<Content> contents = Set.of();
    boolean onPage;
    LocalDate surely = LocalDate.MIN;
    LocalDate printed = LocalDate.MIN;
  }

  private final List<Seen> seen = new ArrayList<>();

  void record(Vintage vintage, Instant recorded) {
    seen.add(new Seen(vintage, recorded));
  }

  /** What is stated of the figure, by the statements published last. */
  Set<Content> holding(Slot slot, AsOf asOf) {
    TreeMap<LocalDate, Set<Content>> byDay = new TreeMap<>();
    for (Page page : pages()) {
      State state = replay(page, slot, asOf);
      if (!state.contents.isEmpty()) {
        byDay.computeIfAbsent(state.surely, d -> new HashSet<>()).addAll(state.contents);
      }
    }
    Set<Content> holding = new HashSet<>();
    Set<Content> later = Set.of();
    for (LocalDate day : byDay.descendingKeySet()) {
      if (!later.stream().allMatch(l -> byDay.get(day).stream().allMatch(e -> isVaguer(l, e)))) {
        break;
      }
      later = byDay.get(day);
      holding.addAll(later);
    }
    return holding;
  }

  /** In these histories a figure is either printed to the unit or to ten of it. */
  private static boolean isVaguer(Content later, Content earlier) {
    return later.amount().step().intValue() == 10 && earlier.amount().step().intValue() == 1;
  }

  private Set<Page> pages() {
    return seen.stream().map(s -> s.vintage.capture().page()).collect(Collectors.toSet());
  }

  private State replay(Page page, Slot slot, AsOf asOf) {
    List<State> states = new ArrayList<>(List.of(new State()));
    Map<Slot, Set<Content>> before = Map.of();
    for (Vintage vintage : vintagesOf(page, asOf)) {
      Map<Slot, Set<Content>> now = contents(vintage);
      states.add(next(states.get(states.size() - 1), vintage, slot, before, now));
      before = now;
    }
    State last = states.get(0);
    for (State state : states) {
      last = state.surely.isAfter(asOf.publishedBy()) ? last : state;
    }
    return last;
  }

  private static State next(
      State was,
      Vintage vintage,
      Slot slot,
      Map<Slot, Set<Content>> before,
      Map<Slot, Set<Content>> now) {
    LocalDate captured = AsOf.day(vintage.capture().at());
    State is = new State();
    is.printed = was.printed;
    if (now.containsKey(slot)) {
      LocalDate printed = printedDay(vintage);
      is.contents = now.get(slot);
      is.onPage = true;
      if (printed.isAfter(was.printed)) {
        is.printed = printed;
        is.surely = printed.isBefore(captured) ? printed : captured;
      } else {
        is.surely = is.contents.equals(was.contents) ? was.surely : captured;
      }
    } else if (!was.onPage || isRolledOff(slot, before, now)) {
      is.contents = was.contents;
      is.surely = was.surely;
    } else {
      is.surely = captured;
    }
    return is;
  }

  private static LocalDate printedDay(Vintage vintage) {
    PublicationTime published = vintage.observations().get(0).said().published();
    return published.isPrinted() ? published.date() : LocalDate.MIN;
  }

  private static boolean isRolledOff(
      Slot slot, Map<Slot, Set<Content>> before, Map<Slot, Set<Content>> now) {
    boolean later =
        now.keySet().stream()
            .anyMatch(
                n ->
                    before.keySet().stream()
                        .allMatch(b -> b.period().end().isBefore(n.period().end())));
    boolean enclosed =
        now.keySet().stream()
            .anyMatch(
                n ->
                    n.series().equals(slot.series())
                        && n.period().end().isBefore(slot.period().end()));
    return later && !enclosed;
  }

  /** Of several readings of one capture the last recorded, in order of capture. */
  private List<Vintage> vintagesOf(Page page, AsOf asOf) {
    Map<Instant, Vintage> byCapture = new TreeMap<>();
    seen.stream()
        .filter(s -> s.vintage.capture().page().equals(page))
        .filter(s -> !s.recorded.isAfter(asOf.recordedBy()))
        .filter(s -> !s.vintage.capture().at().isAfter(asOf.knownBy()))
        .forEach(s -> byCapture.put(s.vintage.capture().at(), s.vintage));
    return List.copyOf(byCapture.values());
  }

  private static Map<Slot, Set<Content>> contents(Vintage vintage) {
    Map<Slot, Set<Content>> contents = new LinkedHashMap<>();
    for (Observation o : vintage.observations()) {
      contents.computeIfAbsent(Slot.of(o), s -> new HashSet<>()).add(Content.of(o));
    }
    return contents;
  }
}
