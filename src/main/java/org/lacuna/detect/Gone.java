package org.lacuna.detect;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.WatchSettings;

/**
 * The verdict that a source is gone: failed looks in a row, over days, by more than one way, none
 * of them a wall.
 *
 * @param looks the failed looks, oldest first
 * @param ways number of ways that failed
 */
record Gone(List<SourceLook> looks, long ways) {

  /**
   * Judges the looks since the last good one.
   *
   * @param failures oldest first
   */
  static Optional<Gone> of(List<SourceLook> failures, WatchSettings settings) {
    List<SourceLook> saying = failures.stream().filter(look -> look.outcome().saysGone()).toList();
    long ways = saying.stream().map(SourceLook::way).distinct().count();
    boolean lasting =
        !saying.isEmpty()
            && Duration.between(saying.get(0).at(), saying.get(saying.size() - 1).at()).toDays()
                >= settings.goneDays();
    return lasting && saying.size() >= settings.goneLooks() && ways >= settings.goneWays()
        ? Optional.of(new Gone(saying, ways))
        : Optional.empty();
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
        newest().at(),
        since(),
        SeriesState.SOURCE_VANISHED,
        Optional.of(cause()),
        "source-gone",
        reasons());
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
            "%d looks by %d ways since %s all ended without the page; the newest: %s"
                .formatted(looks.size(), ways, since(), newest().explanation()),
            newest().address()),
        new Reason(
            Reason.Strength.OUTSIDE_LABEL,
            "the first of them on %s: %s".formatted(since(), first().explanation()),
            first().address()));
  }
}
