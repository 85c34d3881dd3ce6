package org.lacuna.alert;

/** A channel could not take a notice. The message says why and holds no secret. */
final class ChannelFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String why;

  ChannelFailure(String message) {
    super(message);
    this.why = message;
  }

  /** Why, in one line without secrets. */
  String why() {
    return why;
  }
}
