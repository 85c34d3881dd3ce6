package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.vintage.Figures.series;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.lacuna.series.Bound;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;

/** Every answer of the store is that of reading all vintages again from the first to the last. */
class AsOfPropertyTest {

  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 9;

  /** The page that never bears a day, and the one that bears one now and then. */
  private static final int UNDATED = 2;

  private static final int NOW_AND_THEN = 3;

  private static final List<Slot> SLOTS = slots();

  /** One vintage: which page, captured on which day, printed how many days before, with what. */
  record Look(int page, int day, int age, int extractor, List<List<Integer>> figures) {}

  @AddLifecycleHook(SeedInFailure.class)
  @Property(tries = 1000)
  void answersAsAReplayOfAllVintagesWould(@ForAll("histories") List<Look> looks) {
    compareWithReplay(looks);
  }

  @Example
  void forgetsAMisreadFigureThatLaterCapturesTookForRolledOff() {
    compareWithReplay(
        List.of(
            new Look(1, 1, 0, 1, figures("", "", "", "", "1", "")),
            new Look(1, 3, 0, 1, figures("", "", "", "", "", "")),
            new Look(1, 2, 0, 1, figures("", "", "", "", "", "1")),
            new Look(1, 1, 0, 1, figures("", "", "", "", "", ""))));
  }

  @Example
  void carriesAFigureFoundInAnOlderCaptureOnToTheLastOne() {
    compareWithReplay(
        List.of(
            new Look(0, 7, 1, 1, figures("33", "21", "", "23", "14", "23")),
            new Look(1, 3, 3, 2, figures("", "32", "2", "33", "23", "1")),
            new Look(1, 2, 2, 1, figures("2", "4", "", "3", "3", "2")),
            new Look(1, 2, 1, 2, figures("", "", "3", "1", "4", "12")),
            new Look(1, 1, 3, 1, figures("2", "", "", "3", "42", ""))));
  }

  @Example
  void forgetsTheDayOfACaptureThatIsReadAnewWithoutTheFigure() {
    compareWithReplay(
        List.of(
            new Look(NOW_AND_THEN, 1, 0, 1, figures("2", "", "", "", "", "")),
            new Look(NOW_AND_THEN, 4, 2, 1, figures("2", "", "", "", "", "")),
            new Look(NOW_AND_THEN, 1, 0, 1, figures("", "", "", "", "", ""))));
  }

  private static void compareWithReplay(List<Look> looks) {
    MemoryStore store = new MemoryStore();
    BruteForce truth = new BruteForce();
    for (int i = 0; i < looks.size(); i++) {
      Vintage vintage = vintage(looks.get(i));
      store.record(vintage, recorded(i));
      truth.record(vintage, recorded(i));
    }
    for (AsOf asOf : points(looks.size())) {
      for (Slot slot : SLOTS) {
        List<Claim> holding = Holding.of(store.about(slot), asOf);
        assertThat(contents(holding))
            .as("%s as of %s after %s", slot, asOf, looks)
            .isEqualTo(truth.holding(slot, asOf));
        assertThat(holding).noneMatch(c -> c.observation().firstSeen().isAfter(asOf.knownBy()));
      }
    }
  }

  @Provide
  Arbitrary<List<Look>> histories() {
    Arbitrary<List<Integer>> values = Arbitraries.integers().between(1, 4).list().ofMaxSize(2);
    Arbitrary<Look> look =
        Combinators.combine(
                Arbitraries.integers().between(0, NOW_AND_THEN),
                days(),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(1, 2),
                values.list().ofSize(SLOTS.size()))
            .as(Look::new);
    return look.list().ofMinSize(1).ofMaxSize(7);
  }

  /** Half of them close together, so that captures come late and are read anew again and again. */
  private static Arbitrary<Integer> days() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 3), Arbitraries.integers().between(1, DAYS));
  }

  /** The values of each slot, a digit each. */
  private static List<List<Integer>> figures(String... digits) {
    return Arrays.stream(digits).map(d -> d.chars().map(c -> c - '0').boxed().toList()).toList();
  }

  private static List<AsOf> points(int records) {
    List<AsOf> points = new ArrayList<>();
    for (int day = 0; day <= DAYS; day += 3) {
      points.add(AsOf.at(captured(day)));
      points.add(new AsOf(START.plusDays(day), Instant.MAX, Instant.MAX));
      points.add(AsOf.at(captured(day)).recordedBy(recorded(records / 2)));
    }
    points.add(AsOf.latest());
    return points;
  }

  private static Vintage vintage(Look look) {
    var page =
        new Figures.PageThen(
            URI.create("https://stats.example.cn/" + look.page),
            captured(look.day),
            Figures.digest(look.toString()),
            published(look),
            Figures.RELEASE,
            "annual",
            "1." + look.extractor);
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < SLOTS.size(); i++) {
      Slot slot = SLOTS.get(i);
      for (int value : look.figures.get(i)) {
        String printed = value == 4 ? "2" : "" + value;
        String step = value == 4 ? "10" : "1";
        observations.add(
            page.says(slot.series(), slot.period().timePeriod(), printed, Bound.EXACT, step));
      }
    }
    return page.with(observations.toArray(Observation[]::new));
  }

  private static String published(Look look) {
    boolean undated = look.page == UNDATED || (look.page == NOW_AND_THEN && look.age > 1);
    return undated ? "" : START.plusDays(look.day - look.age).toString();
  }

  private static Instant captured(int day) {
    return Figures.noon(START.plusDays(day).toString());
  }

  private static Instant recorded(int index) {
    return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(index);
  }

  private static Set<Content> contents(List<Claim> claims) {
    return claims.stream().map(Claim::content).collect(Collectors.toSet());
  }

  private static List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (String indicator : List.of("labour_transfers", "training_sessions")) {
      for (int year = 2020; year <= 2022; year++) {
        slots.add(new Slot(series(indicator), ReferencePeriod.ofYear(year)));
      }
    }
    return slots;
  }
}
