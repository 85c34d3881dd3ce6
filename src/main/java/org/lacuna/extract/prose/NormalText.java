package org.lacuna.extract.prose;

import java.util.Arrays;

/**
 * A text in one form, with the way back: traditional characters simplified, widths halved, letters
 * small; blanks beside Chinese characters, pinyin glosses and footnote marks taken out.
 */
final class NormalText {

  private static final int LONGEST_GLOSS = 7;
  private static final int LONGEST_MARK = 3;

  private final String original;
  private final int[] places;
  private final char[] chars;
  private final String text;

  private NormalText(String original, char[] chars, int[] places) {
    this.original = original;
    this.chars = chars;
    this.text = new String(chars);
    this.places = places;
  }

  static NormalText of(String original) {
    return new Reader(original).read();
  }

  String text() {
    return text;
  }

  /** The same, to be looked through character by character; nobody changes it. */
  char[] chars() {
    return chars;
  }

  /** Place in the original of the character at {@code index}; of its end for the length. */
  int originalStart(int index) {
    return places[index];
  }

  /** Place in the original after the last character of a non-empty range that ends here. */
  int originalEnd(int end) {
    return places[end - 1] + 1;
  }

  /** The original's characters for a range of the text. */
  String quote(int start, int end) {
    return original.substring(originalStart(start), originalEnd(end));
  }

  boolean isCapital(int index) {
    return index < text.length() && Character.isUpperCase(original.charAt(places[index]));
  }

  private static final class Reader {
    private final String original;
    private final char[] chars;
    private final char[] out;
    private final int[] places;
    private int length;

    Reader(String original) {
      this.original = original;
      this.chars = Characters.formed(original);
      this.out = new char[chars.length];
      this.places = new int[chars.length + 1];
    }

    NormalText read() {
      int i = 0;
      while (i < chars.length) {
        i = step(i);
      }
      places[length] = chars.length;
      return new NormalText(original, Arrays.copyOf(out, length), places);
    }

    private int step(int i) {
      char c = chars[i];
      if (Characters.isBlank(c)) {
        return blanks(i);
      }
      if (c == '(' || c == '[') {
        int after = c == '(' ? gloss(i) : mark(i);
        if (after > i) {
          return after;
        }
      }
      put(c, i);
      return i + 1;
    }

    private void put(char c, int place) {
      out[length] = c;
      places[length] = place;
      length++;
    }

    private int blanks(int i) {
      int next = i;
      while (next < chars.length && Characters.isBlank(chars[next])) {
        next++;
      }
      boolean between = length > 0 && next < chars.length;
      if (between && isNarrow(out[length - 1]) && isNarrow(chars[next])) {
        put(' ', i);
      }
      return next;
    }

    private static boolean isNarrow(char c) {
      return c < 0x2e80 && c != '·';
    }

    /** After a gloss such as {@code (yè)} behind a Chinese character, else {@code i}. */
    private int gloss(int i) {
      if (length == 0 || !Characters.isHan(out[length - 1])) {
        return i;
      }
      int end = i + 1;
      while (end < chars.length && end - i <= LONGEST_GLOSS && Characters.isLetter(chars[end])) {
        end++;
      }
      boolean closed = end < chars.length && chars[end] == ')' && end > i + 1;
      return closed && isSyllable(i + 1, end) ? end + 1 : i;
    }

    private boolean isSyllable(int from, int to) {
      for (int i = from; i < to; i++) {
        if ("aeiouāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ".indexOf(chars[i]) >= 0) {
          return !Character.isUpperCase(original.charAt(from));
        }
      }
      return false;
    }

    /** After a footnote mark such as {@code [1]}, else {@code i}. */
    private int mark(int i) {
      int end = i + 1;
      while (end < chars.length && end - i <= LONGEST_MARK && Characters.isDigit(chars[end])) {
        end++;
      }
      boolean closed = end < chars.length && chars[end] == ']' && end > i + 1;
      return closed && end - i - 1 <= LONGEST_MARK ? end + 1 : i;
    }
  }
}
