package org.lacuna.detect.assess;

/**
 * A catalogue of series that cannot be read; the message names the file, the line and the fault.
 */
public final class UnreadableCatalogue extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableCatalogue(String message) {
    super(message);
  }

  UnreadableCatalogue(String message, Throwable cause) {
    super(message, cause);
  }
}
