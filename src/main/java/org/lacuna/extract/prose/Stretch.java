package org.lacuna.extract.prose;

import java.util.List;
import java.util.Set;

/**
 * A sentence, or what stands between two semicolons, before anything but its interest is known.
 *
 * @param text the whole text it stands in
 * @param chars the same, to be looked through
 * @param start first character
 * @param end after the last
 * @param continues whether a semicolon, not a full stop, stands before it
 * @param interests what its words name
 */
@SuppressWarnings("ArrayRecordComponent") // a view on the text, never compared
record Stretch(
    String text, char[] chars, int start, int end, boolean continues, Set<Interest> interests) {

  boolean names(Interest interest) {
    return interests.contains(interest);
  }

  /** Words of periods in it; the labels of a chart are none: 2021年2022年2023年. */
  List<PeriodSpan> periods() {
    List<PeriodSpan> spans = PeriodScanner.scan(text, chars, start, end);
    return spans.size() < 2
        ? spans
        : spans.stream().filter(span -> spans.stream().noneMatch(o -> isAxis(o, span))).toList();
  }

  private boolean isAxis(PeriodSpan one, PeriodSpan other) {
    boolean beside = one.end() == other.start() || one.start() == other.end();
    return beside && isYear(one) && isYear(other);
  }

  private boolean isYear(PeriodSpan span) {
    return span.end() - span.start() == 5 && text.charAt(span.end() - 1) == '年';
  }
}
