package org.lacuna.extract;

import java.time.Duration;

/**
 * How much of a document is read; what goes beyond is refused or cut with a notice.
 *
 * @param bytes largest document, and most bytes unpacked from one archive
 * @param cells most cells of the tables of one document
 * @param pages most pages of a PDF, or sheets of a workbook
 * @param entries most entries of an archive
 * @param nesting deepest archive within an archive
 * @param ratio most bytes unpacked for one packed byte
 * @param time longest reading of one document whose library cannot be interrupted otherwise
 */
public record ReadingLimits(
    int bytes, int cells, int pages, int entries, int nesting, int ratio, Duration time) {

  /** Room for every release met so far, with a factor of ten to spare. */
  public static final ReadingLimits USUAL =
      new ReadingLimits(48 << 20, 1_000_000, 500, 200, 2, 200, Duration.ofSeconds(60));
}
