package org.lacuna.detect;

/**
 * Where a series stands in its life. The order of weight ({@link #weight()}) says which of two
 * states holds when the evidence speaks for both: the more specific, or the better attested.
 */
public enum SeriesState {
  /** Seen for one reference period only. */
  NEW(0),
  /** Its newest value is the newest that could be expected. */
  ACTIVE(0),
  /** A value came again after an end or a long silence. */
  RESUMED(0),
  /** What we hold does not allow a judgement. */
  UNKNOWN(0),
  /** One expected value, with its grace, is past due. */
  LATE(1),
  /** A second expected value is past due. */
  OVERDUE(2),
  /** Silent for so many cycles that an end is likely; nobody has said so. */
  PRESUMED_DISCONTINUED(3),
  /** No series of the release has advanced for two cycles. */
  RELEASE_STALLED(4),
  /** The only known ways to it answer no longer. */
  SOURCE_VANISHED(4),
  /** The release came, its siblings with it, and this series did not. */
  DROPPED_FROM_RELEASE(5),
  /** It now comes at longer intervals, under another key. */
  FREQUENCY_CHANGED(6),
  /** It now comes in another unit or under another definition. */
  REDEFINED(6),
  /** The level is no longer printed, its growth is. */
  GROWTH_ONLY(6),
  /** The publisher says it is suspended. */
  SUSPENDED(7),
  /** Another series takes its place; the publisher or a named person says so. */
  SUPERSEDED(8),
  /** The publisher or a named person says it ended. */
  DISCONTINUED(9);

  private final int weight;

  SeriesState(int weight) {
    this.weight = weight;
  }

  /** How much a state weighs against another, 0 for the healthy ones. */
  int weight() {
    return weight;
  }

  /** Whether values come as they should, as far as we can tell. */
  public boolean isHealthy() {
    return weight == 0;
  }

  /** Whether a value that comes now is a return, not merely a late arrival. */
  public boolean isEnded() {
    return weight >= PRESUMED_DISCONTINUED.weight;
  }
}
