package org.lacuna.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lacuna.catalogue.Declaration;
import org.lacuna.detect.SeriesLife;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;
import org.lacuna.publish.SeriesNames;
import org.lacuna.series.SeriesKey;

/** All remarks on the series of one edition: on their silence, and on how to compare them. */
final class Remarks {

  private final TopicNotes silences;
  private final SeriesRemarks definitions;

  /** Remarks from what was judged, on claims that stand. */
  Remarks(Judged judged, List<Claim> standing, SeriesNames names, Instant asOf) {
    this.silences = new TopicNotes(judged, standing, names, asOf);
    this.definitions =
        new SeriesRemarks(
            declarations(judged, asOf),
            standing.stream()
                .map(claim -> claim.observation().key())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static List<Declaration> declarations(Judged judged, Instant asOf) {
    LocalDate day = asOf.atZone(Edition.ZONE).toLocalDate();
    return judged.evidence().declarations().stream()
        .filter(word -> !word.known().isAfter(day))
        .toList();
  }

  /** The series that goes on in its place. */
  Optional<SeriesKey> successor(SeriesKey key, String release) {
    return definitions.successor(key, release);
  }

  /**
   * The remarks on one series: on its silence, where it is silent, then on its definition.
   *
   * @param claims the claims about it that stand
   */
  List<Bilingual> of(SeriesKey key, Optional<SeriesLife> life, List<Claim> claims) {
    List<Bilingual> remarks = new ArrayList<>();
    life.filter(known -> !known.state().isHealthy())
        .ifPresent(known -> remarks.addAll(silences.on(key)));
    remarks.addAll(definitions.of(key, life.map(SeriesLife::release).orElse(""), claims));
    return List.copyOf(remarks);
  }
}
