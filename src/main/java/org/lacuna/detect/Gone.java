package org.lacuna.detect;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.WatchSettings;

/**
 * The verdict that a source is gone: failed looks in a row, over days, none of them a wall, by more
 * than one way. A way is another road to the page (a web archive), or the control that neighbours
 * on the same host came on the days on which the page did not.
 *
 * @param looks the failed looks, oldest first
 * @param ways number of ways that failed
 * @param vouched looks beside which a neighbour on the same host came
 * @param copy digest of the last bytes we hold of the page; empty when none is held
 */
record Gone(List<SourceLook> looks, long ways, long vouched, Optional<String> copy) {

  /**
   * Judges the looks since the last good one.
   *
   * @param standing of the source
   * @param neighbours what else came
   */
  static Optional<Gone> of(Standing standing, Neighbours neighbours, WatchSettings settings) {
    List<SourceLook> saying =
        standing.failures().stream().filter(look -> look.outcome().saysGone()).toList();
    List<SourceLook> vouched = saying.stream().filter(neighbours::vouchFor).toList();
    long ways =
        saying.stream().map(SourceLook::way).distinct().count()
            + (isLasting(vouched, settings) ? 1 : 0);
    return isLasting(saying, settings) && ways >= settings.goneWays()
        ? Optional.of(new Gone(saying, ways, vouched.size(), standing.copy()))
        : Optional.empty();
  }

  private static boolean isLasting(List<SourceLook> looks, WatchSettings settings) {
    return looks.size() >= settings.goneLooks()
        && Duration.between(looks.get(0).at(), looks.get(looks.size() - 1).at()).toDays()
            >= settings.goneDays();
  }

  SourceLook first() {
    return looks.get(0);
  }

  SourceLook newest() {
    return looks.get(looks.size() - 1);
  }

  LocalDate since() {
    return ShanghaiTime.dayOf(first().at());
  }

  LifeEvent.Silent event() {
    return new LifeEvent.Silent(
        newest().at(), since(), SeriesState.SOURCE_VANISHED, cause(), "source-gone", reasons());
  }

  Cause cause() {
    return newest().outcome() == SourceLook.Outcome.SOFT_MISSING
        ? Cause.SOFT_MISSING
        : Cause.TOOL_REMOVED;
  }

  List<Reason> reasons() {
    return List.of(
        new Reason(
            Reason.Strength.RELEASE_STALLED,
            ReasonWords.looksWithoutPage(this),
            newest().address()),
        new Reason(
            Reason.Strength.OUTSIDE_LABEL,
            ReasonWords.firstOfThem(this),
            copy.orElse(first().address())));
  }
}
