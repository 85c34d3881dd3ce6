package org.lacuna.extract.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.PeriodWords;

/**
 * The period of a cell: its own words, else those of the columns it refers to, else the document's.
 */
record CellPeriod(Context context, Section section, Facts facts) {

  PeriodWords words() throws Refusal {
    Optional<Word.Months> months = months();
    OptionalInt year = year();
    if (months.isPresent()) {
      checkMonth(months.get());
      return PeriodWords.ofMonths(
          months.get().words(), named(year), months.get().from(), months.get().to());
    }
    return whole(year);
  }

  private Optional<Word.Months> months() throws Refusal {
    List<Word.Months> own = context.words(Word.Months.class);
    if (own.size() > 1) {
      throw ambiguous("several periods stand over the cell: " + own);
    }
    if (!own.isEmpty()) {
      return own.stream().findFirst();
    }
    if (context.has(Word.ThisMonth.class)) {
      return Optional.of(monthOfDocument("当月", true));
    }
    if (context.has(Word.Cumulative.class)) {
      return Optional.of(cumulative());
    }
    return context.has(Word.Compared.class) ? ofTheLevels() : Optional.empty();
  }

  /** 累计 beside columns that say from January to which month. */
  private Word.Months cumulative() throws Refusal {
    List<Word.Months> running =
        section.months().stream().filter(months -> months.from() == 1).toList();
    int widest = running.stream().mapToInt(Word.Months::to).max().orElse(0);
    Optional<Word.Months> stated =
        running.stream().filter(months -> months.to() == widest).reduce((one, other) -> other);
    return stated.isPresent() ? stated.get() : monthOfDocument("累计", false);
  }

  private Word.Months monthOfDocument(String words, boolean alone) throws Refusal {
    if (facts.month().isEmpty()) {
      throw new Refusal(
          Leftover.Reason.UNKNOWN_PERIOD, words + ", and neither title nor name say the month");
    }
    int month = facts.month().getAsInt();
    return new Word.Months(alone ? month : 1, month, words);
  }

  /** A comparison without words of a period refers to the levels when they all have one. */
  private Optional<Word.Months> ofTheLevels() throws Refusal {
    List<Word.Months> stated = section.months();
    if (stated.stream().map(months -> months.from() * 100 + months.to()).distinct().count() > 1) {
      throw ambiguous("the comparison may refer to any of " + stated);
    }
    return stated.stream().findFirst();
  }

  private OptionalInt year() throws Refusal {
    List<Word.Year> years = context.words(Word.Year.class);
    if (years.size() > 1) {
      throw ambiguous("several years stand over the cell: " + years);
    }
    if (!years.isEmpty()) {
      return OptionalInt.of(years.get(0).year());
    }
    return yearOfColumns().isPresent() ? yearOfColumns() : facts.year();
  }

  /** 比上年增长 beside 2025年 compares that year. */
  private OptionalInt yearOfColumns() {
    List<Integer> years =
        section.headers().stream()
            .flatMap(List::stream)
            .filter(Word.Year.class::isInstance)
            .map(word -> ((Word.Year) word).year())
            .distinct()
            .toList();
    boolean compared = context.has(Word.Compared.class);
    return compared && years.size() == 1 ? OptionalInt.of(years.get(0)) : OptionalInt.empty();
  }

  private static PeriodWords.Year named(OptionalInt year) {
    return year.isPresent()
        ? new PeriodWords.Named(year.getAsInt())
        : new PeriodWords.OfDocument(0);
  }

  private void checkMonth(Word.Months months) throws Refusal {
    if (facts.month().isPresent() && facts.month().getAsInt() != months.to()) {
      throw ambiguous(
          "the header says %s, the document is of month %d"
              .formatted(months.words(), facts.month().getAsInt()));
    }
  }

  private PeriodWords whole(OptionalInt year) throws Refusal {
    if (year.isEmpty()) {
      return PeriodWords.unsaid();
    }
    boolean ofDocument = facts.month().isPresent() && context.words(Word.Year.class).isEmpty();
    if (ofDocument && facts.fromJanuary() && section.months().isEmpty()) {
      int month = facts.month().getAsInt();
      return PeriodWords.ofMonths("1-" + month + "月", named(year), 1, month);
    }
    if (ofDocument) {
      throw new Refusal(
          Leftover.Reason.UNKNOWN_PERIOD, "the header does not say month or months to date");
    }
    return PeriodWords.ofYear(year.getAsInt() + "年", new PeriodWords.Named(year.getAsInt()));
  }

  private static Refusal ambiguous(String detail) {
    return new Refusal(Leftover.Reason.AMBIGUOUS_PERIOD, detail);
  }
}
