package org.lacuna.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lacuna.detect.Cause;
import org.lacuna.detect.Evidence;
import org.lacuna.detect.Reason;
import org.lacuna.detect.ReleaseEvent;
import org.lacuna.detect.SeriesPresent;
import org.lacuna.detect.SourceLook;
import org.lacuna.detect.WatchedSource;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Gap;
import org.lacuna.publish.Shorthand;
import org.lacuna.series.Accumulation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** The periods of series whose issues passed without our being able to see them. Pure. */
final class UnseenIssues {

  private final Evidence evidence;
  private final Function<Reason, Bilingual> told;

  /**
   * Gaps for want of a look.
   *
   * @param evidence tells when a source was last looked at
   * @param told puts a reason into words
   */
  UnseenIssues(Evidence evidence, Function<Reason, Bilingual> told) {
    this.evidence = evidence;
    this.told = told;
  }

  /** One gap for each issue that passed unseen, in their order. */
  List<Gap> gaps(SeriesKey series, SeriesPresent present) {
    return present.unseen().stream().map(issue -> gap(series, issue, present)).toList();
  }

  private Gap gap(SeriesKey series, ReleaseEvent issue, SeriesPresent present) {
    Optional<SourceLook> look = lastLook(issue.expected().release());
    return new Gap(
        series,
        period(series, issue.expected().period()),
        issue.cause().map(UnseenIssues::shorthand).orElse(Shorthand.UNKNOWN),
        Optional.of(issue.expected().on()),
        look.map(SourceLook::at),
        present.reasons().stream().findFirst().map(told).orElse(Bilingual.same("")),
        look.map(SourceLook::address).stream().toList());
  }

  /** The months of the series that end where the issue ends. */
  private static ReferencePeriod period(SeriesKey series, ReferencePeriod issue) {
    return series.accumulation() == Accumulation.YEAR_TO_DATE
        ? ReferencePeriod.yearTo(issue.end())
        : new ReferencePeriod(issue.end().minusMonths(months(series) - 1L), issue.end());
  }

  private static int months(SeriesKey series) {
    if (series.accumulation() == Accumulation.END_OF_PERIOD) {
      return 1;
    }
    return switch (series.frequency()) {
      case ANNUAL -> 12;
      case HALF_YEARLY -> 6;
      case QUARTERLY -> 3;
      default -> 1;
    };
  }

  private static Shorthand shorthand(Cause cause) {
    return switch (cause) {
      case BLOCKED -> Shorthand.BLOCKED;
      case SOFT_MISSING -> Shorthand.VANISHED;
      default -> Shorthand.UNKNOWN;
    };
  }

  private Optional<SourceLook> lastLook(String release) {
    Set<String> sources =
        evidence.sources().stream()
            .filter(source -> source.release().id().equals(release))
            .map(WatchedSource::id)
            .collect(Collectors.toSet());
    return evidence.looks().stream()
        .filter(look -> sources.contains(look.source()))
        .max(Comparator.comparing(SourceLook::at));
  }
}
