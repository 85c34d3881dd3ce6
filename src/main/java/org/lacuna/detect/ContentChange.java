package org.lacuna.detect;

/** What differs between two captures of one document, from the outside in. */
public enum ContentChange {
  /** Nothing. */
  NONE,
  /** The bytes of a container, and neither words nor figures: written or packed anew. */
  BYTES,
  /** Markup and layout around unchanged words and figures. */
  PRESENTATION,
  /** The words, with unchanged figures. */
  TEXT,
  /** The figures. */
  FIGURES,
  /** The bytes move again and again while the figures stand still past their time. */
  FROZEN;

  /**
   * Tells two captures apart that one version of the readers read.
   *
   * @param before digests of the earlier capture
   * @param after digests of the later one
   * @return never {@code FROZEN}, which needs a history
   */
  public static ContentChange between(ContentDigests before, ContentDigests after) {
    if (!before.figures().equals(after.figures())) {
      return FIGURES;
    }
    if (!before.text().equals(after.text())) {
      return TEXT;
    }
    if (before.bytes().equals(after.bytes())) {
      return NONE;
    }
    return after.markup() ? PRESENTATION : BYTES;
  }
}
