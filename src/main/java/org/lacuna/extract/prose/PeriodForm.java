package org.lacuna.extract.prose;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lacuna.extract.PeriodWords;

/**
 * A way to say a period. Its pattern names what it takes from a text: {@code y} the year, {@code n}
 * a number, a month or a quarter, {@code a} and {@code b} two of them, {@code s} and {@code e} the
 * months of two years, {@code p} a five-year plan.
 *
 * @param pattern its words; looks back over one character at most
 * @param meaning what a match says, empty when it says nothing after all
 */
record PeriodForm(Pattern pattern, Function<Matcher, Optional<PeriodSpan>> meaning) {

  static PeriodForm of(String pattern, Function<Matcher, Optional<PeriodSpan>> meaning) {
    return new PeriodForm(Pattern.compile(pattern), meaning);
  }

  /** Always the same months of a year. */
  static PeriodForm months(String pattern, int first, int last) {
    return of(pattern, m -> PeriodMeaning.months(m, first, last));
  }

  /** Words of a period that do not say which. */
  static PeriodForm unsaid(String pattern, PeriodSpan.Kind kind) {
    return of(pattern, m -> PeriodMeaning.span(m, PeriodWords.unsaid(), kind));
  }
}
