package org.lacuna.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Declaration.Authority;
import org.lacuna.catalogue.Declaration.Word;
import org.lacuna.series.SeriesKey;

/** Reads the entries of {@code declarations} in {@code source.yml}. */
final class DeclarationReader {

  private final String release;
  private final Vocabulary vocabulary;

  DeclarationReader(String release, Vocabulary vocabulary) {
    this.release = release;
    this.vocabulary = vocabulary;
  }

  /** All entries; those with a mistake are left out, the mistake is told. */
  List<Declaration> read(List<YamlMap> entries) {
    List<Declaration> declarations = new ArrayList<>();
    for (YamlMap entry : entries) {
      read(entry).ifPresent(declarations::add);
    }
    return List.copyOf(declarations);
  }

  private Optional<Declaration> read(YamlMap map) {
    Word word = map.choice("word", Word.class);
    Optional<String> series = map.optionalText("series");
    List<String> successors = map.texts("successors");
    series.ifPresent(pattern -> check(map, "series", pattern));
    successors.forEach(pattern -> check(map, "successors", pattern));
    if (!word.takes(successors.size())) {
      map.mistake(
          map.has("successors") ? map.line("successors") : map.line(),
          "'%s' takes %s in 'successors', found %d"
              .formatted(word.code(), word.successors(), successors.size()));
    }
    String by = map.text("by");
    LocalDate effective = day(map, "effective");
    Declaration declaration =
        new Declaration(
            word,
            release,
            series,
            successors,
            by.isBlank() ? "nobody" : by,
            map.choice("authority", Authority.class),
            effective,
            map.has("known") ? day(map, "known") : effective,
            map.text("quote"),
            map.text("seen"));
    map.noFurtherKeys();
    return by.isBlank() ? Optional.empty() : Optional.of(declaration);
  }

  private static LocalDate day(YamlMap map, String key) {
    if (!map.has(key)) {
      map.mistake(map.line(), "'" + key + "' is missing; expected a date like 2025-12-31");
    }
    return map.date(key).orElse(LocalDate.EPOCH);
  }

  /** A misspelt key would speak of nothing, and nobody would notice. */
  private void check(YamlMap map, String key, String pattern) {
    String indicator = pattern.split("[.*]", -1)[0];
    boolean whole = pattern.startsWith(indicator + ".");
    if (whole && vocabulary.find(Term.Kind.INDICATOR, indicator).isEmpty()) {
      map.mistake(map.line(key), "no indicator '" + indicator + "' in vocabulary/indicators.yml");
    }
    if (pattern.indexOf('*') < 0) {
      try {
        SeriesKey.parse(pattern);
      } catch (IllegalArgumentException noKey) {
        map.mistake(
            map.line(key), "'" + key + "': " + noKey.getMessage() + ", or a pattern with *");
      }
    }
  }
}
