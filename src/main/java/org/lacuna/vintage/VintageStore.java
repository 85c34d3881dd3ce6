package org.lacuna.vintage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The store that forgets nothing: vintages go in, revisions come out, and every past day can be
 * asked for again. Rows are inserted, never changed and never deleted.
 *
 * <p>Safe for use by several threads, and on PostgreSQL by several processes; writers take turns.
 */
public final class VintageStore {

  private final Recorder recorder;
  private final FactReader facts;
  private final Names names;
  private final Ledger ledger;

  /**
   * A store over a database whose schema is up to date.
   *
   * @param dataSource H2 or PostgreSQL
   * @param clock gives the time at which something is recorded
   */
  public VintageStore(DataSource dataSource, InstantSource clock) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    this.names = new Names(jdbc);
    this.facts = new FactReader(jdbc, new Rows(names));
    this.ledger = new Ledger(jdbc);
    this.recorder = new Recorder(dataSource, clock, names, facts, ledger);
  }

  /**
   * Records what a trusted reading found, in one transaction. Recording the same snapshot by the
   * same extractor again writes nothing.
   *
   * @return what it changed
   * @throws IllegalArgumentException when a value has more digits than the store keeps
   */
  public Revision record(Vintage vintage) {
    return recorder.record(vintage);
  }

  /**
   * Notes a reading that is no vintage, so that it is not tried again and can be looked into. Says
   * nothing about any series.
   *
   * @throws IllegalArgumentException when the outcome is trusted: that is a vintage to record
   */
  public void note(Extraction extraction) {
    recorder.note(extraction);
  }

  /** All readings of a source's snapshots, in order of capture. */
  public List<Extraction> extractions(String source) {
    return ledger.ofSource(source);
  }

  /** What the pages of a source carried at every trusted reading, in order of capture. */
  public List<SeenPage> seenPages(String source) {
    names.refresh();
    Map<Page, List<Fact>> byPage =
        facts.ofSource(source, "", "9999-99").stream()
            .collect(Collectors.groupingBy(fact -> fact.at().page()));
    Map<Page, Map<Slot, Course>> courses = new LinkedHashMap<>();
    byPage.forEach((page, about) -> courses.put(page, datedCourses(about)));
    return ledger.ofSource(source).stream()
        .filter(reading -> reading.outcome() == Extraction.Outcome.TRUSTED)
        .map(reading -> seen(reading, courses.getOrDefault(reading.capture().page(), Map.of())))
        .distinct()
        .toList();
  }

  private static Map<Slot, Course> datedCourses(List<Fact> about) {
    Map<Slot, Course> courses = Course.bySlot(about);
    courses.replaceAll((slot, course) -> course.dated());
    return courses;
  }

  private static SeenPage seen(Extraction reading, Map<Slot, Course> courses) {
    List<Claim> stated =
        courses.values().stream()
            .map(course -> course.upTo(reading.capture().at()))
            .filter(Standing::isOnPage)
            .flatMap(standing -> standing.claims().stream())
            .toList();
    return new SeenPage(reading.capture(), reading.release(), stated);
  }

  /** All series about which something was ever stated, in order of their keys. */
  public List<SeriesKey> series() {
    names.refresh();
    return names.inOrder().values().stream().map(names::series).toList();
  }

  /** All claims that hold at {@code moment}, in order of series, period and number. */
  public List<Claim> asOf(Instant moment) {
    return claims(ClaimQuery.all().asOf(AsOf.at(moment)));
  }

  /** The claims asked for, in order of series, period and number. */
  public List<Claim> claims(ClaimQuery query) {
    List<Claim> claims = new ArrayList<>();
    export(query, claims::add);
    return claims;
  }

  /** The claims asked for, one by one, in order of series, period and number. */
  public void export(ClaimQuery query, Consumer<Claim> sink) {
    figures(wanted(query))
        .flatMap(about -> Holding.of(about, query.asOf()).stream())
        .filter(query::wants)
        .forEachOrdered(sink);
  }

  /**
   * The claims about some series and those that held before them, with what became of each, in
   * order of series, period, first seen and number. The store is read series by series, as the
   * stream is drawn from; no more than one is held in memory.
   */
  public Stream<ClaimLife> lives(Predicate<SeriesKey> series, AsOf asOf) {
    Set<Notice> notices = ledger.notices();
    return figures(wanted(series)).flatMap(about -> Lives.of(about, asOf, notices).stream());
  }

  /** How many {@link #lives} each of the series has, where it has any. */
  public SortedMap<SeriesKey, Long> counts(Predicate<SeriesKey> series, AsOf asOf) {
    SortedMap<SeriesKey, Long> counts = new TreeMap<>();
    Map<Long, Long> all = facts.counts(asOf);
    wanted(series)
        .filter(all::containsKey)
        .forEach(number -> counts.put(names.series(number), Sql.one(all.get(number))));
    return counts;
  }

  /** All facts about one figure after the other, in order of their slots. */
  private Stream<List<Fact>> figures(Stream<Long> series) {
    return series.flatMap(number -> bySlot(facts.ofSeries(number)));
  }

  private static Stream<List<Fact>> bySlot(List<Fact> facts) {
    return facts.stream()
        .collect(Collectors.groupingBy(Fact::slot, TreeMap::new, Collectors.toList()))
        .values()
        .stream();
  }

  private Stream<Long> wanted(Predicate<SeriesKey> series) {
    names.refresh();
    return names.inOrder().values().stream().filter(number -> series.test(names.series(number)));
  }

  /** Numbers of the series asked for, in order of their keys. */
  private Stream<Long> wanted(ClaimQuery query) {
    names.refresh();
    if (query.isOneSeries()) {
      return Optional.ofNullable(names.inOrder().get(query.series())).stream();
    }
    Pattern pattern = query.pattern();
    return names.inOrder().entrySet().stream()
        .filter(series -> pattern.matcher(series.getKey()).matches())
        .map(Map.Entry::getValue);
  }

  /**
   * One series as it was published over time.
   *
   * @param query whose claims count, known and recorded by when, and published by which last day
   * @param order picks the leading claim where several hold
   */
  public SeriesHistory history(SeriesKey series, ClaimQuery query, Headline order) {
    return new SeriesHistory(factsOf(series), query, order);
  }

  /** Everything known about one figure. */
  public Explanation explain(SeriesKey series, ReferencePeriod period) {
    Slot slot = new Slot(series, period);
    List<Fact> about = factsOf(series).stream().filter(fact -> fact.slot().equals(slot)).toList();
    return Explanation.of(series, period, about);
  }

  /** All facts about a series, in any order. */
  List<Fact> factsOf(SeriesKey series) {
    names.refresh();
    return names.find(series).map(facts::ofSeries).orElse(List.of());
  }
}
