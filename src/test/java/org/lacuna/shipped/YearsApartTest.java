package org.lacuna.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.series.Observation;

/** Words that join years: spans from month to month, growth over an older year, above a plan. */
class YearsApartTest {

  private static final Catalogue CATALOGUE = Catalogue.load(Path.of("jobs"));

  @TempDir Path folder;

  private PageReader reader;

  @BeforeEach
  void open() {
    reader = new PageReader(CATALOGUE.vocabulary());
  }

  @Test
  void readsASpanFromAYearToAMonthOfALaterOne() throws IOException {
    assertThat(read("2014年至2020年6月，新疆累计有组织转移到内地就业11.7万人。"))
        .singleElement()
        .satisfies(figure -> assertThat(figure.period().start().toString()).isEqualTo("2014-01"))
        .satisfies(figure -> assertThat(figure.period().end().toString()).isEqualTo("2020-06"));
  }

  @Test
  void readsASpanFromMonthToMonth() throws IOException {
    assertThat(read("2014年3月至2020年6月，新疆累计有组织转移到内地就业11.7万人。"))
        .singleElement()
        .satisfies(figure -> assertThat(figure.period().start().toString()).isEqualTo("2014-03"))
        .satisfies(figure -> assertThat(figure.period().end().toString()).isEqualTo("2020-06"));
  }

  @Test
  void keepsGrowthOverAnOlderYearApartFromGrowthOverTheYearBefore() throws IOException {
    assertThat(read("2021年，新疆农村富余劳动力转移就业317万人次，比2019年增长10.5%。"))
        .extracting(figure -> figure.key().measure().code())
        .containsExactly("level", "change_percent");
    assertThat(read("2021年，新疆农村富余劳动力转移就业317万人次，比上年增长0.5%。"))
        .extracting(figure -> figure.key().measure().code())
        .containsExactly("level", "yoy_percent");
  }

  @Test
  void readsByHowMuchAPlanWasExceeded() throws IOException {
    assertThat(read("2021年，全区农村富余劳动力转移就业约320万人次，超出计划15.4%。"))
        .extracting(figure -> figure.key().measure().code())
        .containsExactly("level", "percent_above_target");
  }

  private List<Observation> read(String sentence) throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        "<html><head><meta charset=\"utf-8\"><meta name=\"PubDate\" content=\"2022-03-01\"></head>"
            + "<body><p>"
            + sentence
            + "</p></body></html>");
    return reader.figures(page, CATALOGUE.source("xj-government-employment").orElseThrow());
  }
}
