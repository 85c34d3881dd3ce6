-- A workbook, which is no marked-up text.
INSERT INTO document (digest, extractor, text_digest, figures_digest, markup) VALUES ('sha-256:04', '1.0', 'sha-256:0a', 'sha-256:0b', FALSE);
