package org.lacuna.extract;

import java.util.Objects;

/**
 * A block of running text.
 *
 * @param text the characters as the document shows them, line breaks and odd spaces included
 * @param start place of its first character in the document's text; quotes are cut from {@code
 *     text} and located by {@code start} plus their index
 */
public record Paragraph(String text, int start) {

  /** Requires text and a place. */
  public Paragraph {
    Objects.requireNonNull(text, "text");
    if (start < 0) {
      throw new IllegalArgumentException("a paragraph starts at 0 or later, was " + start);
    }
  }
}
