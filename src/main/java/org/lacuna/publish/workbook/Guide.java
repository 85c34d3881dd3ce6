package org.lacuna.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Cell;
import org.lacuna.publish.Column;
import org.lacuna.publish.Column.Kind;
import org.lacuna.publish.Rows;
import org.lacuna.publish.Table;

/** The tables that explain the others: notes, method, columns. */
final class Guide {

  private static final List<Bilingual> METHOD =
      List.of(
          new Bilingual(
              "保留发布者页面的原始字节（WARC 存档），每个数字都可追溯到存档页面上的原文。",
              "The bytes of publishers' pages are kept (WARC archive); every figure can be followed to its"
                  + " words on the archived page."),
          new Bilingual(
              "陈述只增不改。来源改变表述时，新陈述另起一行，旧陈述保留并注明终止时间。",
              "Claims are only added, never changed. When a source says something else, the new claim is a"
                  + " new row; the old one stays, with the time it ceased to stand."),
          new Bilingual(
              "不做任何推算：只公布了增速时不推算数值，单位不明或时期含糊的数字不予采用。",
              "Nothing is guessed: no level is made of a growth rate, and a figure of unknown unit or"
                  + " ambiguous period is refused."),
          new Bilingual(
              "人数与人次是不同的单位，不得相加或比较。",
              "Persons and person-times are different units and are never added or compared."),
          new Bilingual(
              "宽表取每一时期当前有效且发布日期最新的陈述；其余陈述见“Data”工作表。",
              "The wide views show, for each period, the standing claim published last; all other claims"
                  + " are on the Data sheet."),
          new Bilingual(
              "流程、来源与序列的健康状况分别记录，互不混淆。访问被拒绝不表示数字不存在。",
              "The health of our process, of a source and of a series are kept apart. A refused request says"
                  + " nothing about the figure."),
          new Bilingual(
              "“未见于发布物”须有完整获取、正常解析，并在同一文件中找到同类数字。",
              "\"Not in this release\" needs a complete fetch, a sound reading, and another figure found by"
                  + " the same rule in the same document."),
          new Bilingual(
              "措辞说明最后所见与首次未见，及其证据；不涉及动机。",
              "Wording states what was last seen and first missing, with the evidence; it states no motive."));

  /** A column of a table, as the list of columns shows it. */
  record Described(Table<?> table, Column<?> column) {}

  private record Step(int number, Bilingual text) {}

  private Guide() {}

  static Table<Note> notes() {
    return new Table<>(
        "notes",
        "Notes",
        new Bilingual("注释与简记", "Notes and shorthand"),
        new Bilingual("每行解释一个注释或简记。", "Each row explains one note or shorthand."),
        List.of(
            column("mark", "Mark", "标记", note -> Cell.text(note.mark())),
            column("meaning_en", "Meaning (English)", "英文含义", note -> Cell.text(note.text().en())),
            column("meaning_zh", "Meaning (Chinese)", "中文含义", note -> Cell.text(note.text().zh()))),
        Rows.of(Note.all()));
  }

  static Table<?> method() {
    List<Step> steps = new ArrayList<>();
    METHOD.forEach(text -> steps.add(new Step(steps.size() + 1, text)));
    return new Table<>(
        "method",
        "Method",
        new Bilingual("方法", "Method"),
        new Bilingual("每行一条原则。", "Each row is one principle."),
        List.of(
            column("number", "Number", "序号", step -> Cell.count(step.number())),
            column("english", "English", "英文", step -> Cell.text(step.text().en())),
            column("chinese", "Chinese", "中文", step -> Cell.text(step.text().zh()))),
        Rows.of(steps));
  }

  static Table<Described> columns(List<Table<?>> tables) {
    return new Table<>(
        "columns",
        "Columns",
        new Bilingual("各表的列", "Columns of the tables"),
        new Bilingual("每行解释一个表的一列。", "Each row explains one column of one table."),
        List.of(
            column("sheet", "Sheet", "工作表", row -> Cell.text(row.table().sheet())),
            column("column", "Column", "列名", row -> Cell.text(row.column().label().both())),
            column("code", "Code in data files", "数据文件中的代码", row -> Cell.text(row.column().code())),
            column(
                "meaning_en",
                "Meaning (English)",
                "英文含义",
                row -> Cell.text(row.column().meaning().en())),
            column(
                "meaning_zh",
                "Meaning (Chinese)",
                "中文含义",
                row -> Cell.text(row.column().meaning().zh()))),
        Rows.of(described(tables)));
  }

  private static List<Described> described(List<Table<?>> tables) {
    List<Described> all = new ArrayList<>();
    for (Table<?> table : tables) {
      table.columns().forEach(column -> all.add(new Described(table, column)));
    }
    return all;
  }

  private static <R> Column<R> column(
      String code, String en, String zh, java.util.function.Function<R, Cell> content) {
    return Column.of(code, Kind.TEXT, en, zh, en, zh, content);
  }
}
