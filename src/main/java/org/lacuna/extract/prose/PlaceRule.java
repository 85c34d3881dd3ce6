package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the places that a stretch of a sentence names as the subject's own. */
final class PlaceRule {

  private static final String COMPARED = "占比较于过居到赴往去向移";

  private static final Set<Role> DEICTIC =
      EnumSet.range(Role.DEICTIC_REGION, Role.DEICTIC_PROVINCE);

  private static final Pattern DAY = Pattern.compile("\\d{1,2}月\\d{1,2}日");

  private final Sentence sentence;
  private final Memory memory;

  PlaceRule(Sentence sentence, Memory memory) {
    this.sentence = sentence;
    this.memory = memory;
  }

  /** A place or a list of places: 喀什、阿克苏、巴州. */
  record Mention(int start, int end, List<Frame.Place> places) {
    boolean isList() {
      return places.size() > 1;
    }
  }

  /** The mentions between two places of the text in their order, adjacent ones made exact. */
  List<Mention> mentions(int from, int to, Optional<Naming> naming) {
    List<Mention> mentions = new ArrayList<>();
    for (Word word : sentence.within(from, to)) {
      if (isPlace(word.role()) && !inGap(word, naming) && !isCompared(word)) {
        add(mentions, word);
      }
    }
    return mentions;
  }

  private static boolean isPlace(Role role) {
    return role == Role.AREA
        || role == Role.ELSEWHERE_NAME
        || role == Role.ELSEWHERE
        || DEICTIC.contains(role);
  }

  private static boolean inGap(Word word, Optional<Naming> naming) {
    return naming.map(n -> word.start() >= n.start() && word.end() <= n.end()).orElse(false);
  }

  /** The first place that a sentence names outright, for documents that name theirs once. */
  Optional<Frame.Place> named() {
    for (Word word : sentence.words) {
      boolean name = word.role() == Role.AREA || word.role() == Role.ELSEWHERE_NAME;
      boolean part =
          sentence.has(Role.AMONG, Math.max(sentence.start, word.start() - 6), word.start());
      if (name && !part && !isCompared(word)) {
        return mentions(word.start(), sentence.end, Optional.empty()).stream()
            .findFirst()
            .map(mention -> mention.places().get(mention.places().size() - 1));
      }
    }
    return Optional.empty();
  }

  /** The place right before people named as poor labour, empty when there is none. */
  Optional<Frame.Place> ofPoor() {
    for (Word word : sentence.words) {
      if (word.role() == Role.AREA && word.code().startsWith("CN-XJ-")) {
        String behind =
            sentence.text.substring(word.end(), Math.min(sentence.end, word.end() + 30));
        int poor = behind.indexOf("贫困");
        int comma = behind.indexOf(',');
        if (poor >= 0 && (comma < 0 || behind.startsWith("里") || poor < comma)) {
          return Optional.of(Frame.Place.of(word.code()));
        }
      }
    }
    return Optional.empty();
  }

  /** 占全国, 高于全国, 赴浙江: not whose figure it is. */
  private boolean isCompared(Word word) {
    char before = word.start() > sentence.start ? sentence.text.charAt(word.start() - 1) : ' ';
    if (COMPARED.indexOf(before) >= 0 && word.role() != Role.ELSEWHERE) {
      return true;
    }
    if (isDateline(word)) {
      return true;
    }
    String words =
        sentence.text.substring(Math.max(sentence.start, word.start() - 14), word.start());
    return words.endsWith("不含")
        || words.endsWith("不包括")
        || words.endsWith("不包含")
        || words.endsWith("outside ")
        || word.role() == Role.ELSEWHERE_NAME && words.endsWith("for ")
        || words.endsWith(" than ");
  }

  /** 乌鲁木齐7月18日电, "URUMQI, June 2": where it was written, not what about. */
  private boolean isDateline(Word word) {
    String behind = sentence.text.substring(word.end(), Math.min(sentence.end, word.end() + 8));
    boolean first =
        word.start() == sentence.start
            && !behind.isEmpty()
            && ",:(-".indexOf(behind.strip().isEmpty() ? ' ' : behind.strip().charAt(0)) >= 0;
    boolean digit = !behind.isEmpty() && Characters.isDigit(behind.charAt(0));
    return digit && DAY.matcher(behind).lookingAt()
        || first && Characters.isLetter(sentence.text.charAt(word.start()));
  }

  private void add(List<Mention> mentions, Word word) {
    Frame.Place place = place(word);
    Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
    if (last == null) {
      mentions.add(new Mention(word.start(), word.end(), List.of(place)));
      return;
    }
    if (word.start() < last.end) {
      return; // one word may have two roles: 全兵团
    }
    String between = sentence.text.substring(last.end, word.start());
    boolean parts = between.contains("--") || between.contains("(") || between.contains("—");
    if (parts && last.places.get(last.places.size() - 1).kind() == Frame.Place.Kind.OTHER) {
      return;
    }
    if (between.isBlank()
        || word.role() == Role.ELSEWHERE && between.length() < 8 && !between.contains("、")) {
      mentions.set(mentions.size() - 1, replaced(last, word, place));
    } else if (isListed(between)) {
      List<Frame.Place> places = new ArrayList<>(last.places);
      places.add(place);
      mentions.set(mentions.size() - 1, new Mention(last.start, word.end(), List.copyOf(places)));
    } else {
      mentions.add(new Mention(word.start(), word.end(), List.of(place)));
    }
  }

  private static boolean isListed(String between) {
    return !between.contains("等") && Zone.isConnector(between) && !between.isBlank();
  }

  /** 新疆和田地区 is Hotan; 霍尔果斯口岸 is a port. */
  private static Mention replaced(Mention last, Word word, Frame.Place place) {
    List<Frame.Place> places = new ArrayList<>(last.places);
    places.set(places.size() - 1, place);
    return new Mention(last.start, word.end(), List.copyOf(places));
  }

  private Frame.Place place(Word word) {
    if (word.role() == Role.AREA) {
      return isCustoms(word) ? Frame.Place.OTHER : Frame.Place.of(word.code());
    }
    if (DEICTIC.contains(word.role())) {
      return memory.deictic(word.role());
    }
    return Frame.Place.OTHER;
  }

  private boolean isCustoms(Word word) {
    boolean office =
        sentence.text.startsWith("海关", word.end())
            || sentence.text.startsWith(" customs", word.end());
    return office && !word.code().equals("CN-XJ");
  }
}
