package org.lacuna.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lacuna.detect.Finding;
import org.lacuna.pipeline.JobReport;
import org.lacuna.pipeline.WatchReport;

/** Tells people what a run did. */
final class RunSummary {

  private static final int TROUBLES_SHOWN = 20;
  private static final int FINDINGS_SHOWN = 20;

  private final PrintWriter out;

  RunSummary(PrintWriter out) {
    this.out = out;
  }

  void job(JobReport report) {
    out.println(Ink.BOLD.on(report.job()) + "  " + looks(report));
    out.printf(
        Locale.ROOT,
        "  %d documents read: %d figures added, %d revised, %d withdrawn, %d stated again;"
            + " %d seen and not read%n",
        report.read(),
        report.added(),
        report.revised(),
        report.withdrawn(),
        report.confirmed(),
        report.leftovers());
    report.troubles().stream()
        .limit(TROUBLES_SHOWN)
        .forEach(trouble -> out.println("  " + Ink.WARNING.on("!") + " " + trouble));
    if (report.troubles().size() > TROUBLES_SHOWN) {
      out.printf("  ! and %d more%n", report.troubles().size() - TROUBLES_SHOWN);
    }
  }

  /** Without its troubles: over years of replay there are many, and all are in the ledger. */
  void jobInBrief(JobReport report) {
    out.printf(
        Locale.ROOT,
        "%s  %d documents read, %d figures added, %d revised, %d withdrawn  (%s)%n",
        Ink.BOLD.on("%-10s".formatted(report.job())),
        report.read(),
        report.added(),
        report.revised(),
        report.withdrawn(),
        looks(report));
  }

  /** Names the jobs that did not do their work. */
  void unfinished(List<String> broken, List<String> left) {
    if (!broken.isEmpty()) {
      out.println(Ink.ALARM.on("broke off:") + " " + String.join(", ", broken));
    }
    if (!left.isEmpty()) {
      out.println(Ink.WARNING.on("not begun:") + " " + String.join(", ", left));
    }
  }

  void outdated(long documents) {
    if (documents > 0) {
      out.printf(
          "%d documents stand as an older version read them; see lacuna replay --dry-run%n",
          documents);
    }
  }

  void watched(WatchReport report) {
    out.printf(
        Locale.ROOT,
        "%d findings hold; %d incidents opened, %d escalated, %d resolved%n",
        report.judged().findings().size(),
        report.told().opened(),
        report.told().escalated(),
        report.told().resolved());
    if (report.isNews()) {
      report.judged().findings().stream().limit(FINDINGS_SHOWN).forEach(this::finding);
    }
  }

  void finding(Finding finding) {
    out.println(
        Ink.ALARM.on(finding.kind().toString())
            + " "
            + finding.subject()
            + " since "
            + finding.since());
    out.println("  " + finding.headline());
    finding.reasons().stream().limit(2).forEach(reason -> out.println("  because " + reason));
    finding.evidence().stream().limit(3).forEach(proof -> out.println("  evidence " + proof));
  }

  void files(List<Path> files) {
    files.forEach(file -> out.println("written " + file));
  }

  private static String looks(JobReport report) {
    return report.looks().entrySet().stream()
        .map(
            entry ->
                entry.getValue()
                    + " "
                    + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
