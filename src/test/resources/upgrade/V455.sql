-- A figure that was seen and not read.
INSERT INTO document_leftover (document_id, position, reason, quote, locator, detail) SELECT id, 0, 'no_unit', '317', 'text:20-23', '' FROM document WHERE digest = 'sha-256:01';
