package org.lacuna.extract;

import java.util.Objects;

/**
 * The words by which a document names one thing it gives figures for: a row of a table, or a column
 * where the rows are periods. A label that stood in the issue before and is missing now is how a
 * series drops out of a release.
 *
 * @param text the words, white space collapsed
 * @param place where they stand
 */
public record Label(String text, Place place) {

  /** Requires both parts. */
  public Label {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(place, "place");
  }
}
