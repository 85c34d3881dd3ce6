package org.lacuna.publish;

import java.util.List;
import org.lacuna.publish.Column.Kind;

/** Claims that cannot all be true. */
final class ConflictsTable {

  private static final PeriodColumns<Conflict> PERIOD = new PeriodColumns<>(Conflict::period);

  private static final List<Column<Conflict>> COLUMNS =
      List.of(
          Column.of(
              "series",
              Kind.TEXT,
              "Series",
              "序列",
              "The series key.",
              "序列键。",
              c -> Cell.text(c.series().toString())),
          PERIOD.whole("Reference period.", "参考期。"),
          Column.of(
              "publishers",
              Kind.TEXT,
              "Publishers",
              "发布者",
              "Who says so, in the order of the claims.",
              "各陈述的发布者。",
              c -> Cell.text(String.join("; ", c.publishers()))),
          Column.of(
              "values",
              Kind.TEXT,
              "Figures as printed",
              "原文数字",
              "What they say, in the same order.",
              "各自所印的数字。",
              c -> Cell.text(String.join("; ", c.values()))),
          Column.of(
              "claims",
              Kind.TEXT,
              "Claims",
              "陈述",
              "Ids of the claims.",
              "陈述编号。",
              c -> Cell.text(String.join("; ", c.claims()))),
          Column.of(
              "explanation",
              Kind.TEXT,
              "Remarks",
              "说明",
              "What can be said about the difference; [x] when nothing.",
              "对差异的说明；无则为 [x]。",
              c -> Cell.text(c.explanation())));

  private ConflictsTable() {}

  static Table<Conflict> of(Edition edition) {
    return new Table<>(
        "conflicts",
        "Conflicts",
        new Bilingual("相互矛盾的陈述", "Conflicting claims"),
        new Bilingual(
            "每行是对同一数量不能同时成立的陈述；全部保留。",
            "Each row is a set of claims about one quantity that cannot all be true; all are"
                + " kept."),
        COLUMNS,
        Rows.of(edition.conflicts()));
  }
}
