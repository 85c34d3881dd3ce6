package org.lacuna.cli;

/** How a command ended, for scripts and monitoring (after BSD sysexits where one fits). */
public enum ExitCode {
  /** Everything asked for was done. */
  COMPLETE(0),
  /** Done, and there are new findings. */
  NEW_FINDINGS(10),
  /** Some sources failed; what the others brought is stored. */
  PARTIAL(20),
  /** The words of the command are wrong. */
  USAGE(64),
  /** A file handed in cannot be read. */
  BAD_INPUT(65),
  /** A fault of the program. */
  INTERNAL(70),
  /** Another run holds the home. */
  LOCKED(75),
  /** The definitions or the environment are wrong. */
  CONFIGURATION(78);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number given to the operating system. */
  public int code() {
    return code;
  }
}
