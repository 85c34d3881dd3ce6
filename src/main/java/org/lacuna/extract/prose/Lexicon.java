package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Term;
import org.lacuna.catalogue.Vocabulary;

/** All words the grammar knows, in one trie: those of the vocabulary and those of grammar.txt. */
final class Lexicon {

  /** What the trie holds at a word: a role with a code, or a part of a phrase. */
  sealed interface Entry permits Plain, Part {}

  record Plain(Role role, String code) implements Entry {}

  record Part(Phrase phrase, int index) implements Entry {

    boolean isLast() {
      return index == phrase.parts().size() - 1;
    }
  }

  private static final String GAP = "\\.\\.";

  private final Trie<Entry> trie = new Trie<>();
  private final Trie<Interest> interests = new Trie<>();
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, Term> modes = new HashMap<>();
  private final Map<String, List<String>> classes;

  Lexicon(Vocabulary vocabulary) {
    classes = vocabulary.classes();
    vocabulary.terms(Term.Kind.INDICATOR).forEach(this::addIndicator);
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
    term.words().forEach(word -> addPhrase(indicator, word));
  }

  private void addPhrase(Indicator indicator, String written) {
    boolean brief = written.startsWith("~");
    List<Set<String>> parts = new ArrayList<>();
    for (String part : written.substring(brief ? 1 : 0).split(GAP, -1)) {
      parts.add(alternatives(part.strip()));
    }
    Phrase phrase = new Phrase(indicator, List.copyOf(parts), brief);
    for (int i = 0; i < parts.size(); i++) {
      Part entry = new Part(phrase, i);
      parts.get(i).forEach(word -> trie.add(word, entry));
      if (entry.isLast()) {
        parts.get(i).forEach(word -> interests.add(word, Interest.SUBJECT));
      }
    }
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
