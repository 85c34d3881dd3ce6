package org.lacuna.pipeline;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.lacuna.catalogue.Publication;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Rows;
import org.lacuna.vintage.AsOf;
import org.lacuna.vintage.ClaimLife;
import org.lacuna.vintage.VintageStore;

/**
 * Everything that was ever stated of the series of a publication, by series, period and first seen,
 * read from the store each time it is asked for and never held.
 *
 * @param vintages the store
 * @param publication which series
 * @param asOf nothing first seen later is among them
 * @param count how many there are
 * @param progress is told now and then how many were read
 */
record ClaimRows(
    VintageStore vintages,
    Publication publication,
    Instant asOf,
    long count,
    ExportProgress progress)
    implements Rows<Claim> {

  private static final int STEP = 1000;

  @Override
  public Stream<Claim> open() {
    AtomicLong read = new AtomicLong();
    return lives(vintages, publication, asOf)
        .map(ClaimRows::published)
        .peek(claim -> told(read.incrementAndGet()));
  }

  private void told(long read) {
    if (read % STEP == 0) {
      progress.reached(read, count);
    }
  }

  /** The same with what became of each; to be drawn from once. */
  static Stream<ClaimLife> lives(VintageStore vintages, Publication publication, Instant asOf) {
    return vintages.lives(key -> publication.holds(key.toString()), AsOf.at(asOf));
  }

  static Claim published(ClaimLife life) {
    return new Claim(
        Long.toString(life.claim().id()),
        life.claim().observation(),
        life.end()
            .map(
                end ->
                    new Claim.Ending(
                        end.seen(), end.successor().map(next -> Long.toString(next.id())))));
  }
}
