package org.lacuna.fetch;

/**
 * Hears of answers that were asked for on the way and are the outcome of no look: robots.txt, the
 * pages sites show for addresses that cannot exist. Called on the threads that fetch.
 */
public interface Asides {

  /** Nobody hears. */
  Asides NONE = (source, answer) -> {};

  /** Source under which robots.txt files are told. */
  String ROBOTS = "robots";

  /** Source under which answers to addresses that cannot exist are told. */
  String CANARIES = "canary";

  /** One answer, whatever its status. */
  void heard(String source, Exchange answer);
}
