package org.lacuna.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.lacuna.alert.AlertDispatcher;
import org.lacuna.alert.Delivery;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.pipeline.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Incidents, and a drill of the channels. */
@Command(
    name = "alert",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists the incidents that are not resolved; tries the channels.",
    footer = {
      "",
      "Example:",
      "  lacuna alert                                 incidents that are not resolved",
      "  lacuna alert test                            a test message through every channel",
      "  lacuna alert acknowledge 17 --who 'M. Li'    no more reminders of incident 17"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class AlertCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    try (Installation installation = Installation.reading(home.home(), ExplainCommand.conduct())) {
      installation.alerts(catalogue).incidents().forEach(out::println);
      return ExitCode.COMPLETE.code();
    }
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Sends a test message through every channel.")
  int test() {
    PrintWriter out = spec.commandLine().getOut();
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    try (Installation installation = Installation.writing(home.home(), ExplainCommand.conduct())) {
      AlertDispatcher dispatcher = installation.alerts(catalogue);
      List<Delivery> deliveries = dispatcher.drill(Clock.systemUTC().instant());
      deliveries.forEach(out::println);
      boolean whole = deliveries.stream().allMatch(Delivery::delivered);
      return (whole ? ExitCode.COMPLETE : ExitCode.PARTIAL).code();
    }
  }

  @Command(
      name = "acknowledge",
      mixinStandardHelpOptions = true,
      description = "Somebody has the incident: no more reminders of it.")
  int acknowledge(
      @Parameters(paramLabel = "INCIDENT") String incident,
      @Option(names = "--who", required = true) String who,
      @Option(names = "--note", defaultValue = "") String note) {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    try (Installation installation = Installation.writing(home.home(), ExplainCommand.conduct())) {
      AlertDispatcher dispatcher = installation.alerts(catalogue);
      spec.commandLine()
          .getOut()
          .println(dispatcher.acknowledge(incident, who, note, Clock.systemUTC().instant()));
      return ExitCode.COMPLETE.code();
    }
  }
}
