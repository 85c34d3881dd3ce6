package org.lacuna.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.catalogue.WatchSettings;

/**
 * Tells which single pages of a living source were taken down, which answer from another address,
 * and which are no longer linked to though they still answer. The source goes on, and so do its
 * series; but a figure that loses its page is worth knowing.
 */
final class PageDetector implements Detector {

  @Override
  public String name() {
    return "page";
  }

  @Override
  public List<Finding> judge(Evidence evidence, WatchSettings settings, Instant now) {
    Neighbours neighbours = new Neighbours(evidence.looks(), settings.run());
    List<Finding> findings = new ArrayList<>();
    for (WatchedSource source : evidence.sources()) {
      Map<String, List<SourceLook>> pages = pages(evidence, source);
      if (pages.size() > 1) {
        Map<String, Instant> unlinked = unlinked(evidence, source);
        pages.forEach(
            (address, looks) ->
                removed(source, looks, neighbours, settings)
                    .or(() -> unlinked(source, looks, Optional.ofNullable(unlinked.get(address))))
                    .ifPresent(findings::add));
        moved(source, List.copyOf(pages.values())).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Map<String, List<SourceLook>> pages(Evidence evidence, WatchedSource source) {
    Map<String, List<SourceLook>> pages = new LinkedHashMap<>();
    evidence.looks().stream()
        .filter(look -> look.source().equals(source.id()))
        .forEach(look -> pages.computeIfAbsent(look.address(), a -> new ArrayList<>()).add(look));
    return pages;
  }

  private static Map<String, Instant> unlinked(Evidence evidence, WatchedSource source) {
    return Unlinked.of(
        evidence.lists().stream().filter(list -> list.source().equals(source.id())).toList());
  }

  private static Optional<Finding> removed(
      WatchedSource source, List<SourceLook> looks, Neighbours neighbours, WatchSettings settings) {
    Standing standing = new Standing();
    looks.forEach(standing::add);
    return standing.trustedAt().isEmpty()
        ? Optional.empty()
        : Gone.of(standing, neighbours, settings)
            .map(
                gone ->
                    of(
                            source,
                            "PAGE_REMOVED",
                            gone.cause(),
                            "a page is gone",
                            Finding.Severity.WARNING,
                            gone.looks())
                        .with(
                            gone.reasons().stream().map(Reason::words).toList(),
                            gone.reasons().stream().map(Reason::evidence).toList()));
  }

  private static Optional<Finding> unlinked(
      WatchedSource source, List<SourceLook> looks, Optional<Instant> since) {
    return since
        .map(from -> looks.stream().filter(look -> !look.at().isBefore(from)).toList())
        .filter(after -> !after.isEmpty() && after.get(after.size() - 1).outcome().isAnswer())
        .map(
            after ->
                of(
                    source,
                    "PAGE_UNLINKED",
                    Cause.UNLINKED,
                    "a page answers, but no list links to it any more",
                    Finding.Severity.WARNING,
                    after));
  }

  /** One finding, however many pages a site moves at once. */
  private static Optional<Finding> moved(WatchedSource source, List<List<SourceLook>> pages) {
    List<List<SourceLook>> moved =
        pages.stream().map(MovedPage::sinceItMoved).filter(looks -> !looks.isEmpty()).toList();
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    List<SourceLook> looks =
        moved.stream().flatMap(List::stream).sorted(Comparator.comparing(SourceLook::at)).toList();
    boolean one = moved.size() == 1;
    String words =
        one
            ? "a page answers from another address"
            : moved.size() + " pages answer from other addresses";
    Finding finding = of(source, "PAGE_MOVED", Cause.MOVED, words, Finding.Severity.NOTICE, looks);
    return Optional.of(one ? finding : finding.about(source.id()));
  }

  private static Finding of(
      WatchedSource source,
      String kind,
      Cause cause,
      String words,
      Finding.Severity severity,
      List<SourceLook> looks) {
    return SourceFindings.of(
            source, new Diagnosis(Finding.Axis.SOURCE, kind, cause, words), severity, looks)
        .about(looks.get(0).address());
  }
}
