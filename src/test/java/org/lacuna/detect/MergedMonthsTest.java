package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.figure;
import static org.lacuna.detect.History.key;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.Timetable;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.SeriesKey;

/** A release that brings January and February in one issue, as customs has done since 2020. */
class MergedMonthsTest {

  private static final Release FLASH =
      new Release("gacc-flash", "flash", Frequency.MONTHLY, 10, 3, "gacc-flash");
  private static final SeriesKey MONTH = History.monthly("exports");
  private static final SeriesKey YEAR_TO_DATE =
      key("exports", Accumulation.YEAR_TO_DATE, Frequency.MONTHLY);

  /** Days of publication of 2023-07 to 2024-06, with January and February in one issue. */
  private static History year(boolean singleMonths, LocalDate until) {
    History history = new History().source(FLASH).timetables(Timetable.loadAll(Path.of("jobs")));
    YearMonth month = YearMonth.of(2023, 7);
    for (LocalDate day = LocalDate.of(2023, 8, 1); !day.isAfter(until); day = day.plusDays(1)) {
      boolean comes = day.getDayOfMonth() == 9 && day.getMonthValue() != 2;
      if (comes) {
        month = YearMonth.from(day).minusMonths(1);
        history.issue(FLASH.id(), day.toString(), issue(month, singleMonths));
      } else {
        history.unchanged(FLASH.id(), day.toString());
      }
    }
    return history;
  }

  private static List<SeenFigure> issue(YearMonth month, boolean singleMonths) {
    List<SeenFigure> figures = new ArrayList<>();
    figures.add(figure(YEAR_TO_DATE, month.withMonth(1) + ".." + month));
    if (month.getMonthValue() != 2 || singleMonths) {
      figures.add(figure(MONTH, month.toString()));
    }
    return figures;
  }

  private static List<SeriesState> states(History history, SeriesKey key, String day) {
    return history.life(key, day).transitions().stream().map(Transition::to).toList();
  }

  @Test
  void leavesTheSeriesOfSingleMonthsInPeaceWhoseMonthsCameAsOne() {
    History history = year(false, LocalDate.of(2024, 4, 20));
    assertThat(states(history, MONTH, "2024-04-20"))
        .containsExactly(SeriesState.NEW, SeriesState.ACTIVE);
    assertThat(states(history, YEAR_TO_DATE, "2024-04-20"))
        .containsExactly(SeriesState.NEW, SeriesState.ACTIVE);
  }

  @Test
  void isLateOnceAndNotOverdueWhenTheIssueAfterTheMergedOneFails() {
    History history = year(false, LocalDate.of(2024, 4, 1));
    for (int day = 2; day <= 30; day++) {
      history.unchanged(FLASH.id(), LocalDate.of(2024, 4, day).toString());
    }
    assertThat(history.life(MONTH, "2024-04-30").state()).isEqualTo(SeriesState.LATE);
    assertThat(history.life(YEAR_TO_DATE, "2024-04-30").state()).isEqualTo(SeriesState.LATE);
  }

  @Test
  void isLateWithItsReleaseWhenTheMergedIssueItselfDoesNotCome() {
    History history = year(false, LocalDate.of(2024, 2, 29));
    for (int day = 1; day <= 31; day++) {
      history.unchanged(FLASH.id(), LocalDate.of(2024, 3, day).toString());
    }
    assertThat(history.life(YEAR_TO_DATE, "2024-03-31").state()).isEqualTo(SeriesState.LATE);
    assertThat(history.life(MONTH, "2024-03-31").state()).isEqualTo(SeriesState.ACTIVE);
  }

  @Test
  void expectsASingleFebruaryOfASeriesThatHadOneInAMergedIssueBefore() {
    History history = year(true, LocalDate.of(2025, 2, 28));
    for (int day = 1; day <= 31; day++) {
      LocalDate march = LocalDate.of(2025, 3, day);
      if (day == 7) {
        history.issue(FLASH.id(), march.toString(), issue(YearMonth.of(2025, 2), false));
      } else {
        history.unchanged(FLASH.id(), march.toString());
      }
    }
    assertThat(history.life(MONTH, "2025-03-31").state()).isEqualTo(SeriesState.LATE);
    assertThat(history.life(YEAR_TO_DATE, "2025-03-31").state()).isEqualTo(SeriesState.ACTIVE);
  }
}
