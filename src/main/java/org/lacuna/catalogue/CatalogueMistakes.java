package org.lacuna.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The definitions below {@code jobs/} cannot be used; carries every mistake found, not the first.
 */
public final class CatalogueMistakes extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  CatalogueMistakes(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /** Every mistake, in the order of files and lines; never empty. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
