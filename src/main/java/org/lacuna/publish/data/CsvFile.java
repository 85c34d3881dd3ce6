package org.lacuna.publish.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.lacuna.publish.Cell;
import org.lacuna.publish.PlainText;

/** CSV after RFC 4180, UTF-8 without a byte order mark, inert when opened in a spreadsheet. */
final class CsvFile {

  /** Put before text that a spreadsheet might run as a formula. */
  static final String GUARD = "'";

  private CsvFile() {}

  /** Writes a header and records; {@code records} is handed the place to put each record. */
  static void write(OutputStream out, List<String> header, Consumer<Consumer<List<String>>> records)
      throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(header);
    records.accept(csv::writeRecord);
    csv.flush();
  }

  /** A cell as it stands in the file: numbers bare, reasons in brackets, text guarded. */
  static String field(Cell cell) {
    String plain = cell.plain();
    return cell instanceof Cell.Text && PlainText.opensFormula(plain) ? GUARD + plain : plain;
  }
}
