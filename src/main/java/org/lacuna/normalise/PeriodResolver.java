package org.lacuna.normalise;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.PeriodWords.Moment;
import org.lacuna.extract.PeriodWords.Month;
import org.lacuna.extract.PeriodWords.Named;
import org.lacuna.extract.PeriodWords.Now;
import org.lacuna.extract.PeriodWords.OfPublication;
import org.lacuna.extract.PeriodWords.Year;
import org.lacuna.extract.Reading;
import org.lacuna.series.Measure;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;

/** Turns words of a period into months, with the day of publication and the title of a document. */
final class PeriodResolver {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final int NEARLY_OVER = 11;

  private final Optional<YearMonth> published;
  private final Optional<Integer> titled;
  private final int lead;

  PeriodResolver(Optional<LocalDate> published, Optional<String> title) {
    this.published = published.map(YearMonth::from);
    this.lead = title.map(PeriodResolver::lead).orElse(0);
    this.titled = title.flatMap(PeriodResolver::onlyYear).map(year -> year - lead);
  }

  /** A work report of January tells of the year before; its title names the year of the session. */
  private static int lead(String title) {
    return title.contains("工作报告") || title.toLowerCase(Locale.ROOT).contains("work report") ? 1 : 0;
  }

  /** The months, or why there are none. */
  record Answer(Optional<ReferencePeriod> period, Leftover.Reason reason) {
    static Answer of(ReferencePeriod period) {
      return new Answer(Optional.of(period), Leftover.Reason.UNKNOWN_PERIOD);
    }

    static Answer refused(Leftover.Reason reason) {
      return new Answer(Optional.empty(), reason);
    }
  }

  private static Optional<Integer> onlyYear(String title) {
    Matcher matcher = YEAR.matcher(title);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String year = matcher.group();
    while (matcher.find()) {
      if (!matcher.group().equals(year)) {
        return Optional.empty();
      }
    }
    return Optional.of(Integer.valueOf(year));
  }

  Answer resolve(Reading reading, boolean stock) {
    PeriodWords words = reading.period();
    Optional<YearMonth> from = month(words.from(), words.to(), reading.scenario(), stock, true);
    Optional<YearMonth> to = month(words.to(), words.to(), reading.scenario(), stock, false);
    if (from.isEmpty() || to.isEmpty()) {
      return Answer.refused(Leftover.Reason.UNKNOWN_PERIOD);
    }
    if (to.get().isBefore(from.get())) {
      return Answer.refused(Leftover.Reason.AMBIGUOUS_PERIOD);
    }
    ReferencePeriod period = new ReferencePeriod(from.get(), to.get());
    if (reading.scenario() == Scenario.ACTUAL && isNotOver(reading, period)) {
      return Answer.refused(Leftover.Reason.AMBIGUOUS_PERIOD);
    }
    return Answer.of(stock ? pointOf(period) : period);
  }

  /** A stock stands at the end of its months; one of whole years stays with the years. */
  private static ReferencePeriod pointOf(ReferencePeriod period) {
    return period.isWholeYears() ? period : ReferencePeriod.ofMonth(period.end());
  }

  /** What happened in a year cannot be known before it is nearly over; 今年 means so far. */
  private boolean isNotOver(Reading reading, ReferencePeriod period) {
    if (published.isEmpty() || !period.end().isAfter(published.get())) {
      return false;
    }
    boolean named = reading.period().to() instanceof Month to && to.year() instanceof Named;
    boolean thisYear = period.end().getYear() == published.get().getYear();
    boolean nearlyOver = thisYear && published.get().getMonthValue() >= NEARLY_OVER;
    boolean soFar =
        thisYear && period.isWholeYears() && !named && reading.measure() != Measure.YOY_PERCENT;
    return !nearlyOver && !soFar;
  }

  private Optional<YearMonth> month(
      Moment moment, Moment last, Scenario scenario, boolean stock, boolean start) {
    if (moment instanceof Month month) {
      return year(month.year(), last, scenario).map(year -> YearMonth.of(year, month.month()));
    }
    if (moment instanceof Now now) {
      return published.map(p -> p.plusYears(now.yearsBefore()));
    }
    Optional<YearMonth> month = titled(scenario).map(year -> YearMonth.of(year, start ? 1 : 12));
    return stock ? month.or(() -> published) : month;
  }

  private Optional<Integer> year(Year year, Moment last, Scenario scenario) {
    if (year instanceof Named named) {
      return Optional.of(named.number());
    }
    if (year instanceof OfPublication relative) {
      return published.map(p -> p.getYear() + relative.offset());
    }
    int offset = ((PeriodWords.OfDocument) year).offset();
    return titled(scenario).or(() -> newest(last, scenario)).map(found -> found + offset);
  }

  /** The year that the title gives for what happened, or for what is aimed at. */
  private Optional<Integer> titled(Scenario scenario) {
    return titled.map(year -> scenario == Scenario.TARGET ? year + lead : year);
  }

  /**
   * The newest year whose months had passed on the day of publication; a target's is the current.
   */
  private Optional<Integer> newest(Moment last, Scenario scenario) {
    int month = last instanceof Month to ? to.month() : 1;
    boolean aimed = scenario == Scenario.TARGET;
    return published.map(p -> aimed || month <= p.getMonthValue() ? p.getYear() : p.getYear() - 1);
  }
}
