package org.lacuna.extract.prose;

import java.util.List;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.PeriodWords.Month;
import org.lacuna.extract.PeriodWords.Named;
import org.lacuna.extract.PeriodWords.OfPublication;

/** The ways to say a period in English. */
final class EnglishPeriods {

  private static final String EN_YEAR =
      "(?<y>(?:19|20)\\d{2}|this year|last year|the year|the same year|that year)";
  private static final String EN_MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)";
  private static final String EN_N =
      "(?<n>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven)";
  private static final String OF_YEAR = "(?:,? ?(?:of |in |during )?" + EN_YEAR + ")?";

  static final List<PeriodForm> FORMS =
      List.of(
          PeriodForm.of(
              "(?:in |during |for |over |of |from )?the first " + EN_N + "[ -]months?" + OF_YEAR,
              m -> PeriodMeaning.months(m, 1, PeriodMeaning.number(m, "n"))),
          PeriodForm.of(
              "(?:the )?" + EN_N + "[ -]months? (?:of|in|ending) " + EN_YEAR,
              m -> PeriodMeaning.months(m, 1, PeriodMeaning.number(m, "n"))),
          PeriodForm.of(
              "(?:in |during |for |over )?(?:the )?first half(?: year)?" + OF_YEAR,
              m -> PeriodMeaning.months(m, 1, 6)),
          PeriodForm.of(
              "(?:in |during |for |over )?(?:the )?second half(?: year)?" + OF_YEAR,
              m -> PeriodMeaning.months(m, 7, 12)),
          PeriodForm.of(
              "(?:in )?h1(?: (?:of )?" + EN_YEAR + ")?", m -> PeriodMeaning.months(m, 1, 6)),
          PeriodForm.of(
              "(?:in |during |for |over )?(?:the )?(?<n>first|second|third|fourth) quarter"
                  + OF_YEAR,
              m -> PeriodMeaning.quarter(m, PeriodMeaning.ordinal(m.group("n")))),
          PeriodForm.of(
              "(?:in )?q(?<n>[1-4])(?: (?:of )?" + EN_YEAR + ")?",
              m -> PeriodMeaning.quarter(m, PeriodMeaning.number(m, "n"))),
          PeriodForm.of(
              "(?:in |during |for |over )?(?:the )?first (?<n>two|three|2|3) quarters" + OF_YEAR,
              m -> PeriodMeaning.months(m, 1, 3 * PeriodMeaning.number(m, "n"))),
          PeriodForm.of(
              "(?:from |between )?(?<a>"
                  + EN_MONTH
                  + ") ?(?:to|through|and|-|–|—) ?(?<b>"
                  + EN_MONTH
                  + ")"
                  + OF_YEAR,
              m ->
                  PeriodMeaning.months(
                      m, PeriodMeaning.month(m.group("a")), PeriodMeaning.month(m.group("b")))),
          PeriodForm.of(
              "(?:in |during |for |of |over )?(?:the )?(?:whole |full |entire )?(?:year )?(?:of )?"
                  + EN_YEAR,
              PeriodMeaning::wholeYear),
          PeriodForm.of(
              "(?:from |between |during |in )?(?<a>(?:19|20)\\d{2}) ?(?:to|and|through|-|–|—|until)"
                  + " ?(?<b>(?:19|20)\\d{2})",
              m ->
                  PeriodMeaning.years(
                      m, PeriodMeaning.number(m, "a"), PeriodMeaning.number(m, "b"))),
          PeriodForm.of(
              "(?:from |between |during |in )?(?<a>(?:19|20)\\d{2}) ?(?:-|–|—)"
                  + " ?(?<b>\\d{2})(?!\\d)",
              m ->
                  PeriodMeaning.years(
                      m,
                      PeriodMeaning.number(m, "a"),
                      PeriodMeaning.number(m, "a") / 100 * 100 + PeriodMeaning.number(m, "b"))),
          PeriodForm.of(
              "(?:from |between )?(?:(?<s>"
                  + EN_MONTH
                  + "),? )?(?<a>(?:19|20)\\d{2}) ?(?:to|and|through|until|-|–|—) ?(?:the end of"
                  + " )?(?<e>"
                  + EN_MONTH
                  + "),? (?<b>(?:19|20)\\d{2})",
              m ->
                  PeriodMeaning.overYears(
                      m,
                      m.group("s") == null ? 1 : PeriodMeaning.month(m.group("s")),
                      PeriodMeaning.month(m.group("e")))),
          PeriodForm.of(
              "(?:from )?this year to (?<b>(?:19|20)\\d{2})",
              m ->
                  PeriodMeaning.time(
                      m,
                      new Month(new OfPublication(0), 1),
                      new Month(new Named(PeriodMeaning.number(m, "b")), 12))),
          PeriodForm.of(
              "(?:ever )?since (?:the (?:end|beginning|start) of )?" + EN_YEAR,
              PeriodMeaning::since),
          PeriodForm.of(
              "since (?:" + EN_MONTH + ")" + OF_YEAR,
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          PeriodForm.of(
              "by (?:the end of )?(?<y>(?:19|20)\\d{2})",
              m -> PeriodMeaning.deadline(m, PeriodMeaning.year(m))),
          PeriodForm.of(
              "(?:as of|by|until|up to|through|to) (?:the )?(?:end of )?(?<a>"
                  + EN_MONTH
                  + ")(?: \\d{1,2}(?!\\d))?"
                  + OF_YEAR,
              m -> PeriodMeaning.months(m, 1, PeriodMeaning.month(m.group("a")))),
          PeriodForm.of("(?:as of|by|at|until) the end of " + EN_YEAR, PeriodMeaning::wholeYear),
          PeriodForm.of(
              "(?:in |during |for )?(?<a>"
                  + EN_MONTH
                  + ")(?: alone)?(?! ?\\d{1,2}(?!\\d))"
                  + OF_YEAR,
              PeriodMeaning::oneMonth),
          PeriodForm.of(
              "(?:on |, )?(?:" + EN_MONTH + ") \\d{1,2}(?:, ?(?:19|20)\\d{2})?(?!\\d)",
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.DAY)),
          PeriodForm.of(
              "(?:over|in|during|for) the (?:next|coming|following) " + EN_N + " years",
              m -> PeriodMeaning.ahead(m, PeriodMeaning.number(m, "n"))),
          PeriodForm.of(
              "(?:over|in|during|for) the (?:past|last|previous) " + EN_N + " years",
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          PeriodForm.of(
              "(?:in |over |during )?the same period(?! (?:of )?last year)",
              m -> PeriodMeaning.span(m, PeriodWords.unsaid(), PeriodSpan.Kind.SAME)),
          PeriodForm.of(
              "(?:so far|to date|up to now) this year|this year so far",
              m -> PeriodMeaning.toNow(m)),
          PeriodForm.of(
              "(?:during |in )?the (?<p>11|12|13|14)th five-year plan(?: period)?",
              PeriodMeaning::fiveYearsEnglish));

  private EnglishPeriods() {}
}
