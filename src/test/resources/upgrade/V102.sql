-- What a site says when a page is missing, where it sends everybody, and its robots.txt.
INSERT INTO fetch_canary (site, asked_at, status, target, error_text) VALUES ('stats.example.cn', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', 404, NULL, 'nothing here');
INSERT INTO fetch_error_sink (target, found_at, addresses) VALUES ('https://stats.example.cn/', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', 8);
INSERT INTO fetch_robots (site, asked_at, status, decision, digest, body) VALUES ('stats.example.cn', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', 200, 'allowed', 'sha-256:02', 'User-agent: *');
