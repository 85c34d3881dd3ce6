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
  private final Map<String, List<String>> classes;
  private final List<String> elsewhere;

  private Vocabulary(
      Map<Term.Kind, Map<String, Term>> terms,
      Map<String, List<String>> classes,
      List<String> elsewhere) {
    this.terms = terms;
    this.classes = classes;
    this.elsewhere = elsewhere;
  }

  static Vocabulary read(Path root, List<Mistake> mistakes) {
    Map<Term.Kind, Map<String, Term>> terms = new EnumMap<>(Term.Kind.class);
    for (Term.Kind kind : Term.Kind.values()) {
      terms.put(kind, readKind(root, kind, mistakes));
    }
    return new Vocabulary(terms, classes(root, mistakes), elsewhere(root, mistakes));
  }

  private static Map<String, List<String>> classes(Path root, List<Mistake> mistakes) {
    Map<String, List<String>> classes = new LinkedHashMap<>();
    for (YamlMap entry : maps(root, "words.yml", "classes", mistakes)) {
      classes.put(entry.text("name"), entry.texts("words"));
    }
    return classes;
  }

  private static List<String> elsewhere(Path root, List<Mistake> mistakes) {
    List<String> names = new ArrayList<>();
    for (YamlMap entry : maps(root, "words.yml", "elsewhere", mistakes)) {
      names.addAll(entry.texts("words"));
    }
    return List.copyOf(names);
  }

  private static List<YamlMap> maps(Path root, String name, String key, List<Mistake> mistakes) {
    Path file = root.resolve("vocabulary").resolve(name);
    if (!Files.exists(file)) {
      return List.of();
    }
    return YamlFile.read(root, file, mistakes).map(map -> map.maps(key)).orElse(List.of());
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

  /**
   * Classes of words that mean one thing in the names of indicators, by name: {@code <poor>} in a
   * name stands for each word of the class {@code poor}.
   */
  public Map<String, List<String>> classes() {
    return classes;
  }

  /** Names of places that are none of ours (the nation, other provinces and cities): refused. */
  public List<String> elsewhere() {
    return elsewhere;
  }

  /** The term with this code, empty when the vocabulary has none. */
  public Optional<Term> find(Term.Kind kind, String code) {
    return Optional.ofNullable(terms.getOrDefault(kind, Map.of()).get(code));
  }
}
