package org.lacuna.extract.prose;

import java.math.BigDecimal;
import java.util.Optional;
import org.lacuna.series.Bound;
import org.lacuna.series.Unit;

/**
 * A number in a text.
 *
 * @param start first character, sign of currency included
 * @param end after its unit and what follows it of bounds
 * @param quoteStart first character of the bound word before it, else {@code start}
 * @param number the digits
 * @param multiplier worth of one
 * @param kind what its unit is
 * @param bound what the words beside it say
 * @param suffixed whether the bound stands behind the number (以上)
 * @param damaged digits are missing or run together
 * @param signed a plus or minus is printed
 */
record Num(
    int start,
    int end,
    int quoteStart,
    BigDecimal number,
    BigDecimal multiplier,
    Kind kind,
    Bound bound,
    boolean suffixed,
    boolean damaged,
    boolean signed) {

  /** What a number is counted in. */
  enum Kind {
    PERSONS(Unit.PERSONS),
    PERSON_TIMES(Unit.PERSON_TIMES),
    HOUSEHOLDS(Unit.HOUSEHOLDS),
    YUAN(Unit.CNY),
    DOLLARS(Unit.USD),
    PERCENT(Unit.PERCENT),
    POINTS(Unit.PERCENTAGE_POINTS),
    /** 倍, times: hundreds of percent when it tells growth. */
    FOLD(Unit.PERCENT),
    /** Tonnes, vehicles: goods, where ours counts people or money. */
    GOODS(null),
    /** Days, firms, places in a ranking: nothing of ours. */
    OTHER(null),
    /** No unit at all. */
    BARE(null);

    private final Optional<Unit> unit;

    Kind(@org.jspecify.annotations.Nullable Unit unit) {
      this.unit = Optional.ofNullable(unit);
    }

    Optional<Unit> unit() {
      return unit;
    }

    boolean isLevel() {
      return this == PERSONS
          || this == PERSON_TIMES
          || this == HOUSEHOLDS
          || this == YUAN
          || this == DOLLARS;
    }

    /** A unit in which nothing of ours is counted. */
    boolean isForeign() {
      return this == GOODS || this == OTHER;
    }

    boolean isRelative() {
      return this == PERCENT || this == FOLD;
    }
  }

  Num as(Kind otherKind, BigDecimal otherMultiplier) {
    return new Num(
        start,
        end,
        quoteStart,
        number,
        otherMultiplier,
        otherKind,
        bound,
        suffixed,
        damaged,
        signed);
  }

  boolean isBareCount() {
    return kind == Kind.BARE;
  }
}
