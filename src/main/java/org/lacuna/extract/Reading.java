package org.lacuna.extract;

import java.util.Objects;
import org.lacuna.series.Measure;
import org.lacuna.series.Scenario;

/**
 * A figure as printed: what its words say, bound to each other, with nothing resolved that needs
 * the date of the document.
 *
 * @param subject what it is about
 * @param period the words of its period
 * @param measure which property of the subject it states
 * @param scenario whether it happened, was aimed at or was reckoned
 * @param quantity how much
 * @param quote shortest span of the document that carries it, character for character
 * @param place where the quote stands
 * @param rule id of the rule that bound it
 */
public record Reading(
    Subject subject,
    PeriodWords period,
    Measure measure,
    Scenario scenario,
    Quantity quantity,
    String quote,
    Place place,
    String rule) {

  /** Requires every part. */
  public Reading {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(quote, "quote");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(rule, "rule");
  }
}
