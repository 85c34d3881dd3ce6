package org.lacuna.pipeline;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.snapshot.Snapshot;

/** Sorts the captures of a source into issues. Pure. */
final class IssueGrouping {

  /** Pages fetched in one run belong together; a run over one source takes no longer. */
  private static final Duration ONE_RUN = Duration.ofHours(6);

  private IssueGrouping() {}

  /**
   * The issues of a source that hold something unread, in order of capture.
   *
   * @param captures of the source, in order of capture; those that repeat the one before at their
   *     address may be left out
   * @param isRead whether a capture was read before by the present extractor
   */
  static List<SourceIssue> issues(
      SourceDefinition source, List<Snapshot> captures, Predicate<Snapshot> isRead) {
    Set<URI> pages = pages(source);
    List<SourceIssue> issues = new ArrayList<>();
    Map<URI, Snapshot> standing = new LinkedHashMap<>();
    for (List<Snapshot> group : groups(changes(captures), pages)) {
      List<Snapshot> unread = group.stream().filter(document -> !isRead.test(document)).toList();
      group.forEach(document -> standing.put(document.address(), document));
      if (!unread.isEmpty()) {
        issues.add(new SourceIssue(source, unread, others(unread, pages, standing)));
      }
    }
    return issues;
  }

  /** Captures that differ from the one before at the same address. */
  private static List<Snapshot> changes(List<Snapshot> captures) {
    Map<URI, String> last = new HashMap<>();
    return captures.stream()
        .filter(capture -> !capture.digest().equals(last.put(capture.address(), capture.digest())))
        .toList();
  }

  private static List<List<Snapshot>> groups(List<Snapshot> changes, Set<URI> pages) {
    List<List<Snapshot>> groups = new ArrayList<>();
    List<Snapshot> open = new ArrayList<>();
    for (Snapshot change : changes) {
      if (!pages.contains(change.address())) {
        groups.add(List.of(change));
      } else {
        if (!belongs(open, change)) {
          open = new ArrayList<>();
          groups.add(open);
        }
        open.add(change);
      }
    }
    return groups;
  }

  private static boolean belongs(List<Snapshot> open, Snapshot change) {
    return !open.isEmpty()
        && open.stream().noneMatch(other -> other.address().equals(change.address()))
        && Duration.between(open.get(0).capturedAt(), change.capturedAt()).compareTo(ONE_RUN) < 0;
  }

  // An article that a list led to stands for itself; only named pages complete each other.
  private static List<Snapshot> others(
      List<Snapshot> unread, Set<URI> pages, Map<URI, Snapshot> standing) {
    Set<URI> own = unread.stream().map(Snapshot::address).collect(Collectors.toSet());
    if (!pages.containsAll(own)) {
      return List.of();
    }
    return standing.values().stream()
        .filter(document -> pages.contains(document.address()))
        .filter(document -> !own.contains(document.address()))
        .toList();
  }

  private static Set<URI> pages(SourceDefinition source) {
    return source.access().stream()
        .filter(access -> access.kind() == Access.Kind.PAGE)
        .map(Access::address)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
