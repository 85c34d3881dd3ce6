package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins numbers that stand in one list: 71.2%、32.5%和93%. */
final class Groups {

  private static final Pattern CONNECTOR =
      Pattern.compile("[、,和及与/ ]*(?:以及|and )?(?: ?(?:an? |by |up |down )?)?(?:[+-])?");

  /** What a connector may begin with. */
  private static final String BEGINNINGS = "、,和及与/ 以abud+-";

  /** Marks, words and blanks between two numbers of a list; more of them join nothing. */
  private static final int LONGEST_CONNECTOR = 16;

  private Groups() {}

  static List<List<Num>> of(Sentence sentence) {
    List<List<Num>> groups = new ArrayList<>();
    List<Num> open = new ArrayList<>();
    for (Num num : sentence.nums) {
      if (!open.isEmpty() && !continues(sentence, open.get(open.size() - 1), num)) {
        groups.add(sameUnits(open));
        open = new ArrayList<>();
      }
      open.add(num);
    }
    if (!open.isEmpty()) {
      groups.add(sameUnits(open));
    }
    return groups;
  }

  private static boolean continues(Sentence sentence, Num before, Num next) {
    if (before.end() >= next.quoteStart()) {
      return false;
    }
    return alike(before, next)
        && (isConnected(sentence.text, before.end(), next.quoteStart())
            || isListOfGrowths(sentence, before, next));
  }

  private static boolean isConnected(String text, int from, int to) {
    if (to - from > LONGEST_CONNECTOR) {
      return false;
    }
    String between = text.substring(from, to);
    return BEGINNINGS.indexOf(between.charAt(0)) >= 0
        && !between.isBlank()
        && CONNECTOR.matcher(between).matches();
  }

  /** 分别增长1.2%、下降3.4%; 增长1.2%和下降3.4%: numbers that bring their own words of growth. */
  private static boolean isListOfGrowths(Sentence sentence, Num before, Num next) {
    boolean respectively =
        sentence.has(
            Role.RESPECTIVELY, Math.max(sentence.start, before.start() - 12), before.start());
    boolean joined = "和及与".indexOf(sentence.text.charAt(before.end())) >= 0;
    if (!respectively && !joined) {
      return false;
    }
    for (Word word : sentence.within(before.end(), next.quoteStart())) {
      boolean growth = word.role() == Role.RISE || word.role() == Role.FALL;
      if (growth && word.end() == next.quoteStart() && word.start() - before.end() <= 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean alike(Num before, Num next) {
    boolean relative =
        (before.kind().isRelative() || before.isBareCount()) && next.kind().isRelative();
    boolean bareThenUnit = before.isBareCount() && (next.kind().isLevel() || next.isBareCount());
    return before.kind() == next.kind() || relative || bareThenUnit;
  }

  /** A number without a unit takes that of the next in its list. */
  private static List<Num> sameUnits(List<Num> group) {
    Num last = group.get(group.size() - 1);
    List<Num> same = new ArrayList<>();
    for (Num num : group) {
      boolean takes = num.isBareCount() && !last.isBareCount();
      boolean magnitude = num.multiplier().compareTo(java.math.BigDecimal.ONE) != 0;
      same.add(takes ? num.as(last.kind(), magnitude ? num.multiplier() : last.multiplier()) : num);
    }
    return same;
  }
}
