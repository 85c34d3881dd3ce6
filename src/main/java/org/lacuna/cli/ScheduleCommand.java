package org.lacuna.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lacuna.pipeline.Crontab;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What runs when. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "What runs when, as schedules/crontab says. The program itself starts nothing.",
    footer = {"", "Example:", "  lacuna schedule next --within 2d"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before a method runs
final class ScheduleCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "next",
      mixinStandardHelpOptions = true,
      description = {
        "The runs to come, in the order of time, in the zone of the schedule and of this machine."
      },
      footer = {
        "",
        "Example:",
        "  lacuna schedule next",
        "  lacuna schedule next customs --within 7d"
      })
  int next(
      @Parameters(arity = "0..1", paramLabel = "JOB", description = "Only runs of this job.")
          @Nullable String job,
      @Option(
              names = "--within",
              paramLabel = "SPAN",
              defaultValue = "24h",
              description = "How far to look ahead: 12h, 3d (default: ${DEFAULT-VALUE}).")
          String within,
      @Option(names = "--crontab", paramLabel = "FILE", description = "Another crontab.")
          @Nullable Path file) {
    Crontab crontab = Crontab.read(file == null ? shipped() : file);
    Instant now = Clock.systemUTC().instant();
    List<Crontab.Due> due =
        crontab.between(now, now.plus(TimeWords.span(within))).stream()
            .filter(run -> job == null || run.line().command().contains(job))
            .toList();
    if (job != null && crontab.lines().stream().noneMatch(l -> l.command().contains(job))) {
      throw new BadInput("no line of the schedule runs '" + job + "'");
    }
    print(due, crontab.zone(), now);
    return ExitCode.COMPLETE.code();
  }

  private Path shipped() {
    Path file = home.home().root().resolve("schedules").resolve("crontab");
    if (!Files.exists(file)) {
      throw new BadInput("there is no " + file + "; name another with --crontab");
    }
    return file;
  }

  private void print(List<Crontab.Due> due, ZoneId zone, Instant now) {
    PrintWriter out = spec.commandLine().getOut();
    ZoneId here = ZoneId.systemDefault();
    out.printf("%-16s  %-16s  %8s  %s%n", zone.getId(), "here " + here, "in", "runs");
    for (Crontab.Due run : due) {
      out.printf(
          "%-16s  %-16s  %8s  %s%n",
          TimeWords.minute(run.at(), zone),
          TimeWords.minute(run.at(), here),
          TimeWords.words(Duration.between(now, run.at())),
          String.join(" ", run.line().command()));
    }
    if (due.isEmpty()) {
      out.println("nothing");
    }
  }
}
