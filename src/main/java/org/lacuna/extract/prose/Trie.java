package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words to find in a text, all at once: one pass, every word at every place. Filled first, then
 * read by any number of threads.
 */
final class Trie<T> {

  /** Called for each word found, shorter before longer at one place. */
  interface Found<T> {
    void at(int start, int end, T word);
  }

  private static final int PAIR_BITS = 17;
  private static final int EDGE_BITS = 17;
  private static final int TARGET_BITS = 24;

  private final Map<Long, Integer> edges = new HashMap<>();
  private final List<List<T>> words = new ArrayList<>(List.of(List.of()));
  private final int[] first = new int[Character.MAX_VALUE + 1];

  /** The first two characters of all words, hashed: most places of a text are none of them. */
  private final long[] pairs = new long[1 << PAIR_BITS - 6];

  private final CharacterSet singles = new CharacterSet();

  /** The hashes of all edges: most that are asked for are none, and this is small. */
  private final long[] edged = new long[1 << EDGE_BITS - 6];

  /** Open table of edges: from, character, target and its mark in one number. */
  private long[] table = {};

  void add(String word, T value) {
    int node = 0;
    for (int i = 0; i < word.length(); i++) {
      node = child(node, word.charAt(i));
    }
    if (words.get(node).isEmpty()) {
      words.set(node, new ArrayList<>());
    }
    words.get(node).add(value);
    if (word.length() == 1) {
      singles.add(word.charAt(0));
    } else if (word.length() > 1) {
      int pair = pair(word.charAt(0), word.charAt(1));
      pairs[pair >> 6] |= 1L << pair;
    }
  }

  private int child(int node, char c) {
    return edges.computeIfAbsent(
        key(node, c),
        key -> {
          words.add(List.of());
          return words.size() - 1;
        });
  }

  private static long key(int node, char c) {
    return (long) node << 16 | c;
  }

  private static int pair(char one, char two) {
    return (one * 0x9e3779b9 + two * 0x85ebca6b) >>> 32 - PAIR_BITS;
  }

  /** Ends the filling: from here on edges are looked up in one open table. */
  Trie<T> ready() {
    if (words.size() >= 1 << TARGET_BITS - 1) {
      throw new IllegalStateException("the vocabulary has too many words");
    }
    table = new long[Integer.highestOneBit(Math.max(16, edges.size() * 3))];
    edges.forEach((key, node) -> place(key, node << 1 | (words.get(node).isEmpty() ? 0 : 1)));
    edges.clear();
    return this;
  }

  private void place(long key, int target) {
    if (key >>> 16 == 0) {
      first[(int) key] = target;
      return;
    }
    long hash = hash(key);
    edged[(int) (hash >>> 64 - EDGE_BITS) >> 6] |= 1L << (hash >>> 64 - EDGE_BITS);
    int slot = slot(hash);
    while (table[slot] != 0) {
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = key << TARGET_BITS | target;
  }

  private static long hash(long key) {
    return key * 0x9e3779b97f4a7c15L;
  }

  private int slot(long hash) {
    return (int) (hash >>> 36) & table.length - 1;
  }

  /** Twice the number of the node behind an edge, one more when a word ends there; 0 for none. */
  private int next(int node, char c) {
    long key = key(node, c);
    long hash = hash(key);
    if ((edged[(int) (hash >>> 64 - EDGE_BITS) >> 6] & 1L << (hash >>> 64 - EDGE_BITS)) == 0) {
      return 0;
    }
    int slot = slot(hash);
    for (long entry = table[slot]; entry != 0; entry = table[slot]) {
      if (entry >>> TARGET_BITS == key) {
        return (int) entry & (1 << TARGET_BITS) - 1;
      }
      slot = slot + 1 & table.length - 1;
    }
    return 0;
  }

  /** Finds every word that lies in {@code text} from {@code from} to {@code to}. */
  void scan(char[] text, int from, int to, Found<T> found) {
    char c = from < to ? text[from] : 0;
    for (int start = from; start < to; start++) {
      char next = start + 1 < to ? text[start + 1] : 0;
      if ((isPair(c, next) || singles.has(c)) && mayBegin(text, start, c)) {
        scanAt(text, start, to, found);
      }
      c = next;
    }
  }

  private boolean isPair(char one, char two) {
    int pair = pair(one, two);
    return (pairs[pair >> 6] & 1L << pair) != 0;
  }

  private static boolean mayBegin(char[] text, int start, char c) {
    return !Characters.isLetter(c) || start == 0 || !Characters.isLetter(text[start - 1]);
  }

  /** Finds the words that begin at {@code start}. */
  void scanAt(char[] text, int start, int to, Found<T> found) {
    int node = first[text[start]];
    for (int end = start + 1; node != 0; end++) {
      if ((node & 1) != 0 && isWhole(text, start, end)) {
        List<T> here = words.get(node >> 1);
        for (int i = 0; i < here.size(); i++) {
          found.at(start, end, here.get(i));
        }
      }
      node = end < to ? next(node >> 1, text[end]) : 0;
    }
  }

  /** A word in letters stands alone; Chinese has no such marks. */
  static boolean isWhole(char[] text, int start, int end) {
    boolean begins =
        start == 0 || !Characters.isLetter(text[start]) || !Characters.isLetter(text[start - 1]);
    return begins
        && (end == text.length
            || !Characters.isLetter(text[end - 1])
            || !Characters.isLetter(text[end]));
  }
}
