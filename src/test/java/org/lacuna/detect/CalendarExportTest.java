package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.SETTINGS;
import static org.lacuna.detect.History.figure;
import static org.lacuna.detect.History.monthly;
import static org.lacuna.detect.History.noon;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.Timetable;
import org.lacuna.series.Frequency;
import org.lacuna.series.ReferencePeriod;

class CalendarExportTest {

  private static final Release MONTHLY = History.release("trade", Frequency.MONTHLY, 18, 2);

  private static List<ReleaseEvent> events() {
    Evidence evidence =
        new History()
            .source(MONTHLY)
            .issue("trade", "2021-05-18", figure(monthly("exports"), "2021-04"))
            .issue("trade", "2021-06-19", figure(monthly("exports"), "2021-05"))
            .evidence();
    return ReleaseEvent.calendar(evidence, SETTINGS, noon("2021-06-30"), 30);
  }

  @Test
  void listsWhatWasExpectedWhatCameAndWhenItWasFirstSeen() {
    StringWriter csv = new StringWriter();
    CalendarCsv.write(events(), csv);
    assertThat(csv.toString().lines())
        .containsExactly(
            "release,time_period,expected,late_after,basis,published,first_seen,cause,"
                + "citation",
            "trade,2021-04,2021-05-18,2021-05-20,declared,2021-05-18,2021-05-18T04:00:00Z,,"
                + "delay declared for the source",
            "trade,2021-05,2021-06-18,2021-06-20,declared,2021-06-19,2021-06-19T04:00:00Z,,"
                + "delay declared for the source",
            "trade,2021-06,2021-07-18,2021-07-20,declared,,,not yet due,delay declared for the source");
  }

  @Test
  void namesTheNextReleaseThatIsDue() {
    assertThat(ReleaseEvent.next(events(), "trade", LocalDate.parse("2021-06-30")))
        .map(event -> event.expected().on())
        .contains(LocalDate.parse("2021-07-18"));
  }

  @Test
  void writesAllDayEventsThatKeepTheirIdentity() {
    StringWriter ics = new StringWriter();
    CalendarIcs.write(events(), noon("2021-06-30"), ics);
    assertThat(ics.toString())
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .contains("UID:trade/2021-06@lacuna\r\n")
        .contains("DTSTART;VALUE=DATE:20210718\r\nDTEND;VALUE=DATE:20210719\r\n")
        .contains("DTSTAMP:20210630T040000Z\r\n");
  }

  @Test
  void exportsThe34CustomsReleasesOf2025AndNoneInFebruary() {
    History history = new History().timetables(Timetable.loadAll(Path.of("jobs")));
    for (String row : List.of("gacc-flash", "gacc-bulletin", "gacc-query", "gacc-yearbook")) {
      history
          .source(new Release(row, "monthly", Frequency.MONTHLY, 20, 3, row))
          .unchanged(row, "2025-01-01");
    }
    List<ReleaseEvent> year =
        ReleaseEvent.calendar(history.evidence(), SETTINGS, noon("2025-01-02"), 363);
    StringWriter ics = new StringWriter();
    CalendarIcs.write(year, noon("2025-01-02"), ics);
    List<String> days = ics.toString().lines().filter(line -> line.startsWith("DTSTART")).toList();
    assertThat(days).hasSize(34).noneMatch(line -> line.contains(":202502"));
    assertThat(ics.toString().lines().filter(line -> line.startsWith("UID:")))
        .doesNotHaveDuplicates();
    StringWriter csv = new StringWriter();
    CalendarCsv.write(year, csv);
    assertThat(csv.toString().lines()).hasSize(35);
  }

  @Test
  void foldsLongLinesAt75OctetsWithoutCuttingACharacterAndEscapesText() {
    Expectation expected =
        new Expectation(
            "公报",
            ReferencePeriod.parse("2021"),
            LocalDate.parse("2022-03-01"),
            LocalDate.parse("2022-03-31"),
            Expectation.Basis.TIMETABLE,
            "国家统计局关于全年统计公报发布时间安排的通知, 第一号; 附件".repeat(3));
    StringWriter ics = new StringWriter();
    CalendarIcs.write(
        List.of(new ReleaseEvent(expected, Optional.empty(), Optional.empty())),
        noon("2022-01-01"),
        ics);
    assertThat(ics.toString().split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    String unfolded = ics.toString().replace("\r\n ", "");
    assertThat(unfolded).contains("通知\\, 第一号\\; 附件").contains("\\nNot seen yet.");
  }
}
