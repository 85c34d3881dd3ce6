package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.digest.Sha256;

/**
 * The seal of one day: the Merkle root over its records, chained to the day before.
 *
 * @param day day of the WARC files, UTC
 * @param records how many records it covers
 * @param root Merkle root over the SHA-256 of each stored record, in the order of file names and
 *     offsets, as hex
 * @param chain SHA-256 over the chain of the sealed day before and this day's facts, as hex: one
 *     published chain value fixes all days before it
 */
public record DayRoot(LocalDate day, long records, String root, String chain) {

  static DayRoot of(LocalDate day, List<String> seals, Optional<DayRoot> before) {
    String root = MerkleTree.root(seals);
    String facts = "%s %d %s".formatted(day, seals.size(), root);
    String link = before.map(DayRoot::chain).orElse("") + "\n" + facts;
    return new DayRoot(day, seals.size(), root, Sha256.hex(link.getBytes(US_ASCII)));
  }

  /** {@code day records root chain}: the line of {@code roots.txt}. */
  public String line() {
    return "%s %d %s %s".formatted(day, records, root, chain);
  }
}
