package org.lacuna.extract.prose;

import java.util.List;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.PeriodWords.Month;
import org.lacuna.extract.PeriodWords.Named;

/** The ways to say a period in Chinese. */
final class ChinesePeriods {

  private static final String YEAR =
      "(?<y>(?<!\\d)(?:19|20)\\d{2}年度?的?|(?<!\\d)[一二][〇零九0-9一二三四五六七八]{3}年|今年|本年度?|去年|上年|前年|明年|当年|同年)";
  private static final String N = "(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2})";
  private static final String M = "(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})";
  private static final String DASH = "(?:-|—|–|～|~|至|到|-{2})";
  static final List<PeriodForm> FORMS =
      List.of(
          // years
          PeriodForm.of(
              "(?<!\\d)(?<a>(?:19|20)\\d{2})年?"
                  + DASH
                  + "(?<b>(?:19|20)\\d{2})年?(?:间|的?\\d{1,2}年间|期间)?",
              m ->
                  PeriodMeaning.years(
                      m, PeriodMeaning.number(m, "a"), PeriodMeaning.number(m, "b"))),
          PeriodForm.of(
              "(?<!\\d)(?<a>(?:19|20)\\d{2})年" + DASH + "(?<b>去年|今年)",
              m ->
                  PeriodMeaning.time(
                      m,
                      new Month(new Named(PeriodMeaning.number(m, "a")), 1),
                      new Month(PeriodMeaning.relative(m.group("b")), 12))),
          PeriodForm.of(
              "(?<!\\d)(?<a>(?:19|20)\\d{2})年(?:(?<s>\\d{1,2})月)?(?:份)?"
                  + DASH
                  + "(?<b>(?:19|20)\\d{2})年(?<e>\\d{1,2})月(?:份)?(?:底|末)?",
              m ->
                  PeriodMeaning.overYears(
                      m,
                      m.group("s") == null ? 1 : PeriodMeaning.number(m, "s"),
                      PeriodMeaning.number(m, "e"))),
          PeriodForm.of("\"?十(?<p>[一二三四五])五\"?(?:规划)?(?:时期|期间|以来|末)?", PeriodMeaning::fiveYears),
          PeriodForm.of("\"?十五五\"?(?:规划)?(?:时期|期间)?", m -> PeriodMeaning.years(m, 2026, 2030)),
          PeriodForm.of("\"十五\"(?:时期|期间)", m -> PeriodMeaning.years(m, 2001, 2005)),
          PeriodForm.of("(?:今年|年初|本年)(?:年初)?以来", m -> PeriodMeaning.toNow(m)),
          PeriodForm.of("(?:自|从)?" + YEAR + "(?:以来|起|开始|至今|至目前)", PeriodMeaning::since),
          PeriodForm.of(
              "(?:到|至|力争到)" + YEAR + "(?:底|末)?",
              m -> PeriodMeaning.deadline(m, PeriodMeaning.year(m))),
          PeriodForm.of("(?:截至|截止|截止到|截至到)" + YEAR + "(?:底|末)?", PeriodMeaning::wholeYear),
          PeriodForm.of(
              "(?:未来|今后|接下来的?)" + N + "年",
              m -> PeriodMeaning.ahead(m, PeriodMeaning.number(m, "n"))),
          PeriodForm.of(
              "(?:近|过去|最近)?的?" + N + "(?:多)?(?:年来|年间|年多来|年里|个年头)",
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          PeriodForm.of(
              "[二两三四五六]年(?=[一二三四五六七八九十百]+万|\\d|规划|行动|计划)",
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          PeriodForm.of(
              "去冬今春|今冬明春|改革开放以来|十八大以来|建州以来",
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          PeriodForm.of(YEAR + "?(?:全年|年全年)", PeriodMeaning::wholeYear),
          PeriodForm.of(YEAR + "(?:当年)?", PeriodMeaning::wholeYear),
          // parts of a year
          PeriodForm.of(
              YEAR + "?(?:,)?(?:前|头)" + N + "个?月(?:份)?",
              m -> PeriodMeaning.months(m, 1, PeriodMeaning.number(m, "n"))),
          PeriodForm.of(
              YEAR + "?1月?份?" + DASH + M + "月(?:份)?",
              m -> PeriodMeaning.months(m, 1, PeriodMeaning.number(m, "m"))),
          PeriodForm.of(
              YEAR + "?一" + DASH + M + "月(?:份)?",
              m -> PeriodMeaning.months(m, 1, PeriodMeaning.number(m, "m"))),
          PeriodForm.of(
              YEAR + "?(?<a>\\d{1,2})月?" + DASH + M + "月(?:份)?",
              m ->
                  PeriodMeaning.months(
                      m, PeriodMeaning.number(m, "a"), PeriodMeaning.number(m, "m"))),
          PeriodForm.of(
              YEAR + "?前" + N + "个?季度",
              m -> PeriodMeaning.months(m, 1, 3 * PeriodMeaning.number(m, "n"))),
          PeriodForm.of(
              YEAR + "?第?" + N + "季度(?:以来)?",
              m -> PeriodMeaning.quarter(m, PeriodMeaning.number(m, "n"))),
          PeriodForm.of(
              "(?:截至|截止|到|至)?" + YEAR + "?第?" + N + "季度末",
              m -> PeriodMeaning.months(m, 1, 3 * PeriodMeaning.number(m, "n"))),
          PeriodForm.of(YEAR + "?首季(?:度)?", m -> PeriodMeaning.quarter(m, 1)),
          PeriodForm.of("(?:截至|截止)?" + YEAR + "?上半年", m -> PeriodMeaning.months(m, 1, 6)),
          PeriodForm.of(YEAR + "?下半年", m -> PeriodMeaning.months(m, 7, 12)),
          PeriodForm.of(
              YEAR + "?" + M + "月(?:份|当月|单月)",
              m ->
                  PeriodMeaning.months(
                      m, PeriodMeaning.number(m, "m"), PeriodMeaning.number(m, "m"))),
          PeriodForm.of(
              YEAR + "?" + M + "月(?!\\d{1,2}日|[上中下]旬|初|底|末|均)",
              m ->
                  PeriodMeaning.months(
                      m, PeriodMeaning.number(m, "m"), PeriodMeaning.number(m, "m"))),
          PeriodForm.of(
              "(?:截至|截止|截止到|截至到)" + YEAR + "?" + M + "月(?:份)?(?:底|末|\\d{1,2}日|[上中下]旬|初)?",
              m -> PeriodMeaning.months(m, 1, PeriodMeaning.number(m, "m"))),
          PeriodForm.of(
              "(?:到|至|在)?" + YEAR + "?" + M + "月(?:底|末)(?:前)?",
              m -> PeriodMeaning.months(m, 1, PeriodMeaning.number(m, "m"))),
          PeriodForm.of("(?:截至|截止)?" + YEAR + "(?:底|末|年底|年末)", PeriodMeaning::wholeYear),
          PeriodForm.of("(?:截至|截止)?(?:年底|年末)", PeriodMeaning::wholeYear),
          PeriodForm.of("今年初", m -> PeriodMeaning.toNow(m)),
          PeriodForm.of("(?:截至|截止|到|至)?(?:目前|当前|现在|至今)(?:为止)?", m -> PeriodMeaning.now(m)),
          // neither
          PeriodForm.of(
              "(?:去年|上年|前一年)同期",
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.BASE)),
          PeriodForm.of(
              "同期|同一时期", m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.SAME)),
          PeriodForm.of(
              YEAR + "?\\d{1,2}月\\d{1,2}日(?:电|讯)?",
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.DAY)),
          PeriodForm.of(
              "(?<![\\d月])\\d{1,2}日(?:电|讯)?",
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.DAY)),
          PeriodForm.of(
              "(?<!\\d)\\d{3}年(?!代)|(?:从|截至|自)年|(?:(?<![^。!?\n;.,])|,)年,",
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.DAMAGED)));

  private ChinesePeriods() {}
}
