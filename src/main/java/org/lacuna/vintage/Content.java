package org.lacuna.vintage;

import java.util.Set;
import org.lacuna.series.Amount;
import org.lacuna.series.Observation;
import org.lacuna.series.ObservationStatus;

/** What makes two statements about one figure the same: how much, and with which statuses. */
record Content(Amount amount, Set<ObservationStatus> status) {

  static Content of(Observation observation) {
    return new Content(observation.amount(), observation.status());
  }
}
