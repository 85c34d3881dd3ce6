package org.lacuna.pipeline;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.lacuna.detect.DocumentLedger;
import org.lacuna.fetch.FetchLedger;
import org.lacuna.fetch.Fetcher;
import org.lacuna.fetch.PaceStore;
import org.lacuna.snapshot.SnapshotArchive;
import org.lacuna.vintage.VintageStore;

/**
 * Everything of an installation that remembers.
 *
 * @param archive the bytes
 * @param ledger every look at an address
 * @param paces when each host may be asked again
 * @param vintages every claim
 * @param documents what every document looked like
 * @param leftovers what was seen in every document and not read
 */
record Stores(
    SnapshotArchive archive,
    FetchLedger ledger,
    PaceStore paces,
    VintageStore vintages,
    DocumentLedger documents,
    LeftoverLedger leftovers)
    implements AutoCloseable {

  static Stores writing(Home home, DataSource database, InstantSource clock) {
    return over(SnapshotArchive.open(home.archive(), database, clock), database, clock);
  }

  static Stores reading(Home home, DataSource database, InstantSource clock) {
    return over(SnapshotArchive.reading(home.archive(), database), database, clock);
  }

  private static Stores over(SnapshotArchive archive, DataSource database, InstantSource clock) {
    return new Stores(
        archive,
        new FetchLedger(database),
        new PaceStore(database, clock),
        new VintageStore(database, clock),
        new DocumentLedger(database),
        new LeftoverLedger(database));
  }

  /** A fetcher over these stores; what it asks for on the way is archived as evidence. */
  Fetcher fetcher(Conduct conduct) {
    return new Fetcher(conduct.fetch(), conduct.clock(), paces, ledger, archive::addEvidence);
  }

  @Override
  public void close() {
    archive.close();
  }
}
