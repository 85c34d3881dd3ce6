package org.lacuna.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line; the value is a number, everything else a text. */
final class JsonFigures implements FigureWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final PrintWriter out;
  private final boolean leftovers;

  JsonFigures(PrintWriter out, boolean leftovers) {
    this.out = out;
    this.leftovers = leftovers;
  }

  @Override
  public void write(FileReading reading) {
    if (leftovers) {
      reading
          .leftovers()
          .forEach(
              leftover ->
                  object(FigureColumns.LEFTOVER, FigureColumns.of(reading.file(), leftover)));
    } else {
      reading
          .observations()
          .forEach(
              observation ->
                  object(FigureColumns.FIGURE, FigureColumns.of(reading.file(), observation)));
    }
  }

  private void object(List<String> names, List<String> cells) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      for (int i = 0; i < names.size(); i++) {
        json.writeName(names.get(i));
        if (names.get(i).equals("value")) {
          json.writeNumber(new BigDecimal(cells.get(i)));
        } else {
          json.writeString(cells.get(i));
        }
      }
      json.writeEndObject();
    }
    out.print('\n');
  }

  @Override
  public void close() {
    out.flush();
  }
}
