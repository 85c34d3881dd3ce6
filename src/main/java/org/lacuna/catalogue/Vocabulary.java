package org.lacuna.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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
    VocabularyReader reader = new VocabularyReader(root, mistakes);
    Map<Term.Kind, Map<String, Term>> terms = new EnumMap<>(Term.Kind.class);
    Map<String, List<String>> classes = reader.classes();
    for (Term.Kind kind : Term.Kind.values()) {
      terms.put(kind, reader.terms(kind, classes.keySet()));
    }
    return new Vocabulary(terms, classes, reader.elsewhere());
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
