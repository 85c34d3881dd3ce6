package org.lacuna.fetch;

import java.time.InstantSource;

/** Makes one try: the journey, the judgement, the name of the outcome. */
final class Looker {

  private final Journey journey;
  private final Journey.Gate robots;
  private final Sites sites;
  private final InstantSource clock;

  /** An outcome, and whether another try is worth it. */
  record Looked(FetchOutcome outcome, RetryPolicy.Result result) {}

  Looker(Journey journey, Journey.Gate robots, Sites sites, InstantSource clock) {
    this.journey = journey;
    this.robots = robots;
    this.sites = sites;
    this.clock = clock;
  }

  Looked look(FetchRequest request) {
    try {
      Trail trail = journey.follow(new Look(request), request.address(), robots);
      return judged(request, trail);
    } catch (WireFailure e) {
      FetchOutcome outcome = Outcomes.of(request, clock.instant(), e);
      return new Looked(outcome, RetryPolicy.Result.of(e));
    }
  }

  private Looked judged(FetchRequest request, Trail trail) {
    Exchange answer = trail.exchange();
    Verdict verdict =
        PageJudgement.of(answer, request.recognition(), sites.knowledge(request, answer));
    FetchOutcome outcome = Outcomes.of(request, clock.instant(), trail, verdict);
    return new Looked(
        outcome, RetryPolicy.Result.of(answer, RetryAfter.of(answer, clock.instant())));
  }
}
