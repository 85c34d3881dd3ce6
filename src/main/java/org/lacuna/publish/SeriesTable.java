package org.lacuna.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.lacuna.publish.Column.Kind;
import org.lacuna.series.ReferencePeriod;

/** The series catalogue. */
final class SeriesTable {

  private static final List<Column<SeriesEntry>> COLUMNS =
      List.of(
          Column.of(
              "series",
              Kind.TEXT,
              "Series",
              "序列",
              "The series key.",
              "序列键。",
              s -> Cell.text(s.key().toString())),
          Column.of(
              "series_en",
              Kind.TEXT,
              "Name (English)",
              "英文名",
              "Full name in English.",
              "英文全名。",
              s -> Cell.text(s.name().en())),
          Column.of(
              "series_zh",
              Kind.TEXT,
              "Name (Chinese)",
              "中文名",
              "Full name in Chinese.",
              "中文全名。",
              s -> Cell.text(s.name().zh())),
          Column.of(
              "state",
              Kind.TEXT,
              "State",
              "状态",
              "State of its life.",
              "序列的生命状态。",
              s -> Cell.text(s.state().name())),
          Column.of(
              "since",
              Kind.DAY,
              "State since",
              "状态起始",
              "First day of that state.",
              "该状态的首日。",
              s -> Cell.day(s.since())),
          Column.of(
              "reasons",
              Kind.TEXT,
              "Why (English)",
              "依据（英文）",
              "Why it is held to be in that state, strongest first.",
              "判定该状态的依据，最强者在前。",
              s -> Cell.text(reasons(s, Language.EN, "; "))),
          Column.of(
              "reasons_zh",
              Kind.TEXT,
              "Why (Chinese)",
              "依据（中文）",
              "Why it is held to be in that state, strongest first.",
              "判定该状态的依据，最强者在前。",
              s -> Cell.text(reasons(s, Language.ZH, "；"))),
          Column.of(
              "first_period",
              Kind.TEXT,
              "First period",
              "最早时期",
              "First period with a claim.",
              "最早有数字的时期。",
              s ->
                  Cell.orMissing(
                      s.first().map(ReferencePeriod::timePeriod),
                      Cell::text,
                      Shorthand.NOT_AVAILABLE)),
          Column.of(
              "last_period",
              Kind.TEXT,
              "Last period",
              "最近时期",
              "Last period with a claim.",
              "最近有数字的时期。",
              s ->
                  Cell.orMissing(
                      s.last().map(ReferencePeriod::timePeriod),
                      Cell::text,
                      Shorthand.NOT_AVAILABLE)),
          Column.of(
              "next_expected",
              Kind.DAY,
              "Next expected",
              "下次预期",
              "Day the next value is expected; [z] when none is.",
              "下一数字的预期日期；无预期时为 [z]。",
              s -> Cell.orMissing(s.nextExpected(), Cell::day, Shorthand.NOT_APPLICABLE)),
          Column.of(
              "successor",
              Kind.TEXT,
              "Continued by",
              "后继序列",
              "Series that continues it under another definition; [z] when none does.",
              "以其他定义延续的序列；无则为 [z]。",
              s ->
                  Cell.orMissing(
                      s.successor(), key -> Cell.text(key.toString()), Shorthand.NOT_APPLICABLE)),
          Column.of(
              "remarks",
              Kind.TEXT,
              "Remarks",
              "备注",
              "Remarks on definition and coverage; [z] when there are none.",
              "定义与范围的说明；无则为 [z]。",
              SeriesTable::remarks));

  private SeriesTable() {}

  static Table<SeriesEntry> of(Edition edition) {
    return new Table<>(
        "series",
        "Series",
        new Bilingual("序列目录", "Series catalogue"),
        new Bilingual("每行一个序列及其状态。", "Each row is one series and the state of its life."),
        COLUMNS,
        Rows.of(edition.series()));
  }

  private static String reasons(SeriesEntry series, Language language, String between) {
    return series.reasons().stream()
        .map(reason -> reason.in(language))
        .collect(Collectors.joining(between));
  }

  private static Cell remarks(SeriesEntry series) {
    if (series.notes().isEmpty()) {
      return Cell.missing(Shorthand.NOT_APPLICABLE);
    }
    return Cell.text(String.join(" ", series.notes().stream().map(Bilingual::both).toList()));
  }
}
