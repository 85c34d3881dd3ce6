-- A store as schema 301 wrote it: one figure, stated, then withdrawn.
INSERT INTO series VALUES (1, 'labour_transfers.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.level.persons.actual.period.A', 'labour_transfers', 'CN-XJ', 'WORLD', 'TOTAL', 'TOTAL', 'TOTAL', 'level', 'persons', 'actual', 'period', 'A');
INSERT INTO voice VALUES (1, '自治区人民政府', 'xj-work-report', 'work-report', 'annual');
INSERT INTO page VALUES (1, '3f', 'xj-work-report', 'https://stats.example.cn/report.html');
INSERT INTO extraction (id, page_id, release_id, digest, captured_at, extractor, outcome, figures, leftovers, reason, notice, recorded_at)
VALUES (1, 1, 'work-report', 'sha-256:01', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', '1.0', 'trusted', 1, 0, '', NULL, TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:01+00');
INSERT INTO extraction (id, page_id, release_id, digest, captured_at, extractor, outcome, figures, leftovers, reason, notice, recorded_at)
VALUES (2, 1, 'work-report', 'sha-256:02', TIMESTAMP WITH TIME ZONE '2022-03-01 04:00:00+00', '1.0', 'trusted', 0, 0, '', NULL, TIMESTAMP WITH TIME ZONE '2022-03-01 04:00:01+00');
INSERT INTO claim (id, extraction_id, series_id, voice_id, time_period, period_start, period_end, obs_value, bound, step, obs_status, published, published_precision, first_seen, locator, quote, printed, rule)
VALUES (1048576, 1, 1, 1, '2021', '2021-01', '2021-12', 3170000, 'exact', 10000, 'A', DATE '2022-01-23', 'day', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', 'text:10-20', '转移就业317万人', '317万人', 'prose/1');
INSERT INTO standing (id, extraction_id, recorded_by, series_id, period_start, period_end, mark, claim_id, published, published_precision)
VALUES (2097152, 2, 2, 1, '2021-01', '2021-12', 'withdrawn', NULL, NULL, NULL);
