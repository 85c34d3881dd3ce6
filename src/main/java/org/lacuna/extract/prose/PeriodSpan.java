package org.lacuna.extract.prose;

import org.lacuna.extract.PeriodWords;

/**
 * Words of a period, where they stand.
 *
 * @param start first character
 * @param end after the last
 * @param words what they say
 * @param kind how they bind
 */
record PeriodSpan(int start, int end, PeriodWords words, Kind kind) {

  /** The same words in another place. */
  PeriodSpan moved(int by) {
    return new PeriodSpan(start + by, end + by, words, kind);
  }

  /** How words of a period bind. */
  enum Kind {
    /** The time the figures around are about. */
    TIME,
    /** Open at its end: since 2014. */
    SINCE,
    /** 目前, so far: closed by the publication. */
    NOW,
    /** 到2020年, by 2020: a target's last year. */
    DEADLINE,
    /** 同期: the period said before. */
    SAME,
    /** 去年同期: the same months a year before, with which ours are compared. */
    BASE,
    /** 三年来: years without an end that is said. */
    LOOSE,
    /** A day: when something happened or was said. */
    DAY,
    /** Digits of the year are missing. */
    DAMAGED
  }
}
