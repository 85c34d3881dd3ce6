package org.lacuna.series;

import java.util.Objects;

/**
 * Who said a figure, in which release, and when.
 *
 * @param publisher name of the publisher as the source file writes it
 * @param source id of the source it was read from
 * @param release id of the release the page is an issue of
 * @param stage stage of that release: flash, monthly, annual, yearbook, statement
 * @param published when it was issued
 */
public record Statement(
    String publisher, String source, String release, String stage, PublicationTime published) {

  /** Requires every part. */
  public Statement {
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(published, "published");
  }
}
