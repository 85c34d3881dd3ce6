package org.lacuna.cli;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lacuna.alert.AlertDispatcher;
import org.lacuna.alert.Delivery;
import org.lacuna.alert.Incident;
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
    description = "Lists the incidents that are not resolved, settles them, tries the channels.",
    footer = {
      "",
      "Example:",
      "  lacuna alert                                 incidents that are not resolved",
      "  lacuna alert test                            a test message through every channel",
      "  lacuna alert acknowledge 1f0c2a9b --who 'M. Li'",
      "                                               somebody has it: no more reminders",
      "  lacuna alert snooze 1f0c2a9b --until 2026-12-01 --who 'M. Li' --note 'site moves'",
      "                                               silence until then, unless it grows louder",
      "  lacuna alert resolve 1f0c2a9b --who 'M. Li'  the cause is gone, and the others hear of it"
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
      List<Incident> incidents = installation.alerts(catalogue).incidents();
      incidents.forEach(this::print);
      if (incidents.isEmpty()) {
        out.println("no incident is open");
      }
      return ExitCode.COMPLETE.code();
    }
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = {
        "Sends a test message through every channel, and says which of them took it. Exit code 20 when",
        "one did not."
      },
      footer = {"", "Example:", "  lacuna alert test"})
  int test() {
    PrintWriter out = spec.commandLine().getOut();
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    try (Installation installation = Installation.writing(home.home(), ExplainCommand.conduct())) {
      AlertDispatcher dispatcher = installation.alerts(catalogue);
      List<Delivery> deliveries = dispatcher.drill(Clock.systemUTC().instant());
      for (Delivery delivery : deliveries) {
        String mark = delivery.delivered() ? "ok " : "BAD";
        out.printf("%s %-12s %s%n", mark, delivery.channel(), delivery.explanation());
      }
      boolean whole = deliveries.stream().allMatch(Delivery::delivered);
      return (whole ? ExitCode.COMPLETE : ExitCode.PARTIAL).code();
    }
  }

  @Command(
      name = "acknowledge",
      aliases = "ack",
      mixinStandardHelpOptions = true,
      description = "Somebody has the incident: no more reminders of it.",
      footer = {"", "Example:", "  lacuna alert acknowledge 1f0c2a9b --who 'M. Li'"})
  int acknowledge(
      @Parameters(paramLabel = "INCIDENT") String incident,
      @Option(names = "--who", required = true) String who,
      @Option(names = "--note", defaultValue = "") String note) {
    return decide((dispatcher, now) -> dispatcher.acknowledge(incident, who, note, now));
  }

  @Command(
      name = "snooze",
      mixinStandardHelpOptions = true,
      description = "Nobody wants to hear of the incident until then, unless it grows louder.",
      footer = {"", "Example:", "  lacuna alert snooze 1f0c2a9b --until 3d --who 'M. Li'"})
  int snooze(
      @Parameters(paramLabel = "INCIDENT") String incident,
      @Option(
              names = "--until",
              required = true,
              paramLabel = "TIME",
              description = "A day (2026-12-01), a time (2026-12-01T09:00), or how long (12h, 3d).")
          String until,
      @Option(names = "--who", required = true) String who,
      @Option(names = "--note", defaultValue = "") String note) {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    Instant end = TimeWords.future(until, Clock.systemUTC().instant(), catalogue.alerts().zone());
    return decide((dispatcher, now) -> dispatcher.snooze(incident, end, who, note, now));
  }

  @Command(
      name = "resolve",
      mixinStandardHelpOptions = true,
      description = {
        "The cause is gone: those who were told of the incident are told that, too. Should it still",
        "hold when 'lacuna run watch' judges next, it is told as a new incident."
      },
      footer = {
        "",
        "Example:",
        "  lacuna alert resolve 1f0c2a9b --who 'M. Li' --note 'new address'"
      })
  int resolve(
      @Parameters(paramLabel = "INCIDENT") String incident,
      @Option(names = "--who", required = true) String who,
      @Option(names = "--note", defaultValue = "") String note) {
    return decide((dispatcher, now) -> dispatcher.resolve(incident, who, note, now));
  }

  private void print(Incident incident) {
    PrintWriter out = spec.commandLine().getOut();
    String until =
        incident.snoozedUntil().map(end -> " until " + end.truncatedTo(SECONDS)).orElse("");
    out.printf(
        "%s  %-12s %-7s since %s  %s%n",
        incident.id(),
        incident.state().name().toLowerCase(Locale.ROOT) + until,
        incident.severity().code(),
        incident.openedAt().truncatedTo(SECONDS),
        incident.foremost().headline());
    int more = incident.findings().size() - 1;
    if (more > 0) {
      out.printf(
          "          and %d more finding%s with the same cause%n", more, more == 1 ? "" : "s");
    }
  }

  private interface Decision {
    Incident by(AlertDispatcher dispatcher, Instant now);
  }

  private int decide(Decision decision) {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    try (Installation installation = Installation.writing(home.home(), ExplainCommand.conduct())) {
      Incident decided = decision.by(installation.alerts(catalogue), Clock.systemUTC().instant());
      print(decided);
      return ExitCode.COMPLETE.code();
    } catch (IllegalArgumentException unknown) {
      throw new BadInput(String.valueOf(unknown.getMessage()));
    }
  }
}
