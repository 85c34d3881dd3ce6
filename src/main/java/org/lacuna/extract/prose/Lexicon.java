package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Term;
import org.lacuna.catalogue.Vocabulary;

/** All words the grammar knows, in one trie: those of the vocabulary and those of grammar.txt. */
final class Lexicon {

  /** What the trie holds at a word: a role with a code, or the phrases it is a part of. */
  sealed interface Entry permits Plain, Parts {}

  record Plain(Role role, String code) implements Entry {}

  /**
   * The phrases that a word is a part of.
   *
   * @param last those that end with it, in their order
   * @param before those that go on behind it
   * @param whole whether some phrase is nothing but this word
   */
  record Parts(List<Part> last, List<Part> before, boolean whole) implements Entry {

    static Parts of(List<Part> all) {
      return new Parts(
          all.stream().filter(Part::isLast).toList(),
          all.stream().filter(part -> !part.isLast()).toList(),
          all.stream().anyMatch(part -> part.isLast() && part.index() == 0));
    }
  }

  record Part(Phrase phrase, int index, boolean isLast) {}

  private static final String GAP = "\\.\\.";

  private final Trie<Entry> trie = new Trie<>();
  private final Trie<Interest> interests = new Trie<>();
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, Indicator> leaders = new HashMap<>();
  private final Map<String, Term> modes = new HashMap<>();
  private final Map<String, List<String>> classes;
  private final Map<String, List<Part>> parts = new LinkedHashMap<>();
  private int phrases;

  Lexicon(Vocabulary vocabulary) {
    classes = vocabulary.classes();
    vocabulary.terms(Term.Kind.INDICATOR).forEach(this::addIndicator);
    parts.forEach((word, of) -> trie.add(word, Parts.of(of)));
    vocabulary.terms(Term.Kind.MODE).forEach(term -> modes.put(term.code(), term));
    addTerms(vocabulary, Term.Kind.AREA, Role.AREA);
    addTerms(vocabulary, Term.Kind.PARTNER, Role.PARTNER);
    addTerms(vocabulary, Term.Kind.COMMODITY, Role.COMMODITY);
    addTerms(vocabulary, Term.Kind.MODE, Role.MODE);
    addTerms(vocabulary, Term.Kind.ENTERPRISE, Role.ENTERPRISE);
    vocabulary.elsewhere().forEach(name -> add(name, Role.ELSEWHERE_NAME, name));
    addGrammar();
    Interest.WORDS.forEach((why, words) -> words.forEach(word -> interests.add(word, why)));
    trie.ready();
    interests.ready();
  }

  Indicator indicator(String code) {
    Indicator indicator = indicators.get(code);
    if (indicator == null) {
      throw new IllegalStateException("the vocabulary lacks the indicator " + code);
    }
    return indicator;
  }

  /**
   * Whether an indicator is the first of its family in the vocabulary, of which others are kinds.
   */
  boolean isLeader(Indicator indicator) {
    return indicator.equals(leaders.get(indicator.family()));
  }

  /** The indicator that a trade mode stands for when it is named alone. */
  Optional<String> implied(String mode) {
    return Optional.ofNullable(modes.get(mode)).map(term -> term.attributes().get("implies"));
  }

  Trie<Entry> trie() {
    return trie;
  }

  /** The words without which a sentence is passed by, a small part of all. */
  Trie<Interest> interests() {
    return interests;
  }

  private void addIndicator(Term term) {
    Indicator indicator = Indicator.of(term);
    indicators.put(indicator.code(), indicator);
    leaders.putIfAbsent(indicator.family(), indicator);
    term.words().forEach(word -> addPhrase(indicator, word));
  }

  private void addPhrase(Indicator indicator, String written) {
    boolean brief = written.startsWith("~");
    List<Set<String>> alternatives = new ArrayList<>();
    for (String part : written.substring(brief ? 1 : 0).split(GAP, -1)) {
      alternatives.add(alternatives(part.strip()));
    }
    Phrase phrase = new Phrase(phrases++, indicator, List.copyOf(alternatives), brief);
    for (int i = 0; i < alternatives.size(); i++) {
      Part entry = new Part(phrase, i, i == alternatives.size() - 1);
      alternatives.get(i).forEach(word -> partsOf(word).add(entry));
      if (entry.isLast()) {
        alternatives.get(i).forEach(word -> interests.add(word, Interest.SUBJECT));
      }
    }
  }

  private List<Part> partsOf(String word) {
    return parts.computeIfAbsent(word, added -> new ArrayList<>());
  }

  /** {@code <poor>转移} is every word of the class {@code poor} followed by 转移. */
  private Set<String> alternatives(String part) {
    int open = part.indexOf('<');
    if (open < 0) {
      return Set.of(Characters.form(part));
    }
    int close = part.indexOf('>', open);
    Set<String> all = new LinkedHashSet<>();
    for (String word : classes.getOrDefault(part.substring(open + 1, close), List.of())) {
      all.addAll(alternatives(part.substring(0, open) + word + part.substring(close + 1)));
    }
    return all;
  }

  private void addTerms(Vocabulary vocabulary, Term.Kind kind, Role role) {
    for (Term term : vocabulary.terms(kind)) {
      Set<String> words = new LinkedHashSet<>(term.words());
      words.add(term.zh());
      words.add(term.en());
      words.forEach(word -> add(word, role, term.code()));
    }
  }

  private void add(String word, Role role, String code) {
    String form = Characters.form(word).strip();
    if (!form.isEmpty()) {
      trie.add(form, new Plain(role, code));
      Interest.of(role).ifPresent(interest -> interests.add(form, interest));
    }
  }

  private void addGrammar() {
    Set<String> roles = new HashSet<>();
    EnumSet.allOf(Role.class).forEach(role -> roles.add(role.name()));
    for (WordLists.Line line : WordLists.resource("grammar.txt", roles)) {
      line.words().forEach(word -> add(word, Role.valueOf(line.kind()), word));
    }
  }
}
