package org.lacuna.detect.assess;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Writes judgements as CSV (RFC 4180): {@code series_id, state, since, reasons}. */
public final class AssessmentCsv {

  private AssessmentCsv() {}

  /**
   * Writes the header and one line a judgement; the writer is flushed, not closed.
   *
   * @param assessed judgements in the order in which they are written
   * @param out where to
   */
  public static void write(List<AssessedSeries> assessed, Writer out) {
    try {
      CsvWriter csv = CsvWriter.builder().build(out);
      csv.writeRecord("series_id", "state", "since", "reasons");
      for (AssessedSeries series : assessed) {
        csv.writeRecord(
            series.seriesId(),
            series.state().name(),
            series.since().toString(),
            String.join("; ", series.reasons()));
      }
      csv.flush();
      out.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
