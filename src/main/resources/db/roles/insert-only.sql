-- Rights of the role that runs jobs, for PostgreSQL and H2 alike. Run once by the owner of the
-- schema after it was migrated, with the role's name in place of lacuna_jobs; the jobs' JDBC
-- address then logs in as that role. No UPDATE, DELETE or TRUNCATE on anything that was seen,
-- stated, judged or told: the database itself refuses to forget.
GRANT SELECT, INSERT ON series, voice, page, extraction, claim, standing TO lacuna_jobs;
GRANT SELECT, INSERT ON snapshot, warc_record, archive_day TO lacuna_jobs;
GRANT SELECT, INSERT ON fetch_attempt, fetch_canary, fetch_error_sink, fetch_robots TO lacuna_jobs;
GRANT SELECT, INSERT ON document, document_label, document_blank, document_leftover TO lacuna_jobs;
GRANT SELECT, INSERT ON series_state, series_state_reason TO lacuna_jobs;
GRANT SELECT, INSERT ON run_begin, run_end, run_source TO lacuna_jobs;
GRANT SELECT, INSERT ON alert_event, alert_finding, alert_notice, alert_delivery TO lacuna_jobs;
GRANT SELECT ON vintage TO lacuna_jobs;
-- The one row that writers lock while they record; PostgreSQL asks for UPDATE to lock a row.
GRANT SELECT, UPDATE ON store_writer TO lacuna_jobs;
-- When a host may be asked again: state, and no history.
GRANT SELECT, INSERT, UPDATE ON fetch_pace TO lacuna_jobs;
