package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts normal text into sentences and marks the words of the lexicon in it. Stateless. */
@SuppressWarnings("IdentityHashMapUsage") // spans are told apart by identity
final class Scanner {

  private static final int WIDEST_GAP = 26;

  /** Run-on text is cut, so that work stays linear in its length. */
  private static final int LONGEST_SENTENCE = 900;

  private static final int WIDEST_GAP_OF_LETTERS = 48;

  private final Lexicon lexicon;

  Scanner(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Sentence> scan(NormalText normal) {
    String text = normal.text();
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    boolean continues = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean semicolon =
          c == ';'
              || i - start > LONGEST_SENTENCE
                  && (c == ',' || c == ' ' || i - start > 2 * LONGEST_SENTENCE);
      if (semicolon || isEnd(c) || c == '.' && isFullStop(normal, i)) {
        add(sentences, text, start, i, continues);
        start = i + 1;
        continues = semicolon;
      }
    }
    add(sentences, text, start, text.length(), continues);
    return sentences;
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

  private void add(List<Sentence> sentences, String text, int start, int end, boolean continues) {
    if (start >= end) {
      return;
    }
    List<Word> plain = new ArrayList<>();
    List<PartAt> parts = new ArrayList<>();
    lexicon
        .trie()
        .scan(
            text,
            start,
            end,
            (from, to, entry) -> {
              if (entry instanceof Lexicon.Plain word) {
                plain.add(new Word(word.role(), word.code(), from, to));
              } else if (entry instanceof Lexicon.Part part) {
                parts.add(new PartAt(part, from, to));
              }
            });
    List<Naming> namings = namings(text, parts);
    sentences.add(new Sentence(text, start, end, continues, longest(plain), namings));
  }

  private record PartAt(Lexicon.Part part, int start, int end) {}

  /** Of words that overlap the one that starts first, of those the longest; with all its roles. */
  private static List<Word> longest(List<Word> all) {
    all.sort(Scanner::inOrder);
    List<Word> kept = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Word word : all) {
      boolean same = word.start() == start && word.end() == end;
      if (same && kept.get(kept.size() - 1).role() == word.role()) {
        continue;
      }
      if (word.start() >= end || same) {
        kept.add(word);
        start = word.start();
        end = word.end();
      }
    }
    return kept;
  }

  private static int inOrder(Word one, Word two) {
    return one.start() == two.start() ? two.end() - one.end() : one.start() - two.start();
  }

  private static List<Naming> namings(String text, List<PartAt> parts) {
    List<Naming> namings = new ArrayList<>();
    Map<Phrase, List<List<PartAt>>> open = new IdentityHashMap<>();
    Set<Phrase> ending = ending(parts);
    for (PartAt at : parts) {
      Phrase phrase = at.part.phrase();
      if (at.part.isLast()) {
        complete(text, open.get(phrase), at, namings);
      } else if (ending.contains(phrase)) {
        seen(open, phrase, at);
      }
    }
    return namings;
  }

  /** Phrases of several parts whose last one stands here: the others cannot be complete. */
  private static Set<Phrase> ending(List<PartAt> parts) {
    Set<Phrase> ending = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PartAt at : parts) {
      if (at.part.isLast() && at.part.index() > 0) {
        ending.add(at.part.phrase());
      }
    }
    return ending;
  }

  private static void seen(Map<Phrase, List<List<PartAt>>> open, Phrase phrase, PartAt at) {
    List<List<PartAt>> byIndex =
        open.computeIfAbsent(
            phrase,
            p -> {
              List<List<PartAt>> lists = new ArrayList<>();
              p.parts().forEach(ignored -> lists.add(new ArrayList<>()));
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
