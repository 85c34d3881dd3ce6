package org.lacuna.extract.prose;

import org.lacuna.extract.Subject;
import org.lacuna.series.SeriesKey;

/**
 * What a figure is about while it is being bound.
 *
 * @param indicator what is counted
 * @param place where
 * @param partner with whom
 * @param commodity what is traded
 * @param mode in which customs regime
 * @param enterprise by which firms
 */
record Frame(
    Indicator indicator,
    Place place,
    String partner,
    String commodity,
    String mode,
    String enterprise) {

  /** A place as far as the words say it. */
  record Place(Kind kind, String code) {

    enum Kind {
      /** A code of the vocabulary. */
      OURS,
      /** Named, and none of ours. */
      OTHER,
      /** Nothing said. */
      UNSAID
    }

    static final Place UNSAID = new Place(Kind.UNSAID, "");
    static final Place OTHER = new Place(Kind.OTHER, "");

    static Place of(String code) {
      return new Place(Kind.OURS, code);
    }
  }

  static Frame of(Indicator indicator, Place place) {
    return new Frame(
        indicator, place, SeriesKey.WORLD, SeriesKey.TOTAL, SeriesKey.TOTAL, SeriesKey.TOTAL);
  }

  Frame withIndicator(Indicator other) {
    return new Frame(other, place, partner, commodity, mode, enterprise);
  }

  Frame withPlace(Place other) {
    return new Frame(indicator, other, partner, commodity, mode, enterprise);
  }

  /** The same with one dimension set; {@code role} is that of the dimension's words. */
  Frame with(Role role, String code) {
    return switch (role) {
      case PARTNER -> new Frame(indicator, place, code, commodity, mode, enterprise);
      case COMMODITY -> new Frame(indicator, place, partner, code, mode, enterprise);
      case MODE -> new Frame(indicator, place, partner, commodity, code, enterprise);
      case ENTERPRISE -> new Frame(indicator, place, partner, commodity, mode, code);
      case AREA -> withPlace(Place.of(code));
      default -> throw new IllegalArgumentException(role + " is no dimension");
    };
  }

  String code(Role role) {
    return switch (role) {
      case PARTNER -> partner;
      case COMMODITY -> commodity;
      case MODE -> mode;
      case ENTERPRISE -> enterprise;
      case AREA -> place.code();
      default -> throw new IllegalArgumentException(role + " is no dimension");
    };
  }

  Subject subject() {
    return new Subject(indicator.code(), place.code(), partner, commodity, mode, enterprise);
  }
}
