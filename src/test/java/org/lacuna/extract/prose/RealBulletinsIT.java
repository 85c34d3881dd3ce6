package org.lacuna.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Extractors;
import org.lacuna.extract.Reading;
import org.lacuna.extract.ReadingContext;

/** Communiqués and reports as their publishers issued them. */
class RealBulletinsIT {

  private static final Extractors EXTRACTORS = Extractors.using(Reads.VOCABULARY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bulletins/aksu_2025.html | CN-652900 | trade_total level 2802000000 USD; trade_total"
            + " yoy_percent 19.3 percent; exports level 2754000000 USD; exports yoy_percent 21.1"
            + " percent; imports level 49000000 USD; imports yoy_percent -35.5 percent;"
            + " rural_labour_outwork level 269600 person-times; training_sessions level 71800"
            + " person-times",
        "bulletins/changji_2025.html | CN-652300 | trade_total level 13547000000 CNY; exports level"
            + " 11132000000 CNY; imports level 2414000000 CNY; labour_transfers level 132500"
            + " person-times",
        "bulletins/bozhou_2025.html | CN-652700 | trade_total level 64812000000 CNY; exports"
            + " yoy_percent 136.1 percent; imports yoy_percent -32.8 percent",
        "bulletins/hami_2025.html | CN-650500 | trade_total level 222000000 USD; exports level"
            + " 157000000 USD; imports level 65000000 USD; urban_new_jobs level 9575 persons"
      })
  void readsTheCoreFiguresOfACommunique(String file, String area, String expected)
      throws IOException {
    List<String> lines =
        extract(file).readings().stream().map(reading -> brief(reading, area)).toList();
    assertThat(lines).contains(expected.split("; "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"haikou_2025.html", "wuhai_2025.html", "zaozhuang_2025.html"})
  void readsNothingOfOtherPlaces(String file) throws IOException {
    assertThat(extract("other-places/" + file).readings()).isEmpty();
  }

  private static String brief(Reading reading, String area) {
    String line = Reads.line(reading);
    String start = reading.subject().indicator() + " " + area + " ";
    return line.startsWith(start) && line.endsWith(" exact")
        ? reading.subject().indicator()
            + " "
            + line.substring(start.length(), line.length() - " exact".length())
        : line;
  }

  private static Extraction extract(String file) throws IOException {
    Path path =
        Path.of(System.getProperty("lacuna.shared", "absent")).resolve("real").resolve(file);
    assumeTrue(Files.exists(path), "the published documents are not on this machine");
    return EXTRACTORS.extract(
        new Document(
            path.getFileName().toString(),
            Files.readAllBytes(path),
            Optional.empty(),
            Optional.empty()),
        ReadingContext.NONE);
  }
}
