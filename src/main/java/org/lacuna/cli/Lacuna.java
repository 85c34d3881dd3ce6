package org.lacuna.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
    description = {Lacuna.ABOUT_ONE, Lacuna.ABOUT_TWO},
    footer = {
      "",
      Lacuna.EXAMPLES,
      Lacuna.DEMO,
      Lacuna.RUN,
      Lacuna.EXTRACT,
      "",
      Lacuna.CODES_ONE,
      Lacuna.CODES_TWO
    })
public final class Lacuna implements Runnable {

  /** Columns that the help of a command is written for. */
  private static final int HELP_WIDTH = 101;

  static final String ABOUT_ONE =
      "Watches official statistics: fetches releases, keeps every vintage with its";
  static final String ABOUT_TWO = "proof, and notices what should have come and did not.";
  static final String EXAMPLES = "Examples:";
  static final String DEMO =
      "  lacuna demo             replay the recorded world, without any network";
  static final String RUN = "  lacuna run transfers    harvest one job for real";
  static final String EXTRACT = "  lacuna extract page.html --format table";
  static final String CODES_ONE =
      "Exit codes: 0 complete, 10 new findings, 20 partial, 64 usage, 65 bad input,";
  static final String CODES_TWO = "70 internal error, 75 locked by another run, 78 configuration.";

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field before run()
  private Lacuna() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments words of the command line
   */
  public static void main(String[] arguments) {
    Optional<String> frontPage = FrontPage.asked(arguments);
    if (frontPage.isPresent()) {
      System.out.print(frontPage.get());
      return;
    }
    StopSignal.leave(PlainRun.asked(arguments).map(PlainRun::run).orElseGet(() -> run(arguments)));
  }

  static CommandLine line(String... arguments) {
    CommandLine line = new CommandLine(new Lacuna());
    Commands.addTo(line, arguments);
    return line;
  }

  /** Runs one command and returns its exit code; for tests. */
  static int run(String... arguments) {
    CommandLine line = line(arguments);
    line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.colours()));
    line.setExecutionExceptionHandler(new Failures());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // picocli's own number for wrong words is 2
    for (CommandLine command : line.getSubcommands().values()) {
      exitWithOurCodes(command);
      command.setUsageHelpWidth(HELP_WIDTH);
    }
    exitWithOurCodes(line);
    int code = line.execute(arguments);
    line.getOut().flush();
    return code;
  }

  static String version() {
    String version = Lacuna.class.getPackage().getImplementationVersion();
    return "lacuna " + (version == null ? "(not packaged)" : version);
  }

  static List<String> footer() {
    return List.of("", EXAMPLES, DEMO, RUN, EXTRACT, "", CODES_ONE, CODES_TWO);
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
      return new String[] {version()};
    }
  }
}
