package org.lacuna.vintage;

import java.net.URI;
import org.lacuna.series.Observation;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.Statement;

/**
 * A stored observation. The observation's evidence is the page on which it was first stated; its
 * publication time is that of the statement asked for, so a claim stated again in a later issue
 * bears the later day.
 *
 * @param id number of the claim in this store; never used again
 * @param observation the figure as meant, who said it, and the proof
 * @param address page on which it was first stated
 */
public record Claim(long id, Observation observation, URI address) {

  Claim published(PublicationTime when) {
    Statement said = observation.said();
    return when.equals(said.published()) ? this : with(restated(said, when));
  }

  Content content() {
    return Content.of(observation);
  }

  Slot slot() {
    return Slot.of(observation);
  }

  private Claim with(Statement said) {
    return new Claim(
        id,
        new Observation(
            observation.key(),
            observation.period(),
            observation.amount(),
            observation.status(),
            said,
            observation.evidence(),
            observation.firstSeen()),
        address);
  }

  private static Statement restated(Statement said, PublicationTime when) {
    return new Statement(said.publisher(), said.source(), said.release(), said.stage(), when);
  }
}
