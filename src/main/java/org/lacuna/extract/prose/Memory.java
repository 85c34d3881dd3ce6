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
final class Memory {

  private final Set<String> families = new HashSet<>();
  private @Nullable Indicator lastIndicator;
  private @Nullable Frame topic;
  private @Nullable Frame head;
  private @Nullable Subjects last;
  private final List<Frame> recent = new ArrayList<>();
  private MeasureRule.@Nullable Meaning lastMeaning;
  private Frame.Place documentPlace;
  private Frame.Place topicPlace = Frame.Place.UNSAID;
  private Frame.Place paragraphPlace = Frame.Place.UNSAID;
  private Frame.Place sentencePlace = Frame.Place.UNSAID;
  private @Nullable PeriodWords topicPeriod;
  private boolean damagedPeriod;
  private boolean ours;

  Memory(Frame.Place documentPlace) {
    this.documentPlace = documentPlace;
    this.ours = documentPlace.kind() == Frame.Place.Kind.OURS;
  }

  void beginParagraph() {
    paragraphPlace = Frame.Place.UNSAID;
  }

  void beginSentence(Sentence sentence) {
    if (!sentence.continues) {
      head = null;
      sentencePlace = Frame.Place.UNSAID;
      lastMeaning = null;
    }
    recent.clear();
  }

  void endSentence(Sentence sentence, int from) {
    for (Naming naming : sentence.namings) {
      if (!naming.brief()) {
        families.add(naming.indicator().family());
        if (naming.start() >= from) {
          lastIndicator = naming.indicator();
        }
      }
    }
  }

  // subjects

  boolean isAntecedent(Indicator indicator) {
    Optional<String> parent = indicator.parent();
    if (parent.isPresent()) {
      return lastIndicator != null
          && (lastIndicator.code().equals(parent.get()) || lastIndicator.parent().equals(parent));
    }
    return lastIndicator != null && lastIndicator.family().equals(indicator.family());
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

  void bare(List<Num> group) {
    // a number without a unit names no subject: what was said stays in force
  }

  void noMeasure(List<Num> group) {
    lastMeaning = null;
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
      lastIndicator = first.indicator();
      families.add(first.indicator().family());
      if (head == null) {
        head = first;
      }
      if (first.indicator().isTrade()
          && (topic == null || zone.nearHas(Role.AREA) && head == first)) {
        topic = first;
      }
    }
  }

  // places

  void placed(Frame.Place place) {
    if (place.kind() == Frame.Place.Kind.UNSAID) {
      return;
    }
    ours |= place.kind() == Frame.Place.Kind.OURS;
    sentencePlace = place;
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

  /** The place meant by 全区, 全市, 全县: the last one named of that level. */
  Frame.Place deictic(Role role) {
    for (Frame.Place place : List.of(sentencePlace, paragraphPlace, documentPlace, topicPlace)) {
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

  Optional<PeriodWords> topicPeriod() {
    return Optional.ofNullable(topicPeriod);
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
    return lastMeaning == null ? Scenario.ACTUAL : lastMeaning.scenario();
  }
}
