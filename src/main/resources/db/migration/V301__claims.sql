-- The store that forgets nothing. Every table is insert-only: a row is written once and stays.
-- Portable between H2 and PostgreSQL. Days and times: DATE in the publisher's zone (Asia/Shanghai),
-- TIMESTAMP WITH TIME ZONE to the microsecond elsewhere.

-- One row, locked by whoever records: writers take turns, readers never wait.
CREATE TABLE IF NOT EXISTS store_writer (
  id INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO store_writer (id) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM store_writer);

CREATE TABLE IF NOT EXISTS series (
  id BIGINT NOT NULL PRIMARY KEY,
  series_key VARCHAR(1000) NOT NULL UNIQUE,
  indicator VARCHAR(200) NOT NULL,
  area VARCHAR(400) NOT NULL,
  partner VARCHAR(100) NOT NULL,
  commodity VARCHAR(100) NOT NULL,
  trade_mode VARCHAR(100) NOT NULL,
  enterprise VARCHAR(100) NOT NULL,
  measure VARCHAR(40) NOT NULL,
  unit VARCHAR(40) NOT NULL,
  scenario VARCHAR(20) NOT NULL,
  accumulation VARCHAR(20) NOT NULL,
  frequency VARCHAR(2) NOT NULL
);

-- Who speaks: a publisher, through one source, in one release and stage.
CREATE TABLE IF NOT EXISTS voice (
  id BIGINT NOT NULL PRIMARY KEY,
  publisher VARCHAR(400) NOT NULL,
  source VARCHAR(200) NOT NULL,
  release_id VARCHAR(200) NOT NULL,
  stage VARCHAR(40) NOT NULL,
  UNIQUE (publisher, source, release_id, stage)
);

-- One address of one source. The key is the SHA-256 of both: addresses may be longer than an index bears.
CREATE TABLE IF NOT EXISTS page (
  id BIGINT NOT NULL PRIMARY KEY,
  page_key VARCHAR(64) NOT NULL UNIQUE,
  source VARCHAR(200) NOT NULL,
  address VARCHAR(20000) NOT NULL
);

-- One reading of one snapshot by one version of the extractor. A trusted one is a vintage.
CREATE TABLE IF NOT EXISTS extraction (
  id BIGINT NOT NULL PRIMARY KEY,
  page_id BIGINT NOT NULL REFERENCES page (id),
  release_id VARCHAR(200) NOT NULL,
  digest VARCHAR(100) NOT NULL,
  captured_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  extractor VARCHAR(200) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  figures INTEGER NOT NULL,
  leftovers INTEGER NOT NULL,
  reason VARCHAR(4000) NOT NULL,
  notice VARCHAR(4000),
  recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  UNIQUE (page_id, captured_at, digest, extractor, outcome)
);

-- One figure as meant, as first stated; its id is the extraction's times 2^20 plus its place there.
CREATE TABLE IF NOT EXISTS claim (
  id BIGINT NOT NULL PRIMARY KEY,
  extraction_id BIGINT NOT NULL,
  series_id BIGINT NOT NULL,
  voice_id BIGINT NOT NULL,
  time_period VARCHAR(20) NOT NULL,
  period_start VARCHAR(7) NOT NULL,
  period_end VARCHAR(7) NOT NULL,
  obs_value NUMERIC(38, 12) NOT NULL,
  bound VARCHAR(20) NOT NULL,
  step NUMERIC(38, 12) NOT NULL,
  obs_status VARCHAR(60) NOT NULL,
  published DATE NOT NULL,
  published_precision VARCHAR(20) NOT NULL,
  first_seen TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  locator VARCHAR(1000) NOT NULL,
  quote VARCHAR(100000) NOT NULL,
  printed VARCHAR(4000) NOT NULL,
  rule VARCHAR(400) NOT NULL
);
CREATE INDEX IF NOT EXISTS claim_extraction ON claim (extraction_id);
CREATE INDEX IF NOT EXISTS claim_series ON claim (series_id, period_end);
CREATE INDEX IF NOT EXISTS claim_voice ON claim (voice_id, period_end);

-- What an extraction says of a figure without a new claim: stated again, withdrawn, rolled off the page,
-- or retracted by a better reading. Rows of one extraction and figure replace what stood before them.
-- recorded_by differs from extraction_id where an older snapshot, read later, made a row necessary.
CREATE TABLE IF NOT EXISTS standing (
  id BIGINT NOT NULL PRIMARY KEY,
  extraction_id BIGINT NOT NULL,
  recorded_by BIGINT NOT NULL,
  series_id BIGINT NOT NULL,
  period_start VARCHAR(7) NOT NULL,
  period_end VARCHAR(7) NOT NULL,
  mark VARCHAR(20) NOT NULL,
  claim_id BIGINT,
  published DATE,
  published_precision VARCHAR(20)
);
CREATE INDEX IF NOT EXISTS standing_series ON standing (series_id, period_end);
CREATE INDEX IF NOT EXISTS standing_extraction ON standing (extraction_id);

-- After the indexes, so that H2 uses them for the references and makes none of its own.
ALTER TABLE claim DROP CONSTRAINT IF EXISTS claim_of_extraction;
ALTER TABLE claim ADD CONSTRAINT claim_of_extraction FOREIGN KEY (extraction_id) REFERENCES extraction (id);
ALTER TABLE claim DROP CONSTRAINT IF EXISTS claim_of_series;
ALTER TABLE claim ADD CONSTRAINT claim_of_series FOREIGN KEY (series_id) REFERENCES series (id);
ALTER TABLE claim DROP CONSTRAINT IF EXISTS claim_of_voice;
ALTER TABLE claim ADD CONSTRAINT claim_of_voice FOREIGN KEY (voice_id) REFERENCES voice (id);
ALTER TABLE standing DROP CONSTRAINT IF EXISTS standing_of_extraction;
ALTER TABLE standing ADD CONSTRAINT standing_of_extraction FOREIGN KEY (extraction_id) REFERENCES extraction (id);
ALTER TABLE standing DROP CONSTRAINT IF EXISTS standing_of_recorder;
ALTER TABLE standing ADD CONSTRAINT standing_of_recorder FOREIGN KEY (recorded_by) REFERENCES extraction (id);
ALTER TABLE standing DROP CONSTRAINT IF EXISTS standing_of_series;
ALTER TABLE standing ADD CONSTRAINT standing_of_series FOREIGN KEY (series_id) REFERENCES series (id);
ALTER TABLE standing DROP CONSTRAINT IF EXISTS standing_of_claim;
ALTER TABLE standing ADD CONSTRAINT standing_of_claim FOREIGN KEY (claim_id) REFERENCES claim (id);

CREATE OR REPLACE VIEW vintage AS
  SELECT e.id, p.source, p.address, e.release_id, e.digest, e.captured_at, e.extractor, e.figures, e.notice, e.recorded_at
  FROM extraction e JOIN page p ON p.id = e.page_id
  WHERE e.outcome = 'trusted';
