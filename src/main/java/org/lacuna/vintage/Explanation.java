package org.lacuna.vintage;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * Where a figure comes from.
 *
 * @param series what it is about
 * @param period the months it is about
 * @param holding claims that hold today, each with its proof, in order of their numbers
 * @param events all that was ever said, in order of capture
 */
public record Explanation(
    SeriesKey series, ReferencePeriod period, List<Claim> holding, List<Event> events) {

  /**
   * Something a page said of the figure from a capture on.
   *
   * @param source source of the page
   * @param address the page
   * @param captured when the bytes that say it were captured
   * @param recorded when this store learnt it
   * @param what {@code stated}, {@code rolled_off}, {@code withdrawn} or {@code retracted}
   * @param claim what was stated, with its proof; empty when it was taken off
   */
  public record Event(
      String source,
      URI address,
      Instant captured,
      Instant recorded,
      String what,
      Optional<Claim> claim) {

    static Event of(Fact fact) {
      Position at = fact.at();
      return new Event(
          at.page().source(),
          at.page().address(),
          at.captured(),
          at.recorded(),
          fact.mark().code(),
          fact.claim());
    }
  }

  static Explanation of(SeriesKey series, ReferencePeriod period, Collection<Fact> facts) {
    List<Event> events =
        facts.stream()
            .sorted(Comparator.comparing(Fact::at, Position.ORDER))
            .map(Event::of)
            .toList();
    return new Explanation(series, period, Holding.of(facts, AsOf.latest()), events);
  }
}
