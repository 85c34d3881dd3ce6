package org.lacuna.vintage;

import java.util.List;
import org.lacuna.series.Coded;

/**
 * What a vintage changed.
 *
 * @param kind how the change came about
 * @param capture the snapshot
 * @param added figures this source had not given, in order of series and period
 * @param revised figures this source had given otherwise
 * @param withdrawn figures taken off a page that otherwise is what it was
 * @param rolledOff figures a page no longer carries because it moved on to later periods; they hold
 * @param confirmed number of figures stated as before, or on a new page in fewer digits
 */
public record Revision(
    Kind kind,
    Capture capture,
    List<Claim> added,
    List<Change> revised,
    List<Claim> withdrawn,
    List<Claim> rolledOff,
    int confirmed) {

  /** How a change came about. */
  public enum Kind implements Coded {
    /** Recorded before; nothing was written. */
    REPEATED("repeated"),
    /** First vintage of this page: an issue, or the first look at it. */
    NEW_PAGE("new_page"),
    /** The same bytes as at the capture before. */
    UNCHANGED("unchanged"),
    /** Other bytes, the same figures. */
    LAYOUT_ONLY("layout_only"),
    /** The page moved on to a later period: another issue at the same address. */
    NEW_ISSUE("new_issue"),
    /** Other figures for the same periods, with a notice or a later publication day. */
    ANNOUNCED("announced"),
    /** Other figures for the same periods, without a word. */
    SILENT("silent"),
    /** Other figures from the same bytes, by another extractor: our change, not the publisher's. */
    REREAD("reread");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * One figure given otherwise.
   *
   * @param before what stood
   * @param after what stands now
   */
  public record Change(Claim before, Claim after) {}

  /** Copies the lists. */
  public Revision {
    added = List.copyOf(added);
    revised = List.copyOf(revised);
    withdrawn = List.copyOf(withdrawn);
    rolledOff = List.copyOf(rolledOff);
  }

  /** Whether any figure is not what it was. */
  public boolean changesFigures() {
    return !(added.isEmpty() && revised.isEmpty() && withdrawn.isEmpty());
  }

  static Revision repeated(Capture capture, int figures) {
    return new Revision(
        Kind.REPEATED, capture, List.of(), List.of(), List.of(), List.of(), figures);
  }
}
