-- A cell in which a figure could stand and none does.
INSERT INTO document_blank (document_id, position, mark, locator) SELECT id, 0, '-', 'table 1, row 2, column 3' FROM document WHERE digest = 'sha-256:01';
