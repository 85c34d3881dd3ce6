package org.lacuna.publish.site;

import java.util.Locale;
import org.lacuna.digest.Sha256;
import org.lacuna.series.SeriesKey;

/** Names of the pages of the site: lower case with dashes, short, one for each thing. */
final class Names {

  private static final int LONGEST = 80;
  private static final int DIGITS = 10;
  private static final String DIGEST = "sha-256:";

  private Names() {}

  /** The page of a series below the folder of its language. */
  static String series(SeriesKey key) {
    String words = key.indicator() + "-" + key.area() + "-" + key.measure().code();
    return "series/" + plain(words) + "-" + digest(key.toString()) + ".html";
  }

  /** The place of an indicator on the front page. */
  static String group(SeriesKey key) {
    return plain(key.indicator());
  }

  /** The page of an archived page below the folder of its language. */
  static String evidence(String snapshot) {
    return "evidence/" + digest(snapshot) + ".html";
  }

  private static String plain(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  /** Ten digits that tell a text from others; of a digest its own first ones. */
  static String digest(String text) {
    if (text.startsWith(DIGEST) && text.length() > DIGEST.length() + DIGITS) {
      return text.substring(DIGEST.length(), DIGEST.length() + DIGITS);
    }
    return Sha256.hex(text).substring(0, DIGITS);
  }
}
