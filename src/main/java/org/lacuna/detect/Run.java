package org.lacuna.detect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.Release;

/**
 * What evidence brought of one release in one go: looks and documents that follow one another
 * without a long pause. Documents that come together are judged together, for a series may have
 * moved from one to another.
 *
 * @param start when its first look, document or word came
 * @param issues documents, in the order in which they were seen
 * @param looks looks, in their order
 * @param words declarations on the release, in the order in which they came into force
 */
record Run(
    Instant start, List<ReleaseIssue> issues, List<SourceLook> looks, List<Declaration> words) {

  /** One thing of evidence and when it came. */
  private record Item(Instant at, Object thing) {}

  /**
   * The runs of a release, oldest first.
   *
   * @param pause a longer one begins another run
   */
  static List<Run> inOrder(Release release, Evidence evidence, Duration pause) {
    List<Run> runs = new ArrayList<>();
    List<Item> current = new ArrayList<>();
    for (Item item : items(release, evidence)) {
      if (!current.isEmpty() && pauses(current.get(current.size() - 1), item, pause)) {
        runs.add(of(current));
        current.clear();
      }
      current.add(item);
    }
    if (!current.isEmpty()) {
      runs.add(of(current));
    }
    return runs;
  }

  private static boolean pauses(Item before, Item after, Duration pause) {
    return Duration.between(before.at, after.at).compareTo(pause) > 0;
  }

  private static List<Item> items(Release release, Evidence evidence) {
    Set<String> sources = Watch.sourcesOf(release, evidence);
    List<Item> items = new ArrayList<>();
    evidence.issues().stream()
        .filter(issue -> issue.release().equals(release.id()))
        .forEach(issue -> items.add(new Item(issue.seen(), issue)));
    evidence.looks().stream()
        .filter(look -> sources.contains(look.source()))
        .forEach(look -> items.add(new Item(look.at(), look)));
    evidence.declarations().stream()
        .filter(word -> word.release().equals(release.id()))
        .forEach(word -> items.add(new Item(ShanghaiTime.startOf(word.from()), word)));
    items.sort(Comparator.comparing(Item::at));
    return items;
  }

  private static Run of(List<Item> items) {
    return new Run(
        items.get(0).at,
        things(items, ReleaseIssue.class),
        things(items, SourceLook.class),
        things(items, Declaration.class));
  }

  private static <T> List<T> things(List<Item> items, Class<T> type) {
    return items.stream().map(Item::thing).filter(type::isInstance).map(type::cast).toList();
  }

  /** The day on which it began, in the time of the publishers. */
  LocalDate day() {
    return ShanghaiTime.dayOf(start);
  }

  /**
   * The documents by day of publication, oldest first: what was published together is judged
   * together, and a history that comes in one run is judged in its own order.
   */
  List<List<ReleaseIssue>> byPublication() {
    Map<LocalDate, List<ReleaseIssue>> days = new TreeMap<>();
    issues.forEach(
        issue -> days.computeIfAbsent(issue.published(), day -> new ArrayList<>()).add(issue));
    return List.copyOf(days.values());
  }

  /** Ids of the sources looked at. */
  Set<String> sources() {
    return looks.stream().map(SourceLook::source).collect(Collectors.toSet());
  }
}
