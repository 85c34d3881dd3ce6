package org.lacuna.pipeline;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lacuna.extract.Leftover;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The figures of every document that were seen and not read, kept for review. Rows are inserted,
 * never changed. Safe for several threads.
 */
final class LeftoverLedger {

  /** A page of which nothing at all is understood is not worth more rows. */
  static final int MOST_OF_A_DOCUMENT = 200;

  private static final int LONGEST = 1000;
  private static final String INSERT =
      "INSERT INTO document_leftover (document_id, position, reason, quote, locator, detail)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "SELECT l.reason, l.quote, l.locator, l.detail FROM document_leftover l"
          + " JOIN document d ON d.id = l.document_id"
          + " WHERE d.digest = ? AND d.extractor = ? ORDER BY l.position";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  /** What was left, as it was written down. */
  record Entry(String reason, String quote, String locator, String detail) {}

  private record Line(int position, Leftover leftover) {}

  /** A ledger over a database whose schema is up to date. */
  LeftoverLedger(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Takes down what was left of a document that the ledger of documents knows; a second time writes
   * nothing. A transaction of its own, whatever the caller's does: a vintage recorded after it
   * never stands without it.
   *
   * @param digest digest of the document's bytes
   * @param extractor name and version of what read it
   */
  void record(String digest, String extractor, List<Leftover> leftovers) {
    if (!leftovers.isEmpty() && of(digest, extractor).isEmpty()) {
      transaction.executeWithoutResult(
          status ->
              documentOf(digest, extractor).ifPresent(document -> insert(document, leftovers)));
    }
  }

  /** What was left of a document, in the order of the document. */
  List<Entry> of(String digest, String extractor) {
    return jdbc.query(
        SELECT,
        (row, n) ->
            new Entry(
                row.getString("reason"),
                row.getString("quote"),
                row.getString("locator"),
                row.getString("detail")),
        digest,
        extractor);
  }

  private Optional<Long> documentOf(String digest, String extractor) {
    return jdbc
        .queryForList(
            "SELECT id FROM document WHERE digest = ? AND extractor = ?",
            Long.class,
            digest,
            extractor)
        .stream()
        .findFirst();
  }

  private void insert(long document, List<Leftover> leftovers) {
    List<Line> lines =
        java.util.stream.IntStream.range(0, Math.min(MOST_OF_A_DOCUMENT, leftovers.size()))
            .mapToObj(i -> new Line(i, leftovers.get(i)))
            .toList();
    jdbc.batchUpdate(
        INSERT,
        lines,
        MOST_OF_A_DOCUMENT,
        (insert, line) -> {
          insert.setLong(1, document);
          insert.setInt(2, line.position());
          insert.setString(3, line.leftover().reason().code());
          insert.setString(4, cut(line.leftover().quote()));
          insert.setString(5, cut(line.leftover().place().locator()));
          insert.setString(6, cut(line.leftover().detail()));
        });
  }

  /** PostgreSQL takes no NUL in text. */
  private static String cut(String text) {
    String plain = text.replace('\0', ' ');
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }
}
