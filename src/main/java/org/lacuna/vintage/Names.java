package org.lacuna.vintage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.lacuna.series.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers of series and voices. Numbers are given in the order of commits and rows never change, so
 * what was read stays true and a {@linkplain #refresh() refresh} reads only what is new.
 *
 * <p>Safe for use by several threads.
 */
final class Names {

  private final JdbcTemplate jdbc;
  private final Map<Long, SeriesKey> series = new ConcurrentHashMap<>();
  private final Map<SeriesKey, Long> seriesIds = new ConcurrentHashMap<>();
  private final SortedMap<String, Long> texts = new ConcurrentSkipListMap<>();
  private final Map<Long, Voice> voices = new ConcurrentHashMap<>();
  private final Map<Voice, Long> voiceIds = new ConcurrentHashMap<>();

  Names(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads what was committed since. To be called before rows are read, never after inserting. */
  synchronized void refresh() {
    jdbc.query(
        "SELECT id, series_key FROM series WHERE id >= ? ORDER BY id",
        row -> {
          learn(row.getLong(1), SeriesKey.parse(row.getString(2)));
        },
        nextSeries());
    jdbc.query(
        "SELECT id, publisher, source, release_id, stage FROM voice WHERE id >= ? ORDER BY id",
        row -> {
          learn(
              row.getLong(1),
              new Voice(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
        },
        nextVoice());
  }

  SeriesKey series(long id) {
    return Sql.one(series.get(id));
  }

  Voice voice(long id) {
    return Sql.one(voices.get(id));
  }

  Optional<Long> find(SeriesKey key) {
    return Optional.ofNullable(seriesIds.get(key));
  }

  Optional<Long> find(Voice voice) {
    return Optional.ofNullable(voiceIds.get(voice));
  }

  /** Numbers of the voices that speak through a source, in their order. */
  List<Long> voicesOf(String source) {
    return voiceIds.entrySet().stream()
        .filter(voice -> voice.getKey().source().equals(source))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  /** Numbers of all series known since the last refresh, in order of their keys; a view. */
  SortedMap<String, Long> inOrder() {
    return texts;
  }

  long nextSeries() {
    return series.size() + 1L;
  }

  long nextVoice() {
    return voices.size() + 1L;
  }

  private void learn(long id, SeriesKey key) {
    series.put(id, key);
    seriesIds.put(key, id);
    texts.put(key.toString(), id);
  }

  private void learn(long id, Voice voice) {
    voices.put(id, voice);
    voiceIds.put(voice, id);
  }
}
