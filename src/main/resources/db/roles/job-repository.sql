-- For PostgreSQL, beside insert-only.sql: what the role that runs jobs needs to see that the schema
-- is up to date, and to keep the state of its jobs (Spring Batch), none of which is a fact.
GRANT SELECT ON flyway_schema_history TO lacuna_jobs;
GRANT SELECT, INSERT, UPDATE ON batch_job_instance, batch_job_execution, batch_job_execution_params,
  batch_job_execution_context, batch_step_execution, batch_step_execution_context TO lacuna_jobs;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO lacuna_jobs;
