package org.lacuna.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lacuna.publish.Column.Kind;

/**
 * What changed between two editions of one publication.
 *
 * @param figures the figures shown that are new, different or gone, by series and period
 * @param states the series whose state differs, and series that are in one edition only
 */
public record Comparison(List<FigureChange> figures, List<StateChange> states) {

  /** A figure that differs. */
  public record FigureChange(
      String series, String period, String kind, Optional<Claim> before, Optional<Claim> after) {}

  /** A state that differs; the state is empty where the series is not in the edition. */
  public record StateChange(SeriesEntry series, String before, String after) {}

  /** Copies the lists. */
  public Comparison {
    figures = List.copyOf(figures);
    states = List.copyOf(states);
  }

  /** Compares the figures shown and the states of the series. */
  public static Comparison of(Edition before, Edition after) {
    return new Comparison(figures(before, after), states(before, after));
  }

  private static List<FigureChange> figures(Edition before, Edition after) {
    Map<String, Claim> was = shown(before);
    Map<String, Claim> is = shown(after);
    TreeMap<String, Claim> all = new TreeMap<>(was);
    all.putAll(is);
    List<FigureChange> changes = new ArrayList<>();
    all.forEach(
        (place, claim) ->
            change(claim, Optional.ofNullable(was.get(place)), Optional.ofNullable(is.get(place)))
                .ifPresent(changes::add));
    return changes;
  }

  private static Optional<FigureChange> change(
      Claim claim, Optional<Claim> before, Optional<Claim> after) {
    String kind = kind(before, after);
    return kind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FigureChange(
                claim.observation().key().toString(),
                claim.observation().period().timePeriod(),
                kind,
                before,
                after));
  }

  private static String kind(Optional<Claim> before, Optional<Claim> after) {
    if (before.isEmpty()) {
      return "added";
    }
    if (after.isEmpty()) {
      return "gone";
    }
    boolean same = before.get().observation().amount().equals(after.get().observation().amount());
    return same ? "" : "changed";
  }

  /** The figure shown for each place, by series and period. */
  private static Map<String, Claim> shown(Edition edition) {
    Map<String, Claim> shown = new TreeMap<>();
    List<Claim> block = new ArrayList<>();
    try (Stream<Claim> claims = edition.claims().open()) {
      for (Iterator<Claim> all = claims.iterator(); all.hasNext(); ) {
        Claim next = all.next();
        if (!block.isEmpty() && !place(block.get(0)).equals(place(next))) {
          new Headline(block).shown().ifPresent(claim -> shown.put(place(claim), claim));
          block.clear();
        }
        block.add(next);
      }
    }
    if (!block.isEmpty()) {
      new Headline(block).shown().ifPresent(claim -> shown.put(place(claim), claim));
    }
    return shown;
  }

  private static String place(Claim claim) {
    return claim.observation().key() + " " + claim.observation().period();
  }

  private static List<StateChange> states(Edition before, Edition after) {
    Map<String, SeriesEntry> was = new TreeMap<>(EditionTables.byKey(before));
    Map<String, SeriesEntry> all = new TreeMap<>(was);
    Map<String, SeriesEntry> is = EditionTables.byKey(after);
    all.putAll(is);
    List<StateChange> changes = new ArrayList<>();
    all.forEach(
        (key, entry) -> changes.add(new StateChange(entry, state(was, key), state(is, key))));
    return changes.stream().filter(change -> !change.before().equals(change.after())).toList();
  }

  private static String state(Map<String, SeriesEntry> series, String key) {
    return Optional.ofNullable(series.get(key)).map(entry -> entry.state().name()).orElse("");
  }

  /** The changes as tables. */
  public List<Table<?>> tables() {
    return List.of(figureTable(), stateTable());
  }

  private Table<FigureChange> figureTable() {
    return new Table<>(
        "figure-changes",
        "Figures",
        new Bilingual("变化的数字", "Figures that changed"),
        new Bilingual(
            "每行是两期之间新增、改变或不再出现的一个数字。",
            "Each row is one figure that is new, different or gone between the two editions."),
        List.of(
            text("series", "Series", "序列", FigureChange::series),
            text("time_period", "Period", "时期", FigureChange::period),
            text("kind", "Kind", "类型", FigureChange::kind),
            value("before", "Value before", "原值", FigureChange::before),
            value("after", "Value after", "新值", FigureChange::after),
            quote("quote_before", "Words before", "原文（前）", FigureChange::before),
            quote("quote_after", "Words after", "原文（后）", FigureChange::after)),
        Rows.of(figures));
  }

  private Table<StateChange> stateTable() {
    return new Table<>(
        "state-changes",
        "States",
        new Bilingual("状态变化的序列", "Series whose state changed"),
        new Bilingual(
            "每行是两期之间状态不同的一个序列。",
            "Each row is one series whose state differs between the two editions."),
        List.of(
            text("series", "Series", "序列", change -> change.series().key().toString()),
            text("series_en", "Name (English)", "英文名", change -> change.series().name().en()),
            text("series_zh", "Name (Chinese)", "中文名", change -> change.series().name().zh()),
            text("before", "State before", "原状态", StateChange::before),
            text("after", "State after", "新状态", StateChange::after)),
        Rows.of(states));
  }

  private static <R> Column<R> text(
      String code, String en, String zh, java.util.function.Function<R, String> text) {
    return Column.of(code, Kind.TEXT, en, zh, en, zh, row -> Cell.text(text.apply(row)));
  }

  private static Column<FigureChange> value(
      String code,
      String en,
      String zh,
      java.util.function.Function<FigureChange, Optional<Claim>> claim) {
    return Column.of(
        code,
        Kind.NUMBER,
        en,
        zh,
        en,
        zh,
        row ->
            Cell.orMissing(
                claim.apply(row).map(Comparison::number), Cell::number, Shorthand.NOT_AVAILABLE));
  }

  private static Column<FigureChange> quote(
      String code,
      String en,
      String zh,
      java.util.function.Function<FigureChange, Optional<Claim>> claim) {
    return Column.of(
        code,
        Kind.TEXT,
        en,
        zh,
        en,
        zh,
        row ->
            Cell.orMissing(
                claim.apply(row).map(c -> c.observation().evidence().quote()),
                Cell::text,
                Shorthand.NOT_AVAILABLE));
  }

  private static BigDecimal number(Claim claim) {
    return claim.observation().amount().value();
  }
}
