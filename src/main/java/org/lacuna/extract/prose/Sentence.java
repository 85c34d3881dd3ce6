package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, or what stands between two semicolons, with all that was found in it. Places are
 * those of the normal text.
 */
@SuppressWarnings("EnumOrdinal") // roles as bits
final class Sentence {

  final Stretch stretch;
  final String text;
  final int start;
  final int end;
  final Word[] words;
  final Naming[] namings;
  List<PeriodSpan> periods = List.of();
  List<Num> nums = List.of();
  private final boolean han;
  private final boolean[] covered;
  private final boolean[] numberStarts;
  private @Nullable Times times;

  Sentence(Stretch stretch, List<Word> words, List<Naming> namings) {
    this.stretch = stretch;
    this.text = stretch.text();
    this.start = stretch.start();
    this.end = stretch.end();
    this.words = words.toArray(Word[]::new);
    this.namings = namings.toArray(Naming[]::new);
    this.covered = new boolean[end - start + 1];
    this.numberStarts = new boolean[end - start + 1];
    this.han = Characters.hasHan(text, start, end);
  }

  /** Finds periods and numbers; costly, so only for sentences that may carry a figure of ours. */
  void prepare() {
    boolean numbered = mayHoldNumber();
    if (numbered || Characters.indexOf(text, "年", start, end) >= 0) {
      periods = stretch.periods();
    }
    if (!numbered) {
      return;
    }
    nums = numbers();
    for (Num num : nums) {
      if (counts(num)) {
        numberStarts[num.start() - start] = true;
      }
    }
    cover();
  }

  /** Digits, Chinese numerals, or words in letters, which may be numbers too. */
  private boolean mayHoldNumber() {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Characters.isDigit(c) || Characters.isLetter(c) || Numerals.isNumeral(c)) {
        return true;
      }
    }
    return false;
  }

  /** Which of the periods the figures are about, once it is prepared. */
  Times times() {
    if (times == null) {
      times = new Times(this);
    }
    return times;
  }

  private boolean counts(Num num) {
    return num.start() >= start && !num.kind().isForeign() && !num.isBareCount();
  }

  /** Whether a number with a unit of ours begins here. */
  boolean startsNumber(int at) {
    return numberStarts[at - start];
  }

  /** Whether some word of the vocabulary names an indicator or a dimension of trade. */
  boolean namesSubjects() {
    if (namings.length > 0) {
      return true;
    }
    for (Word word : words) {
      if (isTrade(word.role())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTrade(Role role) {
    return role.ordinal() >= Role.PARTNER.ordinal() && role.ordinal() <= Role.ENTERPRISE.ordinal();
  }

  private List<Num> numbers() {
    List<Num> all = new NumberScanner(stretch, words).scan(start);
    all.removeIf(num -> inPeriod(num) || inName(num));
    return all;
  }

  private boolean inPeriod(Num num) {
    if (num.kind().isLevel()) {
      return false;
    }
    for (PeriodSpan period : periods) {
      if (period.start() < num.end() && num.start() < period.end()) {
        return true;
      }
    }
    return false;
  }

  /** 22个深度贫困县, 五国: a number within a name counts nothing. */
  private boolean inName(Num num) {
    for (Word word : words) {
      if (word.start() > num.start()) {
        return false;
      }
      if (num.start() < word.end() && isName(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(Word word) {
    boolean filling = word.role() == Role.TAIL || word.role() == Role.FILL;
    return word.role().ordinal() <= Role.ENTERPRISE.ordinal()
        || word.role() == Role.NOWHERE
        || filling && word.end() - word.start() > 1;
  }

  /** Whether a word of the lexicon, a period or a number stands here. */
  boolean isCovered(int at) {
    return covered[at - start];
  }

  private void cover() {
    for (Word word : words) {
      cover(word.start(), word.end());
    }
    for (PeriodSpan period : periods) {
      cover(period.start(), period.end());
    }
    for (Num num : nums) {
      cover(num.start(), num.end());
    }
    for (Naming naming : namings) {
      cover(naming.lastPart(), naming.end());
    }
  }

  private void cover(int from, int to) {
    for (int i = Math.max(from, start); i < to && i < end; i++) {
      covered[i - start] = true;
    }
  }

  /** Chinese characters, or whole words in letters, that no list knows between two places. */
  int unknown(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isCovered(i) && Characters.isHan(c)) {
        count++;
      } else if (!isCovered(i)
          && Characters.isLetter(c)
          && (i == from || !Characters.isLetter(text.charAt(i - 1)))) {
        count++;
      }
    }
    return count;
  }

  boolean hasHan() {
    return han;
  }

  List<Word> within(int from, int to) {
    List<Word> inside = new ArrayList<>();
    for (int i = firstWord(from); i < words.length && words[i].start() <= to; i++) {
      if (words[i].end() <= to) {
        inside.add(words[i]);
      }
    }
    return inside;
  }

  boolean has(Role role, int from, int to) {
    for (int i = firstWord(from); i < words.length && words[i].start() <= to; i++) {
      if (words[i].role() == role && words[i].end() <= to) {
        return true;
      }
    }
    return false;
  }

  /** Index of the first word that begins at {@code from} or behind it. */
  private int firstWord(int from) {
    int low = 0;
    int high = words.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words[middle].start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
