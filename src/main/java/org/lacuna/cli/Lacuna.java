package org.lacuna.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: watches official statistics, keeps every vintage, notices what stopped. */
@Command(
    name = "lacuna",
    mixinStandardHelpOptions = true,
    versionProvider = Lacuna.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Watches official statistics: fetches releases, keeps every vintage with its proof,",
      "and notices what should have come and did not."
    },
    footer = {
      "",
      "Examples:",
      "  lacuna demo                      replay the recorded world, without any network",
      "  lacuna run transfers             harvest one job for real",
      "  lacuna extract page.html --format table",
      "",
      "Exit codes: 0 complete, 10 new findings, 20 partial, 64 usage, 65 bad input,",
      "70 internal error, 75 locked by another run, 78 configuration."
    })
public final class Lacuna implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field before run()
  private Lacuna() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments words of the command line
   */
  public static void main(String[] arguments) {
    StopSignal.leave(run(arguments));
  }

  /** Runs one command and returns its exit code; for tests. */
  static int run(String... arguments) {
    CommandLine line = new CommandLine(new Lacuna());
    Commands.addTo(line, arguments);
    line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.colours()));
    line.setExecutionExceptionHandler(new Failures());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // picocli's own number for wrong words is 2
    for (CommandLine command : line.getSubcommands().values()) {
      exitWithOurCodes(command);
    }
    exitWithOurCodes(line);
    int code = line.execute(arguments);
    line.getOut().flush();
    return code;
  }

  private static void exitWithOurCodes(CommandLine command) {
    command.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.code());
    command.getCommandSpec().exitCodeOnExecutionException(ExitCode.INTERNAL.code());
    command.getSubcommands().values().forEach(Lacuna::exitWithOurCodes);
  }

  /** Without a command: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Says which version this is. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Lacuna.class.getPackage().getImplementationVersion();
      return new String[] {"lacuna " + (version == null ? "(not packaged)" : version)};
    }
  }
}
