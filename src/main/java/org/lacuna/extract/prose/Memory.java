package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lacuna.extract.PeriodWords;
import org.lacuna.series.Scenario;

/** What the sentences before have said: subjects, places and periods that later ones leave out. */
@SuppressWarnings("ReferenceEquality") // the very same span is meant
final class Memory {

  private static final int LONG_NAME = 4;

  private final Set<String> families = new HashSet<>();
  private @Nullable Indicator lastIndicator;
  private @Nullable Frame topic;
  private @Nullable Frame head;
  private @Nullable Subjects last;
  private final List<Frame> recent = new ArrayList<>();
  private MeasureRule.@Nullable Meaning lastMeaning;
  private final Frame.Place documentPlace;
  private final Frame.Place carrier;
  private Frame.Place topicPlace = Frame.Place.UNSAID;
  private Frame.Place paragraphPlace = Frame.Place.UNSAID;
  private Frame.Place sentencePlace = Frame.Place.UNSAID;
  private @Nullable PeriodWords topicPeriod;
  private @Nullable PeriodWords spanPeriod;
  private @Nullable PeriodWords rulingPeriod;
  private Optional<Integer> currentYear = Optional.empty();
  private Frame.Place poorPlace = Frame.Place.UNSAID;
  private boolean damagedPeriod;
  private boolean ours;
  private boolean aimed;
  private boolean warm;

  /**
   * @param documentPlace the place the whole document is about
   * @param carrier the place its carrier is named after, which 全区 and 全市 mean when nothing else is
   *     said
   */
  Memory(Frame.Place documentPlace, Frame.Place carrier) {
    this.documentPlace = documentPlace;
    this.carrier = carrier;
    this.ours = isOurs(carrier) || isOurs(documentPlace);
  }

  private static boolean isOurs(Frame.Place place) {
    return place.kind() == Frame.Place.Kind.OURS;
  }

  void beginParagraph() {
    paragraphPlace = Frame.Place.UNSAID;
  }

  void beginSentence(Stretch sentence) {
    if (!sentence.continues()) {
      head = null;
      sentencePlace = Frame.Place.UNSAID;
      lastMeaning = null;
      recent.clear();
      rulingPeriod = null;
      aimed = false;
    }
    aimed |= sentence.names(Interest.GOALS);
  }

  /** The period said before in this sentence. */
  Optional<PeriodWords> rulingPeriod() {
    return Optional.ofNullable(rulingPeriod);
  }

  void ruling(PeriodWords period) {
    rulingPeriod = period;
  }

  void endSentence(Sentence sentence, int from) {
    warm = sentence.namesSubjects();
    for (Naming naming : sentence.namings) {
      if (!naming.brief()) {
        families.add(naming.indicator().family());
        if (naming.start() >= from && sentence.hasHan()) {
          lastIndicator = naming.indicator();
        }
      }
    }
  }

  /** Whether the sentence lists goals: 主要预期目标是…;…;…. */
  boolean isAimed() {
    return aimed;
  }

  /** Whether the sentence before spoke of something of ours, so that this one may go on. */
  boolean isWarm() {
    return warm;
  }

  /** A sentence about something else stands between: nothing is carried over it. */
  void cool() {
    last = null;
    warm = false;
  }

  // subjects

  /** Whether what was said before lets a short name stand. */
  boolean isAntecedent(Naming brief) {
    boolean last = lastIndicator != null && isNamedBehind(brief.indicator(), lastIndicator);
    boolean told =
        brief.indicator().parent().isEmpty() && families.contains(brief.indicator().family());
    return last || told && brief.weight() >= LONG_NAME;
  }

  /** A part may be named in short behind its whole and beside other parts of it. */
  boolean isNamedBehind(Indicator brief, Indicator before) {
    Optional<String> parent = brief.parent();
    if (parent.isPresent()) {
      return before.code().equals(parent.get()) || before.parent().equals(parent);
    }
    return before.family().equals(brief.family());
  }

  /** What a short name stands for: the indicator named last, if it is of its family. */
  Indicator meant(Naming naming) {
    boolean same =
        naming.brief()
            && naming.indicator().parent().isEmpty()
            && lastIndicator != null
            && lastIndicator.parent().isEmpty()
            && lastIndicator.family().equals(naming.indicator().family());
    Indicator last = lastIndicator;
    return same && last != null ? last : naming.indicator();
  }

  Optional<Frame> topic() {
    return Optional.ofNullable(topic);
  }

  Optional<Frame> head() {
    return Optional.ofNullable(head);
  }

  Optional<Subjects> last() {
    return Optional.ofNullable(last);
  }

  /** The last {@code count} levels of this sentence in their order, none when there are fewer. */
  List<Frame> recent(int count) {
    return recent.size() < count
        ? List.of()
        : List.copyOf(recent.subList(recent.size() - count, recent.size()));
  }

  Optional<MeasureRule.Meaning> lastMeaning() {
    return Optional.ofNullable(lastMeaning);
  }

  void foreign(List<Num> group) {
    group.forEach(num -> recent.add(Subjects.FOREIGN));
    last =
        group.size() == 1
            ? Subjects.of(Subjects.FOREIGN, true)
            : Subjects.list(group.stream().map(n -> Subjects.FOREIGN).toList(), true);
    lastMeaning = null;
  }

  /** A figure whose subject is clear and whose measure is none of ours. */
  void noMeasure(Zone zone, Subjects subjects) {
    lastMeaning = null;
    if (subjects.own() && subjects.first() != Subjects.FOREIGN) {
      last = subjects;
      keep(zone, subjects.first());
    }
  }

  void remember(
      Sentence sentence,
      Zone zone,
      List<Num> group,
      Subjects subjects,
      MeasureRule.Meaning meaning) {
    last = subjects;
    lastMeaning = meaning;
    if (group.get(0).kind().isLevel() || group.get(0).isBareCount()) {
      recent.addAll(subjects.frames());
    }
    Frame first = subjects.first();
    if (first == Subjects.FOREIGN) {
      return;
    }
    if (subjects.own()) {
      keep(zone, first);
    }
  }

  private void keep(Zone zone, Frame first) {
    lastIndicator = first.indicator();
    families.add(first.indicator().family());
    if (head == null) {
      head = first;
    }
    if (first.indicator().isTrade() && becomesTopic(zone, first)) {
      topic = first;
    }
  }

  /** A later sentence changes the topic only when it speaks of all trade of a place it names. */
  private boolean becomesTopic(Zone zone, Frame frame) {
    boolean whole = frame.equals(Frame.of(frame.indicator(), frame.place()));
    boolean here = topic != null && topic.place().kind() == Frame.Place.Kind.OURS;
    return topic == null || zone.nearHas(Role.AREA) && (whole && head == frame || !here);
  }

  /** A subject named for a number of another kind: 出口果品6.6万吨,出口金额7.6亿元. */
  void named(Frame frame) {
    if (head == null) {
      head = frame;
    }
    if (topic == null) {
      topic = frame;
    }
    lastIndicator = frame.indicator();
  }

  // places

  void placed(Frame.Place place, boolean among, boolean weak) {
    if (place.kind() == Frame.Place.Kind.UNSAID || among) {
      return;
    }
    ours |= place.kind() == Frame.Place.Kind.OURS;
    sentencePlace = place;
    if (weak && isOurs(place)) {
      return;
    }
    if (paragraphPlace.kind() == Frame.Place.Kind.UNSAID) {
      paragraphPlace = place;
    }
    if (topicPlace.kind() == Frame.Place.Kind.UNSAID) {
      topicPlace = place;
    }
  }

  Frame.Place place() {
    for (Frame.Place place : List.of(sentencePlace, paragraphPlace, documentPlace, topicPlace)) {
      if (place.kind() != Frame.Place.Kind.UNSAID) {
        return place;
      }
    }
    return Frame.Place.UNSAID;
  }

  /** What a document's first mention of a place says, until a figure says better. */
  void mentioned(Frame.Place place) {
    ours |= place.kind() == Frame.Place.Kind.OURS;
    if (topicPlace.kind() == Frame.Place.Kind.UNSAID) {
      topicPlace = place;
    }
  }

  /** Whether the places that such a sentence names can tell anything new. */
  boolean wantsPlaces(Stretch sentence) {
    boolean unsaid = topicPlace.kind() == Frame.Place.Kind.UNSAID;
    boolean poor = sentence.names(Interest.POOR);
    return sentence.names(Interest.OUR_PLACE) && (unsaid || poor || !ours)
        || sentence.names(Interest.OTHER_PLACE) && unsaid;
  }

  /** The place meant by 全区, 全市, 全县: the last one named of that level. */
  Frame.Place deictic(Role role) {
    for (Frame.Place place :
        List.of(sentencePlace, paragraphPlace, documentPlace, topicPlace, carrier)) {
      if (place.kind() == Frame.Place.Kind.OURS && isOfLevel(role, place.code())) {
        return place;
      }
    }
    boolean region =
        role == Role.DEICTIC_REGION && ours && topicPlace.kind() != Frame.Place.Kind.OTHER;
    if (region) {
      return Frame.Place.of("CN-XJ");
    }
    return role == Role.DEICTIC_CORPS ? Frame.Place.of("CN-XPCC") : Frame.Place.OTHER;
  }

  private static boolean isOfLevel(Role role, String code) {
    boolean numbered = code.length() == 9 && code.startsWith("CN-");
    boolean prefecture = numbered && code.endsWith("00");
    return switch (role) {
      case DEICTIC_REGION -> code.equals("CN-XJ");
      case DEICTIC_PREFECTURE -> prefecture;
      case DEICTIC_CITY -> numbered;
      case DEICTIC_COUNTY -> numbered && !prefecture;
      default -> false;
    };
  }

  // periods

  /** The year that 今年 means whatever the date of publication says. */
  void currentYear(int year) {
    currentYear = Optional.of(year);
  }

  boolean knowsCurrentYear() {
    return currentYear.isPresent();
  }

  PeriodWords ofCurrentYear(PeriodWords words) {
    return currentYear
        .map(
            year ->
                new PeriodWords(words.words(), named(words.from(), year), named(words.to(), year)))
        .orElse(words);
  }

  private static PeriodWords.Moment named(PeriodWords.Moment moment, int current) {
    if (moment instanceof PeriodWords.Month month
        && month.year() instanceof PeriodWords.OfPublication relative) {
      return new PeriodWords.Month(
          new PeriodWords.Named(current + relative.offset()), month.month());
    }
    return moment;
  }

  // whose figures a group of people's are

  /** 22个深度贫困县贫困家庭劳动力: where the poor labour of later sentences is. */
  void placeOfPoor(Frame.Place place) {
    poorPlace = place;
  }

  Frame.Place placeOfPoor() {
    return poorPlace;
  }

  Optional<PeriodWords> topicPeriod() {
    return Optional.ofNullable(topicPeriod);
  }

  /** The last span of years said, for averages over it. */
  Optional<PeriodWords> spanPeriod() {
    return Optional.ofNullable(spanPeriod);
  }

  void span(PeriodWords period) {
    spanPeriod = period;
  }

  void period(PeriodWords period) {
    topicPeriod = period;
    damagedPeriod = false;
  }

  void damagedPeriod() {
    topicPeriod = null;
    damagedPeriod = true;
  }

  boolean isPeriodDamaged() {
    return damagedPeriod;
  }

  Scenario scenario() {
    return lastMeaning()
        .filter(m -> !m.rule().equals("goal"))
        .map(MeasureRule.Meaning::scenario)
        .orElse(Scenario.ACTUAL);
  }
}
