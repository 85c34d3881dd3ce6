package org.lacuna.vintage;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lacuna.series.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Records readings, each in a transaction of its own, one writer at a time. */
final class Recorder {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Names names;
  private final NameWriter nameWriter;
  private final FactReader facts;
  private final Ledger ledger;
  private final ClaimWriter writer;
  private final ReentrantLock turn = new ReentrantLock(true);

  Recorder(
      DataSource dataSource, InstantSource clock, Names names, FactReader facts, Ledger ledger) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
    this.names = names;
    this.nameWriter = new NameWriter(jdbc, names);
    this.facts = facts;
    this.ledger = ledger;
    this.writer = new ClaimWriter(jdbc);
  }

  Revision record(Vintage vintage) {
    return inTurn(() -> write(vintage));
  }

  void note(Extraction extraction) {
    if (extraction.outcome() == Extraction.Outcome.TRUSTED) {
      throw new IllegalArgumentException("a trusted reading is a vintage: record it");
    }
    inTurn(() -> write(extraction));
  }

  /** In-process writers queue here, so that H2's lock time-out is for other processes only. */
  private <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return Sql.one(transaction.execute(status -> lockThen(work)));
    } finally {
      turn.unlock();
    }
  }

  private <T> T lockThen(Supplier<T> work) {
    jdbc.queryForObject("SELECT id FROM store_writer WHERE id = 1 FOR UPDATE", Integer.class);
    names.refresh();
    return work.get();
  }

  private boolean write(Extraction extraction) {
    long page = page(extraction.capture().page());
    boolean isNew = !ledger.holds(page, extraction);
    if (isNew) {
      ledger.insert(page, extraction, Optional.empty(), clock.instant());
    }
    return isNew;
  }

  private Revision write(Vintage vintage) {
    long page = page(vintage.capture().page());
    if (ledger.holds(page, vintage.extraction())) {
      return Revision.repeated(vintage.capture(), vintage.observations().size());
    }
    PageFacts known = known(page, vintage);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long extraction = ledger.insert(page, vintage.extraction(), vintage.notice(), now);
    Position at =
        new Position(vintage.capture().page(), vintage.capture().at(), extraction, extraction, now);
    Plan plan = Planner.plan(vintage, at, known);
    write(plan, extraction);
    return plan.revision();
  }

  private void write(Plan plan, long extraction) {
    Map<SeriesKey, Long> series = nameWriter.numberSeries(seriesOf(plan));
    Map<Voice, Long> voices =
        nameWriter.numberVoices(
            plan.claims().stream().map(c -> Voice.of(c.observation().said())).toList());
    writer.writeClaims(plan.claims(), extraction, series, voices);
    writer.writeStandings(plan.facts(), series);
  }

  private static List<SeriesKey> seriesOf(Plan plan) {
    return Stream.concat(
            plan.claims().stream().map(claim -> claim.observation().key()),
            plan.facts().stream().map(fact -> fact.slot().series()))
        .toList();
  }

  private long page(Page page) {
    return ledger.findPage(page).orElseGet(() -> ledger.insertPage(page));
  }

  private PageFacts known(long page, Vintage vintage) {
    List<PageFacts.Reading> vintages = ledger.vintages(page);
    List<Fact> onPage = vintages.isEmpty() ? List.of() : facts.ofPage(page);
    return new PageFacts(vintages, onPage, elsewhere(vintage));
  }

  private List<Fact> elsewhere(Vintage vintage) {
    Set<Slot> slots = vintage.observations().stream().map(Slot::of).collect(Collectors.toSet());
    if (slots.isEmpty()) {
      return List.of();
    }
    List<Fact> elsewhere =
        new ArrayList<>(facts.ofSource(vintage.capture().source(), first(slots), last(slots)));
    elsewhere.removeIf(
        fact -> fact.at().page().equals(vintage.capture().page()) || !slots.contains(fact.slot()));
    return elsewhere;
  }

  private static String first(Set<Slot> slots) {
    return ends(slots).min(Comparator.naturalOrder()).orElseThrow().toString();
  }

  private static String last(Set<Slot> slots) {
    return ends(slots).max(Comparator.naturalOrder()).orElseThrow().toString();
  }

  private static Stream<YearMonth> ends(Set<Slot> slots) {
    return slots.stream().map(slot -> slot.period().end());
  }
}
