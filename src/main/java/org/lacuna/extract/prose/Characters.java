package org.lacuna.extract.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One form for characters that mean the same: traditional Chinese becomes simplified, full width
 * becomes half width, capitals become small. One character in, one out.
 */
final class Characters {

  private static final char[] FORM = table();

  private Characters() {}

  /** The form in which the grammar sees {@code c}. */
  static char form(char c) {
    return FORM[c];
  }

  static String form(String text) {
    return new String(formed(text));
  }

  static char[] formed(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = FORM[chars[i]];
    }
    return chars;
  }

  /** Whether {@code c} is a Chinese character. */
  static boolean isHan(char c) {
    return c >= 0x4e00 && c <= 0x9fff || c >= 0x3400 && c <= 0x4dbf || c == '〇';
  }

  /** Whether a Chinese character stands between two places. */
  static boolean hasHan(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isHan(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where {@code word} stands first between two places, -1 when it does not. */
  static int indexOf(String text, String word, int from, int to) {
    for (int i = from; i + word.length() <= to; i++) {
      if (text.charAt(i) == word.charAt(0) && text.startsWith(word, i)) {
        return i;
      }
    }
    return -1;
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 0xe0 && c <= 0x24f && c != 0xf7;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isBlank(char c) {
    return c <= ' ' || c == 0xa0 || c == 0x3000 || c >= 0x2000 && c <= 0x200f || c == 0xfeff;
  }

  private static char[] table() {
    char[] form = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < form.length; c++) {
      form[c] = width((char) c);
    }
    simplify(form);
    return form;
  }

  private static char width(char c) {
    if (c > 0xff00 && c < 0xff5f) {
      return Character.toLowerCase((char) (c - 0xfee0));
    }
    int special =
        "\u2018\u2019\u201c\u201d\u300c\u300d\u2212\ufe50\u3010\u3011\u3014\u3015".indexOf(c);
    return special >= 0 ? "''\"\"\"\"-,[][]".charAt(special) : Character.toLowerCase(c);
  }

  private static void simplify(char[] form) {
    String[] lines = resource("simplified.txt").lines().toArray(String[]::new);
    for (int i = 0; i < lines[1].length(); i++) {
      form[lines[1].charAt(i)] = lines[2].charAt(i);
    }
  }

  static String resource(String name) {
    try (InputStream in = Characters.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
