package org.lacuna.catalogue;

import org.lacuna.series.Coded;

/**
 * Who issues the figures of a source.
 *
 * @param name name in the language of the pages
 * @param nameEn English name
 * @param role whether the figures are its own
 */
public record Publisher(String name, String nameEn, Role role) {

  /** Whether a publisher makes figures or carries those of others. */
  public enum Role implements Coded {
    /** Issues its own figures. */
    PRODUCER("producer"),
    /** Carries figures of others: a news agency, a mirror. */
    RE_PUBLISHER("re-publisher");

    private final String code;

    Role(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
