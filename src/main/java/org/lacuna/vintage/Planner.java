package org.lacuna.vintage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lacuna.series.Observation;
import org.lacuna.series.PublicationTime;

/**
 * Decides what a vintage changes. Pure: facts in, a {@link Plan} out.
 *
 * <p>The page's figures after the vintage are compared with those before it in order of capture,
 * not of recording. A snapshot captured earlier than others that were recorded before it takes its
 * place among them, and what the next capture says is written down where it would no longer follow.
 */
final class Planner {

  private final Vintage vintage;
  private final Position at;
  private final PageFacts known;
  private final Map<Slot, Course> courses;
  private final Map<Slot, List<Observation>> stated = new LinkedHashMap<>();
  private final Set<Slot> slots = new TreeSet<>();
  private final Matching matching;
  private final Departure departure;
  private final List<Fact> facts = new ArrayList<>();
  private final Report report;

  private Planner(Vintage vintage, Position at, PageFacts known) {
    this.vintage = vintage;
    this.at = at;
    this.known = known;
    this.courses = Course.bySlot(known.onPage());
    vintage.observations().forEach(this::sort);
    slots.addAll(courses.keySet());
    slots.addAll(stated.keySet());
    this.matching = new Matching(at, known, isReread());
    this.departure = new Departure(onPage(s -> before(s)), stated.keySet());
    this.report = new Report(known.elsewhereBySlot(), at.captured());
  }

  /** What recording {@code vintage} at {@code at} writes and reports, given what is known. */
  static Plan plan(Vintage vintage, Position at, PageFacts known) {
    return new Planner(vintage, at, known).plan();
  }

  private Plan plan() {
    Map<Slot, Standing> now = new LinkedHashMap<>();
    slots.forEach(slot -> now.put(slot, settle(slot)));
    settleLater(now);
    return new Plan(matching.claims(), List.copyOf(facts), report.of(kind(), vintage.capture()));
  }

  /**
   * A figure printed twice in words that mean the same is one statement: the first place counts.
   */
  private void sort(Observation observation) {
    List<Observation> same = stated.computeIfAbsent(Slot.of(observation), s -> new ArrayList<>());
    if (same.stream().noneMatch(o -> Content.of(o).equals(Content.of(observation)))) {
      same.add(observation);
    }
  }

  private Standing settle(Slot slot) {
    Standing current = course(slot).upTo(at.captured());
    Standing now = now(slot);
    if (!now.equals(current)) {
      write(at, slot, now);
    }
    report.add(slot, saidBefore(slot), now);
    return now;
  }

  private Standing now(Slot slot) {
    Standing before = before(slot);
    if (stated.containsKey(slot)) {
      return matching.match(slot, course(slot), stated.get(slot));
    }
    return before.isOnPage() ? departure.of(slot, before) : before;
  }

  /**
   * Keeps later captures saying what they say, where that followed from what changes here. What has
   * left a page rests on what stood before, so a change runs on until a capture stands as it was.
   */
  private void settleLater(Map<Slot, Standing> now) {
    Map<Slot, Standing> changed = now;
    Set<Slot> before = stated.keySet();
    for (PageFacts.Reading later : known.after(at.captured())) {
      Set<Slot> there = onPage(s -> course(s).upTo(later.captured()));
      changed = settleLater(there(later), changed, new Departure(before, there));
      if (changed.isEmpty()) {
        return;
      }
      before = there;
    }
  }

  /** What the page says at a later capture, of the figures of which it said something else. */
  private Map<Slot, Standing> settleLater(
      Position there, Map<Slot, Standing> before, Departure then) {
    Map<Slot, Standing> changed = new LinkedHashMap<>();
    before.forEach(
        (slot, standing) -> {
          Standing was = course(slot).upTo(there.captured());
          Standing right = settleLater(there, slot, standing, then);
          if (!right.equals(was)) {
            changed.put(slot, right);
          }
        });
    return changed;
  }

  private Standing settleLater(Position there, Slot slot, Standing before, Departure then) {
    Standing was = course(slot).upTo(there.captured());
    Standing follows = course(slot).turnsAt(there.captured()) ? was : before;
    Standing departed = before.isOnPage() ? then.of(slot, before) : before;
    Standing right = was.isOnPage() ? was : departed;
    if (!right.equals(follows)) {
      write(there, slot, right);
    }
    return right;
  }

  private Position there(PageFacts.Reading later) {
    return new Position(
        at.page(), later.captured(), later.extraction(), at.recorder(), at.recorded());
  }

  /** A new claim stands by itself; everything else needs a fact. */
  private void write(Position where, Slot slot, Standing standing) {
    if (standing.claims().isEmpty()) {
      facts.add(new Fact(where, slot, standing.mark(), Optional.empty()));
    }
    for (Claim claim : standing.claims()) {
      if (!(where.equals(at) && matching.isNew(claim))) {
        facts.add(new Fact(where, slot, standing.mark(), Optional.of(claim)));
      }
    }
  }

  private Revision.Kind kind() {
    Optional<PageFacts.Reading> last = known.lastBefore(at.captured());
    if (isReread()) {
      return Revision.Kind.REREAD;
    }
    if (last.isEmpty()) {
      return Revision.Kind.NEW_PAGE;
    }
    return last.get().digest().equals(vintage.capture().digest())
        ? Revision.Kind.UNCHANGED
        : kindOfOtherBytes();
  }

  private Revision.Kind kindOfOtherBytes() {
    if (!report.changesFigures()) {
      return Revision.Kind.LAYOUT_ONLY;
    }
    if (departure.movedOn()) {
      return Revision.Kind.NEW_ISSUE;
    }
    return isAnnounced() ? Revision.Kind.ANNOUNCED : Revision.Kind.SILENT;
  }

  private boolean isAnnounced() {
    return vintage.notice().isPresent() || newest(claimsBefore()).compareTo(newestNow()) < 0;
  }

  /** The newest day printed; the day on which an undated page was captured announces nothing. */
  private String newestNow() {
    return vintage.observations().stream()
        .map(o -> o.said().published())
        .filter(PublicationTime::isPrinted)
        .map(published -> published.date().toString())
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  private static String newest(Collection<Claim> claims) {
    return claims.stream()
        .map(c -> c.observation().said().published().date().toString())
        .max(Comparator.naturalOrder())
        .orElse("9999");
  }

  private List<Claim> claimsBefore() {
    return slots.stream()
        .map(slot -> course(slot).dated().before(at.captured()))
        .filter(Standing::isOnPage)
        .flatMap(s -> s.claims().stream())
        .toList();
  }

  private Set<Slot> onPage(Function<Slot, Standing> when) {
    return slots.stream().filter(s -> when.apply(s).isOnPage()).collect(Collectors.toSet());
  }

  /** What this capture is reported against, under the day it bore. */
  private Standing saidBefore(Slot slot) {
    Course dated = course(slot).dated();
    return isReread() ? dated.upTo(at.captured()) : dated.before(at.captured());
  }

  private Standing before(Slot slot) {
    return course(slot).before(at.captured());
  }

  private Course course(Slot slot) {
    return courses.getOrDefault(slot, Course.EMPTY);
  }

  private boolean isReread() {
    return known.hasReadingAt(at.captured());
  }
}
