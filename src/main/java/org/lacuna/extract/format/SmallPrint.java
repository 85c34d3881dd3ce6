package org.lacuna.extract.format;

import java.util.List;
import java.util.regex.Pattern;

/** Lines that stand around an article and are not its text. */
final class SmallPrint {

  private static final List<String> PHRASES =
      List.of(
          "版权",
          "主办",
          "承办",
          "备案",
          "ICP",
          "邮编",
          "网站标识码",
          "公网安备",
          "技术支持",
          "联系电话",
          "地址：",
          "来源：",
          "作者：",
          "发布时间",
          "发布日期",
          "点击",
          "访问量",
          "浏览",
          "字号",
          "字体",
          "分享",
          "打印",
          "责任编辑",
          "编辑：",
          "关联稿件",
          "附件",
          "上一篇",
          "下一篇",
          "Postcode",
          "Address:",
          "Copyright",
          "All Rights Reserved");

  /** A whole article may stand in one line and name its source; small print is short. */
  private static final int LONGEST = 200;

  /** Where one statement ends and another may begin. */
  private static final Pattern BREAK =
      Pattern.compile(
          "[。；;（）()【】\\u3000]|\\s{2,}|(?<=[\\u4e00-\\u9fff，：])\\s|\\s(?=[\\u4e00-\\u9fff])");

  /** A number with a unit, which dates, telephones and counts of visits do not have. */
  private static final Pattern FIGURE =
      Pattern.compile("\\d[多余]?\\s?(?:[万亿千百%％倍成元户名]|人|美元|percent|per cent|million|billion)");

  private static final int SHORTEST_STATEMENT = 8;
  private static final int LONGEST_DATE = 40;

  private SmallPrint() {}

  /**
   * Whether a line is more than the title, a date or small print: it has a figure or a sentence. A
   * credit beside a statement does not make the statement small print.
   */
  static boolean isContent(String line, String title) {
    boolean says = line.chars().anyMatch(c -> Character.isDigit(c) || "，。；、,.".indexOf(c) >= 0);
    return says
        && !line.equals(title)
        && !isDateOnly(line)
        && (line.length() > LONGEST || !isCredit(line) || states(line));
  }

  private static boolean isCredit(String words) {
    return creditAt(words) < words.length();
  }

  private static boolean states(String line) {
    return BREAK.splitAsStream(line).anyMatch(SmallPrint::isStatement);
  }

  private static boolean isStatement(String words) {
    String statement = words.substring(0, creditAt(words));
    return statement.length() >= SHORTEST_STATEMENT && FIGURE.matcher(statement).find();
  }

  private static int creditAt(String words) {
    int at = words.length();
    for (String phrase : PHRASES) {
      int found = words.indexOf(phrase);
      at = found < 0 ? at : Math.min(at, found);
    }
    return at;
  }

  private static boolean isDateOnly(String line) {
    if (line.length() > LONGEST_DATE || !PublishedDate.mayHoldDate(line)) {
      return false;
    }
    PublishedDate.Found found = PublishedDate.locate(line);
    return found.date().isPresent() && line.length() - (found.end() - found.start()) <= 10;
  }
}
