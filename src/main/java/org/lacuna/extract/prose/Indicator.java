package org.lacuna.extract.prose;

import java.util.Optional;
import org.lacuna.catalogue.Term;
import org.lacuna.series.Unit;

/**
 * What is counted, as the grammar needs to know it.
 *
 * @param code code of the vocabulary
 * @param counts which units fit
 * @param family indicators of one family may be named in short behind each other
 * @param parent the indicator behind which short names count; empty: any of the family
 */
record Indicator(String code, Counts counts, String family, Optional<String> parent) {

  /** Units that fit together. */
  enum Counts {
    PEOPLE,
    HOUSEHOLDS,
    MONEY,
    RATE;

    boolean fits(Unit unit) {
      return switch (unit) {
        case PERSONS, PERSON_TIMES -> this == PEOPLE;
        case HOUSEHOLDS -> this == HOUSEHOLDS;
        case CNY, USD -> this == MONEY;
        case PERCENT, PERCENTAGE_POINTS -> this == RATE;
      };
    }
  }

  static Indicator of(Term term) {
    return new Indicator(
        term.code(),
        counts(term.attributes().getOrDefault("unit", "persons")),
        term.attributes().getOrDefault("family", term.code()),
        Optional.ofNullable(term.attributes().get("parent")));
  }

  private static Counts counts(String unit) {
    return switch (unit) {
      case "CNY", "USD" -> Counts.MONEY;
      case "percent" -> Counts.RATE;
      case "households" -> Counts.HOUSEHOLDS;
      default -> Counts.PEOPLE;
    };
  }

  boolean isTrade() {
    return family.equals("trade");
  }
}
