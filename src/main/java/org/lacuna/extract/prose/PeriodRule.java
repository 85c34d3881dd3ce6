package org.lacuna.extract.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.PeriodWords.Month;
import org.lacuna.extract.PeriodWords.Named;
import org.lacuna.extract.PeriodWords.OfDocument;
import org.lacuna.extract.PeriodWords.OfPublication;
import org.lacuna.series.Measure;
import org.lacuna.series.Scenario;

/** Finds the words of the period that a number is about. */
@SuppressWarnings("UnusedVariable") // rules share one signature
final class PeriodRule {

  private static final Pattern YEAR_BEFORE = Pattern.compile("[去上]年|前一年");
  private static final Pattern BASE = Pattern.compile("[的为是有达到仅只]{0,3}");
  private static final Pattern BESIDE = Pattern.compile("[的( ]*(?:就|便|即)?");

  private final Sentence sentence;
  private final Zone zone;
  private final Memory memory;

  PeriodRule(Sentence sentence, Zone zone, Memory memory) {
    this.sentence = sentence;
    this.zone = zone;
    this.memory = memory;
  }

  Optional<PeriodWords> of(Num num, MeasureRule.Meaning meaning) {
    Optional<PeriodWords> said = said(num, meaning);
    return isOfYearBefore(num, meaning)
        ? said.filter(words -> words.to() instanceof Month).map(w -> w.plusYears(w.words(), -1))
        : said;
  }

  /** 去年同期为28.4万人, 比上年的46万人: the number that ours is compared with. */
  private boolean isOfYearBefore(Num num, MeasureRule.Meaning meaning) {
    for (Word word : sentence.within(zone.near, num.quoteStart())) {
      boolean yearBefore = word.role() == Role.YOY && YEAR_BEFORE.matcher(word.code()).find();
      if (yearBefore && meaning.measure() == Measure.LEVEL) {
        return BASE.matcher(sentence.text.substring(word.end(), num.quoteStart())).matches();
      }
    }
    return false;
  }

  private Optional<PeriodWords> said(Num num, MeasureRule.Meaning meaning) {
    if (sentence.times().isDamaged()) {
      memory.damagedPeriod();
      return Optional.empty();
    }
    Optional<PeriodSpan> own = beside(num);
    if (own.isPresent()) {
      return words(own.get(), meaning);
    }
    Optional<PeriodSpan> ruling = ruling();
    if (ruling.isPresent()) {
      if (isSubordinate(ruling.get())) {
        return words(ruling.get(), meaning);
      }
      boolean aimed = meaning.scenario() == Scenario.TARGET;
      Optional<PeriodWords> words =
          words(ruling.get(), meaning).map(w -> aimed ? w : exact(w)).map(w -> ofGoal(w, meaning));
      words.ifPresent(memory::ruling);
      words.filter(PeriodRule::isSpan).ifPresent(memory::span);
      words.filter(w -> becomesTopic(ruling.get(), w, meaning)).ifPresent(memory::period);
      return words.map(w -> endOfSpan(w, num, meaning)).filter(w -> allows(w, meaning));
    }
    if (memory.isPeriodDamaged()) {
      return Optional.empty();
    }
    PeriodWords words = memory.rulingPeriod().or(memory::topicPeriod).orElse(PeriodWords.unsaid());
    if (meaning.measure() == Measure.ANNUAL_AVERAGE) {
      return memory.spanPeriod();
    }
    if (meaning.scenario() == Scenario.TARGET && words.from() instanceof Month from) {
      return Optional.of(PeriodWords.ofYear(words.words(), from.year()));
    }
    return Optional.of(words).filter(w -> allows(w, meaning));
  }

  /** Growth over a span of years is no growth over a year. */
  private static boolean allows(PeriodWords words, MeasureRule.Meaning meaning) {
    boolean growth =
        meaning.measure() == Measure.YOY_PERCENT || meaning.measure() == Measure.YOY_ABS;
    return !growth || !isSpan(words);
  }

  private static boolean isSpan(PeriodWords words) {
    return words.from() instanceof Month from
        && words.to() instanceof Month to
        && !from.year().equals(to.year());
  }

  /**
   * 从1135.24万人增加到1330.12万人 over 2014 to 2019: the first of the first year, the second of the last.
   */
  private PeriodWords endOfSpan(PeriodWords words, Num num, MeasureRule.Meaning meaning) {
    if (meaning.measure() != Measure.LEVEL || !isSpan(words)) {
      return words;
    }
    String before = sentence.text.substring(zone.near, zone.start);
    Month from = (Month) words.from();
    Month to = (Month) words.to();
    if (before.endsWith("从") || before.endsWith("由") || before.endsWith("from ")) {
      return PeriodWords.ofYear(words.words(), from.year());
    }
    boolean reached = before.matches(".*(?:增加|增长|提高|上升|扩大|减少|下降)(?:到|至|为)|.* to ");
    return reached ? PeriodWords.ofYear(words.words(), to.year()) : words;
  }

  /**
   * A single month and a span of years hold for their sentence when the document has its period.
   */
  private boolean becomesTopic(PeriodSpan span, PeriodWords words, MeasureRule.Meaning meaning) {
    boolean time =
        span.kind() == PeriodSpan.Kind.TIME
            || span.kind() == PeriodSpan.Kind.SINCE
            || span.kind() == PeriodSpan.Kind.DEADLINE;
    if (!time || meaning.scenario() != Scenario.ACTUAL) {
      return false;
    }
    Optional<PeriodWords> topic = memory.topicPeriod();
    boolean month = isMonth(words) && topic.filter(t -> !isMonth(t)).isPresent();
    boolean years = isSpan(words) && topic.filter(t -> !isSpan(t)).isPresent();
    return !month && !years;
  }

  private static boolean isMonth(PeriodWords words) {
    return words.from() instanceof Month && words.from().equals(words.to());
  }

  private static boolean isWholeYear(PeriodWords words) {
    return words.from() instanceof Month from
        && words.to() instanceof Month to
        && from.year().equals(to.year())
        && from.month() == 1
        && to.month() == 12;
  }

  /** 截至11月底,今年: months and their year said apart in one sentence. */
  private PeriodWords exact(PeriodWords words) {
    if (!isWholeYear(words)) {
      return withYearOfSentence(words);
    }
    for (PeriodSpan span : times()) {
      boolean months =
          span.kind() == PeriodSpan.Kind.TIME
              && !isWholeYear(span.words())
              && span.end() <= zone.start;
      if (months
          && span.words().from() instanceof Month from
          && span.words().to() instanceof Month to
          && from.year() instanceof OfDocument) {
        Month year = ((Month) words.to()).year() instanceof OfDocument ? to : (Month) words.to();
        return new PeriodWords(
            span.words().words(),
            new Month(year.year(), from.month()),
            new Month(year.year(), to.month()));
      }
    }
    return withYearOfSentence(words);
  }

  private PeriodWords withYearOfSentence(PeriodWords words) {
    if (!(words.from() instanceof Month from
        && words.to() instanceof Month to
        && from.year() instanceof OfDocument)) {
      return words;
    }
    for (PeriodSpan span : times()) {
      boolean year =
          span.kind() == PeriodSpan.Kind.TIME
              && isWholeYear(span.words())
              && span.end() <= zone.start;
      if (year && !(((Month) span.words().to()).year() instanceof OfDocument)) {
        Month of = (Month) span.words().to();
        return new PeriodWords(
            words.words(), new Month(of.year(), from.month()), new Month(of.year(), to.month()));
      }
    }
    return words;
  }

  /** A goal is for its whole year. */
  private static PeriodWords ofGoal(PeriodWords words, MeasureRule.Meaning meaning) {
    boolean goal = meaning.rule().equals("goal");
    return goal && words.to() instanceof Month to && !isSpan(words)
        ? PeriodWords.ofYear(words.words(), to.year())
        : words;
  }

  /** Keeps the period of a clause whose figure is none of ours for the clauses behind it. */
  void note() {
    ruling()
        .filter(span -> span.kind() == PeriodSpan.Kind.TIME && !isSubordinate(span))
        .ifPresent(span -> memory.ruling(exact(dated(span.words()))));
  }

  /** Keeps the periods of a sentence whose figures are none of ours. */
  static void note(List<PeriodSpan> periods, Memory memory) {
    for (PeriodSpan span : periods) {
      if (span.kind() == PeriodSpan.Kind.SINCE) {
        memory.span(span.words());
      } else if (span.kind() == PeriodSpan.Kind.TIME && isSpan(span.words())) {
        memory.span(span.words());
      }
    }
  }

  private boolean isSubordinate(PeriodSpan span) {
    return span.start() > sentence.start && sentence.text.charAt(span.start() - 1) == '继';
  }

  /** Right before the number (2011年的228.2亿), or in English right behind it (4.9 percent in May). */
  private Optional<PeriodSpan> beside(Num num) {
    for (PeriodSpan span : sentence.periods) {
      if (Times.isNone(span)) {
        continue;
      }
      int between = num.quoteStart() - span.end();
      boolean before =
          between >= 0
              && between <= 3
              && BESIDE.matcher(sentence.text.substring(span.end(), num.quoteStart())).matches()
              && span.end() >= zone.near - 1
              && !isFirstWord(span);
      boolean behind =
          !zone.chinese
              && span.start() >= num.end()
              && sentence.text.substring(num.end(), span.start()).isBlank()
              && several();
      if (before || behind) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  private boolean isFirstWord(PeriodSpan span) {
    return span.start() == sentence.start;
  }

  private boolean several() {
    return times().size() > 1;
  }

  private List<PeriodSpan> times() {
    return sentence.times().all();
  }

  /** The period of the clause: the last one said before the number; in English also one behind. */
  private Optional<PeriodSpan> ruling() {
    PeriodSpan before = null;
    PeriodSpan behind = null;
    for (PeriodSpan span : times()) {
      boolean sinceThen = span.kind() == PeriodSpan.Kind.NOW && since().isPresent();
      if (span.end() <= zone.start && !sinceThen) {
        before =
            before == null || !isSubordinate(span) || span.start() >= zone.near ? span : before;
      } else if (behind == null) {
        behind = span;
      }
    }
    if (before != null && isSubordinate(before) && before.start() < zone.from) {
      before = null;
    }
    if (before == null && !zone.chinese && behind != null) {
      return Optional.of(behind);
    }
    if (before == null && zone.chinese && behind != null && behind.end() <= zone.after) {
      return Optional.of(behind);
    }
    if (before != null
        && !zone.chinese
        && behind != null
        && behind.end() <= zone.after
        && before.start() < zone.near) {
      return Optional.of(behind);
    }
    boolean now = zone.from <= zone.start && since().isPresent() && nowBefore();
    return now ? since() : Optional.ofNullable(before);
  }

  /** 从2011年开始,...,至今: the beginning said earlier in the sentence. */
  private Optional<PeriodSpan> since() {
    return sentence.periods.stream()
        .filter(p -> p.kind() == PeriodSpan.Kind.SINCE && p.end() <= zone.start)
        .findFirst();
  }

  private boolean nowBefore() {
    return sentence.periods.stream()
        .anyMatch(
            p ->
                p.kind() == PeriodSpan.Kind.NOW && p.end() <= zone.start && p.start() >= zone.near);
  }

  private Optional<PeriodWords> words(PeriodSpan span, MeasureRule.Meaning meaning) {
    return switch (span.kind()) {
      case SAME -> memory.topicPeriod().or(() -> Optional.of(PeriodWords.unsaid()));
      case LOOSE ->
          meaning.scenario() == Scenario.TARGET
              ? plannedYears(span)
              : memory.topicPeriod().filter(PeriodRule::isSpan).or(memory::spanPeriod);
      case DAMAGED, DAY, BASE -> Optional.empty();
      case DEADLINE -> Optional.of(deadline(span, meaning));
      default -> Optional.of(dated(span.words()));
    };
  }

  /** 2018年,...三年十万: a plan for so many years from the year that was said. */
  private Optional<PeriodWords> plannedYears(PeriodSpan span) {
    int years = Numerals.digit(sentence.text.charAt(span.start()));
    return times().stream()
        .filter(
            p ->
                p.kind() == PeriodSpan.Kind.TIME
                    && isWholeYear(p.words())
                    && p.end() <= span.start())
        .map(p -> ((Month) p.words().to()).year())
        .filter(year -> years > 1 && year instanceof Named)
        .map(
            year ->
                new PeriodWords(
                    span.words().words(),
                    new Month(year, 1),
                    new Month(year.plusYears(years - 1), 12)))
        .findFirst();
  }

  private PeriodWords deadline(PeriodSpan span, MeasureRule.Meaning meaning) {
    Month to = (Month) span.words().to();
    return meaning.scenario() == Scenario.TARGET
        ? span.words()
        : PeriodWords.ofYear(span.words().words(), to.year());
  }

  /** Months without a year are of the year said before. */
  private PeriodWords dated(PeriodWords said) {
    PeriodWords words = memory.ofCurrentYear(said);
    if (words.from() instanceof Month from
        && words.to() instanceof Month to
        && from.year() instanceof OfDocument
        && memory.topicPeriod().isPresent()
        && memory.topicPeriod().get().to() instanceof Month last
        && !isSpan(memory.topicPeriod().get())
        && !(last.year() instanceof OfDocument)) {
      return new PeriodWords(
          words.words(), new Month(last.year(), from.month()), new Month(last.year(), to.month()));
    }
    return words;
  }

  private boolean isBase(PeriodSpan span) {
    return sentence.times().isBase(span);
  }

  /** Whether the number's clause compares with anything but the year before. */
  boolean comparesWithOther() {
    for (PeriodSpan span : sentence.periods) {
      boolean here =
          span.kind() != PeriodSpan.Kind.BASE
              && span.start() >= zone.near
              && span.end() <= zone.after
              && isBase(span);
      if (here && !isYearBefore(span)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it compares a whole year with one whole year, named, two or more years older. */
  boolean comparesWithNamedYear() {
    Optional<Integer> topic =
        ruling().map(PeriodSpan::words).or(memory::topicPeriod).flatMap(PeriodRule::namedYear);
    return sentence.periods.stream()
        .filter(span -> span.start() >= zone.near && span.end() <= zone.after && isBase(span))
        .map(span -> namedYear(span.words()))
        .anyMatch(base -> base.isPresent() && topic.isPresent() && base.get() < topic.get() - 1);
  }

  private static Optional<Integer> namedYear(PeriodWords words) {
    return words.from() instanceof Month first
            && words.to() instanceof Month last
            && first.month() == 1
            && last.month() == 12
            && first.year() instanceof Named year
            && last.year().equals(year)
        ? Optional.of(year.number())
        : Optional.empty();
  }

  private boolean isYearBefore(PeriodSpan span) {
    if (!(span.words().to() instanceof Month base)) {
      return false;
    }
    if (base.year() instanceof OfPublication relative) {
      return relative.offset() == -1;
    }
    if (base.year() instanceof OfDocument) {
      return false;
    }
    Optional<PeriodWords> topic = ruling().map(PeriodSpan::words).or(memory::topicPeriod);
    return base.year() instanceof Named named
        && topic.isPresent()
        && topic.get().to() instanceof Month month
        && (!(month.year() instanceof Named of) || of.number() - 1 == named.number());
  }
}
