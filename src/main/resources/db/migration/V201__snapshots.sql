-- Index of the archive. Rows are only ever inserted; all of them can be made again from the WARC files.

create table if not exists snapshot (
  warc varchar(200) not null,
  start_at bigint not null,
  stored_length bigint not null,
  record_id varchar(60) not null,
  digest varchar(80) not null,
  holds_body boolean not null,
  kind varchar(20) not null,
  source varchar(200) not null,
  address varchar(10000) not null,
  address_key varchar(64) not null,
  target varchar(10000) not null,
  captured_at timestamp(6) with time zone not null,
  status integer not null,
  content_type varchar(1000),
  etag varchar(1000),
  last_modified varchar(1000),
  primary key (warc, start_at)
);
create index if not exists snapshot_by_digest on snapshot (digest);
create index if not exists snapshot_by_address on snapshot (address_key, captured_at);
create index if not exists snapshot_by_source on snapshot (source, captured_at);

-- every gzip member of every WARC file, gapless from the first byte of the file to its last
create table if not exists warc_record (
  warc varchar(200) not null,
  start_at bigint not null,
  stored_length bigint not null,
  capture_at bigint not null,
  record_type varchar(20) not null,
  seal varchar(64) not null,
  written_on date not null,
  primary key (warc, start_at)
);
create index if not exists warc_record_by_day on warc_record (written_on);

-- one Merkle root for each day that is over
create table if not exists archive_day (
  written_on date not null primary key,
  records bigint not null,
  root varchar(64) not null,
  chain varchar(64) not null
);
