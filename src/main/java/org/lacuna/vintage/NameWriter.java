package org.lacuna.vintage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lacuna.series.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives numbers to series and voices that have none yet, in the order they come. */
final class NameWriter {

  private static final String SERIES =
      "INSERT INTO series VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String VOICE = "INSERT INTO voice VALUES (?, ?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final Names names;

  NameWriter(JdbcTemplate jdbc, Names names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /** Numbers of all the series, new ones inserted. */
  Map<SeriesKey, Long> numberSeries(Collection<SeriesKey> wanted) {
    return number(wanted, names::find, names.nextSeries(), NameWriter::row, SERIES);
  }

  /** Numbers of all the voices, new ones inserted. */
  Map<Voice, Long> numberVoices(Collection<Voice> wanted) {
    return number(wanted, names::find, names.nextVoice(), NameWriter::row, VOICE);
  }

  private <N> Map<N, Long> number(
      Collection<N> wanted,
      Function<N, Optional<Long>> known,
      long next,
      BiFunction<Long, N, Object[]> row,
      String insert) {
    Map<N, Long> numbers = new LinkedHashMap<>();
    List<Object[]> rows = new ArrayList<>();
    for (N name : new LinkedHashSet<>(wanted)) {
      long fresh = next + rows.size();
      long number = known.apply(name).orElse(fresh);
      numbers.put(name, number);
      if (number == fresh) {
        rows.add(row.apply(number, name));
      }
    }
    jdbc.batchUpdate(insert, rows);
    return numbers;
  }

  private static Object[] row(long number, SeriesKey key) {
    return Stream.concat(Stream.of(number, key.toString()), key.codes().stream()).toArray();
  }

  private static Object[] row(long number, Voice voice) {
    return new Object[] {number, voice.publisher(), voice.source(), voice.release(), voice.stage()};
  }
}
