-- Rights of the role that runs jobs, for PostgreSQL and H2 alike. Run once by the owner of the
-- schema after it was migrated, with the role's name in place of lacuna_jobs; the jobs' JDBC
-- address then logs in as that role. No UPDATE, DELETE or TRUNCATE on anything that was stated:
-- the database itself refuses to forget.
GRANT SELECT, INSERT ON series, voice, page, extraction, claim, standing TO lacuna_jobs;
GRANT SELECT ON vintage TO lacuna_jobs;
-- The one row that writers lock while they record; PostgreSQL asks for UPDATE to lock a row.
GRANT SELECT, UPDATE ON store_writer TO lacuna_jobs;
