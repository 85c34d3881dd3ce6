package org.lacuna.cli;

/** Something handed in on the command line cannot be used; the message says what and why. */
final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }
}
