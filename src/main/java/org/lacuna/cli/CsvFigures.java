package org.lacuna.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** RFC 4180 with a header line. */
final class CsvFigures implements FigureWriter {

  private final PrintWriter out;
  private final CsvWriter csv;
  private final boolean leftovers;

  CsvFigures(PrintWriter out, boolean leftovers) {
    this.out = out;
    this.leftovers = leftovers;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(leftovers ? FigureColumns.LEFTOVER : FigureColumns.FIGURE);
  }

  @Override
  public void write(FileReading reading) {
    if (leftovers) {
      reading
          .leftovers()
          .forEach(leftover -> csv.writeRecord(FigureColumns.of(reading.file(), leftover)));
    } else {
      reading
          .observations()
          .forEach(observation -> csv.writeRecord(FigureColumns.of(reading.file(), observation)));
    }
  }

  @Override
  public void close() {
    try {
      csv.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    out.flush();
  }
}
