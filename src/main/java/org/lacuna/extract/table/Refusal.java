package org.lacuna.extract.table;

import org.lacuna.extract.Leftover;

/** A cell that looks like a figure of ours and cannot be read; thrown within this package only. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final Leftover.Reason reason;

  Refusal(Leftover.Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  Leftover.Reason reason() {
    return reason;
  }
}
