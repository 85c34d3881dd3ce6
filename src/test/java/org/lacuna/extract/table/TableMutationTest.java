package org.lacuna.extract.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Extractors;
import org.lacuna.extract.Reading;
import org.lacuna.extract.ReadingContext;

/** A table that is not what it was is noticed, and brings no wrong figure. */
@Tag("slow")
class TableMutationTest {

  private static final Extractors EXTRACTORS =
      Extractors.using(Catalogue.loadVocabulary(Path.of("jobs")));
  private static final CustomsTable TABLE = new CustomsTable();
  private static final int FIRST_PLACE = 4;

  private static Extraction read(String csv) {
    Document document = Document.of("2024-06.csv", csv.getBytes(StandardCharsets.UTF_8));
    return EXTRACTORS.extract(document, ReadingContext.NONE);
  }

  private static Extraction read(List<List<String>> rows) {
    return read(CustomsTable.csv(rows));
  }

  private static String fact(Reading reading) {
    return reading.subject()
        + " "
        + reading.period()
        + " "
        + reading.measure()
        + " "
        + reading.quantity().number().multiply(reading.quantity().multiplier()).stripTrailingZeros()
        + " "
        + reading.quantity().unit();
  }

  private static Set<String> facts(Extraction extraction) {
    Set<String> facts = new HashSet<>();
    extraction.readings().forEach(reading -> facts.add(fact(reading)));
    return facts;
  }

  private static void noticedWithoutWrongFigures(List<List<String>> mutated) {
    Extraction extraction = read(mutated);
    assertThat(facts(read(TABLE.rows()))).containsAll(facts(extraction));
    assertThat(extraction.leftovers()).isNotEmpty();
  }

  @Test
  void readsTheTableAsItWas() {
    Extraction extraction = read(TABLE.rows());
    assertThat(extraction.readings()).hasSize(18);
    assertThat(extraction.leftovers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"万美元", "亿人民币", "人民币元", "千元", "亿元", "十万元", "百万元", "吨", "万人", "%", ""})
  void noticesAnotherUnit(String unit) {
    List<List<String>> rows = TABLE.rows();
    for (int column = 7; column < 10; column++) {
      rows.get(0).set(column, unit.isEmpty() ? "" : "单位：" + unit);
    }
    Extraction extraction = read(rows);
    assertThat(facts(read(TABLE.rows()))).containsAll(facts(extraction));
    assertThat(extraction.readings())
        .allMatch(reading -> reading.quantity().printed().endsWith("%"));
    assertThat(extraction.leftovers()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1,2", "1,3", "1,7", "2,4", "3,4", "3,5", "4,6", "5,6", "7,8", "8,9", "7,9", "2,9"})
  void noticesTwoColumnsThatChangedPlacesUnderTheirHeaders(int one, int other) {
    List<List<String>> rows = TABLE.rows();
    for (int row = 3; row < rows.size() - 1; row++) {
      String kept = rows.get(row).get(one);
      rows.get(row).set(one, rows.get(row).get(other));
      rows.get(row).set(other, kept);
    }
    noticedWithoutWrongFigures(rows);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void readsAColumnThatMovedTogetherWithItsHeader(int column) {
    List<List<String>> rows = TABLE.rows();
    for (List<String> row : rows) {
      row.add(row.remove(column));
    }
    rows.get(0).set(column, "单位：万人民币");
    assertThat(facts(read(TABLE.rows()))).containsAll(facts(read(rows)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 10})
  void reportsANewColumn(int at) {
    List<List<String>> rows = TABLE.rows();
    rows.get(0).add(at, "");
    rows.get(1).add(at, "环境指数");
    rows.get(2).add(at, "环境指数");
    rows.subList(3, rows.size()).forEach(row -> row.add(at, "7.1"));
    Extraction extraction = read(rows);
    assertThat(facts(extraction)).isEqualTo(facts(read(TABLE.rows())));
    assertThat(extraction.leftovers()).anyMatch(left -> left.detail().contains("环境指数"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9})
  void noticesCellsInsertedUnderNoHeader(int at) {
    List<List<String>> rows = TABLE.rows();
    rows.subList(3, rows.size()).forEach(row -> row.add(at, "123456"));
    noticedWithoutWrongFigures(rows);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 17, 29})
  void noticesADroppedProvince(int province) {
    List<List<String>> rows = TABLE.rows();
    rows.remove(FIRST_PLACE + province);
    noticedWithoutWrongFigures(rows);
  }

  @Test
  void noticesLabelsThatMovedByARow() {
    List<List<String>> rows = TABLE.rows();
    for (int row = FIRST_PLACE; row < rows.size() - 2; row++) {
      rows.get(row).set(0, rows.get(row + 1).get(0));
    }
    noticedWithoutWrongFigures(rows);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void noticesDigitsThatFellOut(int digit) {
    List<List<String>> rows = TABLE.rows();
    for (List<String> row : rows.subList(3, rows.size())) {
      row.replaceAll(cell -> cell.replace(Integer.toString(digit), ""));
    }
    noticedWithoutWrongFigures(rows);
  }

  @Test
  void refusesCellsWhoseDigitsRanTogether() {
    List<List<String>> rows = TABLE.rows();
    List<String> region = rows.get(FIRST_PLACE + 30);
    region.set(7, region.get(7) + region.get(8));
    noticedWithoutWrongFigures(rows);
  }

  @Test
  void noticesATableThatWasCutAnywhere() {
    String whole = CustomsTable.csv(TABLE.rows());
    Set<String> right = facts(read(whole));
    List<Integer> silent = new ArrayList<>();
    int start = whole.indexOf("新疆维吾尔自治区");
    for (int end = start; end < whole.indexOf("注："); end += 3) {
      Extraction extraction = read(whole.substring(0, end));
      assertThat(right).as("cut at %d", end).containsAll(facts(extraction));
      boolean betweenRows = whole.charAt(end - 1) == '\n'; // shorter, and whole as far as it goes
      if (extraction.leftovers().isEmpty() && !facts(extraction).equals(right) && !betweenRows) {
        silent.add(end);
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void refusesAMonthThatIsNotThatOfTheFile() {
    String csv = CustomsTable.csv(TABLE.rows());
    Document july = Document.of("2024-07.csv", csv.getBytes(StandardCharsets.UTF_8));
    Extraction extraction = EXTRACTORS.extract(july, ReadingContext.NONE);
    assertThat(extraction.readings()).isEmpty();
    assertThat(extraction.leftovers()).isNotEmpty();
  }
}
