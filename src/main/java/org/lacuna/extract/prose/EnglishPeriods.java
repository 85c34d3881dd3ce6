package org.lacuna.extract.prose;

import java.util.List;

/** The ways to say a period in English. */
final class EnglishPeriods {

  private static final String FOUR_DIGITS = "(?:19|20)\\d{2}";
  private static final String YEAR =
      "(?<y>" + FOUR_DIGITS + "|this year|last year|the year|the same year|that year)";
  private static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)";
  private static final String N =
      "(?<n>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven)";
  private static final String OF_YEAR = "(?:,? ?(?:of |in |during )?" + YEAR + ")?";
  private static final String OVER = "(?:in |during |for |over )?";
  private static final String OVER_THE = OVER + "(?:the )?";
  private static final String FROM_YEAR =
      "(?:from |between |during |in )?(?<a>" + FOUR_DIGITS + ") ?";

  static final List<PeriodForm> FORMS =
      List.of(
          PeriodForm.of(
              "(?:in |during |for |over |of |from )?the first " + N + "[ -]months?" + OF_YEAR,
              PeriodMeaning::toMonth),
          PeriodForm.of(
              "(?:the )?" + N + "[ -]months? (?:of|in|ending) " + YEAR, PeriodMeaning::toMonth),
          PeriodForm.months(OVER_THE + "first half(?: year)?" + OF_YEAR, 1, 6),
          PeriodForm.months(OVER_THE + "second half(?: year)?" + OF_YEAR, 7, 12),
          PeriodForm.months("(?:in )?h1(?: (?:of )?" + YEAR + ")?", 1, 6),
          PeriodForm.of(
              OVER_THE + "(?<n>first|second|third|fourth) quarter" + OF_YEAR,
              PeriodMeaning::quarter),
          PeriodForm.of("(?:in )?q(?<n>[1-4])(?: (?:of )?" + YEAR + ")?", PeriodMeaning::quarter),
          PeriodForm.of(
              OVER_THE + "first (?<n>two|three|2|3) quarters" + OF_YEAR, PeriodMeaning::toQuarter),
          PeriodForm.of(
              "(?:from |between )?(?<a>"
                  + MONTH
                  + ") ?(?:to|through|and|-|–|—) ?(?<b>"
                  + MONTH
                  + ")"
                  + OF_YEAR,
              PeriodMeaning::months),
          PeriodForm.of(
              "(?:in |during |for |of |over )?(?:the )?(?:whole |full |entire )?(?:year )?(?:of )?"
                  + YEAR,
              PeriodMeaning::wholeYear),
          PeriodForm.of(
              FROM_YEAR + "(?:to|and|through|-|–|—|until) ?(?<b>" + FOUR_DIGITS + ")",
              PeriodMeaning::years),
          PeriodForm.of(FROM_YEAR + "(?:-|–|—) ?(?<b>\\d{2})(?!\\d)", PeriodMeaning::shortYears),
          PeriodForm.of(
              "(?:from |between )?(?:(?<s>"
                  + MONTH
                  + "),? )?(?<a>"
                  + FOUR_DIGITS
                  + ") ?(?:to|and|through|until|-|–|—) ?(?:the end of )?(?<e>"
                  + MONTH
                  + "),? (?<b>"
                  + FOUR_DIGITS
                  + ")",
              PeriodMeaning::monthsOfYears),
          PeriodForm.of(
              "(?:from )?(?<a>this year) to (?<b>" + FOUR_DIGITS + ")", PeriodMeaning::years),
          PeriodForm.of(
              "(?:ever )?since (?:the (?:end|beginning|start) of )?" + YEAR, PeriodMeaning::since),
          PeriodForm.unsaid("since (?:" + MONTH + ")" + OF_YEAR, PeriodSpan.Kind.LOOSE),
          PeriodForm.of("by (?:the end of )?(?<y>" + FOUR_DIGITS + ")", PeriodMeaning::deadline),
          PeriodForm.of(
              "(?:as of|by|until|up to|through|to) (?:the )?(?:end of )?(?<n>"
                  + MONTH
                  + ")(?: \\d{1,2}(?!\\d))?"
                  + OF_YEAR,
              PeriodMeaning::toMonth),
          PeriodForm.of("(?:as of|by|at|until) the end of " + YEAR, PeriodMeaning::wholeYear),
          PeriodForm.of(
              "(?:in |during |for )?(?<n>" + MONTH + ")(?: alone)?(?! ?\\d{1,2}(?!\\d))" + OF_YEAR,
              PeriodMeaning::monthInEnglish),
          PeriodForm.unsaid(
              "(?:on |, )?(?:" + MONTH + ") \\d{1,2}(?:, ?" + FOUR_DIGITS + ")?(?!\\d)",
              PeriodSpan.Kind.DAY),
          PeriodForm.of(
              "(?:over|in|during|for) the (?:next|coming|following) " + N + " years",
              PeriodMeaning::ahead),
          PeriodForm.unsaid(
              "(?:over|in|during|for) the (?:past|last|previous) " + N + " years",
              PeriodSpan.Kind.LOOSE),
          PeriodForm.unsaid(
              "(?:in |over |during )?the same period(?! (?:of )?last year)", PeriodSpan.Kind.SAME),
          PeriodForm.unsaid(
              "the (?:same|corresponding) period (?:of |in )?(?:last|the previous) year",
              PeriodSpan.Kind.BASE),
          PeriodForm.of(
              "(?:so far|to date|up to now) this year|this year so far", PeriodMeaning::toNow),
          PeriodForm.of(
              "(?:during |in )?the (?<p>1[1-5])th five-year plan(?: period)?",
              m -> PeriodMeaning.fiveYears(m, PeriodMeaning.number(m, "p"))));

  private EnglishPeriods() {}
}
