package org.lacuna.publish;

import java.util.ArrayList;
import java.util.List;

/** The tidy table: every claim with its key, value, bounds, status, author, times and proof. */
final class ClaimsTable {

  private ClaimsTable() {}

  static Table<Claim> of(Edition edition) {
    List<Column<Claim>> columns = new ArrayList<>();
    columns.addAll(ClaimSubject.columns(EditionTables.byKey(edition)));
    columns.addAll(ClaimValue.columns());
    columns.addAll(ClaimStatement.columns());
    columns.addAll(ClaimProof.columns());
    return new Table<>(
        "claims",
        "Data",
        new Bilingual("数据：每条陈述一行", "Data: one row for each claim"),
        new Bilingual(
            "每行是一个发布者关于一个时期的一个数字，附其出处。",
            "Each row is one figure by one publisher for one period, with its proof."),
        columns,
        edition.claims());
  }
}
