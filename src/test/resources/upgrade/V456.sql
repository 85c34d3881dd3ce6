-- A cell with a mark instead of a figure.
INSERT INTO document_blank (document_id, position, mark, locator) SELECT id, 0, '-', 'table:1/row:3/column:3' FROM document WHERE digest = 'sha-256:01';
