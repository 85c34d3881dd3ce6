package org.lacuna.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.detect.CalendarCsv;
import org.lacuna.detect.CalendarIcs;
import org.lacuna.detect.ReleaseEvent;
import org.lacuna.pipeline.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which releases are expected, which were seen, and when. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    description = {
      "Which releases are expected, which were seen, and when first: from the publishers'",
      "timetables, else from past delays, else from the delay declared for the source."
    },
    footer = {
      "",
      "Examples:",
      "  lacuna calendar --format csv",
      "  lacuna calendar --format ics --ahead 365 -o releases.ics"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class CalendarCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Mixin private DayOption day;

  @Option(
      names = "--ahead",
      paramLabel = "DAYS",
      defaultValue = "400",
      description = "Days to look ahead (default: ${DEFAULT-VALUE}).")
  private int ahead;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "csv or ics (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = "-o", paramLabel = "FILE", description = "Where to (default: standard output).")
  private @Nullable Path file;

  private enum Format {
    CSV,
    ICS
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    Instant now = day.instant();
    try (Installation installation = Installation.reading(home.home(), ExplainCommand.conduct())) {
      List<ReleaseEvent> events = installation.calendar(catalogue, now, ahead);
      if (file == null) {
        write(events, now, spec.commandLine().getOut());
      } else {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
          write(events, now, out);
        }
      }
    }
    return ExitCode.COMPLETE.code();
  }

  private void write(List<ReleaseEvent> events, Instant now, Writer out) {
    if (format == Format.ICS) {
      CalendarIcs.write(events, now, out);
    } else {
      CalendarCsv.write(events, out);
    }
  }
}
