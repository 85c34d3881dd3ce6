package org.lacuna.cli;

import picocli.CommandLine.Help.Ansi;

/** What standard output and standard error are; the launcher looks and says so. */
final class Terminal {

  private Terminal() {}

  /** Whether standard error is a terminal, so that a progress bar helps. */
  static boolean progressWanted() {
    return "terminal".equals(System.getProperty("lacuna.err"));
  }

  /** Colours on a terminal only, and none where {@code NO_COLOR} is set. */
  static Ansi colours() {
    return coloursWanted() ? Ansi.ON : Ansi.OFF;
  }

  static boolean coloursWanted() {
    return "terminal".equals(System.getProperty("lacuna.out")) && System.getenv("NO_COLOR") == null;
  }
}
