package org.lacuna.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.detect.DocumentChange;
import org.lacuna.detect.Evidence;
import org.lacuna.detect.Finding;
import org.lacuna.detect.SeriesLife;
import org.lacuna.detect.Watch;

/**
 * What the watch made of the evidence on one day.
 *
 * @param evidence what it saw
 * @param lives the life of every series seen
 * @param findings what a person should know, in the order of axis, release, kind and subject
 * @param changes what changed in documents that were fetched more than once
 */
public record Judged(
    Evidence evidence,
    List<SeriesLife> lives,
    List<Finding> findings,
    List<DocumentChange> changes) {

  /** The same with more findings, which come first. */
  Judged with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(more);
    all.addAll(findings);
    return new Judged(evidence, lives, List.copyOf(all), changes);
  }

  /** What the watch makes of the evidence at {@code now}; the same evidence, the same verdict. */
  static Judged of(EvidenceGathering gathering, Catalogue catalogue, Instant now) {
    Evidence evidence = gathering.gather(catalogue.sources(), catalogue.timetables(), now);
    WatchSettings settings = catalogue.watch();
    return new Judged(
        evidence,
        Watch.lives(evidence, settings, now),
        Watch.judge(evidence, settings, now),
        Watch.changes(evidence, settings, now));
  }
}
