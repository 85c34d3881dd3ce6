package org.lacuna.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.lacuna.extract.Leftover;
import org.lacuna.series.Observation;
import picocli.CommandLine.Help.Ansi;

/** For people: a heading for each file, a line for each figure, its words below it. */
final class TableFigures implements FigureWriter {

  private final PrintWriter out;
  private final boolean leftovers;
  private final Ansi ansi = Terminal.colours();

  TableFigures(PrintWriter out, boolean leftovers) {
    this.out = out;
    this.leftovers = leftovers;
  }

  @Override
  public void write(FileReading reading) {
    out.println(
        ansi.string("@|bold " + escape(reading.file()) + "|@")
            + "  %d figures read, %d left"
                .formatted(reading.observations().size(), reading.leftovers().size()));
    lines(reading);
    out.println();
  }

  /** Without a heading. */
  void lines(FileReading reading) {
    if (leftovers) {
      reading.leftovers().forEach(this::line);
    } else {
      reading.observations().forEach(this::line);
    }
  }

  private void line(Observation observation) {
    out.printf(
        Locale.ROOT,
        "  %-34s %-14s %-16s %-18s %-7s %20s %s%n",
        observation.key().indicator(),
        observation.key().area(),
        observation.period().timePeriod(),
        observation.key().measure().code(),
        observation.key().scenario().code(),
        bounded(observation),
        observation.key().unit().code());
    out.println(ansi.string("      @|faint " + escape(observation.evidence().quote()) + "|@"));
  }

  private void line(Leftover leftover) {
    out.printf("  %-20s %s%n", leftover.reason().code(), leftover.quote());
    if (!leftover.detail().isBlank()) {
      out.println(ansi.string("      @|faint " + escape(leftover.detail()) + "|@"));
    }
  }

  private static String bounded(Observation observation) {
    String number = "%,f".formatted(observation.amount().value());
    String trimmed = number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
    return switch (observation.amount().bound()) {
      case EXACT -> trimmed;
      case ABOUT -> "about " + trimmed;
      case OVER -> "over " + trimmed;
      case AT_LEAST -> "at least " + trimmed;
      case NEARLY -> "nearly " + trimmed;
      case UNDER -> "under " + trimmed;
      case AT_MOST -> "at most " + trimmed;
    };
  }

  // picocli's markup begins with @|
  private static String escape(String text) {
    return text.replace("@|", "@ |").replace("|@", "| @");
  }

  @Override
  public void close() {
    out.flush();
  }
}
