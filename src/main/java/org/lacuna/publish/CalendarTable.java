package org.lacuna.publish;

import java.util.List;
import org.lacuna.publish.Column.Kind;

/** Issues expected and seen. */
final class CalendarTable {

  private static final PeriodColumns<ReleaseEvent> PERIOD =
      new PeriodColumns<>(ReleaseEvent::period);

  private static final List<Column<ReleaseEvent>> COLUMNS =
      List.of(
          Column.of(
              "expected",
              Kind.DAY,
              "Expected",
              "预期日期",
              "Day the issue is expected.",
              "预期发布日期。",
              e -> Cell.day(e.expected())),
          Column.of(
              "release",
              Kind.TEXT,
              "Release",
              "发布物",
              "Id of the release.",
              "发布物编号。",
              e -> Cell.text(e.release())),
          Column.of(
              "title_en",
              Kind.TEXT,
              "Title (English)",
              "英文名",
              "Name of the release.",
              "发布物名称。",
              e -> Cell.text(e.title().en())),
          Column.of(
              "title_zh",
              Kind.TEXT,
              "Title (Chinese)",
              "中文名",
              "Name of the release.",
              "发布物名称。",
              e -> Cell.text(e.title().zh())),
          PERIOD.whole("Reference period of the issue.", "参考期。"),
          Column.of(
              "basis",
              Kind.TEXT,
              "Basis",
              "依据",
              "Where the expectation comes from.",
              "预期的依据。",
              e -> Cell.text(e.basis())),
          Column.of(
              "status",
              Kind.TEXT,
              "Status",
              "情况",
              "Seen, due, late or overdue.",
              "已见、待发布、延迟或逾期。",
              e -> Cell.text(e.status())),
          Column.of(
              "seen",
              Kind.DAY,
              "First seen",
              "首次所见",
              "Day it was first seen; [l] or [n] when not seen.",
              "首次所见日期；未见时为 [l] 或 [n]。",
              CalendarTable::seen),
          Column.of(
              "cause",
              Kind.TEXT,
              "Observed as",
              "表现",
              "What was observed instead; [z] when it was seen or is not due, [u] when not known.",
              "未见时所见的情形；已见或未到期为 [z]，未知为 [u]。",
              CalendarTable::cause));

  private CalendarTable() {}

  static Table<ReleaseEvent> of(Edition edition) {
    return new Table<>(
        "calendar",
        "Calendar",
        new Bilingual("发布日历", "Release calendar"),
        new Bilingual(
            "每行是一次发布：预期与所见。", "Each row is one issue of a release: expected, and seen or not."),
        COLUMNS,
        Rows.of(edition.calendar()));
  }

  private static Cell cause(ReleaseEvent event) {
    if (!event.cause().isEmpty()) {
      return Cell.text(event.cause());
    }
    boolean awaited = event.status().equals("late") || event.status().equals("overdue");
    return Cell.missing(awaited ? Shorthand.UNKNOWN : Shorthand.NOT_APPLICABLE);
  }

  private static Cell seen(ReleaseEvent event) {
    Shorthand why = "due".equals(event.status()) ? Shorthand.NOT_DUE : Shorthand.LATE;
    return Cell.orMissing(event.seen(), Cell::day, why);
  }
}
