package org.lacuna.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Column;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionTables;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.SampleEdition;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.Table;
import org.lacuna.publish.workbook.WorkbookWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One edition in every format, read back by readers that did not write it. */
class SameValuesTest {

  @TempDir static Path folder;
  static final Edition EDITION = SampleEdition.edition();
  static final String NAME = "labour-and-trade-";
  static final String DAY = "-2024-03-01.";

  static List<Map<String, Object>> csv;
  static List<Map<String, Object>> jsonLines;
  static List<Map<String, Object>> workbook;
  static List<CSVRecord> sdmx;

  @BeforeAll
  static void writeAndReadAll() throws Exception {
    for (EditionWriter writer :
        List.of(
            new CsvTablesWriter(),
            new JsonLinesWriter(),
            new SdmxCsvWriter(),
            new WorkbookWriter())) {
      writer.write(EDITION, folder);
    }
    csv = readCsv();
    jsonLines = readJsonLines();
    workbook = readWorkbook();
    sdmx = records("sdmx" + DAY + "csv");
  }

  @Test
  void csvHoldsOneRecordForEachClaim() {
    assertThat(csv).extracting(row -> row.get("claim")).containsExactlyElementsOf(ids());
  }

  @Test
  void csvAndJsonLinesHoldTheSameValues() {
    assertThat(jsonLines).isEqualTo(csv);
  }

  @Test
  void workbookHoldsTheSameValuesAsCsv() {
    assertThat(workbook).isEqualTo(csv);
  }

  @Test
  void workbookAndCsvHoldTheSameValuesInEveryTable() throws Exception {
    try (InputStream in = Files.newInputStream(folder.resolve(NAME + "2024-03-01.xlsx"));
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      for (Table<?> table : EditionTables.of(EDITION)) {
        assertThat(table.rows().count()).as(table.name()).isPositive();
        assertThat(sheetCells(book, table)).as(table.name()).isEqualTo(csvCells(table));
      }
    }
  }

  private static List<Object> csvCells(Table<?> table) throws Exception {
    List<Object> cells = new ArrayList<>();
    for (CSVRecord record : records(table.name() + DAY + "csv")) {
      table.columns().forEach(column -> cells.add(value(column, record.get(column.code()))));
    }
    return cells;
  }

  private static List<Object> sheetCells(ReadableWorkbook book, Table<?> table) throws Exception {
    List<Object> cells = new ArrayList<>();
    List<Row> rows = book.findSheet(table.sheet()).orElseThrow().read();
    for (Row row : rows.subList(4, rows.size())) {
      for (int i = 0; i < table.columns().size(); i++) {
        cells.add(cellValue(table.columns().get(i), row.getCell(i)));
      }
    }
    return cells;
  }

  private static Object cellValue(Column<?> column, Cell cell) {
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros()
        : value(column, cell.asString());
  }

  @Test
  void sdmxHoldsTheSameValuesAsCsv() {
    for (int i = 0; i < csv.size(); i++) {
      for (SdmxComponent component : SdmxComponent.ALL) {
        assertThat(sdmxValue(sdmx.get(i), component))
            .as(component.id() + " of record " + i)
            .isEqualTo(csv.get(i).get(component.column()));
      }
    }
  }

  @Test
  void givesEverySdmxObservationAKeyOfItsOwn() {
    Set<List<String>> keys = new HashSet<>();
    for (CSVRecord record : sdmx) {
      List<String> key = new ArrayList<>();
      SdmxComponent.ALL.stream()
          .filter(component -> component.role().compareTo(SdmxComponent.Role.TIME) <= 0)
          .forEach(component -> key.add(record.get(component.id())));
      assertThat(keys.add(key)).isTrue();
    }
  }

  @Test
  void namesTheDataflowOfTheSdmxStructureInEveryRecord() throws Exception {
    JsonNode flow = json(NAME + "sdmx-structure" + DAY + "json").at("/data/dataflows/0");
    String expected =
        "%s:%s(%s)"
            .formatted(
                flow.get("agencyID").asString(),
                flow.get("id").asString(),
                flow.get("version").asString());
    assertThat(sdmx).allMatch(record -> record.get("STRUCTURE_ID").equals(expected));
  }

  @Test
  void describesEveryCsvFileColumnForColumn() throws Exception {
    for (JsonNode resource : json(NAME + "datapackage" + DAY + "json").get("resources")) {
      List<String> fields = resource.at("/schema/fields").findValuesAsString("name");
      assertThat(header(folder.resolve(resource.get("path").asString()))).isEqualTo(fields);
    }
  }

  @Test
  void leavesNoCsvFieldEmptyAndLabelsEveryShorthand() throws Exception {
    JsonNode descriptor = json(NAME + "datapackage" + DAY + "json");
    for (JsonNode resource : descriptor.get("resources")) {
      List<String> labelled = resource.at("/schema/missingValues").findValuesAsString("value");
      for (CSVRecord record : recordsOf(folder.resolve(resource.get("path").asString()))) {
        assertThat(record).allMatch(field -> !field.isBlank());
        assertThat(record).filteredOn(field -> field.matches("\\[[a-z]]")).isSubsetOf(labelled);
      }
    }
  }

  @Test
  void keepsFormulasOfThePageInertInCsv() throws Exception {
    for (CSVRecord record : records("claims" + DAY + "csv")) {
      assertThat(record.get("quote")).doesNotStartWith("=").doesNotStartWith("@");
    }
  }

  private static List<Object> ids() {
    return SampleEdition.claims().stream().<Object>map(Claim::id).toList();
  }

  private static Object sdmxValue(CSVRecord record, SdmxComponent component) {
    String field = record.get(component.id());
    Column<Claim> column = SdmxCsvWriter.column(EditionTables.claims(EDITION), component.column());
    return value(column, field.isEmpty() ? "[z]" : field);
  }

  private static List<Map<String, Object>> readCsv() throws Exception {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (CSVRecord record : records("claims" + DAY + "csv")) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (Column<Claim> column : EditionTables.claims(EDITION).columns()) {
        row.put(column.code(), value(column, record.get(column.code())));
      }
      rows.add(row);
    }
    return rows;
  }

  /** As the descriptor says: numbers, missing values, and the apostrophe before text taken off. */
  private static Object value(Column<?> column, String field) {
    for (Shorthand why : Shorthand.values()) {
      if (field.equals(why.symbol())) {
        return "missing";
      }
    }
    if (column.kind() == Column.Kind.NUMBER || column.kind() == Column.Kind.COUNT) {
      return new BigDecimal(field).stripTrailingZeros();
    }
    return field.matches("'[=+@-].*") ? field.substring(1) : field;
  }

  private static List<Map<String, Object>> readJsonLines() throws Exception {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(NAME + "claims" + DAY + "jsonl"))) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (var field : JsonMapper.shared().readTree(line).properties()) {
        row.put(field.getKey(), jsonValue(field.getValue()));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Object jsonValue(JsonNode node) {
    if (node.isNull()) {
      return "missing";
    }
    return node.isNumber() ? node.decimalValue().stripTrailingZeros() : node.asString();
  }

  private static List<Map<String, Object>> readWorkbook() throws Exception {
    try (InputStream in = Files.newInputStream(folder.resolve(NAME + "2024-03-01.xlsx"));
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      List<Row> rows = book.findSheet("Data").orElseThrow().read();
      List<Map<String, Object>> claims = new ArrayList<>();
      for (Row row : rows.subList(4, rows.size())) {
        claims.add(workbookRow(row));
      }
      return claims;
    }
  }

  private static Map<String, Object> workbookRow(Row cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    int index = 0;
    for (Column<Claim> column : EditionTables.claims(EDITION).columns()) {
      row.put(column.code(), cellValue(column, cells.getCell(index++)));
    }
    return row;
  }

  private static JsonNode json(String file) throws Exception {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve(file)));
  }

  private static List<CSVRecord> records(String part) throws Exception {
    return recordsOf(folder.resolve(NAME + part));
  }

  private static List<CSVRecord> recordsOf(Path file) throws Exception {
    try (Reader reader = Files.newBufferedReader(file)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .build()
          .parse(reader)
          .getRecords();
    }
  }

  private static List<String> header(Path file) throws Exception {
    try (Reader reader = Files.newBufferedReader(file)) {
      return CSVFormat.RFC4180.builder().setHeader().build().parse(reader).getHeaderNames();
    }
  }
}
