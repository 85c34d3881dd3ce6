package org.lacuna.detect;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How row labels and statements are compared: by their words, without years and numbers. */
final class LabelName {

  /** A base period such as (2021-2025) or （2026—2030年）. */
  private static final Pattern BASE_PERIOD =
      Pattern.compile("\\(\\s*\\d{4}\\s*[-~–—至]\\s*\\d{4}\\s*年?\\s*\\)");

  private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)*%?");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

  private LabelName() {}

  /** The words alone: full-width forms folded, years, numbers and blanks left out. */
  static String of(String words) {
    String folded = folded(words);
    String undated = BASE_PERIOD.matcher(folded).replaceAll("");
    return NUMBER.matcher(undated).replaceAll("");
  }

  /** Whether the label names a base period. */
  static boolean hasBasePeriod(String words) {
    return BASE_PERIOD.matcher(folded(words)).find();
  }

  private static String folded(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACE.matcher(plain).replaceAll("");
  }

  /** Likeness of two names from 0 to 1: shared pairs of neighbouring characters (Dice). */
  static double likeness(String one, String other) {
    Set<String> left = pairs(one);
    Set<String> right = pairs(other);
    Set<String> shared = new HashSet<>(left);
    shared.retainAll(right);
    int all = left.size() + right.size();
    return all == 0 ? 0 : 2.0 * shared.size() / all;
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
