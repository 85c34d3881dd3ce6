package org.lacuna.detect;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lacuna.detect.ReleaseIssue.Blank;
import org.lacuna.detect.ReleaseIssue.SeenLabel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every document looked like, kept for comparison with the next one. Rows are inserted, never
 * changed. Safe for several threads.
 */
public final class DocumentLedger {

  private static final int LONGEST = 1000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  /** A ledger over a database whose schema is up to date. */
  public DocumentLedger(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Takes down a document with all its labels; a second time writes nothing. A transaction of its
   * own, whatever the caller's does: what is recorded after it never stands without it.
   *
   * @param extractor name and version of what read it
   */
  public void record(DocumentTraits traits, String extractor) {
    if (idOf(traits.digests().bytes(), extractor).isEmpty()) {
      transaction.executeWithoutResult(status -> insert(traits, extractor));
    }
  }

  private void insert(DocumentTraits traits, String extractor) {
    jdbc.sql(
            "INSERT INTO document (digest, extractor, text_digest, figures_digest, markup)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(
            traits.digests().bytes(),
            extractor,
            traits.digests().text(),
            traits.digests().figures(),
            traits.digests().markup())
        .update();
    long id = idOf(traits.digests().bytes(), extractor).orElseThrow();
    for (int i = 0; i < traits.labels().size(); i++) {
      insertLabel(id, i, traits.labels().get(i));
    }
    for (int i = 0; i < traits.blanks().size(); i++) {
      insertBlank(id, i, traits.blanks().get(i));
    }
  }

  /** What the document with this digest of its bytes looked like; empty when it was never read. */
  public Optional<DocumentTraits> find(String digest, String extractor) {
    return idOf(digest, extractor)
        .map(id -> new DocumentTraits(digests(id, extractor), labels(id), blanks(id)));
  }

  private Optional<Long> idOf(String digest, String extractor) {
    return jdbc.sql("SELECT id FROM document WHERE digest = ? AND extractor = ?")
        .params(digest, extractor)
        .query(Long.class)
        .optional();
  }

  private ContentDigests digests(long id, String extractor) {
    return jdbc.sql("SELECT digest, text_digest, figures_digest, markup FROM document WHERE id = ?")
        .param(id)
        .query(
            (row, n) ->
                new ContentDigests(
                    row.getString("digest"),
                    row.getString("text_digest"),
                    row.getString("figures_digest"),
                    row.getBoolean("markup"),
                    extractor))
        .single();
  }

  private List<SeenLabel> labels(long id) {
    return jdbc.sql(
            "SELECT words, locator FROM document_label WHERE document_id = ? ORDER BY position")
        .param(id)
        .query((row, n) -> new SeenLabel(row.getString("words"), row.getString("locator")))
        .list();
  }

  private List<Blank> blanks(long id) {
    return jdbc.sql(
            "SELECT mark, locator FROM document_blank WHERE document_id = ? ORDER BY position")
        .param(id)
        .query((row, n) -> new Blank(row.getString("mark"), row.getString("locator")))
        .list();
  }

  private void insertBlank(long document, int position, Blank blank) {
    jdbc.sql(
            "INSERT INTO document_blank (document_id, position, mark, locator)"
                + " VALUES (?, ?, ?, ?)")
        .params(document, position, blank.mark(), cut(blank.locator()))
        .update();
  }

  private void insertLabel(long document, int position, SeenLabel label) {
    jdbc.sql(
            "INSERT INTO document_label (document_id, position, words, locator)"
                + " VALUES (?, ?, ?, ?)")
        .params(document, position, cut(label.words()), cut(label.locator()))
        .update();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
