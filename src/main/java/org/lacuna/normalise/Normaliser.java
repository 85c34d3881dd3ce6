package org.lacuna.normalise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Term;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Quantity;
import org.lacuna.extract.Reading;
import org.lacuna.extract.Subject;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Amount;
import org.lacuna.series.Evidence;
import org.lacuna.series.Observation;
import org.lacuna.series.ObservationStatus;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Statement;

/**
 * Says what readings mean: periods as months, values in base units, series keys. Made once for a
 * vocabulary; safe to share between threads.
 */
public final class Normaliser {

  private static final ZoneId PUBLISHERS = ZoneId.of("Asia/Shanghai");

  private final Vocabulary vocabulary;

  /** A normaliser for these words. */
  public Normaliser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Resolves every reading of a document, or leaves it with a reason. The date of publication is
   * the document's own; without one, periods that need it are left.
   *
   * @param extraction what was read
   * @param origin where the document came from
   */
  public Normalised normalise(Extraction extraction, Origin origin) {
    return normalise(extraction, origin, Optional.empty());
  }

  /**
   * The same with a date of publication that overrides the document's own.
   *
   * @param published the day of issue, empty to take the document's
   */
  public Normalised normalise(Extraction extraction, Origin origin, Optional<LocalDate> published) {
    Optional<PublicationTime> issued =
        published.map(PublicationTime::ofDay).or(() -> extraction.metadata().published());
    PeriodResolver resolver =
        new PeriodResolver(issued.map(PublicationTime::date), extraction.metadata().title());
    Statement said = statement(origin, issued);
    Map<Claim, Observation> observations = new LinkedHashMap<>();
    List<Leftover> leftovers = new ArrayList<>();
    for (Reading reading : extraction.readings()) {
      Resolved resolved = resolve(reading, resolver);
      resolved
          .period
          .map(period -> observation(reading, period, said, origin))
          .ifPresentOrElse(
              observation -> observations.putIfAbsent(Claim.of(observation), observation),
              () -> leftovers.add(leftover(reading, resolved.reason)));
    }
    return new Normalised(List.copyOf(observations.values()), leftovers);
  }

  /** One fact, however often a document states it. */
  private record Claim(SeriesKey key, ReferencePeriod period, Amount amount) {
    static Claim of(Observation observation) {
      return new Claim(observation.key(), observation.period(), observation.amount());
    }
  }

  private record Resolved(Optional<ReferencePeriod> period, Leftover.Reason reason) {}

  private Resolved resolve(Reading reading, PeriodResolver resolver) {
    Optional<Term> indicator = vocabulary.find(Term.Kind.INDICATOR, reading.subject().indicator());
    if (indicator.isEmpty()) {
      return new Resolved(Optional.empty(), Leftover.Reason.UNKNOWN_SUBJECT);
    }
    if (!UnitRule.fits(indicator.get(), reading)) {
      return new Resolved(Optional.empty(), Leftover.Reason.UNIT_DOES_NOT_FIT);
    }
    PeriodResolver.Answer answer = resolver.resolve(reading, isStock(indicator.get()));
    boolean ofYear = "annual".equals(indicator.get().attributes().get("nature"));
    return new Resolved(
        ofYear ? answer.period().map(Normaliser::yearOf) : answer.period(), answer.reason());
  }

  /** What is counted once a year, such as a class of graduates, is of the year however early. */
  private static ReferencePeriod yearOf(ReferencePeriod period) {
    return ReferencePeriod.ofYears(period.start().getYear(), period.end().getYear());
  }

  private static boolean isStock(Term indicator) {
    return "stock".equals(indicator.attributes().get("nature"));
  }

  private static Leftover leftover(Reading reading, Leftover.Reason reason) {
    return new Leftover(reason, reading.quote(), reading.place(), reading.period().words());
  }

  private Observation observation(
      Reading reading, ReferencePeriod period, Statement said, Origin origin) {
    boolean stock =
        vocabulary
            .find(Term.Kind.INDICATOR, reading.subject().indicator())
            .map(Normaliser::isStock)
            .orElse(false);
    return new Observation(
        key(reading, period, stock),
        period,
        amount(reading.quantity()),
        status(reading),
        said,
        new Evidence(
            origin.snapshot(),
            reading.place().locator(),
            reading.quote(),
            reading.quantity().printed(),
            reading.rule()),
        origin.firstSeen());
  }

  private static SeriesKey key(Reading reading, ReferencePeriod period, boolean stock) {
    Subject subject = reading.subject();
    return new SeriesKey(
        subject.indicator(),
        subject.area(),
        subject.partner(),
        subject.commodity(),
        subject.mode(),
        subject.enterprise(),
        reading.measure(),
        reading.quantity().unit(),
        reading.scenario(),
        accumulation(period, stock),
        period.frequency());
  }

  private static Accumulation accumulation(ReferencePeriod period, boolean stock) {
    if (stock) {
      return Accumulation.END_OF_PERIOD;
    }
    if (!period.isWithinYear()) {
      return Accumulation.SPAN;
    }
    boolean fromJanuary = period.start().getMonthValue() == 1;
    boolean running = fromJanuary && period.months() > 1 && !period.isWholeYears();
    return running ? Accumulation.YEAR_TO_DATE : Accumulation.PERIOD;
  }

  private static Amount amount(Quantity quantity) {
    BigDecimal value = quantity.number().multiply(quantity.multiplier());
    BigDecimal lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-quantity.number().scale());
    return new Amount(value, quantity.bound(), lastDigit.multiply(quantity.multiplier()));
  }

  private static Set<ObservationStatus> status(Reading reading) {
    return reading.scenario() == Scenario.ESTIMATE
        ? Set.of(ObservationStatus.ESTIMATED)
        : Set.of(ObservationStatus.NORMAL);
  }

  private static Statement statement(Origin origin, Optional<PublicationTime> issued) {
    PublicationTime time =
        issued.orElseGet(
            () ->
                new PublicationTime(
                    LocalDate.ofInstant(origin.firstSeen(), PUBLISHERS),
                    PublicationTime.Precision.FIRST_SEEN));
    return new Statement(
        origin.publisher(), origin.source(), origin.release(), origin.stage(), time);
  }
}
