package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lacuna source try} on samples. */
class SourceTryTest {

  private static final String HEADING =
      "indicator,area,partner,commodity,mode,enterprise,period_start,period_end,measure,scenario,"
          + "value,unit,bound\n";
  private static final String READ =
      "labour_transfers,CN-XJ,WORLD,TOTAL,TOTAL,TOTAL,2021-01,2021-12,level,actual,3170000,"
          + "person-times,exact\n";

  @TempDir Path folder;

  private SourceHome home;

  @BeforeEach
  void describe() throws IOException {
    home = SourceHome.in(folder);
    write(
        "sample.html",
        "<html><head><meta charset=utf-8><meta name=PubDate content=2022-03-01></head><body><p>"
            + "2021年，新疆农村富余劳动力转移就业317万人次，城镇新增就业48万户。</p></body></html>");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(home.folder("seed-page").resolve(file), text);
  }

  @Test
  void printsFiguresBesideTheirWordsAndWhatWasLeft() throws IOException {
    write("expected.csv", HEADING + READ);
    Spoken spoken = home.lacuna("source", "try", "seed-page");
    assertThat(spoken.code()).isZero();
    assertThat(spoken.out())
        .contains("3,170,000 person-times")
        .contains("317万人次")
        .contains("seen and not read:")
        .contains("48万户")
        .contains("lists 1 figures: 1 read, 0 missing, 0 read that it does not list");
  }

  @Test
  void listsTheDifferenceLineByLine() throws IOException {
    String other = READ.replace("3170000", "3200000");
    write("expected.csv", HEADING + other);
    Spoken spoken = home.lacuna("source", "try", "seed-page");
    assertThat(spoken.code()).isEqualTo(20);
    assertThat(spoken.out()).contains("- " + other.strip()).contains("+ " + READ.strip());
  }

  @Test
  void saysInWhichLineExpectedFiguresCannotBeRead() throws IOException {
    write("expected.csv", HEADING + READ + "labour_transfers,CN-XJ\n");
    Spoken spoken = home.lacuna("source", "try", "seed-page");
    assertThat(spoken.code()).isEqualTo(65);
    assertThat(spoken.err()).contains("expected.csv:3: 2 cells, expected 13");
  }

  @Test
  void namesSourcesNearAnUnknownName() {
    Spoken spoken = home.lacuna("source", "try", "seed-pages");
    assertThat(spoken.code()).isEqualTo(65);
    assertThat(spoken.err()).contains("there is no source 'seed-pages'; near it: seed-page");
  }
}
