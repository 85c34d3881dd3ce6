package org.lacuna.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What one page of a list leads to.
 *
 * @param items absolute addresses to follow, in the order of the page, each once
 * @param next the next page of the list, empty on the last one
 */
public record ListPage(List<URI> items, Optional<URI> next) {

  /** Copies the list. */
  public ListPage {
    items = List.copyOf(items);
  }
}
