package org.lacuna.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.WatchSettings;

/**
 * Tells which row labels and statements a release no longer carries, whether or not a figure was
 * ever read beside them, and proposes which new label stands for an old one. Proposals link names
 * for a person to review; they never join figures.
 */
final class LabelRadar implements Detector {

  @Override
  public String name() {
    return "labels";
  }

  @Override
  public List<Finding> judge(Evidence evidence, WatchSettings settings, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (WatchedSource source : evidence.sources()) {
      LabelInventory.of(evidence, source.id(), settings.labels())
          .ifPresent(inventory -> findings.addAll(findings(inventory, settings)));
    }
    return findings;
  }

  private static List<Finding> findings(LabelInventory inventory, WatchSettings settings) {
    List<Finding> findings = new ArrayList<>();
    inventory
        .rebased()
        .forEach(
            rebase ->
                findings.add(
                    link(inventory, "REBASE_PROPOSED", rebase.old(), List.of(rebase.now()))));
    double likeness = settings.labels().likeness();
    for (ReleaseIssue.SeenLabel gone : inventory.gone(settings.radarPresence())) {
      List<ReleaseIssue.SeenLabel> heirs = heirs(gone, inventory.fresh(), likeness);
      findings.add(
          heirs.isEmpty() ? dropped(inventory, gone) : proposed(inventory, gone, heirs, likeness));
    }
    return findings;
  }

  private static List<ReleaseIssue.SeenLabel> heirs(
      ReleaseIssue.SeenLabel gone, List<ReleaseIssue.SeenLabel> fresh, double likeness) {
    String name = LabelName.of(gone.words());
    return fresh.stream()
        .filter(label -> LabelName.likeness(name, LabelName.of(label.words())) >= likeness)
        .toList();
  }

  private static Finding proposed(
      LabelInventory inventory,
      ReleaseIssue.SeenLabel gone,
      List<ReleaseIssue.SeenLabel> heirs,
      double likeness) {
    boolean split = heirs.size() > 1;
    boolean merged =
        inventory.gone(1).stream()
                .filter(other -> heirs(other, heirs, likeness).size() == heirs.size())
                .count()
            > 1;
    String kind = split ? "SPLIT_PROPOSED" : merged ? "MERGE_PROPOSED" : "RENAME_PROPOSED";
    return link(inventory, kind, gone, heirs);
  }

  private static Finding link(
      LabelInventory inventory,
      String kind,
      ReleaseIssue.SeenLabel old,
      List<ReleaseIssue.SeenLabel> now) {
    String heirs =
        String.join(", ", now.stream().map(label -> Words.quoted(label.words())).toList());
    return finding(
        inventory,
        kind,
        old,
        Cause.RENAMED,
        Finding.Severity.NOTICE,
        "%s may now stand as %s".formatted(Words.quoted(old.words()), heirs),
        "the newest document carries %s, at %s".formatted(heirs, now.get(0).locator()),
        "Compare definition and values of both; approve the link or refuse it.");
  }

  private static Finding dropped(LabelInventory inventory, ReleaseIssue.SeenLabel gone) {
    return finding(
        inventory,
        "LABEL_DROPPED",
        gone,
        Cause.ROW_DROPPED,
        Finding.Severity.WARNING,
        "%s: not found in the document of %s"
            .formatted(Words.quoted(gone.words()), inventory.newest().published()),
        "absent from the document of %s, which carries %d other labels"
            .formatted(inventory.newest().published(), inventory.newest().labels().size()),
        "Open both documents at the place named and look for the label under another name.");
  }

  private static Finding finding(
      LabelInventory inventory,
      String kind,
      ReleaseIssue.SeenLabel old,
      Cause cause,
      Finding.Severity severity,
      String headline,
      String reason,
      String check) {
    ReleaseIssue newest = inventory.newest();
    Optional<ReleaseIssue> last = inventory.before().stream().findFirst();
    return new Finding(
        Finding.Axis.SERIES,
        kind,
        LabelName.of(old.words()),
        newest.release(),
        cause.code(),
        severity,
        newest.published(),
        newest.seen(),
        headline,
        List.of(
            reason,
            "last present in the document of %s, at %s"
                .formatted(
                    last.map(ReleaseIssue::published).map(Object::toString).orElse("unknown"),
                    old.locator())),
        List.of(newest.digest(), last.map(ReleaseIssue::digest).orElse(newest.digest())),
        check);
  }
}
