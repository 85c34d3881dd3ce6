package org.lacuna.publish;

/**
 * Why a cell holds no value, in one bracketed letter; after the shorthand list of the British
 * Government Statistical Service, with letters of our own for silence. States what was seen, never
 * a motive.
 */
public enum Shorthand {
  /** Nothing said or found. */
  NOT_AVAILABLE("x", "not available: no figure was found", "无数据：未找到数字"),

  /** The column does not apply to the row. */
  NOT_APPLICABLE("z", "not applicable", "不适用"),

  /** After the last value of a series that is recorded as ended. */
  ENDED(
      "d",
      "after the last value found; the series is recorded as discontinued",
      "位于最后一个已知数值之后；该序列记录为已终止"),

  /** The publisher said that it pauses the series. */
  SUSPENDED("s", "suspended according to the publisher's notice", "据发布者公告暂停发布"),

  /** A growth rate stands where the level would. */
  GROWTH_ONLY("g", "only a growth rate was published, no level", "只公布了增速，未公布数值"),

  /** What we hold does not tell. */
  UNKNOWN("u", "unknown: what we hold does not tell", "未知：现有资料无法判断"),

  /** We were kept out, which says nothing about the figure. */
  BLOCKED("b", "our request was refused when we looked; the figure may exist", "查询时被拒绝访问；数字可能存在"),

  /** The page that carried the figure no longer answers. */
  VANISHED("v", "the page that carried this series no longer answers", "原载页面已无法访问"),

  /** Expected, and the day has passed. */
  LATE("l", "expected by now; no published figure found yet", "已过预期发布日；尚未找到公布的数字"),

  /** Expected on a day to come. */
  NOT_DUE("n", "not due yet", "尚未到发布时间"),

  /** The release came and carried its other figures. */
  NOT_IN_RELEASE(
      "m",
      "the release for this period was read and does not carry this figure",
      "该期发布内容已读取，其中没有此数字"),

  /** Part of a longer period, such as January to February. */
  INCLUDED_ELSEWHERE("k", "published only as part of another period", "仅作为其他时期的一部分公布"),

  /** The claim was there and is not any more. */
  WITHDRAWN("w", "published earlier, later no longer on the page", "曾经公布，后来页面上不再出现");

  private final String letter;
  private final String en;
  private final String zh;

  Shorthand(String letter, String en, String zh) {
    this.letter = letter;
    this.en = en;
    this.zh = zh;
  }

  /** As it stands in a cell: {@code [x]}. */
  public String symbol() {
    return "[" + letter + "]";
  }

  /** What it says, in words. */
  public Bilingual meaning() {
    return new Bilingual(zh, en);
  }
}
