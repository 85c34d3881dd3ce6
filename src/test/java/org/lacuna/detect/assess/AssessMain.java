package org.lacuna.detect.assess;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lacuna.catalogue.WatchSettings;

/** Judges a catalogue from the command line: {@code CATALOGUE.csv --as-of DATE}. */
final class AssessMain {

  private AssessMain() {}

  public static void main(String[] args) throws Exception {
    List<CatalogueRow> rows = CatalogueFile.read(Path.of(args[0]));
    LocalDate asOf = LocalDate.parse(args[List.of(args).indexOf("--as-of") + 1]);
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
      AssessmentCsv.write(
          Assessment.judge(rows, asOf, WatchSettings.load(Path.of("jobs")).assess()), out);
    }
  }
}
