package org.lacuna.publish;

import java.util.List;
import java.util.Set;

/**
 * The figures that were seen and not read: what a person who doubts a gap goes through.
 *
 * @param counted how many were counted on the newest copies of the pages; at least as many as are
 *     listed
 * @param listed those of the newest pages, page by page from the newest, in the order of the page
 */
public record Review(long counted, List<UnreadFigure> listed) {

  /** Nothing to go through. */
  public static final Review NOTHING = new Review(0, List.of());

  /** Copies the list. */
  public Review {
    listed = List.copyOf(listed);
  }

  /** What is listed of these pages; counts no more than that. */
  public Review of(Set<String> snapshots) {
    List<UnreadFigure> kept =
        listed.stream().filter(figure -> snapshots.contains(figure.snapshot())).toList();
    return new Review(kept.size(), kept);
  }

  /** Whether more were counted than are listed. */
  public boolean isCut() {
    return counted > listed.size();
  }
}
