package org.lacuna.publish;

import java.util.List;

/** How the figures come about and what the wording means, in publications of every format. */
public final class Principles {

  private static final List<Bilingual> ALL =
      List.of(
          new Bilingual(
              "保留发布者页面的原始字节（WARC 存档），每个数字都可追溯到存档页面上的原文。",
              "The bytes of publishers' pages are kept (WARC archive); every figure can be followed"
                  + " to its words on the archived page."),
          new Bilingual(
              "陈述只增不改。来源改变表述时，新陈述另起一行，旧陈述保留并注明终止时间。",
              "Claims are only added, never changed. When a source says something else, the new"
                  + " claim is a new row; the old one stays, with the time it ceased to stand."),
          new Bilingual(
              "不做任何推算：只公布了增速时不推算数值，单位不明或时期含糊的数字不予采用。",
              "Nothing is guessed: no level is made of a growth rate, and a figure of unknown unit"
                  + " or ambiguous period is refused."),
          new Bilingual(
              "人数与人次是不同的单位，不得相加或比较。",
              "Persons and person-times are different units and are never added or compared."),
          new Bilingual(
              "宽表取每一时期当前有效且发布日期最新的陈述；其余陈述见“Data”工作表。",
              "The wide views show, for each period, the standing claim published last; all other"
                  + " claims are on the Data sheet."),
          new Bilingual(
              "流程、来源与序列的健康状况分别记录，互不混淆。访问被拒绝不表示数字不存在。",
              "The health of our process, of a source and of a series are kept apart. A refused"
                  + " request says nothing about the figure."),
          new Bilingual(
              "“未见于发布物”须有完整获取、正常解析，并在同一文件中找到同类数字。",
              "\"Not in this release\" needs a complete fetch, a sound reading, and another figure"
                  + " found by the same rule in the same document."),
          new Bilingual(
              "措辞说明最后所见与首次未见，及其证据；不涉及动机。",
              "Wording states what was last seen and first missing, with the evidence; it states no"
                  + " motive."));

  private Principles() {}

  /** The principles in reading order. */
  public static List<Bilingual> all() {
    return ALL;
  }
}
