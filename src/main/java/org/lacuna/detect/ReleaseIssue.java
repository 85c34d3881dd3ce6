package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One document of a release, read within its expectations.
 *
 * @param release id of the release
 * @param source id of the source it was read from
 * @param digest digest of the archived bytes
 * @param address where it was fetched
 * @param published day of publication in the time of the publisher; the day it was first seen when
 *     the page does not say
 * @param seen when its bytes were first archived
 * @param figures every figure it carried, in the order of the document
 * @param labels row labels and statements that stand in it, figures or not; may be empty
 * @param blanks cells in which a figure could stand and none does; may be empty
 * @param reader version of the readers that read it; only documents of one version are compared
 */
public record ReleaseIssue(
    String release,
    String source,
    String digest,
    String address,
    LocalDate published,
    Instant seen,
    List<SeenFigure> figures,
    List<SeenLabel> labels,
    List<Blank> blanks,
    String reader) {

  /** Copies the lists. */
  public ReleaseIssue {
    figures = List.copyOf(figures);
    labels = List.copyOf(labels);
    blanks = List.copyOf(blanks);
  }

  /** An issue whose labels were not taken down. */
  public ReleaseIssue(
      String release,
      String source,
      String digest,
      String address,
      LocalDate published,
      Instant seen,
      List<SeenFigure> figures) {
    this(release, source, digest, address, published, seen, figures, List.of());
  }

  /** An issue without empty cells, read by the only version of the readers there is. */
  public ReleaseIssue(
      String release,
      String source,
      String digest,
      String address,
      LocalDate published,
      Instant seen,
      List<SeenFigure> figures,
      List<SeenLabel> labels) {
    this(release, source, digest, address, published, seen, figures, labels, List.of(), "");
  }

  /**
   * A row label or the words of a statement, numbers left out.
   *
   * @param words as printed, without numbers
   * @param locator place in the document
   */
  public record SeenLabel(String words, String locator) {}

  /**
   * A cell of a table of ours that holds no figure: empty, or with a mark for none.
   *
   * @param mark as printed; empty when the cell is
   * @param locator place in the document
   */
  public record Blank(String mark, String locator) {}
}
