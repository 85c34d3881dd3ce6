package org.lacuna.alert;

import java.util.List;

/** One way to reach people. Called by one thread at a time. */
interface AlertChannel {

  /** The name routes use. */
  String name();

  /**
   * Hands over notices; when it returns they have been taken.
   *
   * @param notices one, or those of a digest in the order they happened; never empty
   * @throws ChannelFailure when they could not be handed over; they will be tried again
   */
  void send(List<Notice> notices) throws ChannelFailure;

  /**
   * Looks whether a notice could be sent now, and sends none.
   *
   * @return what was looked at, in a few words
   * @throws ChannelFailure when it could not
   */
  default String probe() throws ChannelFailure {
    return "ready";
  }
}
