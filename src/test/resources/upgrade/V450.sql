-- What a document looked like.
INSERT INTO document (digest, extractor, text_digest, figures_digest) VALUES ('sha-256:01', '1.0', 'sha-256:0a', 'sha-256:0b');
INSERT INTO document_label (document_id, position, words, locator) SELECT id, 0, '转移就业', 'text:10-14' FROM document WHERE digest = 'sha-256:01';
