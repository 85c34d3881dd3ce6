package org.lacuna.detect;

/**
 * What one failed look says, and of whose health.
 *
 * @param axis whose health
 * @param kind kind of the finding
 * @param cause the one cause
 * @param words what was seen, to follow the name of the source
 */
record Diagnosis(Finding.Axis axis, String kind, Cause cause, String words) {

  /** The diagnosis of a look that is not trusted. */
  static Diagnosis of(SourceLook look) {
    return look.outcome().isAnswer()
        ? look.reading().map(Diagnosis::ofReading).orElseGet(() -> ofOutcome(look))
        : ofOutcome(look);
  }

  private static Diagnosis ofReading(SourceLook.Reading reading) {
    if (reading.trust() == SourceLook.Trust.UNREADABLE) {
      return new Diagnosis(
          Finding.Axis.PIPELINE,
          "READING_FAILED",
          Cause.PAGE_RESHAPED,
          "came, and its bytes could not be read as a document");
    }
    return new Diagnosis(
        Finding.Axis.SOURCE,
        "PAGE_RESHAPED",
        Cause.PAGE_RESHAPED,
        "came with %d figures, fewer than the page we know carries".formatted(reading.figures()));
  }

  private static Diagnosis ofOutcome(SourceLook look) {
    return switch (look.outcome()) {
      case BLOCKED, REFUSED_BY_ROBOTS ->
          source("SOURCE_BLOCKED", Cause.BLOCKED, "keeps us out; that says nothing of the page");
      case SOFT_MISSING ->
          source("SOURCE_MISSING", Cause.SOFT_MISSING, "answers, but not as the page we know");
      case VANISHED ->
          source("SOURCE_MISSING", Cause.UNREACHABLE, "answers that the page is not there");
      case REFUSED_BY_US ->
          new Diagnosis(
              Finding.Axis.PIPELINE,
              "FETCH_REFUSED",
              Cause.UNREACHABLE,
              "was left alone, or sent what we decline to take");
      default -> source("SOURCE_UNREACHABLE", Cause.UNREACHABLE, "gave no whole answer");
    };
  }

  private static Diagnosis source(String kind, Cause cause, String words) {
    return new Diagnosis(Finding.Axis.SOURCE, kind, cause, words);
  }
}
