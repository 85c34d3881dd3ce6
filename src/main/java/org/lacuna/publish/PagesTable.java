package org.lacuna.publish;

import java.util.List;
import org.lacuna.publish.Column.Kind;

/** The archived pages that prove the claims. */
final class PagesTable {

  private static final List<Column<ArchivedPage>> COLUMNS =
      List.of(
          Column.of(
              "snapshot",
              Kind.TEXT,
              "Snapshot",
              "快照",
              "Digest of the archived bytes.",
              "存档内容的摘要值。",
              p -> Cell.text(p.digest())),
          Column.of(
              "source",
              Kind.TEXT,
              "Source",
              "来源",
              "Id of the source.",
              "来源编号。",
              p -> Cell.text(p.source())),
          Column.of(
              "address",
              Kind.ADDRESS,
              "Address",
              "网址",
              "Address that was asked for.",
              "所请求的网址。",
              p -> Cell.text(p.address().toString())),
          Column.of(
              "captured",
              Kind.INSTANT,
              "Captured",
              "存档时间",
              "When it was asked for.",
              "请求时间。",
              p -> Cell.instant(p.captured())),
          Column.of(
              "media_type",
              Kind.TEXT,
              "Media type",
              "媒体类型",
              "Content-Type as received; [x] when none.",
              "所收到的内容类型；无则为 [x]。",
              p -> Cell.text(p.contentType())),
          Column.of(
              "warc",
              Kind.TEXT,
              "WARC file",
              "WARC 文件",
              "File below the archive folder.",
              "存档目录下的文件。",
              p -> Cell.text(p.warc())),
          Column.of(
              "offset",
              Kind.COUNT,
              "Offset",
              "偏移",
              "First byte of the record in that file.",
              "记录在文件中的起始字节。",
              p -> Cell.count(p.offset())));

  private PagesTable() {}

  static Table<ArchivedPage> of(Edition edition) {
    return new Table<>(
        "evidence",
        "Evidence",
        new Bilingual("证据：存档网页", "Evidence: archived pages"),
        new Bilingual(
            "每行一个存档网页；数据表的“快照”列指向此处。",
            "Each row is one archived page; the Snapshot column of the data refers to it."),
        COLUMNS,
        Rows.of(edition.pages()));
  }
}
