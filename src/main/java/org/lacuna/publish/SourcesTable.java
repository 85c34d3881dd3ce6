package org.lacuna.publish;

import java.util.List;
import org.lacuna.publish.Column.Kind;

/** The sources and their health. */
final class SourcesTable {

  private static final List<Column<SourceEntry>> COLUMNS =
      List.of(
          Column.of(
              "source",
              Kind.TEXT,
              "Source",
              "来源",
              "Id of the source.",
              "来源编号。",
              s -> Cell.text(s.id())),
          Column.of(
              "title_en",
              Kind.TEXT,
              "Title (English)",
              "英文名",
              "What it is.",
              "来源名称。",
              s -> Cell.text(s.title().en())),
          Column.of(
              "title_zh",
              Kind.TEXT,
              "Title (Chinese)",
              "中文名",
              "What it is.",
              "来源名称。",
              s -> Cell.text(s.title().zh())),
          Column.of(
              "publisher_en",
              Kind.TEXT,
              "Publisher (English)",
              "发布者英文名",
              "Who issues the figures.",
              "发布者。",
              s -> Cell.text(s.publisher().en())),
          Column.of(
              "publisher_zh",
              Kind.TEXT,
              "Publisher (Chinese)",
              "发布者中文名",
              "Who issues the figures.",
              "发布者。",
              s -> Cell.text(s.publisher().zh())),
          Column.of(
              "release",
              Kind.TEXT,
              "Release",
              "发布物",
              "Id of the release.",
              "发布物编号。",
              s -> Cell.text(s.release())),
          Column.of(
              "stage",
              Kind.TEXT,
              "Stage",
              "阶段",
              "Stage of the release.",
              "发布阶段。",
              s -> Cell.text(s.stage())),
          Column.of(
              "frequency",
              Kind.TEXT,
              "Frequency",
              "频率",
              "SDMX frequency code.",
              "SDMX 频率代码。",
              s -> Cell.text(s.frequency().code())),
          Column.of(
              "health",
              Kind.TEXT,
              "Health",
              "健康状况",
              "Health of the source, which says nothing about its series.",
              "来源的健康状况，与序列无关。",
              s -> Cell.text(s.health())),
          Column.of(
              "health_since",
              Kind.INSTANT,
              "Since",
              "起始时间",
              "From when it has been so; [x] when never looked at.",
              "自何时起如此；从未查询时为 [x]。",
              s -> Cell.orMissing(s.since(), Cell::instant, Shorthand.NOT_AVAILABLE)),
          Column.of(
              "last_looked",
              Kind.INSTANT,
              "Last looked",
              "最近查询",
              "Newest attempt; [x] when none.",
              "最近一次查询；无则为 [x]。",
              s -> Cell.orMissing(s.lastLooked(), Cell::instant, Shorthand.NOT_AVAILABLE)),
          Column.of(
              "last_answered",
              Kind.INSTANT,
              "Last answered",
              "最近应答",
              "Newest attempt that brought the page we know; [x] when none.",
              "最近一次得到已知页面的查询；无则为 [x]。",
              s -> Cell.orMissing(s.lastAnswered(), Cell::instant, Shorthand.NOT_AVAILABLE)),
          Column.of(
              "seen_en",
              Kind.TEXT,
              "What was seen (English)",
              "所见（英文）",
              "What was seen.",
              "查询时所见。",
              s -> Cell.text(s.explanation().en())),
          Column.of(
              "seen_zh",
              Kind.TEXT,
              "What was seen (Chinese)",
              "所见（中文）",
              "What was seen.",
              "查询时所见。",
              s -> Cell.text(s.explanation().zh())),
          Column.of(
              "address",
              Kind.ADDRESS,
              "Address",
              "网址",
              "Where it is looked at.",
              "查询的网址。",
              s -> Cell.text(s.address().toString())));

  private SourcesTable() {}

  static Table<SourceEntry> of(Edition edition) {
    return new Table<>(
        "sources",
        "Sources",
        new Bilingual("来源及其健康状况", "Sources and their health"),
        new Bilingual(
            "每行一个来源。来源的健康状况与序列的状态无关。",
            "Each row is one source. The health of a source says nothing about the life of its"
                + " series."),
        COLUMNS,
        Rows.of(edition.sources()));
  }
}
