package org.lacuna.world;

import java.util.List;

/** A recorded world cannot be used; carries every mistake found, not the first. */
public final class WorldMistakes extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> mistakes;

  WorldMistakes(List<String> mistakes) {
    super(String.join("\n", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** Every mistake as {@code file:line: what was expected and found}; never empty. */
  public List<String> mistakes() {
    return mistakes;
  }
}
