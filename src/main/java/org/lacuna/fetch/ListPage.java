package org.lacuna.fetch;

import java.net.URI;
import java.util.List;

/**
 * What one page of a list leads to.
 *
 * @param items absolute addresses to follow, in the order of the page, each once
 * @param next the next page of the list
 */
public record ListPage(List<URI> items, Next next) {

  /** Copies the list. */
  public ListPage {
    items = List.copyOf(items);
  }

  /** How a list goes on after one of its pages. */
  public sealed interface Next {

    /** The list ends here, or its definition follows no further pages. */
    record None() implements Next {}

    /** It goes on at an address. */
    record Page(URI address) implements Next {}

    /** It goes on, and where cannot be told: what was read of it is incomplete. */
    record Cut(String reason) implements Next {}
  }
}
