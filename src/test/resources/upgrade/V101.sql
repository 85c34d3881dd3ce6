-- One look at an address, and the pace of its site.
INSERT INTO fetch_attempt (source, address, at, outcome, status, explanation, digest, target)
VALUES ('xj-work-report', 'https://stats.example.cn/report.html', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', 'fetched', 200, '', 'sha-256:01', NULL);
INSERT INTO fetch_pace (site, free_at, held_until, holder) VALUES ('stats.example.cn', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', 'x');
