package org.lacuna.extract.format;

import java.util.List;

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

  private SmallPrint() {}

  /**
   * Whether a line is more than the title, a date or small print: it has a figure or a sentence.
   */
  static boolean isContent(String line, String title) {
    boolean says = line.chars().anyMatch(c -> Character.isDigit(c) || "，。；、,.".indexOf(c) >= 0);
    return says
        && !line.equals(title)
        && !isDateOnly(line)
        && (line.length() > LONGEST || PHRASES.stream().noneMatch(line::contains));
  }

  private static boolean isDateOnly(String line) {
    PublishedDate.Found found = PublishedDate.locate(line);
    return found.date().isPresent() && line.length() - (found.end() - found.start()) <= 10;
  }
}
