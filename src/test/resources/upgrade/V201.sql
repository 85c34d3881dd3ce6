-- One page in one file, and the root of its day.
INSERT INTO snapshot (warc, start_at, stored_length, record_id, digest, holds_body, kind, source, address, address_key, target, captured_at, status, content_type, etag, last_modified)
VALUES ('2022/01/a.warc.gz', 0, 900, 'urn:uuid:1', 'sha-256:01', TRUE, 'response', 'xj-work-report', 'https://stats.example.cn/report.html', '3f', 'https://stats.example.cn/report.html', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', 200, 'text/html', NULL, NULL);
INSERT INTO warc_record (warc, start_at, stored_length, capture_at, record_type, seal, written_on) VALUES ('2022/01/a.warc.gz', 0, 900, 0, 'response', 'ab', DATE '2022-01-23');
INSERT INTO archive_day (written_on, records, root, chain) VALUES (DATE '2022-01-23', 1, 'cd', 'ef');
