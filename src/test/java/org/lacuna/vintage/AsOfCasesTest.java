package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The hand-made table of {@code vintage/as-of-cases.md}. */
class AsOfCasesTest {

  private record Case(String number, String history, String question, String answer) {}

  @TestFactory
  List<DynamicTest> answersAsTheTableSays() throws IOException {
    return cases().stream().map(AsOfCasesTest::test).toList();
  }

  @Test
  void coversAtLeastFiftyCases() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(50);
  }

  private static DynamicTest test(Case row) {
    return DynamicTest.dynamicTest(
        row.number + ": " + row.history + " | " + row.question,
        () -> assertThat(Script.play(row.history).answer(row.question)).isEqualTo(row.answer));
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String history = "";
    for (String line : table()) {
      String[] cell = line.split("\\|", -1);
      if (line.matches("\\| \\d+ \\|.*")) {
        history = cell[2].isBlank() ? history : cell[2].strip();
        cases.add(new Case(cell[1].strip(), history, cell[3].strip(), cell[4].strip()));
      }
    }
    return cases;
  }

  private static List<String> table() throws IOException {
    try (InputStream file = AsOfCasesTest.class.getResourceAsStream("/vintage/as-of-cases.md")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
