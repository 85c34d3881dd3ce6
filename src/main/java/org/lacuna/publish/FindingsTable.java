package org.lacuna.publish;

import java.util.List;
import org.lacuna.detect.Finding;
import org.lacuna.publish.Column.Kind;

/** What a person should know. */
final class FindingsTable {

  private FindingsTable() {}

  private static List<Column<Finding>> columns(FindingWords words) {
    return List.of(
        Column.of(
            "since",
            Kind.DAY,
            "Since",
            "起始日",
            "Day from which it has been so.",
            "自何日起如此。",
            f -> Cell.day(f.since())),
        Column.of(
            "kind", Kind.TEXT, "Kind", "类型", "State or event.", "状态或事件。", f -> Cell.text(f.kind())),
        Column.of(
            "axis",
            Kind.TEXT,
            "About",
            "对象",
            "Whose health it is about: pipeline, source or series.",
            "涉及流程、来源或序列。",
            f -> Cell.text(f.axis().code())),
        Column.of(
            "subject",
            Kind.TEXT,
            "Subject",
            "主体",
            "Series key or source id.",
            "序列键或来源编号。",
            f -> Cell.text(f.subject())),
        Column.of(
            "headline",
            Kind.TEXT,
            "What was found (English)",
            "所见（英文）",
            "One sentence.",
            "一句话说明。",
            f -> Cell.text(f.headline())),
        Column.of(
            "headline_zh",
            Kind.TEXT,
            "What was found (Chinese)",
            "所见",
            "One sentence in Chinese.",
            "一句话说明。",
            f -> Cell.text(words.headline(f).zh())),
        Column.of(
            "reasons",
            Kind.TEXT,
            "Why we think so",
            "依据",
            "Reasons, strongest first.",
            "依据，最强者在前。",
            f -> Cell.text(String.join("; ", f.reasons()))),
        Column.of(
            "cause",
            Kind.TEXT,
            "Observed as",
            "表现",
            "One word for what was observed; [u] when not known.",
            "所见情形的简称；未知为 [u]。",
            FindingsTable::cause),
        Column.of(
            "severity",
            Kind.TEXT,
            "Severity",
            "程度",
            "Notice, warning or alarm.",
            "提示、警告或警报。",
            f -> Cell.text(f.severity().code())),
        Column.of(
            "learned",
            Kind.INSTANT,
            "Learned",
            "获知时间",
            "When it came to be known.",
            "获知时间。",
            f -> Cell.instant(f.learned())),
        Column.of(
            "check",
            Kind.TEXT,
            "To check by hand",
            "人工核对",
            "What a person should check.",
            "应人工核对的内容。",
            f -> Cell.text(f.check())),
        Column.of(
            "evidence",
            Kind.TEXT,
            "Evidence",
            "证据",
            "Digests and addresses.",
            "摘要值与网址。",
            f -> Cell.text(String.join(" ", f.evidence()))));
  }

  static Table<Finding> of(Edition edition) {
    return new Table<>(
        "findings",
        "Findings",
        new Bilingual("发现", "Findings"),
        new Bilingual(
            "每行是一项值得知道的情况，附依据。", "Each row is something a person should know, with the reasons."),
        columns(new FindingWords(edition)),
        Rows.of(edition.findings()));
  }

  private static Cell cause(Finding finding) {
    return finding.cause().isBlank() ? Cell.missing(Shorthand.UNKNOWN) : Cell.text(finding.cause());
  }
}
