package org.lacuna.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of {@code jobs/vocabulary}: one file a dimension, one line a term. */
public final class Vocabulary {

  private final Map<Term.Kind, Map<String, Term>> terms;

  private Vocabulary(Map<Term.Kind, Map<String, Term>> terms) {
    this.terms = terms;
  }

  static Vocabulary read(Path root, List<Mistake> mistakes) {
    Map<Term.Kind, Map<String, Term>> terms = new EnumMap<>(Term.Kind.class);
    for (Term.Kind kind : Term.Kind.values()) {
      terms.put(kind, readKind(root, kind, mistakes));
    }
    return new Vocabulary(terms);
  }

  private static Map<String, Term> readKind(Path root, Term.Kind kind, List<Mistake> mistakes) {
    Map<String, Term> byCode = new LinkedHashMap<>();
    Path file = root.resolve("vocabulary").resolve(kind.code() + ".yml");
    if (!Files.exists(file)) {
      return byCode;
    }
    for (YamlMap entry :
        YamlFile.read(root, file, mistakes).map(map -> map.maps("terms")).orElse(List.of())) {
      Term term = term(kind, entry);
      if (byCode.put(term.code(), term) != null) {
        entry.mistake(entry.line(), "the code '" + term.code() + "' stands here a second time");
      }
    }
    return byCode;
  }

  private static Term term(Term.Kind kind, YamlMap entry) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String key : entry.keys()) {
      if (!List.of("code", "zh", "en", "words").contains(key)) {
        entry.optionalText(key).ifPresent(value -> attributes.put(key, value));
      }
    }
    return new Term(
        kind,
        entry.text("code"),
        entry.text("zh"),
        entry.text("en"),
        entry.texts("words"),
        Map.copyOf(attributes),
        entry.file(),
        entry.line());
  }

  /** The terms of one dimension in the order of their file. */
  public List<Term> terms(Term.Kind kind) {
    return new ArrayList<>(terms.getOrDefault(kind, Map.of()).values());
  }

  /** The term with this code, empty when the vocabulary has none. */
  public Optional<Term> find(Term.Kind kind, String code) {
    return Optional.ofNullable(terms.getOrDefault(kind, Map.of()).get(code));
  }
}
