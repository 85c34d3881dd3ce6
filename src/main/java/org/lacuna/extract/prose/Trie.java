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

  private final Map<Integer, Integer> edges = new HashMap<>();
  private final List<List<T>> words = new ArrayList<>(List.of(List.of()));
  private final int[] first = new int[Character.MAX_VALUE + 1];
  private int[] keys = {};
  private int[] targets = {};

  void add(String word, T value) {
    int node = 0;
    for (int i = 0; i < word.length(); i++) {
      node = child(node, word.charAt(i));
    }
    if (words.get(node).isEmpty()) {
      words.set(node, new ArrayList<>());
    }
    words.get(node).add(value);
  }

  private int child(int node, char c) {
    return edges.computeIfAbsent(
        node << 16 | c,
        key -> {
          words.add(List.of());
          return words.size() - 1;
        });
  }

  /** Ends the filling: from here on edges are looked up in one open table. */
  Trie<T> ready() {
    int size = Integer.highestOneBit(Math.max(16, edges.size() * 3)) * 2;
    keys = new int[size];
    targets = new int[size];
    edges.forEach(this::place);
    edges.clear();
    return this;
  }

  private void place(int key, int target) {
    if (key >>> 16 == 0) {
      first[key] = target;
      return;
    }
    int slot = slot(key);
    while (targets[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private int slot(int key) {
    int hash = key * 0x9e3779b9;
    return (hash ^ hash >>> 15) & keys.length - 1;
  }

  private int next(int node, char c) {
    int key = node << 16 | c;
    int slot = slot(key);
    while (targets[slot] != 0) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    return 0;
  }

  /** Finds every word that lies in {@code text} from {@code from} to {@code to}. */
  void scan(CharSequence text, int from, int to, Found<T> found) {
    for (int start = from; start < to; start++) {
      if (first[text.charAt(start)] != 0) {
        scanAt(text, start, to, found);
      }
    }
  }

  /** Finds the words that begin at {@code start}. */
  void scanAt(CharSequence text, int start, int to, Found<T> found) {
    int node = first[text.charAt(start)];
    for (int end = start + 1; node != 0; end++) {
      if (!words.get(node).isEmpty() && isWhole(text, start, end)) {
        for (T word : words.get(node)) {
          found.at(start, end, word);
        }
      }
      node = end < to ? next(node, text.charAt(end)) : 0;
    }
  }

  /** A word in letters stands alone; Chinese has no such marks. */
  static boolean isWhole(CharSequence text, int start, int end) {
    boolean begins =
        start == 0
            || !Characters.isLetter(text.charAt(start))
            || !Characters.isLetter(text.charAt(start - 1));
    return begins
        && (end == text.length()
            || !Characters.isLetter(text.charAt(end - 1))
            || !Characters.isLetter(text.charAt(end)));
  }
}
