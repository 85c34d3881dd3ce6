package org.lacuna.cli;

import java.io.PrintWriter;
import org.lacuna.pipeline.DocumentReading;

/** Prints for people what a document gave: its figures beside their words, then what was left. */
final class ReadingPage {

  private final PrintWriter out;

  ReadingPage(PrintWriter out) {
    this.out = out;
  }

  void print(DocumentReading reading) {
    FileReading file = new FileReading(reading.name(), reading.observations(), reading.leftovers());
    new TableFigures(out, false).write(file);
    reading.unreadable().ifPresent(why -> out.println("  not readable: " + why));
    if (!reading.leftovers().isEmpty()) {
      out.println("seen and not read:");
      new TableFigures(out, true).lines(file);
      out.println();
    }
  }
}
