package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts normal text into sentences and marks the words of the lexicon in it. Stateless. */
final class Scanner {

  private static final int WIDEST_GAP = 26;

  /** Run-on text is cut, so that work stays linear in its length. */
  private static final int LONGEST_SENTENCE = 900;

  private static final int WIDEST_GAP_OF_LETTERS = 48;

  private final Lexicon lexicon;

  Scanner(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Cuts a text into sentences. */
  List<Stretch> cut(NormalText normal) {
    String text = normal.text();
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    boolean continues = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean semicolon = c == ';' || i - start > LONGEST_SENTENCE && isCut(c, i - start);
      if (semicolon || isEnd(c) || c == '.' && isFullStop(normal, i)) {
        add(stretches, normal, start, i, continues);
        start = i + 1;
        continues = semicolon;
      }
    }
    add(stretches, normal, start, text.length(), continues);
    return stretches;
  }

  private static boolean isCut(char c, int length) {
    return c == ',' || c == ' ' || length > 2 * LONGEST_SENTENCE;
  }

  private static boolean isEnd(char c) {
    return c == '。' || c == '!' || c == '?' || c == '\n';
  }

  private static boolean isFullStop(NormalText normal, int at) {
    String text = normal.text();
    if (at + 1 == text.length()) {
      return true;
    }
    boolean abbreviation =
        at > 1 && text.charAt(at - 2) == '.' || text.startsWith("no.", Math.max(0, at - 2));
    int next = at + 1;
    while (next < text.length()
        && (text.charAt(next) == ' ' || text.charAt(next) == '"' || text.charAt(next) == '\'')) {
      next++;
    }
    boolean apart = next > at + 1;
    return apart
        && !abbreviation
        && (normal.isCapital(next) || next < text.length() && Characters.isHan(text.charAt(next)));
  }

  private void add(
      List<Stretch> stretches, NormalText text, int start, int end, boolean continues) {
    if (start < end) {
      Set<Interest> interests = EnumSet.noneOf(Interest.class);
      lexicon
          .interests()
          .scan(text.chars(), start, end, (from, to, interest) -> interests.add(interest));
      stretches.add(new Stretch(text.text(), text.chars(), start, end, continues, interests));
    }
  }

  /** Marks the words of the lexicon in a sentence. */
  Sentence read(Stretch stretch) {
    Marks marks = new Marks(stretch.text());
    lexicon.trie().scan(stretch.chars(), stretch.start(), stretch.end(), marks);
    List<Naming> namings =
        marks.ended ? namings(stretch.text(), marks.parts) : List.of(); // no name is complete
    return new Sentence(stretch, marks.words, namings);
  }

  private record PartAt(Lexicon.Part part, int start, int end) {}

  /** A word that is a part of phrases, where it stands. */
  private record PartsAt(Lexicon.Parts parts, int start, int end) {

    PartAt of(Lexicon.Part part) {
      return new PartAt(part, start, end);
    }

    /** Whether a phrase may be complete with it. */
    boolean isNamed(BitSet ending) {
      return parts.whole() || !ending.isEmpty();
    }
  }

  /**
   * What is found in a sentence. Of words that overlap the one that starts first is kept, of those
   * the longest; with all its roles.
   */
  private static final class Marks implements Trie.Found<Lexicon.Entry> {
    private final String text;
    final List<Word> words = new ArrayList<>();
    final List<PartsAt> parts = new ArrayList<>();
    boolean ended;
    private int first;
    private int start = -1;
    private int end = -1;

    Marks(String text) {
      this.text = text;
    }

    @Override
    public void at(int from, int to, Lexicon.Entry entry) {
      if (entry instanceof Lexicon.Parts of) {
        parts.add(new PartsAt(of, from, to));
        ended |= !of.last().isEmpty();
      } else if (entry instanceof Lexicon.Plain plain
          && !isPartOfWord(plain.role(), from, to)
          && !isKnown(plain.role(), from, to)
          && isNext(from, to)) {
        words.add(new Word(plain.role(), plain.code(), from, to));
      }
    }

    /** 高 in 比全国高5个百分点, not in 高校. */
    private boolean isPartOfWord(Role role, int from, int to) {
      boolean number = to < text.length() && Characters.isDigit(text.charAt(to));
      return role == Role.GAP && to - from == 1 && !number;
    }

    private boolean isKnown(Role role, int from, int to) {
      return from == start && to == end && words.get(words.size() - 1).role() == role;
    }

    /** Shorter words come before longer ones of the same place. */
    private boolean isNext(int from, int to) {
      if (from == start && to > end) {
        words.subList(first, words.size()).clear();
      } else if (from >= end) {
        first = words.size();
      } else if (from != start) {
        return false;
      }
      start = from;
      end = to;
      return true;
    }
  }

  private static List<Naming> namings(String text, List<PartsAt> found) {
    List<Naming> namings = new ArrayList<>();
    Map<Integer, List<List<PartAt>>> open = new HashMap<>();
    BitSet ending = ending(found);
    for (PartsAt at : found) {
      for (Lexicon.Part part : at.isNamed(ending) ? at.parts.last() : List.<Lexicon.Part>of()) {
        complete(text, open.get(part.phrase().id()), at.of(part), namings);
      }
      for (Lexicon.Part part : ending.isEmpty() ? List.<Lexicon.Part>of() : at.parts.before()) {
        if (ending.get(part.phrase().id())) {
          seen(open, part.phrase(), at.of(part));
        }
      }
    }
    return namings;
  }

  /** Phrases of several parts whose last one stands behind others: they may be complete. */
  private static BitSet ending(List<PartsAt> found) {
    BitSet ending = new BitSet();
    boolean opened = false;
    for (PartsAt at : found) {
      for (Lexicon.Part part : opened ? at.parts.last() : List.<Lexicon.Part>of()) {
        ending.set(part.phrase().id(), part.index() > 0);
      }
      opened |= !at.parts.before().isEmpty();
    }
    return ending;
  }

  private static void seen(Map<Integer, List<List<PartAt>>> open, Phrase phrase, PartAt at) {
    List<List<PartAt>> byIndex =
        open.computeIfAbsent(
            phrase.id(),
            id -> {
              List<List<PartAt>> lists = new ArrayList<>();
              phrase.parts().forEach(ignored -> lists.add(new ArrayList<>()));
              return lists;
            });
    byIndex.get(at.part.index()).add(at);
  }

  private static void complete(
      String text,
      @org.jspecify.annotations.Nullable List<List<PartAt>> open,
      PartAt lastPart,
      List<Naming> namings) {
    Phrase phrase = lastPart.part.phrase();
    int before = lastPart.start;
    int weight = lastPart.end - lastPart.start;
    for (int i = phrase.parts().size() - 2; i >= 0; i--) {
      PartAt part = open == null ? null : nearest(open.get(i), before);
      int widest =
          Characters.isLetter(text.charAt(lastPart.start)) ? WIDEST_GAP_OF_LETTERS : WIDEST_GAP;
      if (part == null || before - part.end > widest || isBroken(text, part.end, before)) {
        return;
      }
      before = part.start;
      weight += part.end - part.start;
    }
    namings.add(
        new Naming(
            phrase.indicator(), before, lastPart.end, weight, phrase.brief(), lastPart.start));
  }

  private static @org.jspecify.annotations.Nullable PartAt nearest(List<PartAt> parts, int before) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i).end <= before) {
        return parts.get(i);
      }
    }
    return null;
  }

  /** A name does not reach over the end of a clause. */
  private static boolean isBroken(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean thousands =
          c == ','
              && i + 1 < to
              && Characters.isDigit(text.charAt(i + 1))
              && Characters.isDigit(text.charAt(i - 1));
      if (":;。".indexOf(c) >= 0 || c == ',' && !thousands) {
        return true;
      }
    }
    return false;
  }
}
