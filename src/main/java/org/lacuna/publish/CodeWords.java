package org.lacuna.publish;

import java.util.Map;

/**
 * How codes of causes, health and calendar are said in publications: what was seen, in both
 * languages. A code without words stands for itself.
 */
public final class CodeWords {

  private static final Map<String, Bilingual> WORDS =
      Map.ofEntries(
          said("not yet due", "not due yet", "尚未到期"),
          said("unreachable", "no whole answer received", "未收到完整应答"),
          said("blocked", "our request was refused", "我们的请求被拒绝"),
          said("soft-missing", "another page in its place", "所得并非已知页面"),
          said("moved", "found at another address", "见于其他网址"),
          said("unlinked", "no list links to it any more", "列表中不再链接"),
          said("page reshaped", "the page is arranged differently", "页面结构已变"),
          said("row dropped", "the row is not there, its neighbours are", "该行不见，相邻行仍在"),
          said("value suppressed", "the row is there, its value is not", "该行仍在，数值不见"),
          said("tool removed", "the query page was not found", "未找到查询页面"),
          said("unit or definition changed", "another unit or definition", "单位或定义已变"),
          said("renamed", "another name", "名称已变"),
          said("frozen", "the file changes, its figures do not", "文件有变，数字未变"),
          said("superseded", "another series or source in its place", "由其他序列或来源取代"),
          said("answering", "answering", "正常应答"),
          said("vanished", "not found at its address", "原网址未找到"),
          said("unread", "answering, not readable", "有应答但无法读取"),
          said("never looked", "not looked at yet", "尚未查询"),
          said("ended", "no longer looked at", "不再查询"),
          said("seen", "seen", "已见"),
          said("due", "due", "待发布"),
          said("late", "late", "延迟"),
          said("overdue", "overdue", "逾期"),
          said("timetable", "timetable", "发布日程"),
          said("delay", "usual delay", "通常间隔"),
          said("history", "past issues", "以往各期"),
          said("stands", "stands", "有效"),
          said("withdrawn", "not on the page any more", "页面上不再出现"));

  private CodeWords() {}

  /** Words for a code. */
  public static Bilingual of(String code) {
    return WORDS.getOrDefault(code, Bilingual.same(code));
  }

  private static Map.Entry<String, Bilingual> said(String code, String en, String zh) {
    return Map.entry(code, new Bilingual(zh, en));
  }
}
