package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.Declaration.Word;

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
    if (!isLater(life, seen)) {
      return life;
    }
    SeriesState to = afterValue(life);
    SeriesLife known = life.with(seen.period());
    return to == life.state() ? known : known.after(arrival(life, to, seen));
  }

  /** Of values of one month, the one published after the last step is the later. */
  private static boolean isLater(SeriesLife life, LifeEvent.Seen seen) {
    int order = life.newest().map(seen.period()::compareTo).orElse(1);
    boolean sameMonth = order == 0 && Rhythm.isWithinMonth(life.series().frequency());
    return order > 0
        || (sameMonth
            && life.latest().map(step -> seen.published().isAfter(step.since())).orElse(false));
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
        ended(life, to),
        "rule:value",
        List.of(
            new Reason(
                Reason.Strength.WORD,
                ReasonWords.came(
                    seen.period(), life.newest().filter(last -> life.state().isEnded())),
                seen.digest())));
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
            Optional.of(silent.cause()),
            "rule:" + silent.rule(),
            silent.why()));
  }

  private static SeriesLife told(SeriesLife life, LifeEvent.Told told) {
    Declaration word = told.word();
    SeriesState to = state(word.word());
    if (to == life.state() || isOutlived(life, word)) {
      return life;
    }
    return life.after(
        transition(
            life,
            to,
            word.effective(),
            told.learned(),
            Optional.of(cause(word, life)),
            word.authority().code() + ":" + word.by(),
            List.of(new Reason(Reason.Strength.WORD, ReasonWords.told(word), word.evidence()))));
  }

  /** A word about an earlier day is a note on the past where values have come since. */
  private static boolean isOutlived(SeriesLife life, Declaration word) {
    return life.newest()
        .map(newest -> newest.end().isAfter(YearMonth.from(word.effective())))
        .orElse(false);
  }

  private static SeriesState state(Word told) {
    return switch (told) {
      case SUSPENDED -> SeriesState.SUSPENDED;
      case DISCONTINUED -> SeriesState.DISCONTINUED;
      case SUPERSEDED, RENAMED, SPLIT, MERGED -> SeriesState.SUPERSEDED;
      case REDEFINED -> SeriesState.REDEFINED;
      case FREQUENCY_CHANGED -> SeriesState.FREQUENCY_CHANGED;
      case RESUMED -> SeriesState.RESUMED;
    };
  }

  /**
   * What is seen of a word: an end shows as it showed before, else by the row that no longer comes.
   */
  private static Cause cause(Declaration word, SeriesLife life) {
    return switch (word.word()) {
      case SUPERSEDED, SPLIT, MERGED -> Cause.SUPERSEDED;
      case RENAMED -> Cause.RENAMED;
      case REDEFINED, FREQUENCY_CHANGED -> Cause.UNIT_OR_DEFINITION_CHANGED;
      case SUSPENDED -> Cause.VALUE_SUPPRESSED;
      case DISCONTINUED ->
          word.successors().isEmpty()
              ? lastCause(life).orElse(Cause.ROW_DROPPED)
              : Cause.SUPERSEDED;
      case RESUMED -> lastCause(life).orElse(Cause.NOT_YET_DUE);
    };
  }

  /** A return names the cause of the silence it ends. */
  private static Optional<Cause> ended(SeriesLife life, SeriesState to) {
    return to == SeriesState.RESUMED ? lastCause(life) : Optional.empty();
  }

  private static Optional<Cause> lastCause(SeriesLife life) {
    return life.latest().flatMap(Transition::cause);
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
