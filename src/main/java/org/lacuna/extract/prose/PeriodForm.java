package org.lacuna.extract.prose;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to say a period.
 *
 * @param pattern its words; looks back over one character at most
 * @param meaning what a match says, empty when it says nothing after all
 */
record PeriodForm(Pattern pattern, Function<Matcher, Optional<PeriodSpan>> meaning) {

  static PeriodForm of(String pattern, Function<Matcher, Optional<PeriodSpan>> meaning) {
    return new PeriodForm(Pattern.compile(pattern), meaning);
  }
}
