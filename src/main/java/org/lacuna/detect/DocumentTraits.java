package org.lacuna.detect;

import java.util.List;
import org.lacuna.detect.ReleaseIssue.Blank;
import org.lacuna.detect.ReleaseIssue.SeenLabel;

/**
 * What a document looked like when it was read, as far as a later comparison needs it.
 *
 * @param digests of its bytes, its text and its figures
 * @param labels its row labels and statements, in the order of the document
 * @param blanks its cells in which a figure could stand and none does, in the order of the document
 */
public record DocumentTraits(ContentDigests digests, List<SeenLabel> labels, List<Blank> blanks) {

  /** Copies the lists. */
  public DocumentTraits {
    labels = List.copyOf(labels);
    blanks = List.copyOf(blanks);
  }
}
