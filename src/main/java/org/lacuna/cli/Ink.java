package org.lacuna.cli;

/**
 * How words stand out on a terminal. For what every run prints: the colours of the command line
 * library would bring its classes into each start.
 */
enum Ink {
  /** A heading. */
  BOLD("1"),
  /** What may want a look. */
  WARNING("33"),
  /** What wants one. */
  ALARM("1;31");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The words, coloured where colours are wanted. */
  String on(String words) {
    return Terminal.coloursWanted() ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
  }
}
