package org.lacuna.vintage;

import java.util.Objects;
import org.lacuna.series.Coded;

/**
 * That a snapshot was read, and what came of it. Rows of the ledger of readings: a snapshot without
 * one is still to be read, and only a trusted one is a vintage.
 *
 * @param capture the snapshot
 * @param release id of the release the page is an issue of
 * @param extractor name and version of what read it
 * @param outcome what came of it
 * @param figures number of observations read, trusted or not
 * @param leftovers figures seen and not understood
 * @param reason why the reading was not trusted, in a sentence; empty when it was
 */
public record Extraction(
    Capture capture,
    String release,
    String extractor,
    Outcome outcome,
    int figures,
    int leftovers,
    String reason) {

  /** What came of reading a snapshot. */
  public enum Outcome implements Coded {
    /** Read inside its expectations: a vintage. */
    TRUSTED("trusted"),
    /** Read, but below or beside what the source is expected to bring; says nothing of a series. */
    REFUSED("refused"),
    /** Not to be opened: broken, a challenge page, a format without a reader. */
    UNREADABLE("unreadable"),
    /** The same page as another snapshot that was read. */
    DUPLICATE("duplicate");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Requires every part, and a reason unless it was trusted. */
  public Extraction {
    Objects.requireNonNull(capture, "capture");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(extractor, "extractor");
    if (outcome != Outcome.TRUSTED && reason.isBlank()) {
      throw new IllegalArgumentException("a reading that is not trusted needs a reason");
    }
  }
}
