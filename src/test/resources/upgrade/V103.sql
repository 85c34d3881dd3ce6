-- A look through a public web archive.
INSERT INTO fetch_attempt (source, address, at, outcome, status, explanation, digest, target, way)
VALUES ('xj-work-report', 'https://stats.example.cn/report.html', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', 'fetched', 200, '', 'sha-256:03', NULL, 'wayback');
