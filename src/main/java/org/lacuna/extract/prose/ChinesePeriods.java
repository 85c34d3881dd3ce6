package org.lacuna.extract.prose;

import java.util.List;

/** The ways to say a period in Chinese. */
final class ChinesePeriods {

  private static final String YEAR =
      "(?<y>(?<!\\d)(?:19|20)\\d{2}年度?的?|(?<!\\d)[一二][〇零九0-9一二三四五六七八]{3}年|今年|本年度?|去年|上年|前年|明年|当年|同年)";
  private static final String FOUR_DIGITS = "(?:19|20)\\d{2}";
  private static final String N = "(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2})";
  private static final String MONTH = "\\d{1,2}|[一二三四五六七八九十]{1,2}";
  private static final String M = "(?<n>" + MONTH + ")";
  private static final String DASH = "(?:-|—|–|～|~|至|到|-{2})";
  private static final String FROM_YEAR = "(?<!\\d)(?<a>" + FOUR_DIGITS + ")年";
  private static final String UP_TO = "(?:截至|截止|截止到|截至到)";

  static final List<PeriodForm> FORMS =
      List.of(
          // years
          PeriodForm.of(
              FROM_YEAR + "?" + DASH + "(?<b>" + FOUR_DIGITS + ")年?(?:间|的?\\d{1,2}年间|期间)?",
              PeriodMeaning::years),
          PeriodForm.of(FROM_YEAR + DASH + "(?<b>去年|今年)", PeriodMeaning::years),
          PeriodForm.of(
              FROM_YEAR
                  + "(?:(?<s>\\d{1,2})月)?(?:份)?"
                  + DASH
                  + "(?<b>"
                  + FOUR_DIGITS
                  + ")年(?<e>\\d{1,2})月(?:份)?(?:底|末)?",
              PeriodMeaning::monthsOfYears),
          PeriodForm.of(
              "\"?十(?<p>[一二三四五])五\"?(?:规划)?(?:时期|期间|以来|末)?",
              m -> PeriodMeaning.fiveYears(m, 10 + PeriodMeaning.number(m, "p"))),
          PeriodForm.of("\"十五\"(?:时期|期间)", m -> PeriodMeaning.fiveYears(m, 10)),
          PeriodForm.of("(?:今年|年初|本年)(?:年初)?以来", PeriodMeaning::toNow),
          PeriodForm.of("(?:自|从)?" + YEAR + "(?:以来|起|开始|至今|至目前)", PeriodMeaning::since),
          PeriodForm.of("(?:到|至|力争到)" + YEAR + "(?:底|末)?", PeriodMeaning::deadline),
          PeriodForm.of(UP_TO + YEAR + "(?:底|末)?", PeriodMeaning::wholeYear),
          PeriodForm.of("(?:未来|今后|接下来的?)" + N + "年", PeriodMeaning::ahead),
          PeriodForm.unsaid(
              "(?:近|过去|最近)?的?" + N + "(?:多)?(?:年来|年间|年多来|年里|个年头)", PeriodSpan.Kind.LOOSE),
          PeriodForm.unsaid("[二两三四五六]年(?=[一二三四五六七八九十百]+万|\\d|规划|行动|计划)", PeriodSpan.Kind.LOOSE),
          PeriodForm.unsaid("去冬今春|今冬明春|改革开放以来|十八大以来|建州以来", PeriodSpan.Kind.LOOSE),
          PeriodForm.of(YEAR + "?(?:全年|年全年)", PeriodMeaning::wholeYear),
          PeriodForm.of(YEAR + "(?:当年)?", PeriodMeaning::wholeYear),
          // parts of a year
          PeriodForm.of(YEAR + "?(?:,)?(?:前|头)" + N + "个?月(?:份)?", PeriodMeaning::toMonth),
          PeriodForm.of(YEAR + "?(?:1月?份?|一)" + DASH + M + "月(?:份)?", PeriodMeaning::toMonth),
          PeriodForm.of(
              YEAR + "?(?<a>\\d{1,2})月?" + DASH + "(?<b>" + MONTH + ")月(?:份)?",
              PeriodMeaning::months),
          PeriodForm.of(YEAR + "?前" + N + "个?季度", PeriodMeaning::toQuarter),
          PeriodForm.of(YEAR + "?第?" + N + "季度(?:以来)?", PeriodMeaning::quarter),
          PeriodForm.of("(?:截至|截止|到|至)?" + YEAR + "?第?" + N + "季度末", PeriodMeaning::toQuarter),
          PeriodForm.months(YEAR + "?首季(?:度)?", 1, 3),
          PeriodForm.months("(?:截至|截止)?" + YEAR + "?上半年", 1, 6),
          PeriodForm.months(YEAR + "?下半年", 7, 12),
          PeriodForm.of(YEAR + "?" + M + "月(?:份|当月|单月)", PeriodMeaning::month),
          PeriodForm.of(YEAR + "?" + M + "月(?!\\d{1,2}日|[上中下]旬|初|底|末|均)", PeriodMeaning::month),
          PeriodForm.of(
              UP_TO + YEAR + "?" + M + "月(?:份)?(?:底|末|\\d{1,2}日|[上中下]旬|初)?",
              PeriodMeaning::toMonth),
          PeriodForm.of("(?:到|至|在)?" + YEAR + "?" + M + "月(?:底|末)(?:前)?", PeriodMeaning::toMonth),
          PeriodForm.of("(?:截至|截止)?" + YEAR + "(?:底|末|年底|年末)", PeriodMeaning::wholeYear),
          PeriodForm.of("(?:截至|截止)?(?:年底|年末)", PeriodMeaning::wholeYear),
          PeriodForm.of("今年初", PeriodMeaning::toNow),
          PeriodForm.of("(?:截至|截止|到|至)?(?:目前|当前|现在|至今)(?:为止)?", PeriodMeaning::now),
          // neither
          PeriodForm.unsaid("(?:去年|上年|前一年)同期", PeriodSpan.Kind.BASE),
          PeriodForm.unsaid("同期|同一时期", PeriodSpan.Kind.SAME),
          PeriodForm.unsaid(YEAR + "?\\d{1,2}月\\d{1,2}日(?:电|讯)?", PeriodSpan.Kind.DAY),
          PeriodForm.unsaid("(?<![\\d月])\\d{1,2}日(?:电|讯)?", PeriodSpan.Kind.DAY),
          PeriodForm.unsaid(
              "(?<!\\d)\\d{3}年(?!代)|(?:从|截至|自)年|(?:(?<![^。!?\n;.,])|,)年,",
              PeriodSpan.Kind.DAMAGED));

  private ChinesePeriods() {}
}
