package org.lacuna.snapshot;

import java.util.List;

/**
 * What a reading of the whole archive found.
 *
 * @param records records read
 * @param bytes bytes read
 * @param damages everything that is not as it was written, in the order of files and offsets; empty
 *     when all is sound
 */
public record Verification(long records, long bytes, List<Damage> damages) {

  /** Whether every byte is as it was written. */
  public boolean sound() {
    return damages.isEmpty();
  }

  /**
   * One thing that is not as it was written.
   *
   * @param file file below the archive folder
   * @param offset first byte of the record concerned; for {@code roots.txt} the number of the line
   * @param what what is wrong, in one sentence
   */
  public record Damage(String file, long offset, String what) {

    @Override
    public String toString() {
      return "%s at %d: %s".formatted(file, offset, what);
    }
  }

  /** Hears how far a long reading is. */
  @FunctionalInterface
  public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, total) -> {};

    /** So many bytes of the total are read. */
    void at(long done, long total);
  }
}
