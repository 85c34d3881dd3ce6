package org.lacuna.extract.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lacuna.series.Bound;
import org.lacuna.series.Measure;
import org.lacuna.series.Scenario;

/** Says which property of its subject a group of numbers states. */
@SuppressWarnings("UnusedVariable") // rules share one signature
final class MeasureRule {

  private static final List<String> DONE = List.of("已", "实际", "完成", "实现了");
  private static final Pattern GOAL_OF = Pattern.compile(".*(?:target|goal) of ?(?:\\S+ )?");
  private static final Pattern OF_PLACE =
      Pattern.compile(
          " of (?:the |its )?(?:region|xinjiang|china|country|nation|prefecture|city)'s .*");
  private static final Pattern OF_MONTH =
      Pattern.compile(
          " that of (?:january|february|march|april|may|june|july|august|september|october|november|december).*");

  private final Sentence sentence;
  private final Zone zone;
  private final Subjects subjects;
  private final Memory memory;

  MeasureRule(Sentence sentence, Zone zone, Subjects subjects, Memory memory) {
    this.sentence = sentence;
    this.zone = zone;
    this.subjects = subjects;
    this.memory = memory;
  }

  /**
   * What a number means.
   *
   * @param measure which property
   * @param scenario whether it happened
   * @param sign -1 for a fall
   * @param bound what the measure's words add to the number's own
   * @param compared "nine times the figure" counts from the base: one fold less
   * @param rule name of the rule
   */
  record Meaning(
      Measure measure, Scenario scenario, int sign, Bound bound, boolean compared, String rule) {

    BigDecimal fold(BigDecimal number) {
      return compared ? number.subtract(BigDecimal.ONE) : number;
    }

    Meaning in(Scenario other) {
      return new Meaning(measure, other, sign, bound, compared, rule);
    }
  }

  Optional<Meaning> of(List<Num> group) {
    Num num = group.get(0);
    return switch (num.kind()) {
      case PERCENT, FOLD -> relative(num);
      case POINTS -> points();
      case GOODS, OTHER -> Optional.empty();
      default -> level(num);
    };
  }

  // levels

  private Optional<Meaning> level(Num num) {
    if (zone.nearHas(Role.GAP) && !zone.nearHas(Role.TO)) {
      return Optional.empty();
    }
    if (isPartOfGoal(num)) {
      return Optional.empty();
    }
    if (isGoal(num)) {
      return meaning(Measure.LEVEL, Scenario.TARGET, 1, "goal");
    }
    Word change = changeBefore(num);
    if (change != null) {
      return changed(change.role() == Role.FALL ? -1 : 1);
    }
    Scenario scenario = scenario();
    if (averageBefore() || averageBehind()) {
      return meaning(Measure.ANNUAL_AVERAGE, scenario, 1, "average");
    }
    Bound bound = isConversion(num) ? Bound.ABOUT : Bound.EXACT;
    return Optional.of(new Meaning(Measure.LEVEL, scenario, 1, bound, false, "level"));
  }

  private Optional<Meaning> changed(int sign) {
    if (zone.nearHas(Role.LONG) || zone.nearHas(Role.AVERAGE) || comparesOther()) {
      return Optional.empty();
    }
    return meaning(Measure.YOY_ABS, scenario(), sign, "change");
  }

  /** "45 percent per year to US$6.9 billion": what stands at the number before belongs to it. */
  private boolean averageBefore() {
    for (Word word : sentence.within(zone.near, zone.start)) {
      boolean behindNumber =
          zone.from > sentence.start && sentence.text.substring(zone.from, word.start()).isBlank();
      if (word.role() == Role.AVERAGE && !behindNumber) {
        return true;
      }
    }
    return false;
  }

  private boolean averageBehind() {
    return !zone.chinese && sentence.has(Role.AVERAGE, zone.end, zone.after);
  }

  /** (about 31.73 billion U.S. dollars) behind a sum in yuan. */
  private boolean isConversion(Num num) {
    boolean bracket = zone.near > sentence.start && sentence.text.charAt(zone.near - 1) == '(';
    return bracket && num.kind() == Num.Kind.DOLLARS;
  }

  /** 完成年度目标任务的: a percentage must follow, a number of people is a slip. */
  private boolean isPartOfGoal(Num num) {
    int of = num.quoteStart() - 1;
    if (of <= zone.near || sentence.text.charAt(of) != '的') {
      return false;
    }
    for (Word word : sentence.within(zone.near, of)) {
      if (word.role() == Role.GOAL && word.end() == of) {
        return sentence.has(Role.DONE, zone.near, word.start());
      }
    }
    return false;
  }

  /** 完成全年46万人目标任务的57.17%: the number before the goal is the goal. */
  private boolean isGoal(Num num) {
    String behind = sentence.text.substring(num.end(), Math.min(sentence.end, num.end() + 12));
    for (Word word : sentence.within(num.end(), Math.min(sentence.end, num.end() + 12))) {
      if (word.role() == Role.GOAL) {
        return sentence.text.substring(num.end(), word.start()).indexOf(',') < 0
            && !behind.startsWith(",");
      }
    }
    return zone.chinese
        ? isDoneGoal(num)
        : GOAL_OF.matcher(sentence.text.substring(zone.near, zone.start)).matches();
  }

  /** 完成下达任务2.1万人的107.6%: the number behind the goal that was met is the goal. */
  private boolean isDoneGoal(Num num) {
    if (num.end() >= sentence.end || sentence.text.charAt(num.end()) != '的') {
      return false;
    }
    for (Word word : sentence.within(zone.near, num.quoteStart())) {
      if (word.role() == Role.GOAL && word.end() == num.quoteStart()) {
        return sentence.has(Role.DONE, zone.near, word.start());
      }
    }
    return false;
  }

  /** A word of change right before the number: 增加2.4万人. */
  private @Nullable Word changeBefore(Num num) {
    String gap =
        sentence.text.substring(Math.max(zone.near, num.quoteStart() - 4), num.quoteStart());
    if (gap.endsWith(" to ")
        || gap.endsWith("至")
        || gap.endsWith("到")
        || gap.endsWith("达")
        || gap.endsWith("从")
        || gap.endsWith("由")
        || gap.endsWith("rom ")
        || gap.endsWith("为")) {
      return null;
    }
    Word change = null;
    for (Word word : sentence.within(zone.near, zone.start)) {
      if (word.role() == Role.RISE || word.role() == Role.FALL) {
        change = isUsable(word) && !isNamed(word) ? word : change;
      } else if (word.role() == Role.TO && word.start() >= zone.near) {
        change = null;
      }
    }
    boolean close =
        change != null
            && sentence.unknown(change.end(), num.quoteStart()) == 0
            && num.quoteStart() - change.end() <= 6
            && !sentence.text.startsWith(" to ", change.end());
    return close ? change : null;
  }

  /** 提升 in 岗位技能提升培训, 增加 in 城镇就业增加: part of a name. */
  private boolean isNamed(Word word) {
    return zone.naming().map(n -> word.start() >= n.start() && word.end() <= n.end()).orElse(false);
  }

  private boolean isUsable(Word word) {
    if (word.end() - word.start() > 1) {
      return true;
    }
    return word.end() >= zone.start - 1;
  }

  // percentages

  private Optional<Meaning> relative(Num num) {
    if (zone.nearHas(Role.GAP) || inGapBracket() || zone.nearHas(Role.PULL)) {
      return Optional.empty();
    }
    if (zone.nearHas(Role.ABOVE_GOAL) || aboveGoalBehind()) {
      return meaning(Measure.PERCENT_ABOVE_TARGET, Scenario.ACTUAL, 1, "above_target");
    }
    if (ofGoal(num)) {
      return num.kind() == Num.Kind.PERCENT
          ? meaning(Measure.PERCENT_OF_TARGET, Scenario.ACTUAL, 1, "of_target")
          : Optional.empty();
    }
    if (zone.nearHas(Role.CONTRIBUTION)) {
      return meaning(Measure.GROWTH_CONTRIBUTION_PERCENT, Scenario.ACTUAL, 1, "contribution");
    }
    if (zone.nearHas(Role.LONG)) {
      return Optional.empty();
    }
    if (comparesOther()) {
      return sinceNamedYear(num);
    }
    Word cue = cue();
    if (isRate() && (toBefore() || fromBefore())) {
      return meaning(Measure.LEVEL, scenario(), 1, "rate");
    }
    if (cue != null) {
      return cue.role() == Role.SHARE ? share(num) : growth(num, cue.role() == Role.FALL ? -1 : 1);
    }
    return withoutCue(num);
  }

  /** 15.4 percent above the target. */
  private boolean aboveGoalBehind() {
    return !zone.chinese
        && sentence.has(Role.ABOVE_GOAL, zone.end, Math.min(zone.after, zone.end + 24));
  }

  /** Growth of a year over an older one that is named: 比2019年增长10.5%, said of 2021. */
  private Optional<Meaning> sinceNamedYear(Num num) {
    Word cue = cue();
    boolean grew = cue == null ? zone.nearHas(Role.YOY) : cue.role() != Role.SHARE;
    int sign = cue != null && cue.role() == Role.FALL ? -1 : 1;
    boolean named = new PeriodRule(sentence, zone, memory).comparesWithNamedYear();
    return grew && named && num.kind() == Num.Kind.PERCENT
        ? meaning(Measure.CHANGE_PERCENT, scenario(), sign, "since_year")
        : Optional.empty();
  }

  /** The last word of growth or share before the number; a share that fell to is a share. */
  private @Nullable Word cue() {
    Word cue = null;
    for (Word word : sentence.within(zone.near, zone.start)) {
      boolean growth = word.role() == Role.RISE || word.role() == Role.FALL;
      if (growth
          && isUsable(word)
          && !isNamed(word)
          && !(cue != null && cue.role() == Role.SHARE && toBefore())) {
        cue = word;
      } else if (word.role() == Role.SHARE) {
        cue = word;
      }
    }
    return cue;
  }

  private boolean isRate() {
    return subjects.refusal() == null
        && subjects.first().indicator().counts() == Indicator.Counts.RATE;
  }

  private boolean fromBefore() {
    String gap = sentence.text.substring(Math.max(zone.near, zone.start - 5), zone.start);
    return gap.endsWith("from ") || gap.endsWith("由") || gap.endsWith("从");
  }

  private boolean toBefore() {
    String gap = sentence.text.substring(Math.max(zone.near, zone.start - 4), zone.start);
    return gap.endsWith("to ")
        || gap.endsWith("至")
        || gap.endsWith("到")
        || gap.endsWith("为")
        || gap.endsWith("达");
  }

  private Optional<Meaning> share(Num num) {
    return num.kind() == Num.Kind.PERCENT
        ? meaning(Measure.SHARE_PERCENT, scenario(), 1, "share")
        : Optional.empty();
  }

  private Optional<Meaning> growth(Num num, int sign) {
    if (subjects.first().indicator().counts() == Indicator.Counts.RATE
        || scenario() != Scenario.ACTUAL && subjects.first().indicator().isTrade()) {
      return Optional.empty();
    }
    boolean monthly = zone.nearHas(Role.MOM) || sentence.has(Role.MOM, zone.end, zone.after);
    return meaning(monthly ? Measure.MOM_PERCENT : Measure.YOY_PERCENT, scenario(), sign, "growth");
  }

  private Optional<Meaning> withoutCue(Num num) {
    if (!zone.chinese) {
      Optional<Meaning> behind = behind(num);
      if (behind.isPresent()) {
        return behind;
      }
    }
    if (isMultiplication(num)) {
      boolean monthly = sentence.has(Role.MOM, zone.end, zone.after) || ofMonth();
      return meaning(
          monthly ? Measure.MOM_PERCENT : Measure.YOY_PERCENT, scenario(), 1, "multiplication");
    }
    if (num.signed() && num.kind() == Num.Kind.PERCENT || zone.nearHas(Role.YOY) && num.signed()) {
      return growth(num, 1);
    }
    if (inYearBracket()) {
      return growth(num, 1);
    }
    if (subjects.refusal() == null
        && subjects.own()
        && subjects.first().indicator().counts() == Indicator.Counts.RATE
        && num.kind() == Num.Kind.PERCENT) {
      return meaning(Measure.LEVEL, scenario(), 1, "rate");
    }
    boolean carries = zone.near >= zone.start;
    return carries
        ? memory
            .lastMeaning()
            .filter(m -> m.measure() != Measure.LEVEL && m.measure() != Measure.YOY_ABS)
        : Optional.empty();
  }

  private boolean isMultiplication(Num num) {
    return num.kind() == Num.Kind.FOLD && num.number().intValue() == 100
        || num.kind() == Num.Kind.FOLD && num.multiplier().intValue() == 1;
  }

  private boolean ofMonth() {
    return OF_MONTH.matcher(sentence.text.substring(zone.end, zone.after)).matches();
  }

  /** "a 45.9% growth", "20.3% month-on-month", "78 percent of the total". */
  private Optional<Meaning> behind(Num num) {
    int stop = Math.min(zone.after, zone.end + 30);
    String words = sentence.text.substring(zone.end, stop);
    if (OF_PLACE.matcher(words).matches()) {
      return share(num);
    }
    Word first = null;
    for (Word word : sentence.within(zone.end, stop)) {
      boolean says =
          word.role() == Role.RISE
              || word.role() == Role.FALL
              || word.role() == Role.WHOLE
              || word.role() == Role.MOM
              || word.role() == Role.YOY;
      if (says && first == null) {
        first = word;
      }
    }
    if (first == null) {
      return Optional.empty();
    }
    return switch (first.role()) {
      case WHOLE -> share(num);
      case FALL -> growth(num, -1);
      case MOM ->
          memory.lastMeaning().isPresent()
              ? meaning(Measure.MOM_PERCENT, Scenario.ACTUAL, 1, "month")
              : Optional.empty();
      case RISE -> growth(num, 1);
      default -> memory.lastMeaning().filter(m -> m.measure() == Measure.YOY_PERCENT);
    };
  }

  /** 涨幅最大的是2003年(77.27%). */
  private boolean inYearBracket() {
    boolean bracket =
        zone.near > sentence.start
            && sentence.text.charAt(zone.near - 1) == '('
            && zone.near == zone.start;
    if (!bracket) {
      return false;
    }
    boolean year = sentence.periods.stream().anyMatch(p -> p.end() == zone.near - 1);
    return year
        && (sentence.has(Role.RISE, sentence.start, zone.start)
            || sentence.has(Role.FALL, sentence.start, zone.start));
  }

  /** 增速高于全国(3.8%)33.3个百分点: the bracket is the nation's. */
  private boolean inGapBracket() {
    int open = zone.near - 1;
    if (open < sentence.start || sentence.text.charAt(open) != '(') {
      return false;
    }
    int comma = sentence.text.substring(sentence.start, open).lastIndexOf(',');
    return sentence.has(Role.GAP, sentence.start + Math.max(comma, 0), open);
  }

  private boolean ofGoal(Num num) {
    if (followsGoal()) {
      return true;
    }
    boolean done = sentence.has(Role.DONE, Math.max(sentence.start, zone.from - 24), zone.start);
    for (Word word : sentence.words) {
      boolean between =
          word.role() == Role.GOAL
              && word.end() <= zone.start
              && word.start() >= Math.max(zone.from, zone.start - 24);
      if (between && (done || zone.nearHas(Role.SHARE))) {
        return commaFree(word.end(), zone.start) && !changeAfter(word);
      }
    }
    return !zone.chinese
        && done
        && sentence.has(Role.GOAL, zone.end, Math.min(sentence.end, zone.end + 40));
  }

  /** The number right before is the goal: 2.1万人的107.6%. */
  private boolean followsGoal() {
    return zone.start == zone.from + 1
        && sentence.text.charAt(zone.from) == '的'
        && memory.lastMeaning().filter(m -> m.rule().equals("goal")).isPresent();
  }

  private boolean changeAfter(Word goal) {
    return sentence.has(Role.RISE, goal.end(), zone.start)
        || sentence.has(Role.FALL, goal.end(), zone.start);
  }

  private boolean commaFree(int from, int to) {
    return sentence.text.substring(from, to).indexOf(',') < 0;
  }

  // points

  private Optional<Meaning> points() {
    boolean rate = subjects.first().indicator().counts() == Indicator.Counts.RATE;
    boolean ofShare =
        memory.lastMeaning().map(m -> m.measure() == Measure.SHARE_PERCENT).orElse(false)
            && !subjects.first().indicator().isTrade()
            && !subjects.own();
    if (zone.nearHas(Role.GAP) || zone.nearHas(Role.PULL) || comparesOther() || !rate && !ofShare) {
      return Optional.empty();
    }
    Word cue = cue();
    boolean yearly = zone.nearHas(Role.YOY) || !zone.nearHas(Role.MOM);
    return cue != null && cue.role() != Role.SHARE && yearly
        ? meaning(Measure.YOY_PP, scenario(), cue.role() == Role.FALL ? -1 : 1, "points")
        : Optional.empty();
  }

  // targets, comparisons

  private Scenario scenario() {
    if (inWords(Role.PLAN)) {
      return Scenario.TARGET;
    }
    if (memory.isAimed() && !done()) {
      return Scenario.TARGET;
    }
    if (inWords(Role.ESTIMATE)) {
      return Scenario.ESTIMATE;
    }
    return done() ? Scenario.ACTUAL : memory.scenario();
  }

  private boolean done() {
    for (String word : DONE) {
      if (Characters.indexOf(sentence.text, word, zone.near, zone.start) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** In the number's own clause or the one before, with nothing done in between. */
  private boolean inWords(Role role) {
    int from = zone.near;
    List<int[]> far = zone.farClauses();
    if (!far.isEmpty()) {
      from = far.get(0)[0];
    }
    Word plan = null;
    for (Word word : sentence.within(from, zone.start)) {
      if (word.role() == role) {
        plan = word;
      }
    }
    if (plan == null) {
      return role == Role.PLAN && planBehind();
    }
    String between = sentence.text.substring(plan.end(), zone.start);
    boolean done =
        between.contains("实际")
            || between.contains("已")
            || between.contains("完成") && !between.contains("完成全");
    return !done && !(sentence.has(Role.DONE, zone.near, plan.start()) && plan.start() > zone.near);
  }

  private boolean planBehind() {
    if (!zone.chinese) {
      return sentence
          .text
          .substring(zone.end, Math.min(zone.after, zone.end + 70))
          .contains(" will ");
    }
    String behind = sentence.text.substring(zone.end, zone.after);
    return behind.contains("规划") || behind.contains("目标") && !behind.contains("完成目标");
  }

  /** The base of the comparison is none we have a measure for: 较"十三五", compared with 2019. */
  private boolean comparesOther() {
    return new PeriodRule(sentence, zone, memory).comparesWithOther();
  }

  private static Optional<Meaning> meaning(
      Measure measure, Scenario scenario, int sign, String rule) {
    return Optional.of(new Meaning(measure, scenario, sign, Bound.EXACT, false, rule));
  }
}
