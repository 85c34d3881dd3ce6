package org.lacuna.detect.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The step from one period to the next.
 *
 * @param unit weeks, months ...
 * @param count how many of them make one step
 */
@SuppressWarnings("StringSplitter") // an empty word at the end is no word
record Cadence(ChronoUnit unit, int count) {

  private static final double DAYS_OF_MONTH = 30.44;
  private static final int MONTHS_OF_YEAR = 12;

  /** A first word of the catalogues' frequency texts and the cadence it means. */
  private record Name(String word, Cadence cadence) {}

  private static final List<Name> NAMES =
      List.of(
          new Name("daily", of(ChronoUnit.DAYS, 1)),
          new Name("weekly", of(ChronoUnit.DAYS, 7)),
          new Name("biweekly", of(ChronoUnit.DAYS, 14)),
          new Name("monthly", of(ChronoUnit.MONTHS, 1)),
          new Name("quarterly", of(ChronoUnit.MONTHS, 3)),
          new Name("semiannual", of(ChronoUnit.MONTHS, 6)),
          new Name("half-yearly", of(ChronoUnit.MONTHS, 6)),
          new Name("annual", of(ChronoUnit.MONTHS, 12)),
          new Name("d", of(ChronoUnit.DAYS, 1)),
          new Name("w", of(ChronoUnit.DAYS, 7)),
          new Name("m", of(ChronoUnit.MONTHS, 1)),
          new Name("q", of(ChronoUnit.MONTHS, 3)),
          new Name("s", of(ChronoUnit.MONTHS, 6)),
          new Name("a", of(ChronoUnit.MONTHS, 12)));

  private static Cadence of(ChronoUnit unit, int count) {
    return new Cadence(unit, count);
  }

  /**
   * Reads the words of a catalogue; what stands behind the first word ("Weekly, Ending Friday",
   * "Annual, Fiscal Year") says on which day a period closes, not how often one comes.
   *
   * @return empty for irregular, one-off and unknown frequencies: they have no age
   */
  static Optional<Cadence> read(String frequency) {
    String[] words = frequency.strip().toLowerCase(Locale.ROOT).split("[,\\s]+");
    if (words.length >= 2 && words[1].equals("year") && words[0].matches("[1-9]\\d?")) {
      return Optional.of(of(ChronoUnit.MONTHS, Integer.parseInt(words[0]) * MONTHS_OF_YEAR));
    }
    return NAMES.stream().filter(name -> name.word.equals(words[0])).map(Name::cadence).findFirst();
  }

  /** Length of a step in days, on average. */
  double days() {
    return unit == ChronoUnit.MONTHS ? count * DAYS_OF_MONTH : count;
  }

  /** First day of the period after the one that begins on {@code start}. */
  LocalDate next(LocalDate start) {
    return start.plus(count, unit);
  }

  /** Whether the period that begins on {@code start} is the last of its calendar year, not all. */
  boolean closesYear(LocalDate start) {
    return unit == ChronoUnit.MONTHS
        && count < MONTHS_OF_YEAR
        && next(start).getYear() > start.getYear();
  }
}
