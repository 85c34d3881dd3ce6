package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.Place.TextRange;
import org.lacuna.extract.Quantity;
import org.lacuna.extract.Reading;
import org.lacuna.series.Bound;
import org.lacuna.series.Measure;
import org.lacuna.series.Scenario;

/**
 * Binds the numbers of a document's sentences to subjects, periods and measures. For one document.
 */
@SuppressWarnings({
  "ReferenceEquality",
  "UnusedVariable"
}) // the very same span is meant; rules share one signature
final class Binder {

  static final String GRAMMAR = "prose-1";

  private final Lexicon lexicon;
  private final Scanner scanner;
  private final Memory memory;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Leftover> leftovers = new ArrayList<>();

  // of the paragraph and sentence at hand
  private NormalText normal = NormalText.of("");
  private int offset;

  Binder(Lexicon lexicon, Scanner scanner, Memory memory) {
    this.lexicon = lexicon;
    this.scanner = scanner;
    this.memory = memory;
  }

  List<Reading> readings() {
    return readings;
  }

  List<Leftover> leftovers() {
    return leftovers;
  }

  void bind(NormalText text, int start, List<Stretch> sentences) {
    normal = text;
    offset = start;
    memory.beginParagraph();
    sentences.forEach(this::bind);
  }

  private void bind(Stretch stretch) {
    memory.beginSentence(stretch);
    if (stretch.names(Interest.SUBJECT) || memory.isWarm()) {
      Sentence sentence = scanner.read(stretch);
      if (sentence.namesSubjects() || memory.isWarm()) {
        bind(sentence);
        return;
      }
    }
    passBy(stretch);
  }

  private void bind(Sentence sentence) {
    sentence.prepare();
    int from = sentence.start;
    for (List<Num> group : Groups.of(sentence)) {
      Zone zone = new Zone(sentence, from, group, memory);
      bind(sentence, zone, group);
      from = group.get(group.size() - 1).end();
    }
    memory.endSentence(sentence, from);
    PeriodRule.note(sentence.periods, memory);
    notePlaces(sentence);
  }

  /** Nothing of ours is named: only places and beginnings are kept for later sentences. */
  private void passBy(Stretch stretch) {
    memory.cool();
    if (stretch.names(Interest.SINCE)) {
      PeriodRule.note(stretch.periods(), memory);
    }
    if (memory.wantsPlaces(stretch)) {
      notePlaces(scanner.read(stretch));
    }
  }

  private void notePlaces(Sentence sentence) {
    if (memory.wantsPlaces(sentence.stretch)) {
      PlaceRule places = new PlaceRule(sentence, memory);
      places.named().ifPresent(memory::mentioned);
      places.ofPoor().ifPresent(memory::placeOfPoor);
    }
  }

  private void bind(Sentence sentence, Zone zone, List<Num> group) {
    Num first = group.get(0);
    if (first.kind().isForeign() || isDamaged(group)) {
      memory.foreign(group);
      new SubjectRule(lexicon, memory).placeOf(zone);
      zone.naming().filter(n -> n.indicator().isTrade()).ifPresent(n -> named(zone, group));
      if (zone.hasOwnIndicator() && first.damaged()) {
        leave(Leftover.Reason.DAMAGED_NUMBER, group, zone);
      } else if (first.kind() == Num.Kind.GOODS && zone.countsNoGoods()) {
        leave(Leftover.Reason.UNIT_DOES_NOT_FIT, group, zone);
      }
      return;
    }
    if (first.kind() == Num.Kind.BARE && !zone.countsPeople() && !continuesPeople(zone)) {
      return;
    }
    Subjects subjects = new SubjectRule(lexicon, memory).of(zone, group);
    Optional<MeasureRule.Meaning> meaning =
        new MeasureRule(sentence, zone, subjects, memory).of(group);
    if (subjects.refusal() != null) {
      if (first.kind().isLevel()) {
        memory.foreign(group);
      }
      new PeriodRule(sentence, zone, memory).note();
      refuse(subjects, group, zone);
      return;
    }
    if (meaning.isEmpty()) {
      memory.noMeasure(zone, subjects);
      leave(Leftover.Reason.UNKNOWN_COMPARISON, group, zone);
      return;
    }
    read(sentence, zone, group, subjects, meaning.get());
  }

  private static boolean isDamaged(List<Num> group) {
    for (Num num : group) {
      if (num.damaged()) {
        return true;
      }
    }
    return false;
  }

  /** "from 11.35 million to 13.3 million": the second is counted as the first. */
  private boolean continuesPeople(Zone zone) {
    boolean joined =
        zone.sentence.text.substring(zone.near, zone.start).isBlank()
            || zone.sentence.text.substring(zone.near, zone.start).strip().equals("to");
    return joined
        && zone.near == zone.from
        && memory
            .last()
            .map(
                s ->
                    s.first().indicator().counts() == Indicator.Counts.PEOPLE
                        && s.first() != Subjects.FOREIGN)
            .orElse(false);
  }

  private void named(Zone zone, List<Num> group) {
    Subjects subjects = new SubjectRule(lexicon, memory).of(zone, group);
    if (subjects.refusal() == null && subjects.first() != Subjects.FOREIGN) {
      memory.named(subjects.first());
    }
  }

  private void refuse(Subjects subjects, List<Num> group, Zone zone) {
    if (subjects.refusal() != Leftover.Reason.UNKNOWN_SUBJECT || zone.hasOwnIndicator()) {
      leave(subjects.refusal(), group, zone);
    }
  }

  private void read(
      Sentence sentence,
      Zone zone,
      List<Num> group,
      Subjects subjects,
      MeasureRule.Meaning meaning) {
    List<Frame> frames = subjects.frames();
    for (int i = 0; i < group.size(); i++) {
      Num num = group.get(i);
      Optional<PeriodWords> period = new PeriodRule(sentence, zone, memory).of(num, meaning);
      if (period.isEmpty()) {
        leave(Leftover.Reason.AMBIGUOUS_PERIOD, List.of(num), zone);
        continue;
      }
      for (Frame frame : group.size() == 1 ? subjects.each() : List.of(frames.get(i))) {
        emit(sentence, zone, num, frame, meaning, period.get());
      }
    }
    memory.remember(sentence, zone, group, subjects, meaning);
  }

  private void emit(
      Sentence sentence,
      Zone zone,
      Num num,
      Frame frame,
      MeasureRule.Meaning meaning,
      PeriodWords period) {
    if (frame.indicator() == null || frame == Subjects.FOREIGN) {
      return;
    }
    if (frame.place().kind() != Frame.Place.Kind.OURS) {
      leave(
          frame.place().kind() == Frame.Place.Kind.OTHER
              ? Leftover.Reason.OTHER_PLACE
              : Leftover.Reason.UNKNOWN_PLACE,
          List.of(num),
          zone);
      return;
    }
    if (!fits(frame, num, meaning.measure())) {
      leave(Leftover.Reason.UNIT_DOES_NOT_FIT, List.of(num), zone);
      return;
    }
    int start = zone.quoteStart(num);
    readings.add(
        new Reading(
            frame.subject(),
            period,
            meaning.measure(),
            meaning.scenario(),
            quantity(zone, num, meaning),
            normal.quote(start, num.end()),
            range(start, num.end()),
            GRAMMAR + "/" + meaning.rule()));
  }

  private static boolean fits(Frame frame, Num num, Measure measure) {
    if (num.isBareCount()) {
      return frame.indicator().counts() == Indicator.Counts.PEOPLE;
    }
    return switch (measure) {
      case LEVEL, ANNUAL_AVERAGE, YOY_ABS, CHANGE_ABS ->
          num.kind().unit().map(frame.indicator().counts()::fits).orElse(false);
      default -> true;
    };
  }

  private Quantity quantity(Zone zone, Num num, MeasureRule.Meaning meaning) {
    int sign = zone.signOf(num).orElse(meaning.sign());
    boolean falls = sign < 0 && num.number().signum() > 0;
    Bound bound = num.bound();
    if (meaning.scenario() == Scenario.TARGET && num.suffixed() && bound == Bound.OVER) {
      bound = Bound.AT_LEAST;
    }
    if (meaning.bound() != Bound.EXACT && bound == Bound.EXACT) {
      bound = meaning.bound();
    }
    return new Quantity(
        meaning.fold(falls ? num.number().negate() : num.number()),
        num.multiplier(),
        num.kind() == Num.Kind.BARE
            ? org.lacuna.series.Unit.PERSONS
            : num.kind().unit().orElseThrow(),
        bound,
        normal.quote(num.start(), num.end()));
  }

  private TextRange range(int start, int end) {
    return new TextRange(offset + normal.originalStart(start), offset + normal.originalEnd(end));
  }

  private void leave(Leftover.@Nullable Reason reason, List<Num> group, Zone zone) {
    if (reason == null) {
      return;
    }
    for (Num num : group) {
      int start = zone.quoteStart(num);
      leftovers.add(
          new Leftover(reason, normal.quote(start, num.end()), range(start, num.end()), ""));
    }
  }
}
