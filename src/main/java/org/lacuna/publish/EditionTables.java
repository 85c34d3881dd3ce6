package org.lacuna.publish;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of an edition, the same in every format. Pure functions of the edition. */
public final class EditionTables {

  private EditionTables() {}

  /** All tables in the order of the workbook. */
  public static List<Table<?>> of(Edition edition) {
    return List.of(
        SeriesTable.of(edition),
        claims(edition),
        GapsTable.of(edition),
        RevisionsTable.of(edition),
        VintagesTable.of(edition),
        ConflictsTable.of(edition),
        FindingsTable.of(edition),
        ReviewTable.of(edition),
        CalendarTable.of(edition),
        SourcesTable.of(edition),
        PagesTable.of(edition));
  }

  /** The master: one row a claim. */
  public static Table<Claim> claims(Edition edition) {
    return ClaimsTable.of(edition);
  }

  static Map<String, SeriesEntry> byKey(Edition edition) {
    return edition.series().stream()
        .collect(Collectors.toMap(series -> series.key().toString(), Function.identity()));
  }
}
