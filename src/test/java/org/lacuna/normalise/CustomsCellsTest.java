package org.lacuna.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lacuna.series.Observation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every cell of nine monthly customs tables that speaks of the region. */
class CustomsCellsTest {

  private static final Set<String> TRADE = Set.of("trade_total", "exports", "imports");

  private static final List<JsonNode> CELLS = new ArrayList<>();
  private static final Map<String, List<Observation>> FOUND = new HashMap<>();

  @BeforeAll
  static void readTheTables() throws Exception {
    Path cells = Figures.SHARED.resolve("corpus/tables-expected.jsonl");
    assumeTrue(Files.exists(cells), "the labelled tables are not on this machine; skipped");
    for (String line : Files.readAllLines(cells, StandardCharsets.UTF_8)) {
      CELLS.add(JsonMapper.shared().readTree(line));
    }
    for (JsonNode cell : CELLS) {
      FOUND.computeIfAbsent(cell.get("file").asString(), CustomsCellsTest::read);
    }
  }

  private static List<Observation> read(String file) {
    Path path = Figures.SHARED.resolve("real/customs-tables").resolve(file);
    return Figures.of(file, Figures.bytes(path));
  }

  @Test
  void findsEachOfThem() {
    List<String> missed = new ArrayList<>();
    for (JsonNode cell : CELLS) {
      boolean found = at(cell).stream().anyMatch(o -> isValue(cell, o));
      if (!cell.get("value").isNull() && !found) {
        missed.add(cell.toString());
      }
    }
    assertThat(missed).isEmpty();
    assertThat(CELLS.stream().filter(cell -> !cell.get("value").isNull()).count()).isEqualTo(405);
  }

  @Test
  void fillsNoEmptyOne() {
    List<JsonNode> filled = new ArrayList<>();
    for (JsonNode cell : CELLS) {
      if (cell.get("value").isNull() && !at(cell).isEmpty()) {
        filled.add(cell);
      }
    }
    assertThat(filled).isEmpty();
  }

  @Test
  void printsNoOtherFigureOfTheirPlaces() {
    Set<String> areas = new TreeSet<>();
    CELLS.forEach(cell -> areas.add(cell.get("area").asString()));
    List<String> wrong = new ArrayList<>();
    FOUND.forEach(
        (file, observations) -> {
          for (Observation found : observations) {
            boolean ours =
                areas.contains(found.key().area()) && TRADE.contains(found.key().indicator());
            if (ours && CELLS.stream().noneMatch(cell -> isSame(file, cell, found))) {
              wrong.add(file + " " + found.evidence().locator());
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static boolean isSame(String file, JsonNode cell, Observation found) {
    return cell.get("file").asString().equals(file)
        && !cell.get("value").isNull()
        && isAt(cell, found)
        && isValue(cell, found);
  }

  private static List<Observation> at(JsonNode cell) {
    return FOUND.get(cell.get("file").asString()).stream().filter(o -> isAt(cell, o)).toList();
  }

  private static boolean isAt(JsonNode cell, Observation found) {
    return cell.get("area").asString().equals(found.key().area())
        && cell.get("indicator").asString().equals(found.key().indicator())
        && cell.get("measure").asString().equals(found.key().measure().code())
        && cell.get("period_start").asString().equals(found.period().start().toString())
        && cell.get("period_end").asString().equals(found.period().end().toString());
  }

  private static boolean isValue(JsonNode cell, Observation found) {
    BigDecimal value = cell.get("value").decimalValue();
    return value.compareTo(found.amount().value()) == 0;
  }
}
