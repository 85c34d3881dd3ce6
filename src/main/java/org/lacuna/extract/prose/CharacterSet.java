package org.lacuna.extract.prose;

import java.util.function.IntPredicate;

/** A set of characters that is asked once for every character of a text: one bit each. */
final class CharacterSet {

  private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  /** The characters for which this holds. */
  static CharacterSet where(IntPredicate holds) {
    CharacterSet set = new CharacterSet();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (holds.test(c)) {
        set.add((char) c);
      }
    }
    return set;
  }

  void add(char c) {
    bits[c >> 6] |= 1L << c;
  }

  boolean has(char c) {
    return (bits[c >> 6] & 1L << c) != 0;
  }
}
