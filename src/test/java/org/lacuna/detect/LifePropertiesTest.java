package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Frequency;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** What holds of every life, whatever happens in it. */
@Tag("slow")
class LifePropertiesTest {

  private static final YearMonth FIRST = YearMonth.of(2015, 1);
  private static final Instant START = History.noon("2015-02-01");
  private static final SeriesKey SERIES = History.monthly("labour_transfers");
  private static final SeriesKey SIBLING = History.monthly("training_sessions");
  private static final SeriesState[] STATES = SeriesState.values();

  private static List<LifeEvent> randomEvents(Random random) {
    List<LifeEvent> events = new ArrayList<>();
    for (int i = random.nextInt(30); i >= 0; i--) {
      events.add(randomEvent(random, START.plusSeconds(86_400L * events.size())));
    }
    return events;
  }

  private static LifeEvent randomEvent(Random random, Instant at) {
    LocalDate day = ShanghaiTime.dayOf(at);
    return switch (random.nextInt(4)) {
      case 0, 1 -> seen(at, FIRST.plusMonths(random.nextInt(24)));
      case 2 ->
          new LifeEvent.Silent(
              at,
              day,
              STATES[random.nextInt(STATES.length)],
              Cause.values()[random.nextInt(Cause.values().length)],
              "random",
              List.of(new Reason(Reason.Strength.OWN_CADENCE, "silent", "sha-256:x")));
      default -> new LifeEvent.Told(at, randomWord(random, at, day));
    };
  }

  private static LifeEvent.Seen seen(Instant at, YearMonth month) {
    return new LifeEvent.Seen(
        at, ShanghaiTime.dayOf(at), ReferencePeriod.ofMonth(month), "sha-256:" + month);
  }

  private static Declaration randomWord(Random random, Instant at, LocalDate day) {
    return new Declaration(
        Declaration.Word.values()[random.nextInt(Declaration.Word.values().length)],
        "release",
        Optional.of(SERIES.toString()),
        List.of(),
        random.nextBoolean() ? "bureau" : "A. Reader",
        random.nextBoolean() ? Declaration.Authority.PUBLISHER : Declaration.Authority.PERSON,
        day.plusDays(random.nextInt(800)),
        day,
        "words",
        "sha-256:word");
  }

  private static SeriesLife unborn() {
    return SeriesLife.unborn(SERIES, "release");
  }

  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void isDiscontinuedOnlyByThePublishersWordOrANamedPerson(@ForAll long seed) {
    SeriesLife life = LifeCycle.fold(unborn(), randomEvents(new Random(seed)));
    assertThat(life.transitions())
        .filteredOn(step -> step.to() == SeriesState.DISCONTINUED)
        .allMatch(step -> step.decidedBy().matches("(publisher|person):.+"));
  }

  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void comesBackWithOneLaterValue(@ForAll long seed) {
    SeriesLife life = LifeCycle.fold(unborn(), randomEvents(new Random(seed)));
    YearMonth later = life.newest().map(ReferencePeriod::end).orElse(FIRST).plusMonths(1);
    SeriesLife after = LifeCycle.step(life, seen(START.plusSeconds(86_400L * 100), later));
    boolean first = life.newest().isEmpty();
    SeriesState expected =
        first ? SeriesState.NEW : life.state().isEnded() ? SeriesState.RESUMED : SeriesState.ACTIVE;
    assertThat(after.state()).isEqualTo(expected);
  }

  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void losesNothingWhenTheFoldIsInterruptedAndTakenUpAgain(@ForAll long seed) {
    Random random = new Random(seed);
    List<LifeEvent> events = randomEvents(random);
    int cut = random.nextInt(events.size() + 1);
    SeriesLife before = LifeCycle.fold(unborn(), events.subList(0, cut));
    SeriesLife after = LifeCycle.fold(before, events.subList(cut, events.size()));
    assertThat(after).isEqualTo(LifeCycle.fold(unborn(), events));
    SeriesState at = SeriesState.UNKNOWN;
    for (Transition step : after.transitions()) {
      assertThat(step.from()).isEqualTo(at);
      assertThat(step.reasons()).isNotEmpty();
      at = step.to();
    }
    assertThat(after.state()).isEqualTo(at);
  }

  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void namesOneCauseForEveryStateButNewAndActive(@ForAll long seed) {
    SeriesLife life = LifeCycle.fold(unborn(), randomEvents(new Random(seed)));
    assertThat(life.transitions())
        .allMatch(
            step ->
                step.cause().isEmpty()
                    == (step.to() == SeriesState.NEW || step.to() == SeriesState.ACTIVE));
  }

  /** A random history of a monthly release of two series, one run a week for two years. */
  private static final class RandomRelease {
    private static final Release RELEASE =
        new Release("release", "monthly", Frequency.MONTHLY, 10, 5, "");
    private final Random random;
    private final History history = new History().source(RELEASE);
    private YearMonth brought = FIRST;
    LocalDate day = LocalDate.of(2015, 2, 15);

    RandomRelease(long seed) {
      this.random = new Random(seed);
    }

    void week() {
      String date = day.toString();
      switch (random.nextInt(6)) {
        case 0, 1 -> issue(date);
        case 2 -> history.failed("release", date, failure(), SourceLook.Way.DIRECT);
        case 3 ->
            history.look(
                "release",
                date,
                SourceLook.Outcome.FETCHED,
                random.nextBoolean()
                    ? SourceLook.Trust.BELOW_EXPECTATIONS
                    : SourceLook.Trust.UNREADABLE);
        default -> history.unchanged("release", date);
      }
      day = day.plusDays(7);
    }

    private SourceLook.Outcome failure() {
      SourceLook.Outcome[] failures = {
        SourceLook.Outcome.BLOCKED,
        SourceLook.Outcome.VANISHED,
        SourceLook.Outcome.SOFT_MISSING,
        SourceLook.Outcome.UNREACHABLE,
        SourceLook.Outcome.REFUSED_BY_ROBOTS,
        SourceLook.Outcome.REFUSED_BY_US
      };
      return failures[random.nextInt(failures.length)];
    }

    private void issue(String date) {
      brought = brought.plusMonths(1);
      List<SeenFigure> figures = new ArrayList<>();
      if (random.nextInt(4) > 0) {
        figures.add(History.figure(SERIES, brought.toString()));
      }
      if (random.nextInt(4) > 0) {
        figures.add(History.figure(SIBLING, brought.toString()));
      }
      history.issue("release", date, figures);
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void keepsEveryStepOnceItWasTold(@ForAll long seed) {
    RandomRelease world = new RandomRelease(seed);
    List<Transition> told = List.of();
    for (int week = 0; week < 30; week++) {
      world.week();
      List<Transition> now = steps(world.history.lives(world.day.toString()));
      assertThat(now).hasSizeGreaterThanOrEqualTo(told.size());
      assertThat(now.subList(0, told.size())).isEqualTo(told);
      told = now;
    }
  }

  private static List<Transition> steps(List<SeriesLife> lives) {
    return lives.stream()
        .filter(life -> life.series().equals(SERIES))
        .flatMap(life -> life.transitions().stream())
        .toList();
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void movesNoStateInARunThatFailed(@ForAll long seed) {
    RandomRelease world = new RandomRelease(seed);
    for (int week = 0; week < 30; week++) {
      world.week();
    }
    List<SeriesLife> before = world.history.lives(world.day.toString());
    String next = world.day.plusDays(60).toString();
    world.history.failed("release", next, world.failure(), SourceLook.Way.DIRECT);
    assertThat(world.history.lives(next)).isEqualTo(before);
  }
}
