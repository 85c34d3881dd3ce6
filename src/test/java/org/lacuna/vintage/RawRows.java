package org.lacuna.vintage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.lacuna.series.Observation;

/** The store's rows, written by hand: the yardstick of the benchmark. */
final class RawRows {

  static final String CLAIM =
      "INSERT INTO claim VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, 'A', ?, 'day', ?, ?, ?, ?, ?)";

  private RawRows() {}

  static void insertPage(Connection connection, long id, Vintage vintage) throws SQLException {
    try (PreparedStatement page =
            connection.prepareStatement("INSERT INTO page VALUES (?, ?, 's', ?)");
        PreparedStatement extraction =
            connection.prepareStatement(
                "INSERT INTO extraction VALUES (?, ?, 'r', ?, ?, '1.0', 'trusted', 1, 0, '', NULL,"
                    + " ?)")) {
      page.setLong(1, id);
      page.setString(2, "key" + id);
      page.setString(3, vintage.capture().address().toString());
      page.executeUpdate();
      extraction.setLong(1, id);
      extraction.setLong(2, id);
      extraction.setString(3, vintage.capture().digest());
      extraction.setObject(4, Sql.time(vintage.capture().at()));
      extraction.setObject(5, Sql.time(vintage.capture().at()));
      extraction.executeUpdate();
    }
  }

  static void set(PreparedStatement row, long extraction, int place, Observation o)
      throws SQLException {
    row.setLong(1, extraction * Matching.ROOM + place);
    row.setLong(2, extraction);
    row.setLong(3, place + 1L);
    row.setString(4, o.period().timePeriod());
    row.setString(5, o.period().start().toString());
    row.setString(6, o.period().end().toString());
    row.setBigDecimal(7, o.amount().value());
    row.setString(8, o.amount().bound().code());
    row.setBigDecimal(9, o.amount().step());
    row.setObject(10, o.said().published().date());
    row.setObject(11, Sql.time(o.firstSeen()));
    row.setString(12, o.evidence().locator());
    row.setString(13, o.evidence().quote());
    row.setString(14, o.evidence().printed());
    row.setString(15, o.evidence().rule());
  }
}
