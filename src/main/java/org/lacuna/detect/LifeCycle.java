package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state machine of a series' life: one event at a time, a pure fold. A value of a later period
 * always brings the series back; silence only moves it to a state of more weight; the states that
 * need a word are reached by words alone.
 */
final class LifeCycle {

  /** States that nobody may infer. */
  private static final Set<SeriesState> BY_WORD_ALONE =
      Set.of(SeriesState.DISCONTINUED, SeriesState.SUSPENDED, SeriesState.SUPERSEDED);

  private LifeCycle() {}

  /** The life after {@code event}. */
  static SeriesLife step(SeriesLife life, LifeEvent event) {
    if (event instanceof LifeEvent.Seen seen) {
      return seen(life, seen);
    }
    if (event instanceof LifeEvent.Silent silent) {
      return silent(life, silent);
    }
    return told(life, (LifeEvent.Told) event);
  }

  /** The life after all events, in their order. */
  static SeriesLife fold(SeriesLife start, List<? extends LifeEvent> events) {
    SeriesLife life = start;
    for (LifeEvent event : events) {
      life = step(life, event);
    }
    return life;
  }

  private static SeriesLife seen(SeriesLife life, LifeEvent.Seen seen) {
    if (life.newest().isPresent() && seen.period().compareTo(life.newest().get()) <= 0) {
      return life;
    }
    SeriesState to = afterValue(life);
    SeriesLife known = life.with(seen.period());
    return to == life.state() ? known : known.after(arrival(life, to, seen));
  }

  private static SeriesState afterValue(SeriesLife life) {
    if (life.newest().isEmpty()) {
      return SeriesState.NEW;
    }
    return life.state().isEnded() ? SeriesState.RESUMED : SeriesState.ACTIVE;
  }

  private static Transition arrival(SeriesLife life, SeriesState to, LifeEvent.Seen seen) {
    return transition(
        life,
        to,
        seen.published(),
        seen.learned(),
        Optional.empty(),
        "rule:value",
        List.of(
            new Reason(
                Reason.Strength.WORD,
                "a value for %s was published%s".formatted(seen.period(), gap(life)),
                seen.digest())));
  }

  private static String gap(SeriesLife life) {
    return life.newest()
        .filter(last -> life.state().isEnded())
        .map(last -> "; the one before was for " + last)
        .orElse("");
  }

  private static SeriesLife silent(SeriesLife life, LifeEvent.Silent silent) {
    boolean heavier = silent.to().weight() > life.state().weight();
    if (!heavier || BY_WORD_ALONE.contains(silent.to())) {
      return life;
    }
    return life.after(
        transition(
            life,
            silent.to(),
            silent.since(),
            silent.learned(),
            silent.cause(),
            "rule:" + silent.rule(),
            silent.why()));
  }

  private static SeriesLife told(SeriesLife life, LifeEvent.Told told) {
    Declaration word = told.word();
    if (word.state() == life.state() || isOutlived(life, word)) {
      return life;
    }
    return life.after(
        transition(
            life,
            word.state(),
            word.effective(),
            told.learned(),
            cause(word.state()),
            (word.authority() == Declaration.Authority.PUBLISHER ? "publisher:" : "person:")
                + word.by(),
            List.of(
                new Reason(
                    Reason.Strength.WORD, word.by() + ": " + word.quote(), word.evidence()))));
  }

  /** A word about an earlier day is a note on the past where values have come since. */
  private static boolean isOutlived(SeriesLife life, Declaration word) {
    return life.newest()
        .map(newest -> newest.end().isAfter(YearMonth.from(word.effective())))
        .orElse(false);
  }

  private static Optional<Cause> cause(SeriesState told) {
    return switch (told) {
      case SUPERSEDED -> Optional.of(Cause.SUPERSEDED);
      case REDEFINED -> Optional.of(Cause.UNIT_OR_DEFINITION_CHANGED);
      case SUSPENDED -> Optional.of(Cause.VALUE_SUPPRESSED);
      default -> Optional.empty();
    };
  }

  private static Transition transition(
      SeriesLife life,
      SeriesState to,
      LocalDate since,
      Instant learned,
      Optional<Cause> cause,
      String decidedBy,
      List<Reason> reasons) {
    return new Transition(
        life.series(), life.release(), life.state(), to, since, learned, cause, decidedBy, reasons);
  }
}
