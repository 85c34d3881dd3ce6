package org.lacuna.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the files of {@code jobs/vocabulary}. A file that is absent holds no words; what is wrong
 * with one that is there becomes a mistake with its line.
 */
final class VocabularyReader {

  private static final String WORDS = "words.yml";

  private final Path root;
  private final List<Mistake> mistakes;
  private final Optional<YamlMap> words;
  private Map<String, Term> indicators = Map.of();

  VocabularyReader(Path root, List<Mistake> mistakes) {
    this.root = root;
    this.mistakes = mistakes;
    this.words = file(WORDS);
  }

  private Optional<YamlMap> file(String name) {
    Path file = root.resolve("vocabulary").resolve(name);
    return Files.exists(file) ? YamlFile.read(root, file, mistakes) : Optional.empty();
  }

  /** Words that mean one thing in the names of indicators, by the name of their class. */
  Map<String, List<String>> classes() {
    Map<String, List<String>> classes = new LinkedHashMap<>();
    for (YamlMap entry : words.map(map -> map.maps("classes")).orElse(List.of())) {
      String name = entry.text("name");
      if (classes.put(name, someWords(entry)) != null) {
        entry.mistake(entry.line(), "the class '" + name + "' stands here a second time");
      }
      entry.noFurtherKeys();
    }
    return classes;
  }

  /** Names of places that are none of ours. */
  List<String> elsewhere() {
    List<String> names = new ArrayList<>();
    for (YamlMap entry : words.map(map -> map.maps("elsewhere")).orElse(List.of())) {
      names.addAll(someWords(entry));
      entry.noFurtherKeys();
    }
    words.ifPresent(YamlMap::noFurtherKeys);
    return List.copyOf(names);
  }

  private static List<String> someWords(YamlMap entry) {
    List<String> words = entry.texts("words");
    if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
      entry.mistake(entry.line("words"), "'words' must list at least one word, and none blank");
    }
    return words;
  }

  /**
   * The terms of one kind by their codes, in the order of their file. Indicators come first: other
   * kinds may refer to them.
   */
  Map<String, Term> terms(Term.Kind kind, Set<String> classes) {
    Optional<YamlMap> file = file(kind.code() + ".yml");
    if (file.filter(map -> !map.has("terms")).isPresent()) {
      file.get().mistake(file.get().line(), "'terms' is missing; expected a list of terms");
    }
    List<YamlMap> entries = file.map(map -> map.maps("terms")).orElse(List.of());
    file.ifPresent(YamlMap::noFurtherKeys);
    Map<String, Term> byCode = new LinkedHashMap<>();
    TermRules rules = new TermRules(kind, classes);
    for (YamlMap entry : entries) {
      Term term = rules.read(entry);
      if (byCode.put(term.code(), term) != null) {
        entry.mistake(entry.line(), "the code '" + term.code() + "' stands here a second time");
      }
    }
    indicators = kind == Term.Kind.INDICATOR ? byCode : indicators;
    entries.forEach(entry -> TermRules.checkReferences(entry, indicators));
    return byCode;
  }
}
