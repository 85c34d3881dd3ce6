package org.lacuna.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * How the right page is told from a wall, an error page or another page.
 *
 * @param selector CSS selector that the right page satisfies; empty for files
 * @param phrases texts of which the right page carries at least one; none when empty
 * @param charset charset to use whatever the page says; empty to find out
 */
public record Recognition(
    Optional<String> selector, List<String> phrases, Optional<String> charset) {

  /** Nothing is known of the right page. */
  public static final Recognition ANY_PAGE =
      new Recognition(Optional.empty(), List.of(), Optional.empty());
}
