-- A second capture of the same address: what the new index is for.
INSERT INTO snapshot (warc, start_at, stored_length, record_id, digest, holds_body, kind, source, address, address_key, target, captured_at, status, content_type, etag, last_modified)
VALUES ('2022/02/a.warc.gz', 0, 300, 'urn:uuid:2', 'sha-256:01', FALSE, 'revisit', 'xj-work-report', 'https://stats.example.cn/report.html', '3f', 'https://stats.example.cn/report.html', TIMESTAMP WITH TIME ZONE '2022-02-23 04:00:00+00', 304, NULL, NULL, NULL);
