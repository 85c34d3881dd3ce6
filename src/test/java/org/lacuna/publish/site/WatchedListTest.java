package org.lacuna.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lacuna.detect.SeriesState;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.Rows;
import org.lacuna.publish.SampleEdition;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.series.SeriesKey;

/** The list of all series on the front page, short and long. */
class WatchedListTest {

  private static WatchedList list(int series, int areas) {
    return WatchedList.of(edition(series, areas), Language.EN, Map.of());
  }

  private static Edition edition(int series, int areas) {
    Edition sample = SampleEdition.edition();
    return new Edition(
        sample.masthead(),
        sample.asOf(),
        sample.sources(),
        IntStream.range(0, series).mapToObj(i -> entry(i, i * areas / series)).toList(),
        Rows.of(List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        sample.review());
  }

  private static SeriesEntry entry(int i, int area) {
    SeriesEntry sample = SampleEdition.edition().series().get(1);
    SeriesKey key =
        SeriesKey.parse(
            "exports.CN-" + area + ".C" + i + ".TOTAL.TOTAL.TOTAL.level.CNY.actual.period.M");
    return new SeriesEntry(
        key,
        new Bilingual("出口" + i, "Exports " + i),
        new Bilingual("出口", "Exports"),
        new Bilingual("地区" + area, "Area " + area),
        i == 0 ? SeriesState.OVERDUE : SeriesState.ACTIVE,
        sample.since(),
        sample.reasons(),
        sample.first(),
        sample.last(),
        sample.nextExpected(),
        sample.successor(),
        sample.notes());
  }

  @Test
  void showsAFewSeriesOpenWithTheirCourses() {
    WatchedList list = list(40, 4);
    assertThat(list.courses()).isTrue();
    assertThat(list.groups()).hasSize(1).allMatch(WatchedList.Group::open);
    assertThat(list.groups().get(0).parts()).hasSize(1).noneMatch(WatchedList.Part::folded);
  }

  @Test
  void foldsThousandsOfSeriesByIndicatorAndArea() {
    WatchedList list = list(5_000, 50);
    assertThat(list.courses()).isFalse();
    assertThat(list.groups()).noneMatch(WatchedList.Group::open);
    assertThat(list.groups().get(0).parts()).hasSize(50).allMatch(WatchedList.Part::folded);
    assertThat(list.groups().get(0).parts().get(7).heading().get(0).name()).isEqualTo("Area 7");
  }

  @Test
  void foldsByTheHundredWhereEveryAreaHasAlmostNothing() {
    List<WatchedList.Part> parts = list(250, 250).groups().get(0).parts();
    assertThat(parts.stream().map(part -> part.series().size())).containsExactly(100, 100, 50);
    assertThat(parts.get(1).heading().get(0).name()).isEqualTo("Area 100 … Area 199 (2)");
  }

  @Test
  void losesNoSeriesHoweverItFolds() {
    for (int areas : new int[] {1, 20, 900}) {
      long shown =
          list(900, areas).groups().stream()
              .flatMap(group -> group.parts().stream())
              .mapToLong(part -> part.series().size())
              .sum();
      assertThat(shown).as(areas + " areas").isEqualTo(900);
    }
  }

  @Test
  void saysOfAFoldedGroupHowManyAreSilentInIt() {
    assertThat(list(300, 3).groups().get(0).silent()).isEqualTo("1 silent or changed");
    assertThat(list(300, 3).groups().get(0).count()).isEqualTo("300");
  }

  @Test
  void findsASeriesByItsOtherNameAndItsKeyToo() {
    WatchedList.Line line = list(3, 1).groups().get(0).parts().get(0).series().get(2);
    assertThat(line.find()).contains("出口2", "exports.cn-0.c2.");
  }
}
