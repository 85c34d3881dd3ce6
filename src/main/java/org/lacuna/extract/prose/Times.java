package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The periods of a sentence that its figures are about, told from those they are compared with,
 * those of a goal, and those that belong to one number alone.
 */
final class Times {

  private static final List<String> BASES =
      List.of(
          "比",
          "较",
          "超过",
          "超",
          "高于",
          "与",
          "than ",
          "compared with ",
          "compared to ",
          "from ",
          "over ",
          "exceeding ",
          "surpassing ",
          "than the ",
          "创",
          "超出",
          "多于");
  private static final String LAST_OF_BASES = "比较过超于与 创出";
  private static final List<String> GOALS = List.of("目标", "任务", "计划");
  private static final int GOAL_REACH = 12;

  private static final Pattern COMPARED_FROM =
      Pattern.compile(".*(?:percent|per cent|%|up|down) from ");
  private static final Pattern DONE = Pattern.compile(".*(?:完成|达|占|为)了?");
  private static final Pattern GOAL_OF_NUMBER =
      Pattern.compile("的?(?:[\\d.]+万?人次?)?[^,。]{0,4}(?:目标|任务|计划).*");
  private static final Pattern GOAL = Pattern.compile("[^,。:;达\\d]{0,6}(?:目标|任务|计划数).*");

  private final Sentence sentence;
  private final String text;
  private final List<PeriodSpan> all = new ArrayList<>();
  private boolean damaged;

  Times(Sentence sentence) {
    this.sentence = sentence;
    this.text = sentence.text;
    for (PeriodSpan span : sentence.periods) {
      damaged |= span.kind() == PeriodSpan.Kind.DAMAGED;
      if (!isNone(span) && !isBase(span) && !isAttribute(span) && !isOfGoal(span)) {
        all.add(span);
      }
    }
  }

  /** In the order of the sentence. */
  List<PeriodSpan> all() {
    return all;
  }

  /** Whether digits of some year are missing. */
  boolean isDamaged() {
    return damaged;
  }

  /** A day, and the months a year before. */
  static boolean isNone(PeriodSpan span) {
    return span.kind() == PeriodSpan.Kind.DAY || span.kind() == PeriodSpan.Kind.BASE;
  }

  /** 较2024年, than in 2019: the period compared with. */
  boolean isBase(PeriodSpan span) {
    if (span.start() == sentence.start
        || LAST_OF_BASES.indexOf(text.charAt(span.start() - 1)) < 0) {
      return false;
    }
    for (String base : BASES) {
      if (follows(span, base)) {
        return !follows(span, "from ") || COMPARED_FROM.matcher(before(span, 22)).matches();
      }
    }
    return false;
  }

  private boolean follows(PeriodSpan span, String word) {
    int at = span.start() - word.length();
    return at >= sentence.start && text.startsWith(word, at);
  }

  private String before(PeriodSpan span, int length) {
    return text.substring(Math.max(sentence.start, span.start() - length), span.start());
  }

  /** Belongs to one number alone: the 2011年 of 2011年的228.2亿. */
  private boolean isAttribute(PeriodSpan span) {
    if (span.start() == sentence.start || !sentence.hasHan()) {
      return false;
    }
    for (Num num : sentence.nums) {
      int between = num.quoteStart() - span.end();
      if (between == 0 || between == 1 && "的(".indexOf(text.charAt(span.end())) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** 全年 in 完成全年目标任务的72.4%, 全年46万人目标任务: the goal's year. */
  private boolean isOfGoal(PeriodSpan span) {
    int end = Math.min(sentence.end, span.end() + GOAL_REACH);
    if (GOALS.stream().allMatch(goal -> Characters.indexOf(text, goal, span.end(), end) < 0)) {
      return false;
    }
    String behind = text.substring(span.end(), end);
    boolean done = DONE.matcher(before(span, 4)).matches();
    return done && GOAL_OF_NUMBER.matcher(behind).matches()
        || span.words().words().endsWith("全年") && GOAL.matcher(behind).matches();
  }
}
