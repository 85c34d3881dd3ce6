package org.lacuna.pipeline;

import java.util.List;
import java.util.Optional;
import org.lacuna.publish.RevisionEntry;
import org.lacuna.series.Observation;
import org.lacuna.vintage.Claim;
import org.lacuna.vintage.ClaimLife;
import org.lacuna.vintage.ClaimLife.End;
import org.lacuna.vintage.ClaimLife.Manner;

/** What later vintages changed of figures already published. Pure. */
final class RevisionRegister {

  private RevisionRegister() {}

  /** The revisions, in the order of the claims; what other readers read otherwise is none. */
  static List<RevisionEntry> revisions(List<ClaimLife> lives) {
    return lives.stream().flatMap(life -> revision(life).stream()).toList();
  }

  private static Optional<RevisionEntry> revision(ClaimLife life) {
    return life.end()
        .filter(end -> end.manner() != Manner.READ_ANEW)
        .map(end -> entry(life.claim(), end));
  }

  private static RevisionEntry entry(Claim claim, End end) {
    Observation before = claim.observation();
    return new RevisionEntry(
        before.key(),
        before.period(),
        end.successor().isPresent() ? "revised" : "withdrawn",
        before.said().source(),
        end.seen(),
        before.amount().value(),
        end.successor().map(after -> after.observation().amount().value()),
        Long.toString(claim.id()),
        end.successor().map(after -> Long.toString(after.id())),
        explanation(end));
  }

  /** Empty when the page was changed without a word. */
  private static String explanation(End end) {
    String day =
        end.successor()
            .map(after -> after.observation().said().published().date().toString())
            .orElse("");
    return switch (end.manner()) {
      case LATER_ISSUE -> "in an issue published " + day;
      case ANNOUNCED -> "on the same page, published anew " + day;
      case SILENT, READ_ANEW -> "";
    };
  }
}
