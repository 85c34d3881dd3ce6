package org.lacuna.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a term of one kind may say, and what is wrong with one that says something else. */
final class TermRules {

  /** Codes become parts of series keys, which dots join. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_+-]+");

  private static final Pattern CLASS = Pattern.compile("<([^<>]*)>");
  private static final String GAP = "\\.\\.";

  /** The attributes of each kind beside its names, with the values they may have; empty: any. */
  private static final Map<Term.Kind, Map<String, List<String>>> ATTRIBUTES =
      Map.of(
          Term.Kind.INDICATOR,
          Map.of(
              "unit", List.of("persons", "person-times", "households", "CNY", "USD", "percent"),
              "nature", List.of("flow", "stock", "annual"),
              "family", List.of(),
              "parent", List.of()),
          Term.Kind.MODE,
          Map.of("implies", List.of()));

  private final Term.Kind kind;
  private final Set<String> classes;
  private final Map<String, String> owners = new HashMap<>();

  TermRules(Term.Kind kind, Set<String> classes) {
    this.kind = kind;
    this.classes = classes;
  }

  /** Reads a term, and notes what is wrong with it by itself. */
  Term read(YamlMap entry) {
    Term term =
        new Term(
            kind,
            entry.text("code"),
            entry.text("zh"),
            entry.text("en"),
            entry.texts("words"),
            attributes(entry),
            entry.file(),
            entry.line());
    if (!term.code().isEmpty() && !CODE.matcher(term.code()).matches()) {
      entry.mistake(
          entry.line("code"),
          "'code' must be letters, digits, '_', '-' and '+', found '" + term.code() + "'");
    }
    checkWords(entry, term);
    entry.noFurtherKeys();
    return term;
  }

  private Map<String, String> attributes(YamlMap entry) {
    Map<String, String> attributes = new LinkedHashMap<>();
    ATTRIBUTES
        .getOrDefault(kind, Map.of())
        .forEach(
            (key, allowed) ->
                entry.optionalText(key).ifPresent(value -> attributes.put(key, value)));
    attributes.forEach((key, value) -> checkValue(entry, key, value));
    return Map.copyOf(attributes);
  }

  private void checkValue(YamlMap entry, String key, String value) {
    List<String> allowed = ATTRIBUTES.getOrDefault(kind, Map.of()).getOrDefault(key, List.of());
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      entry.mistake(
          entry.line(key),
          "'%s' must be one of %s, found '%s'".formatted(key, String.join(", ", allowed), value));
    }
  }

  private void checkWords(YamlMap entry, Term term) {
    if (term.words().isEmpty()) {
      entry.mistake(
          entry.line("words"), "'words' must list at least one word by which pages call it");
    }
    for (String word : term.words()) {
      wrong(word)
          .ifPresent(why -> entry.mistake(entry.line("words"), "the word '" + word + "' " + why));
      checkOwner(entry, term, word);
    }
  }

  /** One word names one thing; only short names may be shared, which count behind a full one. */
  private void checkOwner(YamlMap entry, Term term, String word) {
    String owner = owners.putIfAbsent(word, term.code());
    if (owner != null && (!word.startsWith("~") || owner.equals(term.code()))) {
      entry.mistake(entry.line("words"), "the word '" + word + "' already names " + owner);
    }
  }

  private Optional<String> wrong(String word) {
    if (kind != Term.Kind.INDICATOR) {
      return word.isBlank() ? Optional.of("is blank") : Optional.empty();
    }
    for (String part : word.replaceFirst("^~", "").split(GAP, -1)) {
      if (part.isBlank()) {
        return Optional.of("has an empty part; parts are joined by '..'");
      }
    }
    return wrongClass(word);
  }

  private Optional<String> wrongClass(String word) {
    Matcher named = CLASS.matcher(word);
    while (named.find()) {
      if (!classes.contains(named.group(1))) {
        return Optional.of(
            "names the class '%s'; classes of vocabulary/words.yml: %s"
                .formatted(
                    named.group(1), classes.stream().sorted().collect(Collectors.joining(", "))));
      }
    }
    return named.replaceAll("").matches(".*[<>].*")
        ? Optional.of("has a bracket that is not closed; a class is written <name>")
        : Optional.empty();
  }

  /** The indicators that a term refers to must be there as well. */
  static void checkReferences(YamlMap entry, Map<String, Term> indicators) {
    for (String key : List.of("parent", "implies")) {
      String named = entry.has(key) ? entry.text(key) : "";
      if (!named.isEmpty() && !indicators.containsKey(named)) {
        entry.mistake(entry.line(key), "no indicator '" + named + "' in vocabulary/indicators.yml");
      }
    }
  }
}
