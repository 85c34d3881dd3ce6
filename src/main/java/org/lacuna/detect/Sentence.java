package org.lacuna.detect;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.lacuna.series.SeriesKey;

/**
 * One sentence in both languages in which things are told. A series that it speaks of first is kept
 * apart, so that who tells it may call it by its name.
 *
 * @param opening the series the sentence begins with, empty when it begins otherwise
 * @param en the rest in English, or all of it
 * @param zh the rest in Chinese, or all of it
 */
public record Sentence(Optional<SeriesKey> opening, String en, String zh) {

  /** Requires every part. */
  public Sentence {
    Objects.requireNonNull(opening, "opening");
    Objects.requireNonNull(en, "en");
    Objects.requireNonNull(zh, "zh");
  }

  /** A sentence that begins with no series. */
  static Sentence of(String en, String zh) {
    return new Sentence(Optional.empty(), en, zh);
  }

  /** Somebody's own words, which are not translated. */
  static Sentence quoted(String words) {
    return of(words, words);
  }

  /** In English, with the name of the series as given. */
  public String inEnglish(Function<SeriesKey, String> name) {
    return opening.map(name).orElse("") + en;
  }

  /** In Chinese, with the name of the series as given. */
  public String inChinese(Function<SeriesKey, String> name) {
    return opening.map(name).orElse("") + zh;
  }
}
