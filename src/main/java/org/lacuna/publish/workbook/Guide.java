package org.lacuna.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Cell;
import org.lacuna.publish.Column;
import org.lacuna.publish.Column.Kind;
import org.lacuna.publish.Principles;
import org.lacuna.publish.Rows;
import org.lacuna.publish.Table;

/** The tables that explain the others: notes, method, columns. */
final class Guide {

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
    Principles.all().forEach(text -> steps.add(new Step(steps.size() + 1, text)));
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
