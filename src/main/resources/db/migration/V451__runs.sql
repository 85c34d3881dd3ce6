-- Every run of every job. Rows are only ever inserted: a run without an end was killed, or is under way.

create table if not exists run_begin (
  run varchar(36) not null primary key,
  job varchar(100) not null,
  at timestamp(6) with time zone not null
);

create index if not exists run_begin_at on run_begin (at);

create table if not exists run_end (
  run varchar(36) not null primary key,
  at timestamp(6) with time zone not null,
  outcome varchar(20) not null,
  note varchar(2000) not null
);

-- what a harvest brought, source by source
create table if not exists run_source (
  run varchar(36) not null,
  source varchar(200) not null,
  looks integer not null,
  unchanged integer not null,
  failed integer not null,
  documents integer not null,
  added integer not null,
  revised integer not null,
  withdrawn integer not null,
  leftovers integer not null,
  primary key (run, source)
);
