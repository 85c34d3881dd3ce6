package org.lacuna.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Harvests, watches and publishes for real. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the jobs under jobs/ for real: harvest jobs fetch, archive, read and store; 'watch'",
      "judges and tells; 'publish' writes workbooks and datasets. Without a name: all, in that order."
    },
    footer = {
      "",
      "Example:",
      "  LACUNA_CONTACT=statistics@example.org lacuna run transfers customs",
      "  lacuna run watch",
      "  lacuna run --dry-run",
      "",
      "A job that breaks off stops none of those after it, is named at the end, and gives the exit code.",
      "LACUNA_CONTACT is sent to publishers with every request, so that they can reach you.",
      "LACUNA_SCHEDULE names the crontab in force; runs that it asks for and that did not happen",
      "are then told by 'watch'.",
      "LACUNA_METRICS names a file, or the address of a push gateway, for Prometheus;",
      "LACUNA_LOG_FORMAT=json writes logs as JSON, LACUNA_LOG=DEBUG more of them.",
      "SIGTERM and Ctrl-C end a run in good order (exit code 20); the next one continues it.",
      "LACUNA_WAYBACK=look-up looks pages that failed up in the Wayback Machine; look-up,witness",
      "also asks it to capture what was looked at. Both are off by default. With the keys of an",
      "account in LACUNA_WAYBACK_KEY it captures pages that are not there, too.",
      "LACUNA_TIMESTAMPS=ADDRESS has a time stamping authority (RFC 3161) sign each day's root."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(arity = "0..*", paramLabel = "JOB", description = "Names of files below jobs/.")
  private @Nullable List<String> names;

  @Option(
      names = "--dry-run",
      description = "Print the requests that would be made first, and make none.")
  private boolean dryRun;

  @Override
  public Integer call() {
    return new JobsRun(
            home.home(),
            names == null ? List.of() : names,
            dryRun,
            spec.commandLine().getOut(),
            spec.commandLine().getErr())
        .run()
        .code();
  }
}
