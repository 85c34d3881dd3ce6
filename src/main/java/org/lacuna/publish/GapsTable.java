package org.lacuna.publish;

import java.util.List;
import org.lacuna.publish.Column.Kind;

/** The gap register. */
final class GapsTable {

  private static final PeriodColumns<Gap> PERIOD = new PeriodColumns<>(Gap::period);

  private static final List<Column<Gap>> COLUMNS =
      List.of(
          Column.of(
              "series",
              Kind.TEXT,
              "Series",
              "序列",
              "The series key.",
              "序列键。",
              g -> Cell.text(g.series().toString())),
          PERIOD.whole("Reference period without a value.", "没有数字的参考期。"),
          PERIOD.start(),
          PERIOD.end(),
          Column.of(
              "shorthand",
              Kind.TEXT,
              "Shorthand",
              "简记",
              "The reason in brackets.",
              "括号内的原因简记。",
              g -> new Cell.Text(g.why().symbol())),
          Column.of(
              "meaning_en",
              Kind.TEXT,
              "Meaning (English)",
              "英文含义",
              "The reason in words.",
              "原因的文字说明。",
              g -> Cell.text(g.why().meaning().en())),
          Column.of(
              "meaning_zh",
              Kind.TEXT,
              "Meaning (Chinese)",
              "中文含义",
              "The reason in words.",
              "原因的文字说明。",
              g -> Cell.text(g.why().meaning().zh())),
          Column.of(
              "expected",
              Kind.DAY,
              "Expected by",
              "预期日期",
              "Day by which it was expected; [u] when there is no expectation.",
              "预期日期；无预期时为 [u]。",
              g -> Cell.orMissing(g.expected(), Cell::day, Shorthand.UNKNOWN)),
          Column.of(
              "looked",
              Kind.INSTANT,
              "Last looked",
              "最近查询",
              "When it was last looked for; [n] when not yet.",
              "最近一次查询的时间；尚未查询时为 [n]。",
              g -> Cell.orMissing(g.looked(), Cell::instant, Shorthand.NOT_DUE)),
          Column.of(
              "seen_en",
              Kind.TEXT,
              "What was seen (English)",
              "所见（英文）",
              "What was seen when we looked.",
              "查询时所见。",
              g -> Cell.text(g.explanation().en())),
          Column.of(
              "seen_zh",
              Kind.TEXT,
              "What was seen (Chinese)",
              "所见（中文）",
              "What was seen when we looked.",
              "查询时所见。",
              g -> Cell.text(g.explanation().zh())),
          Column.of(
              "evidence",
              Kind.TEXT,
              "Evidence",
              "证据",
              "Digests and addresses that show it.",
              "证明的摘要值与网址。",
              g -> Cell.text(String.join(" ", g.evidence()))));

  private GapsTable() {}

  static Table<Gap> of(Edition edition) {
    return new Table<>(
        "gaps",
        "Gaps",
        new Bilingual("缺口登记", "Gap register"),
        new Bilingual(
            "每行是一个没有数字的时期及其原因。",
            "Each row is one period for which no value is held, with the reason."),
        COLUMNS,
        Rows.of(edition.gaps()));
  }
}
