package org.lacuna.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lacuna.catalogue.Term;

/**
 * All words that stand over one cell: those of its row and those of its header path.
 *
 * @param row words of the row's label
 * @param column words of the header path
 */
record Context(List<Word> row, List<Word> column) {

  List<Word> all() {
    List<Word> all = new ArrayList<>(row);
    all.addAll(column);
    return all;
  }

  /** The codes of one dimension that stand over the cell, without doubles. */
  Set<String> codes(Term.Kind kind) {
    return all().stream()
        .filter(Word.Code.class::isInstance)
        .map(Word.Code.class::cast)
        .filter(code -> code.kind() == kind)
        .map(Word.Code::code)
        .collect(Collectors.toSet());
  }

  <T extends Word> List<T> words(Class<T> type) {
    return all().stream().filter(type::isInstance).map(type::cast).distinct().toList();
  }

  boolean has(Class<? extends Word> type) {
    return all().stream().anyMatch(type::isInstance);
  }

  /** Units that stand over the cell itself, without doubles. */
  List<Word.Scale> scales() {
    return words(Word.Scale.class);
  }
}
