package org.lacuna.publish;

import java.util.Map;
import java.util.Optional;
import org.lacuna.series.ObservationStatus;

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
          said("soft missing", "another page in its place", "所得并非已知页面"),
          said("refused by robots", "kept out by the site's rules for robots", "网站的机器人规则不允许访问"),
          said("refused by us", "an answer we do not take", "应答超出我们接受的范围"),
          said("never looked at", "not looked at yet", "尚未查询"),
          said("never looked", "not looked at yet", "尚未查询"),
          said("ended", "no longer looked at", "不再查询"),
          said("seen", "seen", "已见"),
          said("due", "due", "待发布"),
          said("late", "late", "延迟"),
          said("overdue", "overdue", "逾期"),
          said("timetable", "timetable", "发布日程"),
          said("delay", "usual delay", "通常间隔"),
          said("learned", "past delays", "以往间隔"),
          said("declared", "declared delay", "登记的间隔"),
          said("history", "past issues", "以往各期"),
          said("stands", "stands", "有效"),
          said("withdrawn", "not on the page any more", "页面上不再出现"),
          said("unknown_subject", "no word says what is counted", "未说明统计内容"),
          said("ambiguous_subject", "the words may mean several things", "统计内容的措辞有多种理解"),
          said("other_place", "about a place that is not watched", "所指地区不在观察范围内"),
          said("unknown_place", "the place is not said", "未说明地区"),
          said("unknown_unit", "no unit stands at the number", "数字未附单位"),
          said("unit_does_not_fit", "a unit in which this is not counted", "单位与统计内容不符"),
          said("unknown_period", "the period is not said", "未说明时期"),
          said("ambiguous_period", "the words allow several periods", "时期的措辞有多种理解"),
          said(
              "unknown_comparison",
              "compared with something we have no measure for",
              "比较的对象没有相应的度量"),
          said("uneven_lists", "as many numbers as subjects were not found", "数字与统计内容的个数不一致"),
          said("damaged_number", "digits are missing, masked or run together", "数字残缺、被遮盖或连写"),
          said(
              "unknown_header",
              "the header of the cell is missing, doubled or moved",
              "单元格的表头缺失、重复或移位"),
          said("unreadable", "the words are a picture", "文字为图片"),
          said("limit_reached", "a limit of size or depth was reached", "达到大小或层数的限制"));

  private CodeWords() {}

  private static final Map<ObservationStatus, Bilingual> STATUSES =
      Map.ofEntries(
          status(ObservationStatus.BREAK, "break in the series", "序列中断"),
          status(ObservationStatus.DEFINITION_DIFFERS, "definition differs", "定义不同"),
          status(ObservationStatus.ESTIMATED, "estimate", "估计数"),
          status(ObservationStatus.FORECAST, "forecast", "预测数"),
          status(ObservationStatus.EXPERIMENTAL, "experimental", "试行数"),
          status(ObservationStatus.IMPUTED, "imputed", "推算数"),
          status(ObservationStatus.INCLUDED_ELSEWHERE, "included elsewhere", "计入他项"),
          status(ObservationStatus.PROVISIONAL, "provisional", "初步数"),
          status(ObservationStatus.LOW_RELIABILITY, "low reliability", "可靠性低"),
          status(ObservationStatus.UNVALIDATED, "not validated", "未经核实"),
          status(ObservationStatus.INCLUDES_ELSEWHERE, "includes another item", "含他项"));

  /** Words for an SDMX status; empty for a normal value. */
  public static Optional<Bilingual> of(ObservationStatus status) {
    return status == ObservationStatus.NORMAL
        ? Optional.empty()
        : Optional.of(STATUSES.getOrDefault(status, plain(status)));
  }

  private static Bilingual plain(ObservationStatus status) {
    return Bilingual.same(status.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }

  private static Map.Entry<ObservationStatus, Bilingual> status(
      ObservationStatus status, String en, String zh) {
    return Map.entry(status, new Bilingual(zh, en));
  }

  /** Words for a code. */
  public static Bilingual of(String code) {
    return WORDS.getOrDefault(code, Bilingual.same(code));
  }

  private static Map.Entry<String, Bilingual> said(String code, String en, String zh) {
    return Map.entry(code, new Bilingual(zh, en));
  }
}
