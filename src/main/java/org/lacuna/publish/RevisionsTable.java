package org.lacuna.publish;

import java.math.BigDecimal;
import java.util.List;
import org.lacuna.publish.Column.Kind;

/** What later vintages changed. */
final class RevisionsTable {

  private static final PeriodColumns<RevisionEntry> PERIOD =
      new PeriodColumns<>(RevisionEntry::period);

  private static final List<Column<RevisionEntry>> COLUMNS =
      List.of(
          Column.of(
              "series",
              Kind.TEXT,
              "Series",
              "序列",
              "The series key.",
              "序列键。",
              r -> Cell.text(r.series().toString())),
          PERIOD.whole("Reference period.", "参考期。"),
          PERIOD.end(),
          Column.of(
              "kind",
              Kind.TEXT,
              "Kind",
              "类型",
              "Revised or withdrawn.",
              "修订或撤回。",
              r -> Cell.text(r.kind())),
          Column.of(
              "seen",
              Kind.INSTANT,
              "Change first seen",
              "首次发现",
              "When the change was first seen.",
              "首次发现该变化的时间。",
              r -> Cell.instant(r.seen())),
          Column.of(
              "before",
              Kind.NUMBER,
              "Value before",
              "原值",
              "Value before the change.",
              "变化前的数值。",
              r -> Cell.number(r.before())),
          Column.of(
              "after",
              Kind.NUMBER,
              "Value after",
              "新值",
              "Value after the change; [w] when withdrawn.",
              "变化后的数值；撤回时为 [w]。",
              r -> Cell.orMissing(r.after(), Cell::number, Shorthand.WITHDRAWN)),
          Column.of(
              "difference",
              Kind.NUMBER,
              "Difference",
              "差额",
              "After less before; [w] when withdrawn.",
              "新值减原值；撤回时为 [w]。",
              r ->
                  Cell.orMissing(
                      r.after().map(after -> canonical(after.subtract(r.before()))),
                      Cell::number,
                      Shorthand.WITHDRAWN)),
          Column.of(
              "source",
              Kind.TEXT,
              "Source",
              "来源",
              "Source that changed.",
              "发生变化的来源。",
              r -> Cell.text(r.source())),
          Column.of(
              "claim_before",
              Kind.TEXT,
              "Claim before",
              "原陈述",
              "Id of the claim before.",
              "原陈述编号。",
              r -> Cell.text(r.claimBefore())),
          Column.of(
              "claim_after",
              Kind.TEXT,
              "Claim after",
              "新陈述",
              "Id of the claim after; [w] when withdrawn.",
              "新陈述编号；撤回时为 [w]。",
              r -> Cell.orMissing(r.claimAfter(), Cell::text, Shorthand.WITHDRAWN)),
          Column.of(
              "explanation",
              Kind.TEXT,
              "What the source says",
              "来源说明",
              "What the source says about the change; [x] when nothing was found.",
              "来源对变化的说明；未见说明时为 [x]。",
              r -> Cell.text(r.explanation())));

  private RevisionsTable() {}

  static Table<RevisionEntry> of(Edition edition) {
    return new Table<>(
        "revisions",
        "Revisions",
        new Bilingual("修订", "Revisions"),
        new Bilingual(
            "每行是后来版本对已公布数字的一次改变。",
            "Each row is one change that a later vintage brought to a published value."),
        COLUMNS,
        Rows.of(edition.revisions()));
  }

  private static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
