-- Every step in the life of every series as it was judged at the time. Rows are only ever added.
create table if not exists series_state (
  series varchar(1000) not null,
  release_id varchar(200) not null,
  learned timestamp(6) with time zone not null,
  since date not null,
  state_before varchar(40) not null,
  state varchar(40) not null,
  cause varchar(60) not null,
  decided_by varchar(400) not null,
  recorded_at timestamp(6) with time zone not null,
  primary key (series, release_id, learned, since, state_before, state)
);
create index if not exists series_state_learned on series_state (learned);

-- The grounds of a step, strongest first; position counts from 0.
create table if not exists series_state_reason (
  series varchar(1000) not null,
  release_id varchar(200) not null,
  learned timestamp(6) with time zone not null,
  since date not null,
  state_before varchar(40) not null,
  state varchar(40) not null,
  position integer not null,
  strength varchar(40) not null,
  words varchar(4000) not null,
  evidence varchar(9000) not null,
  primary key (series, release_id, learned, since, state_before, state, position)
);
