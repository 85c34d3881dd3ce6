package org.lacuna.vintage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lacuna.series.Observation;

/** Finds errors planted into real monthly tables, and leaves the tables themselves alone. */
@Tag("slow")
class AuditOnRealTablesTest {

  private static final int TRIES = 60;

  private final List<CustomsTable> tables = new ArrayList<>();

  /** One way of getting a table wrong; empty when the spot does not lend itself to it. */
  private interface Mistake {
    Optional<CustomsTable> in(CustomsTable table, Random random);
  }

  @BeforeEach
  void readTables() throws IOException {
    Path folder = Path.of(System.getProperty("lacuna.shared", "absent"), "real/customs-tables");
    assumeTrue(Files.isDirectory(folder), "the real tables are not here");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        tables.add(CustomsTable.read(file));
      }
    }
  }

  @Test
  void alarmsOnAtMostOneFigureInAHundredOfTheTablesAsPublished() {
    int figures = 0;
    Set<Observation> suspects = new HashSet<>();
    for (int i = 0; i < tables.size(); i++) {
      figures += tables.get(i).observations().size();
      audit(i, tables.get(i)).forEach(d -> suspects.add(d.figures().get(0)));
    }
    System.out.printf("alarms: %d of %d figures%n", suspects.size(), figures);
    assertThat(suspects.size()).isLessThanOrEqualTo(figures / 100);
  }

  @Test
  void findsNinetyEightOfAHundredPlantedErrors() {
    int planted = 0;
    int found = 0;
    for (Mistake mistake : mistakes()) {
      Random random = new Random(20240618);
      int here = 0;
      int tries = 0;
      while (tries < TRIES) {
        int index = 1 + random.nextInt(tables.size() - 1);
        Optional<CustomsTable> wrong = mistake.in(tables.get(index), random);
        if (wrong.isPresent()) {
          tries++;
          here += isFound(index, wrong.get()) ? 1 : 0;
        }
      }
      System.out.printf("found %d of %d%n", here, tries);
      planted += tries;
      found += here;
    }
    System.out.printf("found: %d of %d planted errors%n", found, planted);
    assertThat(found * 100).isGreaterThanOrEqualTo(planted * 98);
  }

  private static List<Mistake> mistakes() {
    return List.of(
        (t, r) -> cell(t, r, 6, text -> times(text, 1)),
        (t, r) -> cell(t, r, 6, text -> times(text, -1)),
        (t, r) -> cell(t, r, 6, text -> times(text, 4)),
        (t, r) -> cell(t, r, 6, text -> transposed(text, r)),
        (t, r) -> cell(t, r, 6, text -> misread(text, r)),
        AuditOnRealTablesTest::rowShifted,
        AuditOnRealTablesTest::columnsSwapped,
        AuditOnRealTablesTest::unitSlipped);
  }

  private interface Change {
    String of(String text);
  }

  /** A cell of at least three digits gets another text. */
  private static Optional<CustomsTable> cell(
      CustomsTable table, Random random, int columns, Change change) {
    String place = place(table, random);
    List<String> cells = new ArrayList<>(table.rows().get(place));
    int column = random.nextInt(columns);
    String was = cells.get(column);
    String is = was.matches("\\d{3,}") ? change.of(was) : was;
    cells.set(column, is);
    return is.equals(was)
        ? Optional.empty()
        : Optional.of(table.only(Set.of(place)).with(place, cells));
  }

  private static String times(String text, int tens) {
    return new BigDecimal(text).movePointRight(tens).toBigInteger().toString();
  }

  private static String transposed(String text, Random random) {
    int i = 1 + random.nextInt(text.length() - 2);
    return text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
  }

  private static String misread(String text, Random random) {
    int i = random.nextInt(text.length() - 1);
    char other = (char) ('1' + (text.charAt(i) - '0' + 3) % 9);
    return text.substring(0, i) + other + text.substring(i + 1);
  }

  /** From a row on, every place gets the cells of the place above. */
  private static Optional<CustomsTable> rowShifted(CustomsTable table, Random random) {
    List<String> places = new ArrayList<>(table.rows().keySet());
    int from = 1 + random.nextInt(places.size() - 10);
    int to = Math.min(from + 8, places.size());
    CustomsTable shifted = table.only(Set.copyOf(places.subList(from, to)));
    for (int i = from; i < to; i++) {
      shifted = shifted.with(places.get(i), table.rows().get(places.get(i - 1)));
    }
    return Optional.of(shifted);
  }

  private static Optional<CustomsTable> columnsSwapped(CustomsTable table, Random random) {
    int a = random.nextInt(9);
    int b = random.nextInt(9);
    boolean sameKind = a < 6 == b < 6;
    boolean january = table.month().getMonthValue() == 1 && a / 2 == b / 2;
    if (a == b || !sameKind || january) {
      return Optional.empty();
    }
    CustomsTable swapped = some(table, random);
    for (String place : swapped.rows().keySet()) {
      List<String> cells = new ArrayList<>(table.rows().get(place));
      Collections.swap(cells, a, b);
      swapped = swapped.with(place, cells);
    }
    return Optional.of(swapped);
  }

  /** The whole table was taken to be in yuan, or in 亿元. */
  private static Optional<CustomsTable> unitSlipped(CustomsTable table, Random random) {
    int tens = random.nextBoolean() ? 4 : -4;
    CustomsTable slipped = some(table, random);
    for (String place : slipped.rows().keySet()) {
      List<String> cells = new ArrayList<>(table.rows().get(place));
      for (int i = 0; i < 6; i++) {
        cells.set(i, cells.get(i).matches("\\d+") ? times(cells.get(i), tens) : cells.get(i));
      }
      slipped = slipped.with(place, cells);
    }
    return Optional.of(slipped);
  }

  /** A few places will do: what shows in them shows in the whole table. */
  private static CustomsTable some(CustomsTable table, Random random) {
    return table.only(Set.of(place(table, random)));
  }

  private static String place(CustomsTable table, Random random) {
    return List.copyOf(table.rows().keySet()).get(random.nextInt(table.rows().size()));
  }

  /** Found when the audit says something of the wrong figures that it does not say without. */
  private boolean isFound(int index, CustomsTable wrong) {
    CustomsTable asPublished = tables.get(index).only(wrong.rows().keySet());
    Set<Observation> right = new HashSet<>(asPublished.observations());
    Set<String> known = sentences(audit(index, asPublished));
    return audit(index, wrong).stream()
        .filter(d -> !known.contains(d.sentence()))
        .flatMap(d -> d.figures().stream())
        .anyMatch(figure -> !right.contains(figure));
  }

  private static Set<String> sentences(Collection<Discrepancy> discrepancies) {
    return discrepancies.stream().map(Discrepancy::sentence).collect(Collectors.toSet());
  }

  private List<Discrepancy> audit(int index, CustomsTable table) {
    List<Observation> before = new ArrayList<>();
    tables
        .subList(0, index)
        .forEach(t -> before.addAll(t.only(table.rows().keySet()).observations()));
    return ArithmeticAudit.of(table.observations(), before);
  }
}
