package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lacuna.extract.Leftover;
import org.lacuna.series.SeriesKey;

/** Says what the numbers of a group are about: their own words first, then what was said before. */
@SuppressWarnings({
  "ReferenceEquality",
  "UnusedVariable"
}) // the very same span is meant; rules share one signature
final class SubjectRule {

  private static final List<Role> TRADE =
      List.of(Role.PARTNER, Role.COMMODITY, Role.MODE, Role.ENTERPRISE);

  private final Lexicon lexicon;
  private final Memory memory;

  SubjectRule(Lexicon lexicon, Memory memory) {
    this.lexicon = lexicon;
    this.memory = memory;
  }

  /** Keeps the place of a number that is none of ours, for those behind it. */
  void placeOf(Zone zone) {
    place(zone, zone.naming(), true);
  }

  Subjects of(Zone zone, List<Num> group) {
    Optional<Naming> near = zone.naming();
    List<Dimension> dimensions = dimensions(zone, zone.near, zone.denominator, near);
    boolean level = group.get(0).kind().isLevel() || group.get(0).isBareCount();
    if (zone.isJoint() && near.isEmpty()) {
      return joint(zone);
    }
    if (near.isEmpty() && level) {
      Optional<Naming> around = zone.around();
      if (around.isPresent()) {
        return around(zone, group, around.get(), dimensions);
      }
    }
    Optional<Naming> reaching =
        level ? zone.around().filter(a -> reaches(a, near, zone)) : Optional.empty();
    if (reaching.isPresent()) {
      return around(zone, group, reaching.get(), dimensions);
    }
    if (near.isPresent()) {
      return own(zone, group, near.get(), dimensions);
    }
    if (zone.sentence.has(Role.FOREIGN, zone.near, zone.denominator)) {
      return placedRefusal(zone);
    }
    if (!dimensions.isEmpty() || hasPlace(zone)) {
      return byDimension(zone, group, dimensions);
    }
    return inherited(zone, group);
  }

  /** 两者合计占: the last two together. */
  private Subjects joint(Zone zone) {
    List<Frame> recent = memory.recent(zone.jointCount());
    Optional<Frame> together = recent.isEmpty() ? Optional.empty() : joined(recent);
    return together
        .map(frame -> Subjects.of(frame, false))
        .orElseGet(() -> Subjects.refused(Leftover.Reason.AMBIGUOUS_SUBJECT));
  }

  /** skills training to 800,000 farmers: a longer name around the number than the one before it. */
  private static boolean reaches(Naming around, Optional<Naming> near, Zone zone) {
    return near.isPresent()
        && around.start() <= near.get().start()
        && around.end() > zone.end
        && around.weight() > near.get().weight();
  }

  private boolean hasPlace(Zone zone) {
    return !new PlaceRule(zone.sentence, memory)
        .mentions(zone.near, zone.denominator, Optional.empty())
        .isEmpty();
  }

  private Subjects placedRefusal(Zone zone) {
    place(zone, Optional.empty(), true);
    return Subjects.refused(Leftover.Reason.UNKNOWN_SUBJECT);
  }

  // what the clause says itself

  private Subjects own(Zone zone, List<Num> group, Naming naming, List<Dimension> dimensions) {
    List<PlaceRule.Mention> places = place(zone, Optional.of(naming));
    if (hasForeignBehind(zone, naming) || isModified(zone, naming)) {
      return Subjects.refused(Leftover.Reason.UNKNOWN_SUBJECT);
    }
    Indicator indicator = direction(zone, naming, dimensions);
    List<Dimension> all = new ArrayList<>();
    if (indicator.isTrade()) {
      all.addAll(dimensions);
      farPartner(zone).ifPresent(partner -> addMissing(all, partner));
      if (isOfGoods(zone, group)) {
        dimensions(zone, zone.end, zone.after, Optional.of(naming))
            .forEach(d -> addMissing(all, d));
      }
    }
    Frame base = ofOwnWay(base(zone, indicator, !places.isEmpty()), indicator, all);
    return distribute(zone, group, base.withIndicator(indicator), all, places, true);
  }

  /** 进口煤5亿元,对印度出口增长11%: the other way with a partner of its own is of all goods. */
  private static Frame ofOwnWay(Frame base, Indicator indicator, List<Dimension> dimensions) {
    boolean partner = dimensions.stream().anyMatch(d -> d.role == Role.PARTNER);
    boolean otherWay =
        base.indicator().isTrade()
            && !base.indicator().code().equals("trade_total")
            && !base.indicator().equals(indicator);
    return partner && otherWay ? base.with(Role.COMMODITY, SeriesKey.TOTAL) : base;
  }

  /**
   * A short name of a whole family stands for the full one said a clause before, else for the last;
   * that of a kind stands for itself: 转移就业275万人次,其中疆外就业2.1万人.
   */
  private Indicator meant(Zone zone, Naming naming) {
    if (!lexicon.isLeader(naming.indicator())) {
      return naming.indicator();
    }
    if (naming.brief() && naming.indicator().parent().isEmpty()) {
      Optional<Naming> far = farNaming(zone);
      if (far.isPresent()
          && !far.get().brief()
          && far.get().indicator().family().equals(naming.indicator().family())) {
        return far.get().indicator();
      }
    }
    return memory.meant(naming);
  }

  /** 49.50 billion yuan of textiles. */
  private static boolean isOfGoods(Zone zone, List<Num> group) {
    String behind = zone.sentence.text.substring(zone.end, zone.after);
    return !zone.chinese
        && group.get(0).kind().isLevel()
        && (behind.startsWith(" of ") || behind.startsWith(" worth of "));
  }

  /** 进口...贸易额 is imports; the EU's imports from Xinjiang are Xinjiang's exports to it. */
  private Indicator direction(Zone zone, Naming naming, List<Dimension> dimensions) {
    Indicator meant = meant(zone, naming);
    if (!meant.isTrade()) {
      return meant;
    }
    if (meant.code().equals("trade_total") && zone.isValueOnly(naming)) {
      Optional<Naming> direction = zone.naming(zone.near, naming.start());
      Indicator told = memory.head().map(Frame::indicator).filter(Indicator::isTrade).orElse(meant);
      meant = direction.map(Naming::indicator).filter(Indicator::isTrade).orElse(told);
    }
    boolean partnerFirst =
        dimensions.stream()
            .anyMatch(
                d ->
                    d.role == Role.PARTNER
                        && d.end <= naming.start()
                        && zone.sentence.text.startsWith("'s", d.end));
    boolean fromOurs = zone.sentence.text.substring(naming.end(), zone.start).contains("from ");
    if (partnerFirst && fromOurs && meant.code().equals("imports")) {
      return lexicon.indicator("exports");
    }
    return meant;
  }

  private Subjects around(Zone zone, List<Num> group, Naming naming, List<Dimension> dimensions) {
    List<PlaceRule.Mention> places = placeAround(zone, naming);
    List<Dimension> all = new ArrayList<>(naming.indicator().isTrade() ? dimensions : List.of());
    if (naming.indicator().isTrade()) {
      for (Dimension behind : dimensions(zone, zone.end, zone.after, Optional.of(naming))) {
        addMissing(all, behind);
      }
      farPartner(zone).ifPresent(partner -> addMissing(all, partner));
    }
    Indicator indicator = meant(zone, naming);
    Frame base = base(zone, indicator, !places.isEmpty());
    return distribute(zone, group, base.withIndicator(indicator), all, places, true);
  }

  /** The place may stand behind the number: 480,000 new jobs were created in Xinjiang. */
  private List<PlaceRule.Mention> placeAround(Zone zone, Naming naming) {
    List<PlaceRule.Mention> places = place(zone, Optional.of(naming));
    if (!places.isEmpty()) {
      return places;
    }
    List<PlaceRule.Mention> behind =
        new PlaceRule(zone.sentence, memory).mentions(zone.end, zone.after, Optional.empty());
    single(behind).ifPresent(place -> memory.placed(place, false, false));
    return behind;
  }

  private static void addMissing(List<Dimension> all, Dimension dimension) {
    if (all.stream().noneMatch(d -> d.role == dimension.role)) {
      all.add(dimension);
    }
  }

  /** 其中哈萨克斯坦为最大贸易伙伴,进出口增长37%: the partner stands one clause before. */
  private Optional<Dimension> farPartner(Zone zone) {
    List<int[]> clauses = zone.farClauses();
    if (clauses.isEmpty()) {
      return Optional.empty();
    }
    int[] clause = clauses.get(0);
    return dimensions(zone, clause[0], clause[1], Optional.empty()).stream()
        .filter(d -> d.role == Role.PARTNER)
        .findFirst();
  }

  private static boolean hasForeignBehind(Zone zone, Naming naming) {
    for (Word word : zone.sentence.within(naming.end(), zone.denominator)) {
      if (word.role() == Role.FOREIGN) {
        return true;
      }
    }
    return false;
  }

  /** Words no list knows, beside the name, may change what it names: 化纤布出口, 出口化纤布. */
  private static boolean isModified(Zone zone, Naming naming) {
    Sentence sentence = zone.sentence;
    int behind = sentence.unknown(naming.end(), zone.denominator);
    if (!naming.indicator().isTrade()) {
      return behind > (zone.chinese ? 4 : 6);
    }
    int before = naming.start() - 1;
    boolean joined =
        before >= zone.near
            && Characters.isHan(sentence.text.charAt(before))
            && !sentence.isCovered(before);
    return joined || behind > (zone.chinese ? 0 : 4);
  }

  // what it leaves to the sentences before

  private Subjects byDimension(Zone zone, List<Num> group, List<Dimension> dimensions) {
    List<PlaceRule.Mention> places = place(zone, Optional.empty());
    Optional<Frame> before = antecedent(zone);
    boolean mode = dimensions.stream().anyMatch(d -> d.role == Role.MODE);
    if (before.isEmpty() && !mode) {
      return Subjects.refused(Leftover.Reason.UNKNOWN_SUBJECT);
    }
    if (zone.sentence.unknown(zone.near, zone.denominator) > (zone.chinese ? 0 : 5)) {
      return Subjects.refused(Leftover.Reason.UNKNOWN_SUBJECT);
    }
    Indicator trade = lexicon.indicator("trade_total");
    boolean told = memory.head().isPresent() || zone.nearHas(Role.AMONG);
    Indicator indicator =
        before.map(Frame::indicator).filter(i -> !mode || i.isTrade() && told).orElse(trade);
    if (mode && memory.head().isPresent() && memory.head().get().indicator().isTrade()) {
      indicator = memory.head().get().indicator();
    }
    if (!dimensions.isEmpty() && !indicator.isTrade()) {
      return Subjects.refused(Leftover.Reason.UNKNOWN_SUBJECT);
    }
    Frame base =
        base(
            zone,
            indicator,
            !places.isEmpty() && !zone.nearHas(Role.AMONG) && memory.head().isEmpty());
    return distribute(zone, group, base.withIndicator(indicator), dimensions, places, true);
  }

  private Optional<Frame> antecedent(Zone zone) {
    Optional<Naming> far = farNaming(zone);
    if (far.isPresent()) {
      return Optional.of(
          base(zone, far.get().indicator(), false).withIndicator(far.get().indicator()));
    }
    return memory
        .last()
        .map(Subjects::first)
        .filter(f -> f != Subjects.FOREIGN)
        .or(memory::head)
        .or(memory::topic);
  }

  private Optional<Naming> farNaming(Zone zone) {
    for (int[] clause : zone.farClauses()) {
      Optional<Naming> naming = zone.naming(clause[0], clause[1]);
      if (naming.isPresent()) {
        return naming;
      }
    }
    return Optional.empty();
  }

  private Subjects inherited(Zone zone, List<Num> group) {
    if (zone.hasStrangeShortName()) {
      return Subjects.refused(Leftover.Reason.AMBIGUOUS_SUBJECT);
    }
    if (zone.sentence.unknown(zone.near, zone.denominator) > (zone.chinese ? 0 : 3)) {
      return placedRefusal(zone);
    }
    for (int[] clause : zone.farClauses()) {
      Optional<Naming> naming = zone.naming(clause[0], clause[1]);
      if (naming.isPresent()) {
        List<Dimension> dimensions = dimensions(zone, clause[0], clause[1], naming);
        return own(zone, group, naming.get(), dimensions);
      }
      if (zone.sentence.has(Role.FOREIGN, clause[0], clause[1])) {
        return placedRefusal(zone);
      }
    }
    place(zone, Optional.empty());
    Optional<Frame> valued =
        memory.head().filter(h -> zone.nearHas(Role.VALUE) && h.indicator().isTrade());
    return valued.isPresent() && group.size() == 1 && group.get(0).kind().isLevel()
        ? Subjects.of(valued.get().withPlace(inheritedPlace(zone, valued.get())), true)
        : fromMemory(zone, group);
  }

  private Subjects fromMemory(Zone zone, List<Num> group) {
    Optional<Subjects> last = memory.last();
    boolean others = !zone.chinese && group.get(0).kind() == Num.Kind.PERSONS;
    if (last.isEmpty() || others) {
      return Subjects.refused(Leftover.Reason.UNKNOWN_SUBJECT);
    }
    if (group.size() == 1 && zone.nearHas(Role.RESPECTIVELY)) {
      return Subjects.refused(Leftover.Reason.UNEVEN_LISTS);
    }
    if (last.get().frames().size() == group.size()) {
      boolean foreign = last.get().frames().stream().allMatch(f -> f == Subjects.FOREIGN);
      return foreign
          ? Subjects.refused(Leftover.Reason.UNKNOWN_SUBJECT)
          : new Subjects(last.get().frames(), false, false, null);
    }
    if (group.size() == 1) {
      return one(zone, last.get());
    }
    boolean otherList = last.get().frames().size() > 1;
    List<Frame> recent = otherList ? List.of() : memory.recent(group.size());
    return recent.isEmpty()
        ? Subjects.refused(Leftover.Reason.UNEVEN_LISTS)
        : Subjects.list(recent, false);
  }

  /** One number behind a list: for each, or for all together. */
  private Subjects one(Zone zone, Subjects last) {
    if (zone.nearHas(Role.EACH)) {
      return last.sharing();
    }
    return joined(last.frames())
        .map(frame -> Subjects.of(frame, false))
        .orElseGet(() -> Subjects.refused(Leftover.Reason.UNEVEN_LISTS));
  }

  private static Optional<Frame> joined(List<Frame> frames) {
    for (Role role : TRADE) {
      Set<String> codes = new LinkedHashSet<>();
      frames.forEach(frame -> codes.add(frame.code(role)));
      Frame first = frames.get(0);
      Frame joined = first.with(role, together(codes));
      boolean onlyHere =
          frames.stream().allMatch(f -> f.with(role, "").equals(first.with(role, "")));
      if (codes.size() == frames.size() && onlyHere) {
        return Optional.of(joined);
      }
    }
    return Optional.empty();
  }

  private static final Set<String> FIVE = Set.of("KZ", "KG", "TJ", "TM", "UZ");

  private static String together(Set<String> codes) {
    return codes.equals(FIVE) ? "CENTRAL_ASIA_5" : String.join("+", codes);
  }

  // lists

  private Subjects distribute(
      Zone zone,
      List<Num> group,
      Frame base,
      List<Dimension> dimensions,
      List<PlaceRule.Mention> places,
      boolean own) {
    Frame frame = base.withPlace(single(places).orElseGet(() -> inheritedPlace(zone, base)));
    for (Dimension dimension : frame.indicator().isTrade() ? dimensions : List.<Dimension>of()) {
      if (dimension.codes.size() == 1) {
        frame = frame.with(dimension.role, dimension.codes.get(0));
      }
    }
    List<Frame> frames = frames(zone, group, frame, dimensions, places);
    if (frames.size() == group.size()) {
      return Subjects.list(frames, own);
    }
    if (group.size() == 1) {
      if (zone.nearHas(Role.EACH)) {
        return Subjects.list(frames, own).sharing();
      }
      if (zone.nearHas(Role.RESPECTIVELY)) {
        return Subjects.refused(Leftover.Reason.UNEVEN_LISTS);
      }
      return joinedOrPlaces(frames, own);
    }
    List<Frame> recent = frames.size() == 1 ? memory.recent(group.size()) : List.of();
    return recent.isEmpty()
        ? Subjects.refused(Leftover.Reason.UNEVEN_LISTS)
        : Subjects.list(recent, false);
  }

  private Frame.Place inheritedPlace(Zone zone, Frame base) {
    boolean poor = base.indicator().family().equals("poor");
    if (poor && memory.placeOfPoor().kind() != Frame.Place.Kind.UNSAID) {
      return memory.placeOfPoor();
    }
    return base.place().kind() == Frame.Place.Kind.UNSAID ? memory.place() : base.place();
  }

  private static Subjects joinedOrPlaces(List<Frame> frames, boolean own) {
    Optional<Frame> joined = joined(frames);
    if (joined.isPresent()) {
      return Subjects.of(joined.get(), own);
    }
    Set<String> codes = new TreeSet<>();
    for (Frame frame : frames) {
      if (frame.place().kind() != Frame.Place.Kind.OURS) {
        return Subjects.refused(Leftover.Reason.OTHER_PLACE);
      }
      codes.add(frame.place().code());
    }
    return codes.size() == frames.size()
        ? Subjects.of(frames.get(0).withPlace(Frame.Place.of(String.join("+", codes))), own)
        : Subjects.refused(Leftover.Reason.UNEVEN_LISTS);
  }

  private static Optional<Frame.Place> single(List<PlaceRule.Mention> places) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    PlaceRule.Mention last = places.get(places.size() - 1);
    return Optional.of(last.places().get(last.places().size() - 1));
  }

  /** One frame for each item of the list that the numbers belong to. */
  private List<Frame> frames(
      Zone zone,
      List<Num> group,
      Frame frame,
      List<Dimension> dimensions,
      List<PlaceRule.Mention> places) {
    List<Frame> byPlace = byPlace(group, frame, places);
    if (!byPlace.isEmpty()) {
      return byPlace;
    }
    for (Dimension dimension : dimensions) {
      if (dimension.codes.size() > 1) {
        return dimension.codes.stream()
            .map(code -> withImplied(frame.with(dimension.role, code), dimension.role, code))
            .toList();
      }
    }
    List<Frame> byIndicator = byIndicator(zone, group, frame);
    if (byIndicator.size() > 1) {
      return byIndicator;
    }
    return List.of(implied(frame));
  }

  private Frame implied(Frame frame) {
    return withImplied(frame, Role.MODE, frame.mode());
  }

  /** A trade mode may say the direction: 对外承包出口 is exports. */
  private Frame withImplied(Frame frame, Role role, String code) {
    if (role == Role.MODE && lexicon.implied(code).isPresent()) {
      return frame.withIndicator(lexicon.indicator(lexicon.implied(code).get()));
    }
    return frame;
  }

  private static List<Frame> byPlace(List<Num> group, Frame frame, List<PlaceRule.Mention> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    PlaceRule.Mention last = places.get(places.size() - 1);
    for (PlaceRule.Mention mention : places) {
      if (mention.isList() && mention.places().size() == group.size()) {
        return mention.places().stream().map(frame::withPlace).toList();
      }
    }
    return last.isList() ? last.places().stream().map(frame::withPlace).toList() : List.of();
  }

  private List<Frame> byIndicator(Zone zone, List<Num> group, Frame frame) {
    if (group.size() < 2 && !zone.nearHas(Role.EACH)) {
      return List.of();
    }
    List<Frame> frames = new ArrayList<>();
    Set<Indicator> listed = new LinkedHashSet<>();
    int at = zone.near;
    int stop = zone.denominator;
    List<Naming> backwards = new ArrayList<>();
    Optional<Naming> naming = zone.naming(at, stop);
    while (naming.isPresent()) {
      backwards.add(0, naming.get());
      naming = zone.naming(at, naming.get().start());
    }
    for (Naming named : backwards) {
      listed.add(named.indicator());
    }
    listed.forEach(indicator -> frames.add(frame.withIndicator(indicator)));
    return frames;
  }

  // places and what stands

  /** The frame whose dimensions a clause takes over where it says none. */
  private Frame base(Zone zone, Indicator indicator, boolean placed) {
    boolean among = zone.sentence.has(Role.AMONG, zone.from, zone.start);
    Optional<Frame> head = memory.head();
    if (head.isPresent() && (among || !placed)) {
      return head.get();
    }
    Frame fresh = Frame.of(indicator, Frame.Place.UNSAID);
    Frame before =
        among
            ? memory.last().map(Subjects::first).filter(f -> f != Subjects.FOREIGN).orElse(fresh)
            : memory.topic().orElse(fresh);
    boolean related = before.indicator().isTrade() == indicator.isTrade();
    if (placed && !among || !related || isWhole(zone)) {
      return fresh;
    }
    return among ? before : before.withPlace(Frame.Place.UNSAID);
  }

  private static boolean isWhole(Zone zone) {
    String words = zone.sentence.text.substring(zone.near, zone.start);
    return words.contains("外贸")
        || words.contains("foreign trade")
        || words.contains("对外贸易")
        || words.contains("overall");
  }

  private List<PlaceRule.Mention> place(Zone zone, Optional<Naming> naming) {
    return place(zone, naming, false);
  }

  private List<PlaceRule.Mention> place(Zone zone, Optional<Naming> naming, boolean weak) {
    PlaceRule rule = new PlaceRule(zone.sentence, memory);
    List<PlaceRule.Mention> near = rule.mentions(zone.near, zone.denominator, naming);
    if (near.isEmpty()) {
      for (int[] clause : zone.farClauses()) {
        int share = clause[1];
        for (Word word : zone.sentence.within(clause[0], clause[1])) {
          if (word.role() == Role.SHARE || word.role() == Role.GAP) {
            share = Math.min(share, word.start());
          }
        }
        near = near.isEmpty() ? rule.mentions(clause[0], share, naming) : near;
      }
    }
    boolean among = zone.sentence.has(Role.AMONG, zone.near, zone.start);
    single(near).ifPresent(place -> memory.placed(place, among, weak));
    return near;
  }

  /** Codes of one dimension named in a clause; several when they are a list. */
  record Dimension(Role role, List<String> codes, int start, int end) {}

  private List<Dimension> dimensions(Zone zone, int from, int to, Optional<Naming> naming) {
    List<Dimension> all = new ArrayList<>();
    for (Word word : zone.sentence.within(from, to)) {
      if (TRADE.contains(word.role())) {
        add(zone, all, word);
      }
    }
    return all;
  }

  /** "new three" -- electric vehicles, ...: what follows are the parts of what was named. */
  private static boolean namesParts(String between) {
    return between.contains("--")
        || between.contains("(")
        || between.contains("包括")
        || between.contains("such as")
        || between.contains("including");
  }

  private static void add(Zone zone, List<Dimension> all, Word word) {
    for (int i = 0; i < all.size(); i++) {
      Dimension open = all.get(i);
      if (open.role == word.role()) {
        String between = zone.sentence.text.substring(open.end, word.start());
        if (namesParts(between)) {
          return;
        }
        boolean listed = Zone.isConnector(between) && !between.isBlank();
        List<String> codes = new ArrayList<>(listed ? open.codes : List.of());
        if (!codes.contains(word.code())) {
          codes.add(word.code());
        }
        all.set(i, new Dimension(open.role, List.copyOf(codes), open.start, word.end()));
        return;
      }
    }
    all.add(new Dimension(word.role(), List.of(word.code()), word.start(), word.end()));
  }
}
