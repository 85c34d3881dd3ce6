package org.lacuna.vintage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lacuna.series.PublicationTime;

/**
 * A turn with the day by which it was surely published.
 *
 * @param standing what the page says
 * @param surely the day; never after the capture, for what was captured was published
 * @param printed the newest day the page has borne so far, {@code LocalDate.MIN} before the first
 */
record PublishedTurn(Standing standing, LocalDate surely, LocalDate printed) {

  private static final PublishedTurn NONE =
      new PublishedTurn(Standing.NEVER, LocalDate.MIN, LocalDate.MIN);

  /** What the page said on {@code day}, as far as its course tells. */
  static PublishedTurn lastBy(LocalDate day, Course course) {
    PublishedTurn last = NONE;
    for (PublishedTurn turn : of(course)) {
      last = turn.surely.isAfter(day) ? last : turn;
    }
    return last;
  }

  /** All turns of a course, in its order. */
  static List<PublishedTurn> of(Course course) {
    List<PublishedTurn> dated = new ArrayList<>();
    PublishedTurn last = NONE;
    for (Turn turn : course.turns()) {
      last = last.then(turn);
      dated.add(last);
    }
    return dated;
  }

  private PublishedTurn then(Turn turn) {
    LocalDate newest = later(printed, newestDay(turn.standing()));
    return new PublishedTurn(standing(turn), surely(turn), newest);
  }

  /**
   * What an older capture, found later, shows to have stood there before is that statement still,
   * under the day it bore then, and not one of the day on which it happened to be captured first.
   */
  private Standing standing(Turn turn) {
    Standing now = turn.standing();
    boolean repeated = isHeld(now) && !newestDay(now).isAfter(printed);
    return repeated
        ? new Standing(now.mark(), standing.claims())
        : seenFirst(now, AsOf.day(turn.at().captured()));
  }

  /** What bears no day counts from this capture, when nothing it could repeat stood before. */
  private static Standing seenFirst(Standing now, LocalDate captured) {
    PublicationTime seen = PublicationTime.seenFirst(captured);
    return new Standing(
        now.mark(),
        now.claims().stream()
            .map(c -> c.observation().said().published().isPrinted() ? c : c.published(seen))
            .toList());
  }

  /** A page changed without a later day than before says nothing about when it was changed. */
  private LocalDate surely(Turn turn) {
    LocalDate captured = AsOf.day(turn.at().captured());
    return switch (turn.standing().mark()) {
      case ROLLED_OFF -> surely;
      case WITHDRAWN, RETRACTED -> captured;
      case STATED -> stated(turn.standing(), captured);
    };
  }

  private LocalDate stated(Standing now, LocalDate captured) {
    if (newestDay(now).isAfter(printed)) {
      return earlier(lastDay(now), captured);
    }
    return isHeld(now) ? surely : captured;
  }

  private boolean isHeld(Standing now) {
    return standing.mark().holds() && standing.contents().equals(now.contents());
  }

  /** The newest day printed; a day of capture is none. */
  private static LocalDate newestDay(Standing standing) {
    return days(standing, PublishedTurn::printedDay)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  /** The last day the printed dates allow. */
  private static LocalDate lastDay(Standing standing) {
    return days(standing, PublishedTurn::lastDay).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Stream<LocalDate> days(
      Standing standing, Function<PublicationTime, LocalDate> day) {
    return standing.claims().stream().map(c -> day.apply(c.observation().said().published()));
  }

  private static LocalDate printedDay(PublicationTime published) {
    return published.isPrinted() ? published.date() : LocalDate.MIN;
  }

  private static LocalDate lastDay(PublicationTime published) {
    LocalDate date = published.date();
    return switch (published.precision()) {
      case DAY -> date;
      case MONTH -> date.withDayOfMonth(date.lengthOfMonth());
      case YEAR -> date.withDayOfYear(date.lengthOfYear());
      case FIRST_SEEN -> LocalDate.MAX;
    };
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
