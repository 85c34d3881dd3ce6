package org.lacuna.fetch;

/**
 * What an answer is, and how we know.
 *
 * @param kind what it is
 * @param reason one sentence for people
 */
record Verdict(Kind kind, String reason) {

  /** What an answer can be. */
  enum Kind {
    /** The page asked for. */
    RIGHT,
    /** The server says our copy is the newest. */
    UNCHANGED,
    /** We were kept out; says nothing of the page. */
    BLOCKED,
    /** The server says the page is not there. */
    VANISHED,
    /** Looks like success and is not the page. */
    SOFT_MISSING,
    /** The server failed; says nothing of the page. */
    FAILED
  }
}
