package org.lacuna.alert;

/** A channel could not take a notice. The message says why and holds no secret. */
final class ChannelFailure extends Exception {

  private static final long serialVersionUID = 1L;

  ChannelFailure(String message) {
    super(message);
  }
}
