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
 * @param hidden whether the list leaves it out
 */
record Commands(String name, String summary, boolean hidden) {

  static final List<Commands> ALL =
      List.of(
          of("demo", "Replays the recorded world: no network needed."),
          of("run", "Runs the jobs under jobs/ for real."),
          of("extract", "Reads pages and attachments; prints the figures."),
          of("status", "Every source and every series with its state."),
          of("calendar", "Which releases are expected, and which were seen."),
          of("explain", "Where a figure comes from."),
          of("export", "Writes what is held, as known at a date."),
          of("snapshot", "Archives any list of pages as WARC, politely."),
          of("replay", "Reads the archive again, without any network."),
          of("pack", "Puts the evidence of series into one WACZ file."),
          of("serve", "Shows the published site on this machine."),
          of("verify", "Checks every archived byte and every figure's words."),
          of("assess", "Judges the life of any catalogue of series."),
          of("alert", "Lists incidents, settles them, tries the channels."),
          of("runs", "The runs of all jobs, and what came of them."),
          of("schedule", "What runs when."),
          of("backup", "Copies a home, at work or not, to another folder."),
          of("doctor", "Looks at everything a run needs; names the mend."),
          of("source", "Describes, tries and checks sources."),
          new Commands("warm-up", "", true));

  private static Commands of(String name, String summary) {
    return new Commands(name, summary, false);
  }

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
      case "doctor" -> new DoctorCommand();
      default -> new WarmUpCommand();
    };
  }

  private CommandSpec outline() {
    CommandSpec outline = CommandSpec.create().name(name);
    outline.usageMessage().description(summary).hidden(hidden);
    return outline;
  }
}
