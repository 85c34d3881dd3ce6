package org.lacuna.vintage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A point on the clocks of the store. A statement counts when it was published by one, known by the
 * other, and recorded by the third.
 *
 * <p>For most questions one moment is enough: {@link #at}. The clocks differ for questions such as
 * "what had been published by June, as far as we know today". The third clock repeats an edition to
 * the byte even when older snapshots were found, or read anew, since.
 *
 * @param publishedBy day by which it was surely published (Asia/Shanghai): the printed day, the end
 *     of the month or year where only that is printed, the day of the capture where nothing is, or
 *     where an already printed page was changed without a new day
 * @param knownBy moment by which a capture proves it
 * @param recordedBy moment by which this store held it
 */
public record AsOf(LocalDate publishedBy, Instant knownBy, Instant recordedBy) {

  /** Zone of publishers' days. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Requires every part. */
  public AsOf {
    Objects.requireNonNull(publishedBy, "publishedBy");
    Objects.requireNonNull(knownBy, "knownBy");
    Objects.requireNonNull(recordedBy, "recordedBy");
  }

  /** What was published and known at {@code moment}, by all evidence held today. */
  public static AsOf at(Instant moment) {
    return new AsOf(day(moment), moment, Instant.MAX);
  }

  /** All that is held. */
  public static AsOf latest() {
    return new AsOf(LocalDate.MAX, Instant.MAX, Instant.MAX);
  }

  /** The same, by what this store held at {@code moment}. */
  public AsOf recordedBy(Instant moment) {
    return new AsOf(publishedBy, knownBy, moment);
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  boolean sees(Position at) {
    return !at.captured().isAfter(knownBy) && !at.recorded().isAfter(recordedBy);
  }
}
