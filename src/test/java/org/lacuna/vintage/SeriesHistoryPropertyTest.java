package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * The questions of revision analysis, answered by asking what led on every single day. What holds
 * on a day is held against a replay of all vintages by {@link AsOfPropertyTest}.
 */
@Tag("slow")
class SeriesHistoryPropertyTest {

  private static final LocalDate FIRST = LocalDate.of(2022, 12, 20);
  private static final LocalDate LAST = LocalDate.of(2023, 1, 20);
  private static final SeriesKey SERIES = Figures.series("labour_transfers");

  private MemoryStore store = new MemoryStore();
  private SortedSet<ReferencePeriod> periods = new TreeSet<>();

  /** What leads on each day, for the periods that have something. */
  private final SortedMap<LocalDate, SortedMap<ReferencePeriod, Content>> led = new TreeMap<>();

  @AddLifecycleHook(SeedInFailure.class)
  @Property(tries = 400)
  void answersAsAskingEveryDayWould(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int looks) {
    store = new MemoryStore();
    led.clear();
    RandomHistory.of(seed, looks).forEach(vintage -> store.record(vintage, Instant.EPOCH));
    SeriesHistory history =
        new SeriesHistory(store.about(SERIES), ClaimQuery.of(SERIES), Headline.standard());
    askEveryDay();
    List<LocalDate> changed = changed();
    assertThat(List.copyOf(history.vintageDays())).isEqualTo(changed);
    for (int k = 1; k <= changed.size() + 1; k++) {
      assertThat(contents(history.vintage(k))).as("vintage " + k).isEqualTo(led(changed, k));
    }
    assertThat(contents(history.current())).isEqualTo(led.get(LAST));
    assertThat(history.preliminary()).isEqualTo(history.nthRelease(1));
    for (int n = 1; n <= looks + 1; n++) {
      assertThat(contents(history.nthRelease(n))).as("release " + n).isEqualTo(nth(n));
    }
    for (ReferencePeriod period : periods) {
      assertThat(stages(history, period)).isEqualTo(newestOfStage(period));
    }
  }

  /** The last stands for those after it; where nothing ever led, every vintage is empty. */
  private SortedMap<ReferencePeriod, Content> led(List<LocalDate> changed, int k) {
    int last = Math.min(k, changed.size());
    return last == 0 ? new TreeMap<>() : led.getOrDefault(changed.get(last - 1), new TreeMap<>());
  }

  private void askEveryDay() {
    periods =
        store.about(SERIES).stream()
            .map(fact -> fact.slot().period())
            .collect(Collectors.toCollection(TreeSet::new));
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      SortedMap<ReferencePeriod, Content> leads = new TreeMap<>();
      for (ReferencePeriod period : periods) {
        Headline.standard()
            .of(holding(period, day))
            .ifPresent(claim -> leads.put(period, claim.content()));
      }
      led.put(day, leads);
    }
  }

  private List<Claim> holding(ReferencePeriod period, LocalDate day) {
    return Holding.of(
        store.about(new Slot(SERIES, period)), new AsOf(day, Instant.MAX, Instant.MAX));
  }

  private List<LocalDate> changed() {
    List<LocalDate> changed = new ArrayList<>();
    Map<ReferencePeriod, Content> before = Map.of();
    for (Map.Entry<LocalDate, SortedMap<ReferencePeriod, Content>> day : led.entrySet()) {
      if (!day.getValue().equals(before)) {
        changed.add(day.getKey());
      }
      before = day.getValue();
    }
    return changed;
  }

  /** The n-th different figure that led, a figure that came back after another counting again. */
  private SortedMap<ReferencePeriod, Content> nth(int n) {
    SortedMap<ReferencePeriod, Content> releases = new TreeMap<>();
    for (ReferencePeriod period : periods) {
      List<Content> different = new ArrayList<>();
      for (SortedMap<ReferencePeriod, Content> day : led.values()) {
        Optional<Content> leads = Optional.ofNullable(day.get(period));
        leads.filter(content -> isNew(different, content)).ifPresent(different::add);
      }
      if (different.size() >= n) {
        releases.put(period, different.get(n - 1));
      }
    }
    return releases;
  }

  private static boolean isNew(List<Content> before, Content content) {
    return before.isEmpty() || !before.get(before.size() - 1).equals(content);
  }

  private Map<String, Content> newestOfStage(ReferencePeriod period) {
    Map<String, Content> newest = new TreeMap<>();
    for (String stage : List.of("annual", "flash")) {
      List<Claim> ofStage =
          holding(period, LAST).stream()
              .filter(claim -> claim.observation().said().stage().equals(stage))
              .toList();
      Headline.standard().of(ofStage).ifPresent(claim -> newest.put(stage, claim.content()));
    }
    return newest;
  }

  private static Map<String, Content> stages(SeriesHistory history, ReferencePeriod period) {
    Map<String, Content> stages = new TreeMap<>();
    history.newestOfStage(period).forEach((stage, claim) -> stages.put(stage, claim.content()));
    return stages;
  }

  private static SortedMap<ReferencePeriod, Content> contents(
      SortedMap<ReferencePeriod, Claim> claims) {
    SortedMap<ReferencePeriod, Content> contents = new TreeMap<>();
    claims.forEach((period, claim) -> contents.put(period, claim.content()));
    return contents;
  }
}
