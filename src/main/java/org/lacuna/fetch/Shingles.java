package org.lacuna.fetch;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Likeness of two texts by their overlapping runs of five characters (Broder 1997). */
final class Shingles {

  private static final int RUN = 5;
  private static final int LONGEST = 20_000;

  /** Error pages repeat the address they were asked for. */
  private static final Pattern ADDRESS = Pattern.compile("(/[\\w.%-]+)+");

  private Shingles() {}

  /** Jaccard index of the two sets of runs, 0 to 1; 1 for two texts without any. */
  static double likeness(String a, String b) {
    Set<String> left = of(a);
    Set<String> right = of(b);
    long both = left.stream().filter(right::contains).count();
    long all = left.size() + right.size() - both;
    return all == 0 ? 1 : (double) both / all;
  }

  private static Set<String> of(String text) {
    Set<String> runs = new HashSet<>();
    String compared = text.substring(0, Math.min(text.length(), LONGEST));
    String own = ADDRESS.matcher(compared).replaceAll("/");
    for (int i = 0; i + RUN <= own.length(); i++) {
      runs.add(own.substring(i, i + RUN));
    }
    return runs;
  }
}
