package org.lacuna.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.series.Coded;
import org.lacuna.series.ReferencePeriod;

/** Reads {@code jobs/calendars/<name>.yml}. */
final class TimetableReader {

  /** What a dated release brings, told from its day. */
  private enum Covers implements Coded {
    MONTH_BEFORE("month_before"),
    NEAREST_MONTH_END("nearest_month_end"),
    YEAR_BEFORE("year_before");

    private final String code;

    Covers(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  private final YamlMap map;
  private final String name;

  private TimetableReader(YamlMap map, String name) {
    this.map = map;
    this.name = name;
  }

  static List<Timetable> readAll(Path jobs) {
    List<Mistake> mistakes = new ArrayList<>();
    List<Timetable> timetables = new ArrayList<>();
    for (Path file : files(jobs.resolve("calendars"))) {
      String name = file.getFileName().toString().replaceFirst("\\.yml$", "");
      YamlFile.read(jobs, file, mistakes)
          .map(map -> new TimetableReader(map, name).read())
          .ifPresent(timetables::add);
    }
    if (!mistakes.isEmpty()) {
      throw new CatalogueMistakes(mistakes);
    }
    return List.copyOf(timetables);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Timetable read() {
    String citation = map.text("citation");
    List<Timetable.Fact> facts = facts(citation);
    Timetable timetable =
        new Timetable(
            name, map.text("publisher"), citation, map.text("seen"), events(facts), facts);
    map.noFurtherKeys();
    return timetable;
  }

  private List<Timetable.Event> events(List<Timetable.Fact> facts) {
    int year = map.number("year", 0);
    List<Timetable.Event> events = new ArrayList<>();
    for (YamlMap row : map.maps("rows")) {
      events.addAll(rowEvents(row, year, facts));
    }
    return events.stream().sorted((one, other) -> one.on().compareTo(other.on())).toList();
  }

  private static List<Timetable.Event> rowEvents(
      YamlMap row, int year, List<Timetable.Fact> facts) {
    String id = row.text("id");
    row.text("title");
    Covers covers = row.choice("covers", Covers.class);
    List<Timetable.Event> events = new ArrayList<>();
    for (String day : row.texts("days")) {
      day(row, year, day)
          .map(on -> new Timetable.Event(id, on, merged(id, on, covered(covers, on), facts)))
          .ifPresent(events::add);
    }
    row.noFurtherKeys();
    return events;
  }

  private static Optional<LocalDate> day(YamlMap row, int year, String text) {
    try {
      return Optional.of(LocalDate.parse(year + "-" + text));
    } catch (DateTimeException malformed) {
      row.mistake(row.line("days"), "'days' must be like 01-13 in 'year', found '" + text + "'");
      return Optional.empty();
    }
  }

  private static ReferencePeriod covered(Covers covers, LocalDate on) {
    YearMonth month = YearMonth.from(on);
    return switch (covers) {
      case MONTH_BEFORE -> ReferencePeriod.ofMonth(month.minusMonths(1));
      case NEAREST_MONTH_END ->
          ReferencePeriod.ofMonth(on.getDayOfMonth() <= 15 ? month.minusMonths(1) : month);
      case YEAR_BEFORE -> ReferencePeriod.ofYear(on.getYear() - 1);
    };
  }

  private static ReferencePeriod merged(
      String row, LocalDate on, ReferencePeriod period, List<Timetable.Fact> facts) {
    for (Timetable.Fact fact : facts) {
      if (fact.holds(row, on)
          && fact.months().map(m -> m.last() == period.end().getMonthValue()).orElse(false)) {
        int first = fact.months().map(Timetable.Months::first).orElseThrow();
        return new ReferencePeriod(period.end().withMonth(first), period.end());
      }
    }
    return period;
  }

  private List<Timetable.Fact> facts(String citation) {
    List<Timetable.Fact> facts = new ArrayList<>();
    for (YamlMap fact : map.maps("facts")) {
      facts.add(fact(fact, citation));
    }
    return List.copyOf(facts);
  }

  private static Timetable.Fact fact(YamlMap fact, String citation) {
    Timetable.Fact read =
        new Timetable.Fact(
            fact.choice("kind", Timetable.Fact.Kind.class),
            fact.texts("rows"),
            requiredDate(fact, "from"),
            fact.date("until"),
            months(fact),
            fact.date("to"),
            fact.text("note"),
            fact.optionalText("citation").orElse(citation));
    if (read.kind() == Timetable.Fact.Kind.MERGED && read.months().isEmpty()) {
      fact.mistake(fact.line(), "a merged period needs 'months' like [1, 2]");
    }
    if (read.kind() == Timetable.Fact.Kind.MOVED && read.to().isEmpty()) {
      fact.mistake(fact.line(), "a moved day needs 'to', the new day");
    }
    fact.noFurtherKeys();
    return read;
  }

  private static LocalDate requiredDate(YamlMap fact, String key) {
    if (!fact.has(key)) {
      fact.mistake(fact.line(), "'" + key + "' is missing; expected a date like 2025-12-31");
    }
    return fact.date(key).orElse(LocalDate.EPOCH);
  }

  private static Optional<Timetable.Months> months(YamlMap fact) {
    List<String> texts = fact.texts("months");
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    try {
      int first = Integer.parseInt(texts.get(0));
      int last = Integer.parseInt(texts.get(texts.size() - 1));
      if (1 <= first && first < last && last <= 12) {
        return Optional.of(new Timetable.Months(first, last));
      }
    } catch (NumberFormatException noNumber) {
      fact.mistake(fact.line("months"), "'months' must be numbers, found " + texts);
      return Optional.empty();
    }
    fact.mistake(fact.line("months"), "'months' must be like [1, 2], found " + texts);
    return Optional.empty();
  }
}
