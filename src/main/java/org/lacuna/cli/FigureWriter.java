package org.lacuna.cli;

/** Prints what files gave, file by file. */
interface FigureWriter extends AutoCloseable {

  /** Prints the figures, or the leftovers, of one file. */
  void write(FileReading reading);

  /** Ends the output; the stream below stays open. */
  @Override
  void close();
}
