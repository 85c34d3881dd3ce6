package org.lacuna.publish;

import java.util.function.Function;
import org.lacuna.publish.Column.Kind;

/**
 * Columns about one part of a claim.
 *
 * @param of the part
 * @param <T> what the part is
 */
record ClaimPart<T>(Function<Claim, T> of) {

  /** A column of words; the parts in reading order, Chinese after English. */
  Column<Claim> text(
      String code,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<T, String> words) {
    return column(
        code, Kind.TEXT, en, zh, meaning, meaningZh, part -> Cell.text(words.apply(part)));
  }

  /** A column of any kind. */
  Column<Claim> column(
      String code,
      Kind kind,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<T, Cell> content) {
    return Column.of(code, kind, en, zh, meaning, meaningZh, of.andThen(content));
  }
}
