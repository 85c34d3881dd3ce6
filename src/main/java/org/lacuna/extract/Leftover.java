package org.lacuna.extract;

import java.util.Objects;
import org.lacuna.series.Coded;

/**
 * A figure that was seen and not read, with the reason: listed for review, counted, never guessed.
 *
 * @param reason why it was left
 * @param quote the characters as they stand
 * @param place where they stand
 * @param detail what was found and what would be needed, for a person; may be empty
 */
public record Leftover(Reason reason, String quote, Place place, String detail) {

  /** Requires every part. */
  public Leftover {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(quote, "quote");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(detail, "detail");
  }

  /** Why a figure was left. */
  public enum Reason implements Coded {
    /** No word of the vocabulary says what is counted. */
    UNKNOWN_SUBJECT("unknown_subject"),
    /** Words before it may mean several things. */
    AMBIGUOUS_SUBJECT("ambiguous_subject"),
    /** The figure is about a place that is not in the vocabulary, or about no place we can name. */
    OTHER_PLACE("other_place"),
    /** The place is not said and the document has none. */
    UNKNOWN_PLACE("unknown_place"),
    /** No unit stands at the number or over it. */
    UNKNOWN_UNIT("unknown_unit"),
    /** The unit is none of those the indicator is counted in. */
    UNIT_DOES_NOT_FIT("unit_does_not_fit"),
    /** The period is not said, and neither title nor publication date give it. */
    UNKNOWN_PERIOD("unknown_period"),
    /** The words of the period allow several. */
    AMBIGUOUS_PERIOD("ambiguous_period"),
    /** The comparison has no base we have a measure for. */
    UNKNOWN_COMPARISON("unknown_comparison"),
    /** Lists of subjects and numbers differ in length. */
    UNEVEN_LISTS("uneven_lists"),
    /** Digits are missing, masked or run together. */
    DAMAGED_NUMBER("damaged_number"),
    /** A cell whose header path, unit or row label is missing, doubled or moved. */
    UNKNOWN_HEADER("unknown_header"),
    /** The words are an image. */
    UNREADABLE("unreadable"),
    /** A limit (rows, characters, depth) was reached. */
    LIMIT_REACHED("limit_reached");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
