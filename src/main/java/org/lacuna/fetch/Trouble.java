package org.lacuna.fetch;

/** Why no whole answer came. */
enum Trouble {
  /** The name does not resolve. */
  NAME(true, false),
  /** Refused, reset, or closed without an answer. */
  CONNECTION(true, false),
  /** The server did not prove who it is, or speaks no cipher we accept. */
  TLS(false, false),
  /** Not a byte for too long. */
  SILENCE(true, false),
  /** What came is not HTTP, or breaks its rules. */
  PROTOCOL(true, false),
  /** The answer broke off. */
  TRUNCATED(true, false),
  /** A content coding that was not offered, or a broken one. */
  CODING(false, false),
  /** The look was stopped from outside. */
  STOPPED(false, false),
  /** More bytes than we accept. */
  TOO_BIG(false, true),
  /** The whole look took longer than we give. */
  TOO_SLOW(false, true),
  /** A scheme, port or network address we do not go to. */
  UNSAFE(false, true),
  /** robots.txt keeps us out. */
  ROBOTS(false, false),
  /** The host wants to be left alone for longer than a run waits. */
  POSTPONED(false, true),
  /** More redirects than we follow, or a circle of them. */
  REDIRECTS(false, false);

  private final boolean mayHeal;
  private final boolean ours;

  Trouble(boolean mayHeal, boolean ours) {
    this.mayHeal = mayHeal;
    this.ours = ours;
  }

  /** Whether another try within minutes has a chance. */
  boolean mayHeal() {
    return mayHeal;
  }

  /** Whether it was us who declined. */
  boolean ours() {
    return ours;
  }
}
