-- An incident, what was found, what was said and that it was said.
INSERT INTO alert_event (incident, position, at, change, severity, fingerprint, told, until_at, who, note) VALUES ('i1', 0, TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', 'opened', 'warning', 'late', TRUE, NULL, 'watch', '');
INSERT INTO alert_finding (incident, position, finding_key, standing, finding) VALUES ('i1', 0, 'k', TRUE, '{}');
INSERT INTO alert_notice (id, channel, due_at, in_digest, created_at, notice) VALUES ('n1', 'desk', TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', FALSE, TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', '{}');
INSERT INTO alert_delivery (notice, attempt, at, delivered, explanation) VALUES ('n1', 1, TIMESTAMP WITH TIME ZONE '2022-01-23 04:00:00+00', TRUE, '');
