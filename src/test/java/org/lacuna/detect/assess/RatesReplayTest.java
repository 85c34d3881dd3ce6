package org.lacuna.detect.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.AssessSettings;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.detect.SeriesState;

/** Interest-rate series judged at the end of every month, by nothing but what was known then. */
@Tag("slow")
class RatesReplayTest {

  private static final AssessSettings SETTINGS = WatchSettings.load(Path.of("jobs")).assess();
  private static final YearMonth FIRST = YearMonth.of(2000, 1);
  private static final YearMonth LAST = YearMonth.of(2016, 12);
  private static final Map<String, NamedCsvRecord> SERIES = new LinkedHashMap<>();
  private static final Map<String, List<LocalDate>> DATES = new HashMap<>();
  private static final Map<String, TreeMap<YearMonth, SeriesState>> STATES = new HashMap<>();

  @BeforeAll
  static void replay() throws IOException {
    Path folder = Path.of(System.getProperty("lacuna.shared", "none"), "lifecycle");
    assumeTrue(Files.exists(folder.resolve("rates-2017-series.csv")), "no rates to replay here");
    read(Files.newBufferedReader(folder.resolve("rates-2017-series.csv")))
        .forEach(row -> SERIES.put(row.getField("series_id"), row));
    read(new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(folder.resolve("rates-2017-dates.csv.gz"))),
            StandardCharsets.UTF_8))
        .forEach(
            row ->
                DATES
                    .computeIfAbsent(row.getField("series_id"), id -> new ArrayList<>())
                    .add(LocalDate.parse(row.getField("date"))));
    DATES.values().forEach(Collections::sort);
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      judge(month);
    }
  }

  private static List<NamedCsvRecord> read(Reader reader) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    }
  }

  private static void judge(YearMonth month) {
    List<CatalogueRow> rows = new ArrayList<>();
    SERIES.forEach((id, row) -> known(id, month).ifPresent(rows::add));
    for (AssessedSeries series : Assessment.judge(rows, month.atEndOfMonth(), SETTINGS)) {
      STATES.computeIfAbsent(series.seriesId(), id -> new TreeMap<>()).put(month, series.state());
    }
  }

  private static Optional<CatalogueRow> known(String id, YearMonth month) {
    List<LocalDate> dates = DATES.get(id);
    int end = Collections.binarySearch(dates, month.atEndOfMonth());
    List<LocalDate> past = dates.subList(0, end < 0 ? -end - 1 : end + 1);
    return past.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CatalogueRow(
                id,
                SERIES.get(id).getField("release_id"),
                SERIES.get(id).getField("frequency"),
                Optional.of(past.get(past.size() - 1)),
                past));
  }

  private static boolean isCalled(SeriesState state) {
    return state.isEnded();
  }

  private static Cadence cadence(String id) {
    return Cadence.read(SERIES.get(id).getField("frequency")).orElseThrow();
  }

  private static boolean isRegular(String id) {
    return Cadence.read(SERIES.get(id).getField("frequency")).isPresent();
  }

  private static LocalDate last(String id) {
    List<LocalDate> dates = DATES.get(id);
    return dates.get(dates.size() - 1);
  }

  /** Whether some series of the release goes on for two cycles and a month after this one ended. */
  private static boolean releaseWentOn(String id) {
    LocalDate enough = cadence(id).next(cadence(id).next(last(id))).plusMonths(1);
    return SERIES.keySet().stream()
        .filter(other -> SERIES.get(other).getField("release_id").equals(release(id)))
        .anyMatch(other -> last(other).isAfter(enough));
  }

  private static String release(String id) {
    return SERIES.get(id).getField("release_id");
  }

  /** The series the publisher calls discontinued whose release went on within the replay. */
  private static List<String> ended() {
    return SERIES.keySet().stream()
        .filter(id -> SERIES.get(id).getField("label").equals("1") && isRegular(id))
        .filter(id -> YearMonth.from(last(id)).isAfter(FIRST.plusMonths(3)))
        .filter(RatesReplayTest::releaseWentOn)
        .toList();
  }

  /**
   * The month by whose end two cycles have passed since the first missed period: the periods of a
   * series of working days, or of weeks with holidays, are those in which its siblings report.
   */
  private static YearMonth limit(String id) {
    TreeSet<LocalDate> missed = new TreeSet<>();
    for (String other : SERIES.keySet()) {
      boolean sibling = release(other).equals(release(id)) && isRegular(other);
      if (sibling && cadence(other).equals(cadence(id))) {
        List<LocalDate> dates = DATES.get(other);
        int after = Collections.binarySearch(dates, last(id).plusDays(1));
        int from = after < 0 ? -after - 1 : after;
        missed.addAll(dates.subList(from, Math.min(dates.size(), from + 3)));
      }
    }
    return missed.stream().skip(2).findFirst().map(YearMonth::from).orElse(LAST);
  }

  @Test
  void callsNineInTenEndedSeriesWithinTwoCyclesOfTheFirstMissedPeriod() {
    List<String> ended = ended();
    List<String> late =
        ended.stream()
            .filter(id -> !isCalled(STATES.get(id).getOrDefault(limit(id), SeriesState.ACTIVE)))
            .toList();
    System.out.printf(
        "rates replay | ended series %d | called within two cycles %d (%.1f %%) | not: %s%n",
        ended.size(),
        ended.size() - late.size(),
        100.0 * (ended.size() - late.size()) / ended.size(),
        late);
    assertThat(late.size()).isLessThanOrEqualTo(ended.size() / 10);
  }

  /** Every month after which the series still brought a value, long pauses included. */
  private static boolean isLiving(String id, YearMonth month) {
    return last(id).isAfter(month.atEndOfMonth());
  }

  /** Whether the month lies in a pause of more than a few cycles. */
  private static boolean isInLongPause(String id, YearMonth month) {
    List<LocalDate> dates = DATES.get(id);
    int at = Collections.binarySearch(dates, month.atEndOfMonth());
    int next = at < 0 ? -at - 1 : at + 1;
    LocalDate expected = cadence(id).next(dates.get(next - 1));
    return dates.get(next).isAfter(expected.plusDays(Math.round(3 * cadence(id).days()) + 31));
  }

  @Test
  void callsFewerThanOneInAHundredLivingSeriesMonths() {
    int living = 0;
    int called = 0;
    int paused = 0;
    for (Map.Entry<String, TreeMap<YearMonth, SeriesState>> series : STATES.entrySet()) {
      for (Map.Entry<YearMonth, SeriesState> month : series.getValue().entrySet()) {
        if (isRegular(series.getKey()) && isLiving(series.getKey(), month.getKey())) {
          living++;
          called += isCalled(month.getValue()) ? 1 : 0;
          boolean pause = isInLongPause(series.getKey(), month.getKey());
          paused += isCalled(month.getValue()) && pause ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "rates replay | living series-months %d | called %d (%.3f %%), of them in long pauses %d%n",
        living, called, 100.0 * called / living, paused);
    assertThat(called * 100).isLessThanOrEqualTo(living);
  }

  @Test
  void bringsEverySeriesBackThatIsResumedInTheMonthOfItsValue() {
    List<String> returned = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    STATES.forEach(
        (id, states) ->
            states.forEach(
                (month, state) -> {
                  boolean before =
                      isCalled(states.getOrDefault(month.minusMonths(1), SeriesState.ACTIVE));
                  if (isRegular(id) && before && bringsAValue(id, month)) {
                    (isCalled(state) ? missed : returned).add(id + " in " + month);
                  }
                }));
    System.out.printf(
        "rates replay | called series that brought a value again %d | not taken back %d %s%n",
        returned.size() + missed.size(), missed.size(), missed);
    assertThat(returned).hasSizeGreaterThanOrEqualTo(6);
    assertThat(missed).isEmpty();
  }

  private static boolean bringsAValue(String id, YearMonth month) {
    return DATES.get(id).stream().anyMatch(date -> YearMonth.from(date).equals(month));
  }

  @Test
  void takesWhatVanishedFromTheCatalogueAsWithdrawnNotAsDiscontinued() {
    List<CatalogueRow> before = new ArrayList<>();
    List<CatalogueRow> now = new ArrayList<>();
    SERIES.forEach(
        (id, row) -> {
          CatalogueRow known = known(id, LAST).orElseThrow();
          before.add(known);
          if (!row.getField("became").equals("vanished")) {
            now.add(known);
          }
        });
    List<AssessedSeries> withdrawn =
        Assessment.withdrawn(before, now, LocalDate.parse("2022-12-22"));
    System.out.printf("rates replay | withdrawn from the catalogue %d%n", withdrawn.size());
    assertThat(withdrawn)
        .hasSize(150)
        .allMatch(series -> series.state() == SeriesState.SOURCE_VANISHED);
  }
}
