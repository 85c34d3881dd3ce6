package org.lacuna.extract.format;

import java.util.ArrayList;
import java.util.List;

/** Lines of a text without paragraph marks, joined to the paragraphs they were written as. */
final class Lines {

  private static final String NUMERALS = "一二三四五六七八九十";
  private static final String ENDS = "。！？；：:;!?.";
  private static final int HEADING_LENGTH = 40;

  private Lines() {}

  /**
   * Cuts at line feeds where a paragraph ends: the line before ends a sentence, the next line is
   * indented or empty, or one of them is a heading. Elsewhere the line feed stays.
   */
  static List<String> paragraphs(CharSequence text) {
    List<String> out = new ArrayList<>(1);
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' && isBreak(text, start, i)) {
        add(out, text, start, i);
        start = i + 1;
      }
    }
    add(out, text, start, text.length());
    return out;
  }

  private static void add(List<String> out, CharSequence text, int start, int end) {
    String words = Words.trim(text, start, end);
    if (!words.isEmpty()) {
      out.add(words);
    }
  }

  private static boolean isBreak(CharSequence text, int start, int at) {
    int next = at + 1;
    if (next >= text.length() || Words.isBlank(text.charAt(next))) {
      return true;
    }
    int last = at - 1;
    while (last >= start && Words.isBlank(text.charAt(last))) {
      last--;
    }
    return last < start
        || ENDS.indexOf(text.charAt(last)) >= 0
        || startsHeading(text, next)
        || headingLevel(Words.trim(text, lineStart(text, start, at), at)) > 0;
  }

  private static int lineStart(CharSequence text, int start, int end) {
    int at = end;
    while (at > start && text.charAt(at - 1) != '\n' && end - at <= HEADING_LENGTH) {
      at--;
    }
    return at;
  }

  private static boolean startsHeading(CharSequence text, int at) {
    int end = Math.min(text.length(), at + 4);
    return numbering(text.subSequence(at, end).toString()) > 0;
  }

  /** 2 for {@code 一、综合}, 3 for {@code （一）...}; 0 for what is no heading or is a sentence. */
  static int headingLevel(String words) {
    boolean fits = words.length() <= HEADING_LENGTH && words.indexOf('。') < 0;
    return fits ? numbering(words) : 0;
  }

  private static int numbering(String words) {
    boolean bracket = !words.isEmpty() && (words.charAt(0) == '（' || words.charAt(0) == '(');
    int at = bracket ? 1 : 0;
    int digits = at;
    while (digits < words.length() && NUMERALS.indexOf(words.charAt(digits)) >= 0) {
      digits++;
    }
    if (digits == at || digits >= words.length() || digits - at > 3) {
      return 0;
    }
    char after = words.charAt(digits);
    if (bracket) {
      return after == '）' || after == ')' ? 3 : 0;
    }
    return after == '、' || after == '．' ? 2 : 0;
  }
}
