package org.lacuna.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.RunEntry;
import org.lacuna.pipeline.SourceCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What ran, when, for how long, and what came of it. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = {
      "The runs of all jobs, newest first: when, how long, how each ended, and what it brought.",
      "Outcomes: complete, news (people were told something), partial (some sources failed),",
      "stopped (asked to), failed (broke off), killed (its process went away), open."
    },
    footer = {
      "",
      "Example:",
      "  lacuna runs customs --most 5 --sources",
      "  lacuna runs --format jsonl | jq 'select(.outcome == \"FAILED\")'"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class RunsCommand implements Callable<Integer> {

  private static final String COUNTS = " %6s %6s %6s %6s %6s %6s %6s%n";
  private static final String LINE = "%-16s  %-10s  %-8s  %8s " + COUNTS;
  private static final String SOURCE = "    %-44s" + COUNTS;

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(arity = "0..1", paramLabel = "JOB", description = "Only runs of this job.")
  private @Nullable String job;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many runs (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(names = "--sources", description = "What each run did with each source, and its notes.")
  private boolean sources;

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "${COMPLETION-CANDIDATES} (default: table).")
  private Format format;

  /** Ways to print. */
  enum Format {
    /** For people; times of this machine. */
    TABLE,
    /** One JSON object per run; times in UTC. */
    JSONL
  }

  @Override
  public Integer call() {
    try (Installation installation = Installation.reading(home.home(), ExplainCommand.conduct())) {
      List<RunEntry> runs = installation.history().newest(Optional.ofNullable(job), most);
      if (format == Format.JSONL) {
        json(runs);
      } else {
        table(runs);
      }
      return ExitCode.COMPLETE.code();
    }
  }

  private void json(List<RunEntry> runs) {
    JsonMapper mapper = JsonMapper.builder().build();
    runs.forEach(run -> spec.commandLine().getOut().println(mapper.writeValueAsString(run)));
  }

  private void table(List<RunEntry> runs) {
    PrintWriter out = spec.commandLine().getOut();
    if (runs.isEmpty()) {
      out.println("no run yet");
      return;
    }
    out.printf(
        Locale.ROOT,
        LINE,
        "begun",
        "job",
        "outcome",
        "time",
        "looks",
        "same",
        "failed",
        "read",
        "added",
        "revis.",
        "unread");
    runs.forEach(run -> print(run, out));
  }

  private void print(RunEntry run, PrintWriter out) {
    String outcome = run.outcome().name().toLowerCase(Locale.ROOT);
    String time = run.duration().map(TimeWords::words).orElse("");
    SourceCount all = run.total();
    out.printf(
        Locale.ROOT,
        LINE,
        local(run.begun()),
        run.job(),
        outcome,
        time,
        all.looks(),
        all.unchanged(),
        all.failed(),
        all.documents(),
        all.added(),
        all.revised(),
        all.leftovers());
    if (sources) {
      run.note().lines().forEach(line -> out.println("    ! " + line));
      run.sources().forEach(count -> print(out, count));
    }
  }

  private static void print(PrintWriter out, SourceCount count) {
    out.printf(
        Locale.ROOT,
        SOURCE,
        count.source(),
        count.looks(),
        count.unchanged(),
        count.failed(),
        count.documents(),
        count.added(),
        count.revised(),
        count.leftovers());
  }

  private static String local(Instant instant) {
    return TimeWords.minute(instant, ZoneId.systemDefault());
  }

  /** How long ago something was, in words; {@code never} when it was not. */
  static String ago(Optional<Instant> then, Instant now) {
    return then.map(at -> TimeWords.words(Duration.between(at, now)) + " ago").orElse("never");
  }
}
