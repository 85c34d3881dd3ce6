package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.Column;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionTables;
import org.lacuna.publish.format.Formats;
import tools.jackson.databind.json.JsonMapper;

/** One query, one day, any format. */
class ExportIT {

  private static final Instant SECOND = Instant.parse("2024-03-02T15:00:00Z");

  @TempDir Path folder;

  @Test
  void givesTheSameValuesInEveryFormat() throws Exception {
    try (RecordedSite.Watching watching =
        new RecordedSite(folder)
            .monthlyPage("jobs")
            .shows("jobs.html", "2024-03-01", page("4.68"))
            .shows("jobs.html", "2024-03-02", page("4.63"))
            .open("2024-03-01")) {
      watching.runDaily("2024-03-01", "2024-03-02");
      List<BigDecimal> csv = column(export(watching, "csv"), "value");
      assertThat(csv).containsExactly(new BigDecimal("46800"), new BigDecimal("46300"));
      assertThat(column(export(watching, "sdmx-csv"), "OBS_VALUE")).isEqualTo(csv);
      assertThat(jsonLines(export(watching, "jsonl"))).isEqualTo(csv);
      assertThat(workbook(watching, export(watching, "xlsx"))).isEqualTo(csv);
      assertThat(workbook(watching, claimsAlone(watching))).isEqualTo(csv);
    }
  }

  private static String page(String figure) {
    return RecordedSite.page("就业", "2024年2月，全区城镇新增就业" + figure + "万人。");
  }

  private static Path export(RecordedSite.Watching watching, String format) {
    return watching
        .installation
        .export(watching.catalogue, Publications.of("*", format), SECOND, ExportProgress.NONE)
        .file();
  }

  private static Edition claims(RecordedSite.Watching watching) {
    return new ClaimExport(watching.installation.vintages(), watching.catalogue)
        .edition(Publications.of("*", "xlsx"), SECOND, ExportProgress.NONE);
  }

  private Path claimsAlone(RecordedSite.Watching watching) throws Exception {
    return Formats.ofClaims("xlsx").write(claims(watching), folder).get(0);
  }

  private static List<BigDecimal> column(Path csv, String name) throws Exception {
    try (Reader reader = Files.newBufferedReader(csv)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .build()
          .parse(reader)
          .stream()
          .map(record -> new BigDecimal(record.get(name)))
          .toList();
    }
  }

  private static List<BigDecimal> jsonLines(Path file) throws Exception {
    List<BigDecimal> values = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      values.add(JsonMapper.shared().readTree(line).get("value").decimalValue());
    }
    return values;
  }

  private static List<BigDecimal> workbook(RecordedSite.Watching watching, Path file)
      throws Exception {
    List<String> columns =
        EditionTables.claims(claims(watching)).columns().stream().map(Column::code).toList();
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      List<Row> rows = book.findSheet("Data").orElseThrow().read();
      return rows.subList(4, rows.size()).stream()
          .map(row -> row.getCell(columns.indexOf("value")).asNumber())
          .toList();
    }
  }
}
