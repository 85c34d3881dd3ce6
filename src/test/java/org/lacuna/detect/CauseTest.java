package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.figure;
import static org.lacuna.detect.History.monthly;
import static org.lacuna.detect.History.noon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/** Which evidence makes which cause, and that a silence has one. */
class CauseTest {

  private static final Release RELEASE = History.release("table", Frequency.MONTHLY, 15, 5);
  private static final SeriesKey PART = monthly("transfers");
  private static final SeriesKey WHOLE = monthly("jobs");
  private static final String DAY = "2024-04-15";

  /** The evidence that makes each cause; told on {@link #DAY}. */
  private static final Map<Cause, Evidence> MADE_BY = new EnumMap<>(Cause.class);

  static {
    MADE_BY.put(Cause.NOT_YET_DUE, threeMonths().evidence());
    MADE_BY.put(Cause.UNREACHABLE, failing(SourceLook.Outcome.UNREACHABLE));
    MADE_BY.put(Cause.BLOCKED, failing(SourceLook.Outcome.BLOCKED));
    MADE_BY.put(Cause.SOFT_MISSING, failing(SourceLook.Outcome.SOFT_MISSING));
    MADE_BY.put(Cause.MOVED, failing(SourceLook.Outcome.MOVED));
    MADE_BY.put(Cause.UNLINKED, unlinked());
    MADE_BY.put(
        Cause.PAGE_RESHAPED,
        threeMonths()
            .look("table", DAY, SourceLook.Outcome.FETCHED, SourceLook.Trust.BELOW_EXPECTATIONS)
            .evidence());
    MADE_BY.put(Cause.ROW_DROPPED, fourth(figure(WHOLE, "2024-03")));
    MADE_BY.put(
        Cause.VALUE_SUPPRESSED,
        fourth(
            figure(WHOLE, "2024-03"),
            figure(PART.with(Measure.YOY_PERCENT, Unit.PERCENT), "2024-03")));
    MADE_BY.put(Cause.TOOL_REMOVED, vanished());
    MADE_BY.put(
        Cause.UNIT_OR_DEFINITION_CHANGED,
        fourth(
            figure(WHOLE, "2024-03"),
            figure(PART.with(Measure.LEVEL, Unit.HOUSEHOLDS), "2024-03")));
    MADE_BY.put(Cause.RENAMED, told(Declaration.Word.RENAMED));
    MADE_BY.put(Cause.FROZEN, still());
    MADE_BY.put(Cause.SUPERSEDED, told(Declaration.Word.SUPERSEDED));
  }

  private static History threeMonths() {
    return new History()
        .source(RELEASE)
        .issue("table", "2024-01-15", figure(PART, "2023-12"), figure(WHOLE, "2023-12"))
        .issue("table", "2024-02-15", figure(PART, "2024-01"), figure(WHOLE, "2024-01"))
        .issue("table", "2024-03-15", figure(PART, "2024-02"), figure(WHOLE, "2024-02"));
  }

  private static Evidence fourth(SeenFigure... figures) {
    return threeMonths().issue("table", DAY, figures).evidence();
  }

  private static Evidence failing(SourceLook.Outcome outcome) {
    return threeMonths().failed("table", DAY, outcome, SourceLook.Way.DIRECT).evidence();
  }

  private static Evidence vanished() {
    History history = threeMonths();
    for (String day : List.of("2024-04-01", "2024-04-08", DAY)) {
      history
          .failed("table", day, SourceLook.Outcome.VANISHED, SourceLook.Way.DIRECT)
          .failed("table", day, SourceLook.Outcome.VANISHED, SourceLook.Way.ARCHIVE);
    }
    return history.evidence();
  }

  private static Evidence still() {
    History history = new History().source(RELEASE);
    for (LocalDate day = LocalDate.parse("2024-02-15");
        !day.isAfter(LocalDate.parse(DAY));
        day = day.plusDays(1)) {
      history.look(
          "table",
          day.toString(),
          SourceLook.Outcome.FETCHED,
          SourceLook.Trust.TRUSTED,
          new ContentDigests("bytes of " + day, "words", "figures"));
    }
    return history.evidence();
  }

  private static Evidence unlinked() {
    Evidence known =
        threeMonths()
            .failed("table", DAY, SourceLook.Outcome.UNCHANGED, SourceLook.Way.DIRECT)
            .evidence();
    List<SourceLook> looks = new ArrayList<>(known.looks());
    looks.add(
        new SourceLook(
            "table",
            "http://example.org/list",
            noon(DAY),
            SourceLook.Outcome.FETCHED,
            "status 200",
            SourceLook.Way.DIRECT,
            Optional.empty()));
    String page = "http://example.org/table";
    return new Evidence(
        known.sources(),
        known.issues(),
        looks,
        List.of(),
        List.of(),
        List.of(
            list("2024-03-15", page, "http://example.org/older"),
            list(DAY, "http://example.org/older")));
  }

  private static ListReading list(String day, String... items) {
    return new ListReading("table", "http://example.org/list", noon(day), List.of(items));
  }

  private static Evidence told(Declaration.Word said) {
    return threeMonths()
        .told(
            new Declaration(
                said,
                "table",
                Optional.of("transfers.*"),
                List.of("outwork.*"),
                "bureau",
                Declaration.Authority.PUBLISHER,
                LocalDate.parse(DAY),
                LocalDate.parse(DAY),
                "a notice",
                "http://example.org/notice"))
        .evidence();
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void isNamedByTheEvidenceThatMakesIt(Cause cause) {
    Evidence evidence = MADE_BY.get(cause);
    assertThat(evidence).as("evidence that makes '%s'", cause.code()).isNotNull();
    Stream<String> found =
        Watch.judge(evidence, History.SETTINGS, noon(DAY)).stream().map(Finding::cause);
    Stream<String> missed =
        ReleaseEvent.calendar(evidence, History.SETTINGS, noon(DAY), 30).stream()
            .flatMap(event -> event.cause().map(Cause::code).stream());
    Set<String> named = new TreeSet<>(Stream.concat(found, missed).toList());
    assertThat(named).contains(cause.code());
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void isNamedWithEveryFindingOnASeriesOrASource(Cause cause) {
    assertThat(Watch.judge(MADE_BY.get(cause), History.SETTINGS, noon(DAY)))
        .allMatch(finding -> !finding.cause().isBlank());
  }

  @Test
  void isFrozenForAReleaseThatStallsWhileItsPagesAnswer() {
    History history = threeMonths();
    unchanged(history, SourceLook.Outcome.UNCHANGED);
    assertThat(history.life(PART, "2024-07-01").latest().orElseThrow())
        .satisfies(
            step -> {
              assertThat(step.to()).isEqualTo(SeriesState.RELEASE_STALLED);
              assertThat(step.cause()).contains(Cause.FROZEN);
            });
  }

  @Test
  void isMovedForAReleaseThatStallsBehindAnotherAddress() {
    History history = threeMonths();
    unchanged(history, SourceLook.Outcome.MOVED);
    assertThat(history.life(PART, "2024-07-01").latest().orElseThrow().cause())
        .contains(Cause.MOVED);
  }

  private static void unchanged(History history, SourceLook.Outcome outcome) {
    for (LocalDate day = LocalDate.parse("2024-03-16");
        !day.isAfter(LocalDate.parse("2024-07-01"));
        day = day.plusDays(1)) {
      history.failed("table", day.toString(), outcome, SourceLook.Way.DIRECT);
    }
  }

  @Test
  void isThatOfTheSilenceItEndsForASeriesThatComesBack() {
    History history = threeMonths().issue("table", DAY, figure(WHOLE, "2024-03"));
    history.issue("table", "2024-05-15", figure(PART, "2024-04"), figure(WHOLE, "2024-04"));
    assertThat(history.life(PART, "2024-05-15").latest().orElseThrow())
        .satisfies(
            step -> {
              assertThat(step.to()).isEqualTo(SeriesState.RESUMED);
              assertThat(step.cause()).contains(Cause.ROW_DROPPED);
            });
  }
}
