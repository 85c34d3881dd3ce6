package org.lacuna.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Column;
import org.lacuna.publish.Shorthand;

/**
 * One line of the notes sheet.
 *
 * @param mark how it is referred to: {@code [note 1]}, {@code [x]}
 * @param columns codes of the columns whose header carries the mark; empty for shorthands
 * @param text what it says
 */
record Note(String mark, List<String> columns, Bilingual text) {

  private static final List<Note> NUMBERED =
      List.of(
          note(
              1,
              "value lower upper",
              "Values stand in base units: 247.6万 is 2,476,000. Spreadsheets hold 15 digits; the"
                  + " data files hold all of them.",
              "数值一律使用基本单位：247.6万记为2,476,000。电子表格只保留15位有效数字，数据文件保留全部。"),
          note(
              2,
              "lower upper bound",
              "An exact number may have been rounded, so its bounds lie half of the last printed"
                  + " digit either side. \"More than\" and \"at least\" set no upper bound,"
                  + " \"below\" and \"at most\" no lower one.",
              "精确数字可能经过四舍五入，故上下限为末位数字的一半。“超过”“不低于”不设上限，“不足”“以内”不设下限。"),
          note(
              3,
              "published published_precision",
              "The day the publisher issued the figure, as far as the page says; the next column"
                  + " tells how much of the date is known.",
              "发布者公布数字的日期，以页面所载为准；相邻一列说明日期已知到何种程度。"),
          note(
              4,
              "first_seen ended",
              "Times are in UTC. A claim is valid from when it was first seen until its source was"
                  + " first seen to say otherwise.",
              "时间为协调世界时。陈述自首次所见起有效，直至首次发现来源改变表述。"),
          note(
              5,
              "status",
              "SDMX code list CL_OBS_STATUS: A normal, B break, D definition differs, E estimated,"
                  + " F forecast, P provisional, U low reliability, and others.",
              "SDMX 代码表 CL_OBS_STATUS：A 正常，B 中断，D 定义不同，E 估计，F 预测，P 初步，U 可靠性低等。"),
          note(
              6,
              "state",
              "States are judged by stated rules from what was seen; they are reversible and say"
                  + " nothing about intentions.",
              "状态依既定规则由所见情况判定，可以逆转，不涉及任何意图。"));

  private static final List<Note> MARKS =
      List.of(
          new Note(
              "[>]",
              List.of(),
              new Bilingual(
                  "下限：原文为“超过”“以上”“不低于”等", "lower bound: the words say more than, or at least")),
          new Note(
              "[<]",
              List.of(),
              new Bilingual("上限：原文为“不足”“以内”等", "upper bound: the words say less than, or at most")),
          new Note(
              "[~]",
              List.of(),
              new Bilingual("约数：原文为“约”“近”等", "approximate: the words say about, or nearly")),
          new Note(
              "[r]",
              List.of(),
              new Bilingual(
                  "已修订：最初公布的数字不同，见“Revisions”工作表",
                  "revised: first published with another value, see the Revisions sheet")),
          new Note(
              "[break]",
              List.of(),
              new Bilingual(
                  "序列中断：自此时期起定义不同", "break: from this period on the definition differs")));

  /** All notes: the numbered ones, the marks behind numbers, the shorthands for no value. */
  static List<Note> all() {
    List<Note> all = new ArrayList<>(NUMBERED);
    all.addAll(MARKS);
    for (Shorthand shorthand : Shorthand.values()) {
      all.add(new Note(shorthand.symbol(), List.of(), shorthand.meaning()));
    }
    return all;
  }

  /** Header of a column, with the marks of the notes about it. */
  static String header(Column<?> column) {
    String marks =
        NUMBERED.stream()
            .filter(note -> note.columns.contains(column.code()))
            .map(note -> " " + note.mark)
            .collect(Collectors.joining());
    return column.label().both() + marks;
  }

  private static Note note(int number, String columns, String en, String zh) {
    return new Note("[note " + number + "]", List.of(columns.split(" ")), new Bilingual(zh, en));
  }
}
