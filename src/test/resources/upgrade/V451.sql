-- A run and what it brought.
INSERT INTO run_begin (run, job, at) VALUES ('r1', 'transfers', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00');
INSERT INTO run_end (run, at, outcome, note) VALUES ('r1', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', 'complete', '');
INSERT INTO run_source (run, source, looks, unchanged, failed, documents, added, revised, withdrawn, leftovers) VALUES ('r1', 'xj-work-report', 1, 0, 0, 1, 1, 0, 0, 0);
