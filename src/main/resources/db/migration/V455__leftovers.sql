-- Figures that were seen in a document and not read, with the reason, for review; position counts from 0.
-- Insert-only, written with the row of the document; how many there were in all stands in extraction.
CREATE TABLE IF NOT EXISTS document_leftover (
  document_id BIGINT NOT NULL REFERENCES document (id),
  position INTEGER NOT NULL,
  reason VARCHAR(40) NOT NULL,
  quote VARCHAR(1000) NOT NULL,
  locator VARCHAR(1000) NOT NULL,
  detail VARCHAR(1000) NOT NULL,
  PRIMARY KEY (document_id, position)
);
