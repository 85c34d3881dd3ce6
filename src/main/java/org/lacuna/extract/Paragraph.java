package org.lacuna.extract;

import java.util.Objects;

/**
 * A block of running text.
 *
 * @param text the characters as the document shows them, line breaks and odd spaces included
 * @param start place of its first character in the document's text; quotes are cut from {@code
 *     text} and located by {@code start} plus their index
 * @param heading 0 for running text, else the level of the heading, 1 the highest
 */
public record Paragraph(String text, int start, int heading) implements Block {

  /** Requires text and a place. */
  public Paragraph {
    Objects.requireNonNull(text, "text");
    if (start < 0) {
      throw new IllegalArgumentException("a paragraph starts at 0 or later, was " + start);
    }
    if (heading < 0) {
      throw new IllegalArgumentException("a heading has a level from 1, was " + heading);
    }
  }

  /** Running text. */
  public Paragraph(String text, int start) {
    this(text, start, 0);
  }

  /** Place after its last character in the document's text. */
  public int end() {
    return start + text.length();
  }
}
