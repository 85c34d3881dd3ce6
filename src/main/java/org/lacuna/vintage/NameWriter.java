package org.lacuna.vintage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lacuna.series.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives numbers to series and voices that have none yet, in the order they come. */
final class NameWriter {

  private final JdbcTemplate jdbc;
  private final Names names;

  NameWriter(JdbcTemplate jdbc, Names names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /** Numbers of all the series, new ones inserted. */
  Map<SeriesKey, Long> numberSeries(Collection<SeriesKey> wanted) {
    Map<SeriesKey, Long> numbers = new LinkedHashMap<>();
    List<Object[]> rows = new ArrayList<>();
    for (SeriesKey key : new LinkedHashSet<>(wanted)) {
      long fresh = names.nextSeries() + rows.size();
      long number = names.find(key).orElse(fresh);
      numbers.put(key, number);
      if (number == fresh) {
        rows.add(row(number, key));
      }
    }
    jdbc.batchUpdate("INSERT INTO series VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    return numbers;
  }

  /** Numbers of all the voices, new ones inserted. */
  Map<Voice, Long> numberVoices(Collection<Voice> wanted) {
    Map<Voice, Long> numbers = new LinkedHashMap<>();
    List<Object[]> rows = new ArrayList<>();
    for (Voice voice : new LinkedHashSet<>(wanted)) {
      long fresh = names.nextVoice() + rows.size();
      long number = names.find(voice).orElse(fresh);
      numbers.put(voice, number);
      if (number == fresh) {
        rows.add(row(number, voice));
      }
    }
    jdbc.batchUpdate("INSERT INTO voice VALUES (?, ?, ?, ?, ?)", rows);
    return numbers;
  }

  private static Object[] row(long number, SeriesKey key) {
    return new Object[] {
      number,
      key.toString(),
      key.indicator(),
      key.area(),
      key.partner(),
      key.commodity(),
      key.mode(),
      key.enterprise(),
      key.measure().code(),
      key.unit().code(),
      key.scenario().code(),
      key.accumulation().code(),
      key.frequency().code()
    };
  }

  private static Object[] row(long number, Voice voice) {
    return new Object[] {number, voice.publisher(), voice.source(), voice.release(), voice.stage()};
  }
}
