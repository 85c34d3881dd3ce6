package org.lacuna.vintage;

import org.lacuna.series.Coded;

/** What a page says of a figure from a capture on, until another capture says otherwise. */
enum Mark implements Coded {
  /** Stands on the page. */
  STATED("stated"),

  /** No longer on the page because the page moved on to later periods; the statement holds. */
  ROLLED_OFF("rolled_off"),

  /** Taken off a page that otherwise is what it was. */
  WITHDRAWN("withdrawn"),

  /** Never stood there: a better reading of the same bytes does not find it. */
  RETRACTED("retracted");

  private final String code;

  Mark(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether the publisher's words hold, on the page or since it moved on. */
  boolean holds() {
    return this == STATED || this == ROLLED_OFF;
  }
}
