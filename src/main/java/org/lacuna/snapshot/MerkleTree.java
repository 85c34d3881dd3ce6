package org.lacuna.snapshot;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lacuna.digest.Sha256;

/** Merkle tree hash as Certificate Transparency defines it (RFC 9162, section 2.1.1). */
final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleTree() {}

  /**
   * The root over {@code leaves}, as hex.
   *
   * @param leaves hex texts of bytes, in order
   */
  static String root(List<String> leaves) {
    if (leaves.isEmpty()) {
      return Sha256.hex("");
    }
    List<byte[]> level = new ArrayList<>();
    leaves.forEach(leaf -> level.add(Sha256.of(LEAF, HexFormat.of().parseHex(leaf))));
    List<byte[]> row = level;
    while (row.size() > 1) {
      row = parents(row);
    }
    return HexFormat.of().formatHex(row.get(0));
  }

  /** Pairs from the left; a node left over moves up as it is. */
  private static List<byte[]> parents(List<byte[]> row) {
    List<byte[]> parents = new ArrayList<>((row.size() + 1) / 2);
    for (int i = 0; i + 1 < row.size(); i += 2) {
      parents.add(Sha256.of(NODE, row.get(i), row.get(i + 1)));
    }
    if (row.size() % 2 == 1) {
      parents.add(row.get(row.size() - 1));
    }
    return parents;
  }
}
