package org.lacuna.detect;

import java.util.List;

/** Puts findings on sources into words. */
final class SourceFindings {

  private SourceFindings() {}

  /**
   * A finding on a source.
   *
   * @param looks the looks it rests on, oldest first; at least one
   */
  static Finding of(
      WatchedSource source,
      Diagnosis diagnosis,
      Finding.Severity severity,
      List<SourceLook> looks) {
    SourceLook first = looks.get(0);
    SourceLook newest = looks.get(looks.size() - 1);
    return new Finding(
        diagnosis.axis(),
        diagnosis.kind(),
        source.id(),
        source.release().id(),
        diagnosis.cause().code(),
        severity,
        ShanghaiTime.dayOf(first.at()),
        first.at(),
        "%s: %s".formatted(source.title(), diagnosis.words()),
        List.of(
            "the newest look, on %s: %s"
                .formatted(ShanghaiTime.dayOf(newest.at()), newest.explanation()),
            "looks that ended so since %s: %d"
                .formatted(ShanghaiTime.dayOf(first.at()), looks.size())),
        List.of(newest.address()),
        "Open " + newest.address() + " in a browser and compare it with the page in the archive.");
  }
}
