-- One step in the life of a series, and its ground.
INSERT INTO series_state (series, release_id, learned, since, state_before, state, cause, decided_by, recorded_at)
VALUES ('labour_transfers.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.level.persons.actual.period.A', 'work-report', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', DATE '2022-01-23', 'unknown', 'active', 'seen', 'watch', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00');
INSERT INTO series_state_reason (series, release_id, learned, since, state_before, state, position, strength, words, evidence)
VALUES ('labour_transfers.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.level.persons.actual.period.A', 'work-report', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', DATE '2022-01-23', 'unknown', 'active', 0, 'strong', 'seen', 'sha-256:01');
