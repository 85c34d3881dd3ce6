package org.lacuna.extract;

import java.util.Objects;

/**
 * A cell in which a figure of ours would stand and none does: empty, or with a mark for "no
 * figure". No value is ever put in its place.
 *
 * @param mark as printed; empty when the cell is
 * @param place where it stands
 */
public record Blank(String mark, Place place) {

  /** Requires both parts. */
  public Blank {
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(place, "place");
  }
}
