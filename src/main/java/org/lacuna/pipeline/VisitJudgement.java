package org.lacuna.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.fetch.Exchange;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.fetch.ListPages;
import org.lacuna.series.Observation;

/** Holds the answers of a source against its definition. Pure. */
final class VisitJudgement {

  /**
   * One address that was asked.
   *
   * @param access the part of the definition that led to it
   * @param isList whether it was asked as a list page
   * @param isNamed whether the definition names it, or a list page or page led to it
   * @param outcome what came
   */
  record Asked(Access access, boolean isList, boolean isNamed, FetchOutcome outcome) {}

  private final SourceDefinition source;
  private final SourceReading reader;
  private final List<String> remarks = new ArrayList<>();
  private final List<DocumentReading> readings = new ArrayList<>();
  private Visit.Answer answer = Visit.Answer.AS_DESCRIBED;

  private VisitJudgement(SourceDefinition source, SourceReading reader) {
    this.source = source;
    this.reader = reader;
  }

  static Visit of(SourceDefinition source, List<Asked> asked, SourceReading reader) {
    VisitJudgement judgement = new VisitJudgement(source, reader);
    asked.forEach(judgement::take);
    judgement.takeTogether(asked);
    return new Visit(source, judgement.answer, judgement.remarks, judgement.readings);
  }

  private void take(Asked asked) {
    FetchOutcome outcome = asked.outcome();
    if (outcome instanceof FetchOutcome.Fetched came) {
      take(asked, came.response());
    } else if (outcome instanceof FetchOutcome.Moved moved) {
      remark(Visit.Answer.DIFFERS, outcome, "moved to " + moved.target());
      take(asked, moved.response());
    } else {
      remark(answerOf(outcome), outcome, outcome.explanation());
    }
  }

  private static Visit.Answer answerOf(FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Blocked
        || outcome instanceof FetchOutcome.RefusedByRobots) {
      return Visit.Answer.BLOCKED;
    }
    boolean said =
        outcome instanceof FetchOutcome.Vanished || outcome instanceof FetchOutcome.SoftMissing;
    return said ? Visit.Answer.DIFFERS : Visit.Answer.UNREACHABLE;
  }

  private void take(Asked asked, Exchange response) {
    if (asked.isList()) {
      if (ListPages.read(asked.access(), response.address(), response.body()).items().isEmpty()) {
        remark(Visit.Answer.DIFFERS, asked.outcome(), "no link of the list is as described");
      }
      return;
    }
    reader
        .lacking(source, response)
        .forEach(part -> remark(Visit.Answer.DIFFERS, asked.outcome(), part));
    DocumentReading reading = reader.read(source, response);
    readings.add(reading);
    unreadable(asked, response, reading)
        .ifPresent(why -> remark(Visit.Answer.DIFFERS, asked.outcome(), why));
  }

  /** A page that only carries attachments has no words of its own. */
  private Optional<String> unreadable(Asked asked, Exchange response, DocumentReading reading) {
    boolean expected =
        source.expectations().unreadable()
            || (asked.access().attachments()
                && !ListPages.attachments(response.address(), response.body()).isEmpty());
    return reading.unreadable().filter(why -> !expected).map(why -> "not readable: " + why);
  }

  /** What the pages that the definition names must bring; items of a list may be about anything. */
  private void takeTogether(List<Asked> asked) {
    boolean named = asked.stream().anyMatch(one -> one.isNamed() && !one.isList());
    if (named && answer == Visit.Answer.AS_DESCRIBED) {
      List<Observation> all = new ArrayList<>();
      readings.forEach(reading -> all.addAll(reading.observations()));
      TrustRule.objection(source.expectations(), all)
          .ifPresent(
              why -> {
                answer = Visit.Answer.DIFFERS;
                remarks.add(why);
              });
    }
  }

  private void remark(Visit.Answer weight, FetchOutcome about, String words) {
    answer = heavier(answer, weight);
    remarks.add(about.request().address() + ": " + words);
  }

  // Kept out or without an answer, nothing is known; that outweighs what the rest shows.
  private static Visit.Answer heavier(Visit.Answer one, Visit.Answer other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
