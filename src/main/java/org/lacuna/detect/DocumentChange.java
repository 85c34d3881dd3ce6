package org.lacuna.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two captures of one document, or that only its bytes still move.
 *
 * @param source id of the source
 * @param address where the document stands
 * @param at when the later capture was made; for {@code FROZEN}, when the figures last moved
 * @param change the innermost thing that moved
 * @param before digest of the earlier bytes
 * @param after digest of the later bytes
 */
public record DocumentChange(
    String source, String address, Instant at, ContentChange change, String before, String after) {

  private record Page(String source, String address) {}

  /**
   * Every change between two readings by one version of the readers that are to be believed, by
   * source and address, oldest first.
   *
   * @param evidence nothing of it later than the present
   */
  static List<DocumentChange> of(Evidence evidence) {
    Map<Page, SourceLook> last = new LinkedHashMap<>();
    List<DocumentChange> changes = new ArrayList<>();
    for (SourceLook look : evidence.looks()) {
      if (look.isTrusted() && look.reading().isPresent()) {
        SourceLook before = last.put(new Page(look.source(), look.address()), look);
        if (before != null && digests(before).isComparable(digests(look))) {
          changes.add(between(before, look));
        }
      }
    }
    return changes.stream()
        .filter(change -> change.change() != ContentChange.NONE)
        .sorted(
            Comparator.comparing(DocumentChange::source)
                .thenComparing(DocumentChange::address)
                .thenComparing(DocumentChange::at))
        .toList();
  }

  private static DocumentChange between(SourceLook before, SourceLook after) {
    return new DocumentChange(
        after.source(),
        after.address(),
        after.at(),
        ContentChange.between(digests(before), digests(after)),
        digests(before).bytes(),
        digests(after).bytes());
  }

  private static ContentDigests digests(SourceLook look) {
    return look.reading().orElseThrow().digests();
  }
}
