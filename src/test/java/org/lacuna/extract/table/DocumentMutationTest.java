package org.lacuna.extract.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.extract.Document;
import org.lacuna.extract.DocumentForms;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Extractors;
import org.lacuna.extract.Reading;
import org.lacuna.extract.ReadingContext;

/** A table that is not what it was is noticed in whatever format it comes. */
@Tag("slow")
class DocumentMutationTest {

  private static final Extractors EXTRACTORS =
      Extractors.using(Catalogue.loadVocabulary(Path.of("jobs")));
  private static final CustomsTable TABLE = new CustomsTable();
  private static final String MONTH = "2024-06";
  private static final int FIRST_PLACE = 4;
  private static final Map<DocumentForms, Set<String>> RIGHT = new EnumMap<>(DocumentForms.class);
  private static final Map<String, Consumer<List<List<String>>>> MUTATIONS = mutations();

  private static Map<String, Consumer<List<List<String>>>> mutations() {
    Map<String, Consumer<List<List<String>>>> all = new LinkedHashMap<>();
    for (String unit : List.of("万美元", "亿人民币", "千元", "亿元", "吨", "万人", "%")) {
      all.put("another unit: " + unit, rows -> unit(rows, "单位：" + unit));
    }
    all.put("no unit", rows -> unit(rows, ""));
    for (int[] pair : new int[][] {{1, 2}, {3, 5}, {4, 6}, {2, 4}, {7, 8}, {2, 9}}) {
      all.put(
          "columns %d and %d changed places".formatted(pair[0], pair[1]),
          rows -> swap(rows, pair[0], pair[1]));
    }
    for (int at : new int[] {1, 5, 9}) {
      all.put(
          "cells inserted at column " + at,
          rows -> rows.subList(3, rows.size()).forEach(row -> row.add(at, "123456")));
    }
    all.put("a dropped province", rows -> rows.remove(FIRST_PLACE + 5));
    all.put("the last rows are missing", rows -> rows.subList(20, 33).clear());
    all.put("labels moved by a row", DocumentMutationTest::moveLabels);
    for (String digit : List.of("0", "3", "7")) {
      all.put("every " + digit + " fell out", rows -> strip(rows, digit));
    }
    all.put("digits of two cells ran together", DocumentMutationTest::join);
    return all;
  }

  private static void unit(List<List<String>> rows, String words) {
    for (int column = 7; column < 10; column++) {
      rows.get(0).set(column, words);
    }
  }

  private static void swap(List<List<String>> rows, int one, int other) {
    for (List<String> row : rows.subList(3, rows.size() - 1)) {
      String kept = row.get(one);
      row.set(one, row.get(other));
      row.set(other, kept);
    }
  }

  private static void moveLabels(List<List<String>> rows) {
    for (int row = FIRST_PLACE; row < rows.size() - 2; row++) {
      rows.get(row).set(0, rows.get(row + 1).get(0));
    }
  }

  private static void strip(List<List<String>> rows, String digit) {
    rows.subList(3, rows.size()).forEach(row -> row.replaceAll(cell -> cell.replace(digit, "")));
  }

  private static void join(List<List<String>> rows) {
    List<String> region = rows.get(FIRST_PLACE + 30);
    region.set(7, region.get(7) + region.get(8));
  }

  @TestFactory
  Stream<DynamicTest> isNoticedAndBringsNoWrongFigure() {
    return Stream.of(DocumentForms.values())
        .flatMap(
            form ->
                MUTATIONS.entrySet().stream()
                    .map(
                        mutation ->
                            dynamicTest(
                                form + ", " + mutation.getKey(),
                                () -> check(form, mutation.getValue()))));
  }

  private static void check(DocumentForms form, Consumer<List<List<String>>> mutation) {
    List<List<String>> rows = TABLE.rows();
    mutation.accept(rows);
    Extraction extraction = read(form.of(MONTH, rows));
    assertThat(right(form)).containsAll(facts(extraction));
    assertThat(extraction.leftovers()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(DocumentForms.class)
  void isReadWholeAsItWas(DocumentForms form) {
    assertThat(right(form)).hasSize(18).isEqualTo(right(DocumentForms.CSV));
  }

  @ParameterizedTest
  @EnumSource(DocumentForms.class)
  void isReadTheSameUnderTheNameOfAnyOtherFormat(DocumentForms form) {
    byte[] bytes = form.of(MONTH, TABLE.rows()).bytes();
    for (DocumentForms other : DocumentForms.values()) {
      boolean text = form == DocumentForms.CSV; // separated values are known by their name alone
      if (!text) {
        Document document =
            new Document(
                other.name(MONTH), bytes, Optional.of(other.mediaType()), Optional.empty());
        assertThat(facts(read(document))).as("as %s", other).isEqualTo(right(form));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DocumentForms.class)
  void givesWayToAPageToLogInWithoutAFigure(DocumentForms form) {
    String login =
        "<html><body><h1>统一身份认证</h1><form><input name=user><input type=password></form>"
            + "<p>2024年6月1日</p></body></html>";
    Document document =
        new Document(
            form.name(MONTH),
            login.getBytes(StandardCharsets.UTF_8),
            Optional.of(form.mediaType()),
            Optional.empty());
    Extraction extraction = read(document);
    assertThat(extraction.unreadable())
        .hasValueSatisfying(why -> assertThat(why).contains("log in"));
    assertThat(extraction.readings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DocumentForms.class)
  void bringsNoWrongFigureWhenTheFileIsCut(DocumentForms form) {
    byte[] bytes = form.of(MONTH, TABLE.rows()).bytes();
    for (double share : new double[] {0.2, 0.5, 0.7, 0.9, 0.97, 0.995}) {
      byte[] cut = Arrays.copyOf(bytes, (int) (bytes.length * share));
      Extraction extraction = read(Document.of(form.name(MONTH), cut));
      assertThat(right(form)).as("%s at %s", form, share).containsAll(facts(extraction));
      boolean whole = facts(extraction).equals(right(form));
      boolean told = !extraction.readable() || !extraction.leftovers().isEmpty();
      assertThat(whole || told).as("%s at %s is noticed", form, share).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CSV,GB18030,utf-8",
    "CSV,UTF-8,gb2312",
    "CSV,UTF-16LE,utf-8",
    "HTML,GB18030,utf-8",
    "HTML,UTF-8,big5",
    "HTML,UTF-16LE,gbk"
  })
  void isReadTheSameWhateverCharsetTheServerNames(
      DocumentForms form, String written, String label) {
    String text = new String(form.of(MONTH, TABLE.rows()).bytes(), StandardCharsets.UTF_8);
    String marked = written.startsWith("UTF-16") ? "\uFEFF" + text : text;
    Document document =
        new Document(
            form.name(MONTH),
            marked.getBytes(Charset.forName(written)),
            Optional.of(form.mediaType() + "; charset=" + label),
            Optional.empty());
    assertThat(facts(read(document))).isEqualTo(right(form));
  }

  private static Set<String> right(DocumentForms form) {
    return RIGHT.computeIfAbsent(form, any -> facts(read(any.of(MONTH, TABLE.rows()))));
  }

  private static Extraction read(Document document) {
    return EXTRACTORS.extract(document, ReadingContext.NONE);
  }

  private static Set<String> facts(Extraction extraction) {
    Set<String> facts = new HashSet<>();
    for (Reading reading : extraction.readings()) {
      facts.add(
          "%s %s %s %s %s"
              .formatted(
                  reading.subject(),
                  reading.period(),
                  reading.measure(),
                  reading
                      .quantity()
                      .number()
                      .multiply(reading.quantity().multiplier())
                      .stripTrailingZeros()
                      .toPlainString(),
                  reading.quantity().unit()));
    }
    return facts;
  }
}
