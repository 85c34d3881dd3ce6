package org.lacuna.detect.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.catalogue.AssessSettings;
import org.lacuna.detect.SeriesState;

/** Judges the series of one release and frequency. For one thread. */
final class SiblingJudge {

  private final Optional<Cadence> cadence;
  private final Cohort cohort;
  private final LocalDate asOf;
  private final AssessSettings settings;
  private final Map<LocalDate, Verdict> verdicts = new HashMap<>();
  private final String advanced;
  private final String periodsOld;

  /** A judgement without the series: all siblings with one newest period share it. */
  private record Verdict(SeriesState state, LocalDate since, List<String> reasons) {
    AssessedSeries on(CatalogueRow row) {
      return new AssessedSeries(row.seriesId(), state, since, reasons);
    }
  }

  SiblingJudge(Optional<Cadence> cadence, Cohort cohort, LocalDate asOf, AssessSettings settings) {
    this.cadence = cadence;
    this.cohort = cohort;
    this.asOf = asOf;
    this.settings = settings;
    this.advanced =
        cohort.atFront()
            + " of "
            + (cohort.size() - 1)
            + " siblings in the release advanced to "
            + cohort.front();
    this.periodsOld = " periods old on " + asOf;
  }

  AssessedSeries judge(CatalogueRow row, LocalDate last) {
    return cadence
        .flatMap(step -> paced(row, last, step))
        .orElseGet(() -> verdicts.computeIfAbsent(last, this::verdict))
        .on(row);
  }

  private Verdict verdict(LocalDate last) {
    return cadence.map(step -> regular(last, step)).orElseGet(() -> irregular(last));
  }

  /**
   * The judgement by a series' own past, where its observations are dated: it has ended when its
   * siblings are ahead of it by more cycles, and by more days, than it ever paused itself.
   */
  private Optional<Verdict> paced(CatalogueRow row, LocalDate last, Cadence step) {
    return OwnPace.of(row.dates(), settings)
        .filter(pace -> ChronoUnit.DAYS.between(last, cohort.front()) > patience(pace, step))
        .map(
            pace ->
                verdict(
                    last,
                    step,
                    SeriesState.DROPPED_FROM_RELEASE,
                    siblings(last)
                        + "; its own longest pause was "
                        + Math.round(pace.longest())
                        + " days"));
  }

  private double patience(OwnPace pace, Cadence step) {
    double cycle = Math.max(step.days(), pace.usual());
    return Math.max(settings.pacedCycles() * cycle, pace.longest());
  }

  private static Verdict irregular(LocalDate last) {
    return new Verdict(
        SeriesState.UNKNOWN, last, List.of("its frequency has no rhythm: age alone says nothing"));
  }

  private Verdict regular(LocalDate last, Cadence step) {
    double age = Cohort.age(last, asOf);
    if (age <= settings.lateCycles() * step.days() + cohort.extraLag(step, asOf, settings)) {
      return verdict(last, step, SeriesState.ACTIVE, "not yet due, or within its usual lag");
    }
    if (age <= Cohort.limit(step, settings) + cohort.extraLag(step, asOf, settings)) {
      return verdict(last, step, late(last, step), siblings(last));
    }
    return old(last, step);
  }

  private SeriesState late(LocalDate last, Cadence step) {
    return cohort.front().isAfter(step.next(last)) ? SeriesState.OVERDUE : SeriesState.LATE;
  }

  private Verdict old(LocalDate last, Cadence step) {
    if (cohort.sporadic() || cohort.stragglers().contains(last)) {
      return verdict(last, step, SeriesState.UNKNOWN, uneven());
    }
    if (isDeliveredByTheYear(last, step)) {
      return verdict(
          last,
          step,
          SeriesState.OVERDUE,
          "closed with its year: it may come by whole years, and the next ones are not yet due");
    }
    return verdict(last, step, ended(last), siblings(last));
  }

  private String uneven() {
    return cohort.sporadic()
        ? "the series of this release report when there is something to report"
        : "the series of this release come in unequal steps, and few stopped with this one";
  }

  /** Ended with a calendar year while siblings go on: a batch of whole years, until years pass. */
  private boolean isDeliveredByTheYear(LocalDate last, Cadence step) {
    LocalDate end = step.next(last);
    return cohort.frontAlive()
        && step.closesYear(last)
        && end.plusYears((long) settings.endedCycles()).isAfter(asOf);
  }

  private SeriesState ended(LocalDate last) {
    if (!cohort.frontAlive()) {
      return SeriesState.RELEASE_STALLED;
    }
    return cohort.front().isAfter(last) && cohort.size() > 1
        ? SeriesState.DROPPED_FROM_RELEASE
        : SeriesState.PRESUMED_DISCONTINUED;
  }

  private String siblings(LocalDate last) {
    if (cohort.size() == 1) {
      return "no sibling of its frequency in the release to compare with";
    }
    if (!cohort.front().isAfter(last)) {
      return "none of " + (cohort.size() - 1) + " siblings in the release is newer";
    }
    return advanced;
  }

  private Verdict verdict(LocalDate last, Cadence step, SeriesState state, String reason) {
    long tenths = Math.round(10 * Cohort.age(last, asOf) / step.days());
    String age =
        "newest period "
            + last
            + " is "
            + (tenths < 0 ? "-" : "")
            + Math.abs(tenths) / 10
            + "."
            + Math.abs(tenths) % 10
            + periodsOld;
    LocalDate since = state.isHealthy() ? last : step.next(last);
    return new Verdict(state, since, List.of(reason, age));
  }
}
