package org.lacuna.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Describing, trying and checking the sources below {@code jobs/sources}. */
@Command(
    name = "source",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Describes a new source, tries one, and checks which answer as described.",
    footer = {
      "",
      "Examples:",
      "  lacuna source new https://tjj.example.gov.cn/communique-2025.html",
      "  lacuna source try hami-communique            its sample and its expected.csv",
      "  lacuna source try hami-communique --live     what its publisher answers now",
      "  lacuna source check                          which sources answer as described"
    },
    subcommands = {SourceNewCommand.class, SourceTryCommand.class, SourceCheckCommand.class})
@SuppressWarnings("NullAway.Init") // picocli sets the field before run()
final class SourceCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** Without a command: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
