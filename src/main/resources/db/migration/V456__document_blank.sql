-- Cells of a document in which a figure could stand and none does: the mark as printed, empty for an empty cell.
CREATE TABLE IF NOT EXISTS document_blank (
  document_id BIGINT NOT NULL REFERENCES document (id),
  position INTEGER NOT NULL,
  mark VARCHAR(100) NOT NULL,
  locator VARCHAR(1000) NOT NULL,
  PRIMARY KEY (document_id, position)
);
