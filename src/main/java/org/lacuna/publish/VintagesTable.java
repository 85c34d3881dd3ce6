package org.lacuna.publish;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lacuna.publish.Column.Kind;
import org.lacuna.series.Observation;

/** One row a vintage: what each snapshot of a source brought that was new. */
final class VintagesTable {

  private static final Comparator<Vintage> ORDER =
      Comparator.comparing(Vintage::seen)
          .thenComparing(Vintage::source)
          .thenComparing(Vintage::snapshot);

  private static final List<Column<Map.Entry<Vintage, Long>>> COLUMNS =
      List.of(
          Column.of(
              "seen",
              Kind.INSTANT,
              "Seen",
              "所见时间",
              "When the snapshot was archived.",
              "快照存档时间。",
              v -> Cell.instant(v.getKey().seen())),
          Column.of(
              "source",
              Kind.TEXT,
              "Source",
              "来源",
              "Id of the source.",
              "来源编号。",
              v -> Cell.text(v.getKey().source())),
          Column.of(
              "release",
              Kind.TEXT,
              "Release",
              "发布物",
              "Id of the release.",
              "发布物编号。",
              v -> Cell.text(v.getKey().release())),
          Column.of(
              "stage",
              Kind.TEXT,
              "Stage",
              "阶段",
              "Stage of the release.",
              "发布阶段。",
              v -> Cell.text(v.getKey().stage())),
          Column.of(
              "claims",
              Kind.COUNT,
              "Claims first seen",
              "首见陈述数",
              "How many claims were first seen in it.",
              "首次见于该快照的陈述数。",
              v -> Cell.count(v.getValue())),
          Column.of(
              "snapshot",
              Kind.TEXT,
              "Snapshot",
              "快照",
              "Digest of the archived bytes.",
              "存档内容的摘要值。",
              v -> Cell.text(v.getKey().snapshot())));

  /** The snapshot in which claims were first seen. */
  record Vintage(Instant seen, String source, String release, String stage, String snapshot) {

    static Vintage of(Observation claim) {
      return new Vintage(
          claim.firstSeen(),
          claim.said().source(),
          claim.said().release(),
          claim.said().stage(),
          claim.evidence().snapshot());
    }
  }

  private VintagesTable() {}

  static Table<Map.Entry<Vintage, Long>> of(Edition edition) {
    return new Table<>(
        "vintages",
        "Vintages",
        new Bilingual("版本", "Vintages"),
        new Bilingual(
            "每行是一个来源的一次快照及其带来的新陈述。",
            "Each row is one snapshot of one source and the claims first seen in it."),
        COLUMNS,
        Rows.of(counted(edition)));
  }

  private static List<Map.Entry<Vintage, Long>> counted(Edition edition) {
    Map<Vintage, Long> counts =
        new TreeMap<>(ORDER.thenComparing(Vintage::release).thenComparing(Vintage::stage));
    try (Stream<Claim> claims = edition.claims().open()) {
      claims.forEach(claim -> counts.merge(Vintage.of(claim.observation()), 1L, Long::sum));
    }
    return List.copyOf(counts.entrySet());
  }
}
