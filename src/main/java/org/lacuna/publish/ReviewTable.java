package org.lacuna.publish;

import java.util.List;
import java.util.function.Function;
import org.lacuna.publish.Column.Kind;

/** The figures that were seen and not read. */
final class ReviewTable {

  private static final List<Column<UnreadFigure>> COLUMNS =
      List.of(
          text("source", "Source", "来源", "Id of the source.", "来源编号。", UnreadFigure::source),
          Column.of(
              "captured",
              Kind.INSTANT,
              "Captured",
              "存档时间",
              "When the page was asked for.",
              "请求该网页的时间。",
              figure -> Cell.instant(figure.captured())),
          text("reason", "Reason", "原因代码", "Why it was not read.", "未读取的原因。", UnreadFigure::reason),
          text(
              "reason_en",
              "Reason in words (English)",
              "原因（英文）",
              "The reason in words.",
              "原因的文字说明。",
              figure -> CodeWords.of(figure.reason()).en()),
          text(
              "reason_zh",
              "Reason in words (Chinese)",
              "原因（中文）",
              "The reason in words.",
              "原因的文字说明。",
              figure -> CodeWords.of(figure.reason()).zh()),
          text(
              "quote",
              "Quote",
              "引文",
              "The characters as they stand.",
              "页面原文。",
              UnreadFigure::quote),
          text(
              "locator",
              "Place in page",
              "页内位置",
              "Character range or table cell.",
              "字符范围或表格单元。",
              UnreadFigure::locator),
          text(
              "detail",
              "What would be needed",
              "所缺内容",
              "What was found there, and what a person should settle; [x] when there is no more to"
                  + " say.",
              "所见内容及需人工确认之处；无补充说明时为 [x]。",
              UnreadFigure::detail),
          Column.of(
              "address",
              Kind.ADDRESS,
              "Address",
              "网址",
              "Address of the page.",
              "网页的网址。",
              figure -> Cell.text(figure.address().toString())),
          text(
              "snapshot",
              "Snapshot",
              "快照",
              "Digest of the archived bytes.",
              "存档内容的摘要值。",
              UnreadFigure::snapshot));

  private ReviewTable() {}

  static Table<UnreadFigure> of(Edition edition) {
    return new Table<>(
        "review",
        "Review",
        new Bilingual("见而未读的数字", "Figures seen and not read"),
        about(edition.review()),
        COLUMNS,
        Rows.of(edition.review().listed()));
  }

  private static Bilingual about(Review review) {
    return review.isCut()
        ? new Bilingual(
            "每行是存档页面上未被读取的一个数字。共计%,d个，此处列出最新页面上的%,d个。"
                .formatted(review.counted(), review.listed().size()),
            "Each row is one figure that stands on an archived page and was not read. Of %,d counted, the %,d on the newest pages are listed."
                .formatted(review.counted(), review.listed().size()))
        : new Bilingual(
            "每行是存档页面上未被读取的一个数字，附原因，供人工核对。",
            "Each row is one figure that stands on an archived page and was not read, with the"
                + " reason, for a person to check.");
  }

  private static Column<UnreadFigure> text(
      String code,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<UnreadFigure, String> text) {
    return Column.of(
        code, Kind.TEXT, en, zh, meaning, meaningZh, figure -> Cell.text(text.apply(figure)));
  }
}
