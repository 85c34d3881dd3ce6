package org.lacuna.detect;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.Timetable;

/**
 * All that detectors may see. Built from plain records of the stores; the order of the lists does
 * not matter.
 *
 * @param sources what is watched
 * @param issues every document read within its expectations, each once, at its first sight
 * @param looks every attempt at a source, failed ones included
 * @param timetables the publishers' own calendars
 * @param declarations what publishers said and persons decided
 * @param lists publishers' list pages as they stood, as far back as pages are followed up
 */
public record Evidence(
    List<WatchedSource> sources,
    List<ReleaseIssue> issues,
    List<SourceLook> looks,
    List<Timetable> timetables,
    List<Declaration> declarations,
    List<ListReading> lists) {

  /** Nothing at all. */
  public static final Evidence NONE =
      new Evidence(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Evidence without list pages. */
  public Evidence(
      List<WatchedSource> sources,
      List<ReleaseIssue> issues,
      List<SourceLook> looks,
      List<Timetable> timetables,
      List<Declaration> declarations) {
    this(sources, issues, looks, timetables, declarations, List.of());
  }

  /** Puts issues, looks and declarations in the order in which they were learned. */
  public Evidence {
    sources = List.copyOf(sources);
    issues = issues.stream().sorted(Comparator.comparing(ReleaseIssue::seen)).toList();
    looks = looks.stream().sorted(Comparator.comparing(SourceLook::at)).toList();
    timetables = List.copyOf(timetables);
    declarations = declarations.stream().sorted(Comparator.comparing(Declaration::from)).toList();
    lists = lists.stream().sorted(Comparator.comparing(ListReading::at)).toList();
  }

  /** What was known at {@code now}: nothing seen, tried or said later. */
  public Evidence asOf(Instant now) {
    return new Evidence(
        sources,
        issues.stream().filter(issue -> !issue.seen().isAfter(now)).toList(),
        looks.stream().filter(look -> !look.at().isAfter(now)).toList(),
        timetables,
        declarations.stream()
            .filter(word -> !ShanghaiTime.startOf(word.from()).isAfter(now))
            .toList(),
        lists.stream().filter(list -> !list.at().isAfter(now)).toList());
  }
}
