package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lacuna.extract.PeriodWords;

/** Finds the words of periods in normal text, Chinese and English. Stateless. */
final class PeriodScanner {

  private static final PeriodAutomaton CHINESE = new PeriodAutomaton(ChinesePeriods.FORMS);
  private static final PeriodAutomaton ENGLISH = new PeriodAutomaton(EnglishPeriods.FORMS);

  /** What may follow the digits that begin a period in Chinese. */
  private static final String BEHIND_DIGITS = "年月日季份个多-—–～~至到";

  private static final int LONGEST_RUN = 5;

  /** A meeting is named in a few characters before this; when it was, nobody says. */
  private static final String SINCE_MEETING = "座谈会召开以来";

  private static final int LONGEST_MEETING = 6;

  private PeriodScanner() {}

  /** The words of periods between two places, in their order, the longest where they overlap. */
  static List<PeriodSpan> scan(String text, char[] chars, int from, int to) {
    boolean chinese = Characters.hasHan(text, from, to);
    List<PeriodSpan> all = new ArrayList<>();
    collect(chinese ? CHINESE : ENGLISH, chinese, text, chars, from, to, all);
    if (chinese) {
      sinceMeetings(text, from, to, all);
    }
    return all.size() < 2 ? all : withoutOverlaps(all);
  }

  private static void collect(
      PeriodAutomaton forms,
      boolean chinese,
      String text,
      char[] chars,
      int from,
      int to,
      List<PeriodSpan> all) {
    int[] free = new int[forms.size()];
    int digits = from;
    for (int at = from; at < to; at++) {
      char c = chars[at];
      if (!forms.mayStart(c)) {
        continue;
      }
      if (chinese && Characters.isDigit(c)) {
        digits = at < digits ? digits : endOfDigits(text, at, to);
        if (!isDated(text, at, digits, to)) {
          continue;
        }
      }
      for (PeriodAutomaton.Match match : forms.at(text, at, to)) {
        if (at >= free[match.form()]) {
          free[match.form()] = at + match.length();
          add(chars, at, match, all);
        }
      }
    }
  }

  private static int endOfDigits(String text, int at, int to) {
    int end = at;
    while (end < to && Characters.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Of the digits, only those begin a period that the word of one follows. */
  private static boolean isDated(String text, int at, int end, int to) {
    return end < to && end - at <= LONGEST_RUN && BEHIND_DIGITS.indexOf(text.charAt(end)) >= 0;
  }

  private static void add(char[] text, int at, PeriodAutomaton.Match match, List<PeriodSpan> all) {
    PeriodSpan span = match.span();
    if (span != null && Trie.isWhole(text, at, at + match.length())) {
      all.add(span.moved(at));
    }
  }

  private static void sinceMeetings(String text, int from, int to, List<PeriodSpan> all) {
    int free = from;
    int at = Characters.indexOf(text, SINCE_MEETING, from, to);
    while (at >= 0) {
      int start = at;
      while (start > free
          && at - start < LONGEST_MEETING
          && !Characters.isBlank(text.charAt(start - 1))) {
        start--;
      }
      free = at + SINCE_MEETING.length();
      PeriodWords unsaid = PeriodWords.unsaid();
      PeriodWords words = new PeriodWords(text.substring(start, free), unsaid.from(), unsaid.to());
      all.add(new PeriodSpan(start, free, words, PeriodSpan.Kind.LOOSE));
      at = Characters.indexOf(text, SINCE_MEETING, free, to);
    }
  }

  private static List<PeriodSpan> withoutOverlaps(List<PeriodSpan> all) {
    all.sort(
        Comparator.comparingInt((PeriodSpan span) -> span.start() - span.end())
            .thenComparing(PeriodSpan::start));
    List<PeriodSpan> kept = new ArrayList<>();
    for (PeriodSpan span : all) {
      if (kept.stream().noneMatch(k -> k.start() < span.end() && span.start() < k.end())) {
        kept.add(span);
      }
    }
    kept.sort(Comparator.comparingInt(PeriodSpan::start));
    return kept;
  }
}
