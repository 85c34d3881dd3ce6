package org.lacuna.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Leftover;
import org.lacuna.normalise.Normalised;
import org.lacuna.snapshot.Snapshot;

/**
 * An issue after reading.
 *
 * @param issue what was read
 * @param documents its unread documents, read, in their order
 * @param objection why the reading is not to be believed; empty when it is
 */
record ReadIssue(SourceIssue issue, List<ReadDocument> documents, Optional<String> objection) {

  /**
   * One document after reading.
   *
   * @param snapshot the archived bytes
   * @param extraction readings as printed
   * @param normalised observations as meant
   */
  record ReadDocument(Snapshot snapshot, Extraction extraction, Normalised normalised) {

    /** What was seen and not read: by the extractor, then by the normaliser. */
    List<Leftover> leftovers() {
      List<Leftover> all = new ArrayList<>(extraction.leftovers());
      all.addAll(normalised.leftovers());
      return all;
    }
  }
}
