package org.lacuna.detect;

import java.util.List;

/** Since when a page answers from another address. */
final class MovedPage {

  private MovedPage() {}

  /**
   * The newest looks that found the page moved for good, oldest first; empty when the newest look
   * did not.
   *
   * @param looks looks at one address, oldest first
   */
  static List<SourceLook> looks(List<SourceLook> looks) {
    int from = looks.size();
    while (from > 0 && looks.get(from - 1).outcome() == SourceLook.Outcome.MOVED) {
      from--;
    }
    return looks.subList(from, looks.size());
  }

  /**
   * The same, of a page that once answered from its own address: one that never did has not moved.
   */
  static List<SourceLook> sinceItMoved(List<SourceLook> looks) {
    List<SourceLook> moved = looks(looks);
    boolean stoodThere =
        looks.stream()
            .limit(looks.size() - (long) moved.size())
            .anyMatch(look -> look.outcome().isAnswer());
    return stoodThere ? moved : List.of();
  }
}
