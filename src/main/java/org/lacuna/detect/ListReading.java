package org.lacuna.detect;

import java.time.Instant;
import java.util.List;

/**
 * One page of a publisher's list as it stood.
 *
 * @param source id of the source it belongs to
 * @param address address of the page of links
 * @param at when it was seen so
 * @param items addresses it linked to, in its order
 */
public record ListReading(String source, String address, Instant at, List<String> items) {

  /** Copies the list. */
  public ListReading {
    items = List.copyOf(items);
  }
}
