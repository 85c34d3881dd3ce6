package org.lacuna.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lacuna.catalogue.WatchSettings.LabelSettings;
import org.lacuna.series.ReferencePeriod;

/**
 * The labels of the issues of one source, the newest issue apart from those before it that can be
 * compared with it.
 *
 * @param newest the newest issue that carries labels
 * @param before comparable issues before it, newest first
 */
record LabelInventory(ReleaseIssue newest, List<ReleaseIssue> before) {

  /**
   * The inventory of one source, empty when no issue of it carries labels. Issues that another
   * version of the readers read than the newest are left aside.
   */
  static Optional<LabelInventory> of(Evidence evidence, String source, LabelSettings settings) {
    List<ReleaseIssue> issues =
        evidence.issues().stream()
            .filter(issue -> issue.source().equals(source) && !issue.labels().isEmpty())
            .sorted(
                Comparator.comparing(ReleaseIssue::published)
                    .thenComparing(ReleaseIssue::seen)
                    .reversed())
            .toList();
    List<ReleaseIssue> apart = apart(issues);
    return apart.stream()
        .findFirst()
        .map(
            newest ->
                new LabelInventory(
                    newest,
                    apart.stream()
                        .skip(1)
                        .filter(issue -> issue.reader().equals(newest.reader()))
                        .filter(issue -> comparable(issue, newest, settings.comparable()))
                        .toList()));
  }

  /** A page fetched again with the same figures is no further issue; its newest capture stands. */
  private static List<ReleaseIssue> apart(List<ReleaseIssue> newestFirst) {
    List<ReleaseIssue> apart = new ArrayList<>();
    Set<Object> before = new HashSet<>();
    for (ReleaseIssue issue : newestFirst) {
      if (issue.figures().isEmpty() || before.add(List.of(issue.address(), brought(issue)))) {
        apart.add(issue);
      }
    }
    return apart;
  }

  private static Set<ReferencePeriod> brought(ReleaseIssue issue) {
    return issue.figures().stream().map(SeenFigure::period).collect(Collectors.toSet());
  }

  private static boolean comparable(ReleaseIssue one, ReleaseIssue other, double share) {
    Set<String> left = names(one).keySet();
    Set<String> shared = new HashSet<>(left);
    shared.retainAll(names(other).keySet());
    return shared.size() >= share * Math.min(left.size(), names(other).size());
  }

  /** Labels of an issue by name. */
  static Map<String, ReleaseIssue.SeenLabel> names(ReleaseIssue issue) {
    Map<String, ReleaseIssue.SeenLabel> names = new LinkedHashMap<>();
    issue.labels().forEach(label -> names.putIfAbsent(LabelName.of(label.words()), label));
    return names;
  }

  /**
   * Labels that stood in each of the last {@code issues} comparable issues and not in the newest.
   */
  List<ReleaseIssue.SeenLabel> gone(int issues) {
    if (before.size() < issues) {
      return List.of();
    }
    Map<String, ReleaseIssue.SeenLabel> candidates = names(before.get(0));
    for (ReleaseIssue issue : before.subList(1, issues)) {
      candidates.keySet().retainAll(names(issue).keySet());
    }
    candidates.keySet().removeAll(names(newest).keySet());
    return List.copyOf(candidates.values());
  }

  /** Labels of the newest issue that stood in no comparable issue before. */
  List<ReleaseIssue.SeenLabel> fresh() {
    Map<String, ReleaseIssue.SeenLabel> fresh = names(newest);
    before.forEach(issue -> fresh.keySet().removeAll(names(issue).keySet()));
    return List.copyOf(fresh.values());
  }

  /** Labels that say the same for another base period than before: old words, new words. */
  List<Rebase> rebased() {
    List<Rebase> rebased = new ArrayList<>();
    if (!before.isEmpty()) {
      Map<String, ReleaseIssue.SeenLabel> old = names(before.get(0));
      names(newest)
          .forEach(
              (name, label) ->
                  Optional.ofNullable(old.get(name))
                      .filter(was -> LabelName.hasBasePeriod(was.words()))
                      .filter(was -> !was.words().equals(label.words()))
                      .ifPresent(was -> rebased.add(new Rebase(was, label))));
    }
    return rebased;
  }

  /**
   * One label under two base periods.
   *
   * @param old as it stood before
   * @param now as it stands in the newest issue
   */
  record Rebase(ReleaseIssue.SeenLabel old, ReleaseIssue.SeenLabel now) {}
}
