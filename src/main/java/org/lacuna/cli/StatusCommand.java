package org.lacuna.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.JobRuns;
import org.lacuna.pipeline.Judged;
import org.lacuna.pipeline.Publications;
import org.lacuna.publish.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every source and every series with its state. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Every source and every series with its state, its age, and the day its next issue is expected",
      "on. Three healths are kept apart: ours, the source's, the series'."
    },
    footer = {
      "",
      "Example:",
      "  lacuna status --series 'labour_transfers*'",
      "  lacuna status --max-age 26h; test $? = 20 && echo 'a job has not run'"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class StatusCommand implements Callable<Integer> {

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
        "of them than this (26h, 2d). For monitoring. Exit code 75 says nothing: a run is under way",
        "on the embedded database; ask again."
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
      Map<String, Instant> done = installation.history().newestDone(now);
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
      Edition edition =
          installation.edition(catalogue, Publications.of(series, "xlsx"), judged, now);
      new StatusText(spec.commandLine().getOut(), edition, judged.changes()).print();
      return ExitCode.COMPLETE.code();
    }
  }
}
