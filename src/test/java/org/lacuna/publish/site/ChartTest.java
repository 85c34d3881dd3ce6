package org.lacuna.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.SampleEdition;
import org.lacuna.publish.SeriesStory;
import org.lacuna.publish.SumsFromJanuary;
import org.lacuna.series.SeriesKey;

/** Where the figures of a series are drawn and what is joined by lines. */
class ChartTest {

  private static final double HALF_A_DAY = 2;

  static Drawing sums;
  static Drawing yearly;

  @BeforeAll
  static void draw() throws IOException {
    sums = drawing(SumsFromJanuary.edition(), SumsFromJanuary.story());
    yearly = drawing(SampleEdition.edition(), story(SampleEdition.TRANSFERS));
  }

  private static Drawing drawing(Edition edition, SeriesStory story) {
    Voices voices = new Voices(edition, Language.EN);
    Plot field = Chart.field(edition, story).orElseThrow();
    return Chart.on(field, story, new Marks.Place(Language.EN, "../", voices));
  }

  private static SeriesStory story(SeriesKey key) throws IOException {
    List<SeriesStory> found = new java.util.ArrayList<>();
    Stories.tell(SampleEdition.edition(), (story, claims) -> found.add(story));
    return found.stream()
        .filter(story -> story.series().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void drawsASumFromJanuaryToJulyAtTheEndOfJuly() {
    assertThat(point(sums, "2023-01–2023-07").x())
        .isCloseTo(place(LocalDate.of(2023, 7, 31)), within(HALF_A_DAY));
  }

  @Test
  void drawsASumFromJanuaryToFebruaryAsOnePointAtTheEndOfFebruary() {
    assertThat(point(sums, "2024-01–2024-02").x())
        .isCloseTo(place(LocalDate.of(2024, 2, 29)), within(HALF_A_DAY));
    assertThat(sums.gaps()).noneMatch(gap -> gap.words().startsWith("2024-01:"));
  }

  /** By the lines of the new years of 2023 and 2024. */
  private static double place(LocalDate day) {
    double year = sums.ticks().get(1).x() - sums.ticks().get(0).x();
    double part = ChronoUnit.DAYS.between(LocalDate.of(2023, 1, 1), day) / 365.0;
    return sums.ticks().get(0).x() + year * part;
  }

  @Test
  void breaksTheLineOfASumAtEveryNewYearAndAtEveryGap() {
    assertThat(sums.runs().stream().map(run -> run.split(" ").length)).containsExactly(10, 2, 2);
    assertThat(sums.key().restarts()).isTrue();
    assertThat(yearly.key().restarts()).isFalse();
  }

  @Test
  void hatchesTheOneMonthThatIsMissingAndNoTurnOfTheYear() {
    assertThat(sums.gaps()).extracting(Drawing.Gap::words).hasSize(1);
    assertThat(sums.gaps().get(0).words()).startsWith("2024-01–2024-04: [x]");
  }

  @Test
  void putsTheNameOfAYearInTheMiddleOfItsMonths() {
    assertThat(sums.ticks().get(0).textX())
        .isCloseTo(place(LocalDate.of(2023, 7, 2)), within(HALF_A_DAY));
  }

  @Test
  void putsAYearlyFigureAboveTheNameOfItsYear() {
    for (String year : List.of("2014", "2019", "2021", "2023")) {
      Drawing.Tick tick =
          yearly.ticks().stream().filter(t -> t.text().equals(year)).findFirst().orElseThrow();
      assertThat(point(yearly, year).x()).as(year).isEqualTo(tick.textX());
    }
  }

  private static Drawing.Point point(Drawing drawing, String period) {
    return drawing.points().stream()
        .filter(point -> point.words().startsWith(period + ":"))
        .findFirst()
        .orElseThrow();
  }
}
