package org.lacuna.extract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the reader of a document knows beforehand.
 *
 * @param area code of the place the source is about: the place of figures that name none (全区, 全市);
 *     empty when only the document can tell
 * @param language BCP 47 tag, empty to find out
 * @param published date of publication that overrides the document's own
 */
public record ReadingContext(
    Optional<String> area, Optional<String> language, Optional<LocalDate> published) {

  /** Nothing known: the document must say everything. */
  public static final ReadingContext NONE =
      new ReadingContext(Optional.empty(), Optional.empty(), Optional.empty());

  /** Requires every part. */
  public ReadingContext {
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(published, "published");
  }
}
