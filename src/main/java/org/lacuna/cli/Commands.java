package org.lacuna.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The words after {@code lacuna}. Only the command asked for is made: to know them all would cost
 * each start the classes of all of them.
 *
 * @param name the word
 * @param summary what it does, as the list of commands says
 */
record Commands(String name, String summary) {

  static final List<Commands> ALL =
      List.of(
          new Commands("demo", "Replays the recorded world: no network needed."),
          new Commands("run", "Runs the jobs under jobs/ for real."),
          new Commands("extract", "Reads pages and attachments; prints the figures."),
          new Commands("status", "Every source and every series with its state."),
          new Commands("calendar", "Which releases are expected, and which were seen."),
          new Commands("explain", "Where a figure comes from."),
          new Commands("export", "Writes what is held, as known at a date."),
          new Commands("snapshot", "Archives any list of pages as WARC, politely."),
          new Commands("replay", "Reads the archive again, without any network."),
          new Commands("pack", "Puts the evidence of series into one WACZ file."),
          new Commands("serve", "Shows the published site on this machine."),
          new Commands("verify", "Checks every archived byte and every figure's words."),
          new Commands("assess", "Judges the life of any catalogue of series."),
          new Commands("alert", "Lists incidents, settles them, tries the channels."),
          new Commands("runs", "The runs of all jobs, and what came of them."),
          new Commands("schedule", "What runs when."),
          new Commands("backup", "Copies a home, at work or not, to another folder."),
          new Commands("doctor", "Looks at everything a run needs; names the mend."),
          new Commands("source", "Describes, tries and checks sources."));

  /** Gives a command line the one word asked for, or all by name where none of them is. */
  static void addTo(CommandLine line, String... arguments) {
    Optional<String> asked = Stream.of(arguments).findFirst();
    Optional<Commands> known =
        ALL.stream().filter(word -> asked.filter(word.name()::equals).isPresent()).findFirst();
    known.ifPresentOrElse(
        word -> line.addSubcommand(word.name(), word.make()),
        () -> ALL.forEach(word -> line.addSubcommand(word.name(), word.outline())));
  }

  /** The command itself. Names its class nowhere else, so that no other is loaded. */
  private Object make() {
    return switch (name) {
      case "demo" -> new DemoCommand();
      case "run" -> new RunCommand();
      case "extract" -> new ExtractCommand();
      case "status" -> new StatusCommand();
      case "explain" -> new ExplainCommand();
      case "export" -> new ExportCommand();
      case "verify" -> new VerifyCommand();
      case "assess" -> new AssessCommand();
      case "alert" -> new AlertCommand();
      case "calendar" -> new CalendarCommand();
      case "snapshot" -> new SnapshotCommand();
      case "replay" -> new ReplayCommand();
      case "pack" -> new PackCommand();
      case "serve" -> new ServeCommand();
      case "source" -> new SourceCommand();
      case "runs" -> new RunsCommand();
      case "schedule" -> new ScheduleCommand();
      case "backup" -> new BackupCommand();
      default -> new DoctorCommand();
    };
  }

  private CommandSpec outline() {
    CommandSpec outline = CommandSpec.create().name(name);
    outline.usageMessage().description(summary);
    return outline;
  }
}
