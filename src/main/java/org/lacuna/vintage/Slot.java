package org.lacuna.vintage;

import java.util.Comparator;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** What a figure is about: one series, one reference period. */
record Slot(SeriesKey series, ReferencePeriod period) implements Comparable<Slot> {

  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::series).thenComparing(Slot::period);

  static Slot of(Observation observation) {
    return new Slot(observation.key(), observation.period());
  }

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }
}
