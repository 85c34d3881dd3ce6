package org.lacuna.detect;

import java.util.List;
import org.lacuna.detect.ReleaseIssue.SeenLabel;

/**
 * What a document looked like when it was read, as far as a later comparison needs it.
 *
 * @param digests of its bytes, its text and its figures
 * @param labels its row labels and statements, in the order of the document
 */
public record DocumentTraits(ContentDigests digests, List<SeenLabel> labels) {

  /** Copies the list. */
  public DocumentTraits {
    labels = List.copyOf(labels);
  }
}
