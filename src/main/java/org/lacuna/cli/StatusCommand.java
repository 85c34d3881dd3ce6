package org.lacuna.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.detect.ContentChange;
import org.lacuna.detect.DocumentChange;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.JobRuns;
import org.lacuna.pipeline.Judged;
import org.lacuna.pipeline.Publications;
import org.lacuna.publish.Edition;
import org.lacuna.publish.RevisionEntry;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SourceEntry;
import org.lacuna.series.ReferencePeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every source and every series with its state. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Every source and every series with its state and age. Three healths are kept apart: ours,",
      "the source's, the series'."
    },
    footer = {
      "",
      "Example:",
      "  lacuna status --series 'labour_transfers*'",
      "  lacuna status --max-age 26h || echo 'a job has not run'"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class StatusCommand implements Callable<Integer> {

  private static final int REVISIONS_SHOWN = 10;

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Option(
      names = "--series",
      paramLabel = "GLOB",
      defaultValue = "*",
      description = "Only series whose keys match (* for any characters).")
  private String series;

  @Option(
      names = "--max-age",
      paramLabel = "SPAN",
      description = {
        "Only look when each job last did its work; exit code 20 when that is longer ago for any",
        "of them than this (26h, 2d). For monitoring."
      })
  private @Nullable String maxAge;

  @Override
  public Integer call() {
    return maxAge == null ? everything() : ages(TimeWords.span(maxAge));
  }

  private int ages(Duration most) {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    Instant now = Clock.systemUTC().instant();
    try (Installation installation = Installation.reading(home.home(), ExplainCommand.conduct())) {
      Map<String, Instant> done = installation.history().newestDone();
      boolean old = false;
      for (String job : JobRuns.names(catalogue)) {
        Optional<Instant> last = Optional.ofNullable(done.get(job));
        boolean late = last.isEmpty() || last.get().plus(most).isBefore(now);
        spec.commandLine()
            .getOut()
            .printf("%s %-12s %s%n", late ? "OLD" : "ok ", job, RunsCommand.ago(last, now));
        old |= late;
      }
      return (old ? ExitCode.PARTIAL : ExitCode.COMPLETE).code();
    }
  }

  private int everything() {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    try (Installation installation = Installation.reading(home.home(), ExplainCommand.conduct())) {
      Instant now = Clock.systemUTC().instant();
      Judged judged = installation.judge(catalogue, now);
      print(
          installation.edition(catalogue, Publications.of(series, "xlsx"), judged, now),
          judged.changes());
      return ExitCode.COMPLETE.code();
    }
  }

  private void print(Edition edition, List<DocumentChange> changes) {
    PrintWriter out = spec.commandLine().getOut();
    Ansi ansi = Terminal.colours();
    out.println(ansi.string("@|bold sources|@"));
    edition.sources().forEach(source -> print(source, last(source, changes), out));
    out.println(ansi.string("@|bold series|@"));
    edition.series().forEach(entry -> print(entry, out));
    if (!edition.revisions().isEmpty()) {
      out.println(ansi.string("@|bold revisions, newest last|@"));
      newest(edition).forEach(revision -> print(revision, out));
    }
  }

  private static List<RevisionEntry> newest(Edition edition) {
    List<RevisionEntry> all =
        edition.revisions().stream().sorted(Comparator.comparing(RevisionEntry::seen)).toList();
    return all.subList(Math.max(0, all.size() - REVISIONS_SHOWN), all.size());
  }

  private static void print(RevisionEntry revision, PrintWriter out) {
    out.printf(
        "  %s %s %s: %s to %s, %s%n",
        revision.seen(),
        revision.series(),
        revision.period(),
        revision.before().toPlainString(),
        revision.after().map(BigDecimal::toPlainString).orElse("nothing"),
        revision.explanation().isEmpty() ? "without a word" : revision.explanation());
  }

  private static Optional<DocumentChange> last(SourceEntry source, List<DocumentChange> changes) {
    return changes.stream()
        .filter(change -> change.source().equals(source.id()))
        .reduce((before, after) -> after);
  }

  private static void print(SourceEntry source, Optional<DocumentChange> change, PrintWriter out) {
    out.printf(
        "  %-34s %-16s %s%s%n",
        source.id(),
        source.health(),
        source.lastLooked().map(at -> "looked " + at).orElse(""),
        change.map(StatusCommand::words).orElse(""));
  }

  private static String words(DocumentChange change) {
    String what = change.change().name().toLowerCase(Locale.ROOT);
    return change.change() == ContentChange.FROZEN
        ? ", frozen since " + change.at()
        : ", " + what + " changed " + change.at();
  }

  private static void print(SeriesEntry entry, PrintWriter out) {
    out.printf(
        "  %-22s last %-18s since %s  %s%n",
        entry.state(),
        entry.last().map(ReferencePeriod::timePeriod).orElse("never"),
        entry.since(),
        entry.key());
  }
}
