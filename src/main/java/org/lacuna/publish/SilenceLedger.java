package org.lacuna.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.detect.Finding;
import org.lacuna.detect.SeriesState;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * Which series fell silent or changed their form: what was last seen, what was first missing, and
 * what shows it.
 */
public final class SilenceLedger {

  /**
   * One line of the ledger.
   *
   * @param series the series
   * @param lastSeen newest reference period with a figure, empty when none was ever seen
   * @param firstMissing first registered gap after it, empty when none is registered
   * @param why the reason given for that gap, empty when none is registered
   * @param since from when the series is in its state
   * @param observed cause words of the findings about it, newest first; empty when not known
   * @param reasons why it is held to be in that state, strongest first
   * @param evidence digests and addresses, each once
   */
  public record Line(
      SeriesEntry series,
      Optional<ReferencePeriod> lastSeen,
      Optional<ReferencePeriod> firstMissing,
      Optional<Shorthand> why,
      LocalDate since,
      List<String> observed,
      List<Bilingual> reasons,
      List<String> evidence) {}

  private static final Comparator<Line> NEWEST_FIRST =
      Comparator.comparing(Line::since)
          .reversed()
          .thenComparing(line -> line.series().key().toString());

  private SilenceLedger() {}

  /** The ledger of an edition, newest silence first. */
  public static List<Line> of(Edition edition) {
    Map<SeriesKey, List<Gap>> gaps = new HashMap<>();
    edition
        .gaps()
        .forEach(gap -> gaps.computeIfAbsent(gap.series(), k -> new ArrayList<>()).add(gap));
    Map<String, List<Finding>> findings = new HashMap<>();
    edition
        .findings()
        .forEach(
            found -> findings.computeIfAbsent(found.subject(), k -> new ArrayList<>()).add(found));
    return edition.series().stream()
        .filter(SilenceLedger::isSilent)
        .map(
            entry ->
                line(
                    entry,
                    gaps.getOrDefault(entry.key(), List.of()),
                    findings.getOrDefault(entry.key().toString(), List.of())))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** Whether a series belongs in the ledger. */
  public static boolean isSilent(SeriesEntry entry) {
    return !entry.state().isHealthy() && entry.state() != SeriesState.UNKNOWN;
  }

  private static Line line(SeriesEntry entry, List<Gap> gaps, List<Finding> findings) {
    Optional<Gap> first = firstAfter(entry, gaps);
    return new Line(
        entry,
        entry.last(),
        first.map(Gap::period),
        first.map(Gap::why),
        entry.since(),
        findings.stream().map(Finding::cause).filter(c -> !c.isBlank()).distinct().toList(),
        entry.reasons(),
        evidence(first, findings));
  }

  private static Optional<Gap> firstAfter(SeriesEntry entry, List<Gap> gaps) {
    return gaps.stream()
        .filter(gap -> gap.why() != Shorthand.INCLUDED_ELSEWHERE)
        .filter(gap -> entry.last().map(last -> gap.period().compareTo(last) > 0).orElse(true))
        .min(Comparator.comparing(Gap::period));
  }

  private static List<String> evidence(Optional<Gap> gap, List<Finding> findings) {
    List<String> all = new ArrayList<>();
    findings.forEach(finding -> all.addAll(finding.evidence()));
    gap.ifPresent(missing -> all.addAll(missing.evidence()));
    return all.stream().distinct().toList();
  }
}
