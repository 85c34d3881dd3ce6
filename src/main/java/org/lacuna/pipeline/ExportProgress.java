package org.lacuna.pipeline;

/** Hears how far an export has come. */
@FunctionalInterface
public interface ExportProgress {

  /** Tells nobody. */
  ExportProgress NONE = (written, all) -> {};

  /** So many of all claims were read from the store for the file at hand. */
  void reached(long written, long all);
}
