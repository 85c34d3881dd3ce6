-- What happened to each incident. Rows are only ever inserted; the state is derived from them.

create table if not exists alert_event (
  incident varchar(40) not null,
  position integer not null,
  at timestamp(6) with time zone not null,
  change varchar(20) not null,
  severity varchar(20) not null,
  fingerprint varchar(1000) not null,
  told boolean not null,
  until_at timestamp(6) with time zone,
  who varchar(200) not null,
  note varchar(2000) not null,
  primary key (incident, position)
);

-- findings that joined an incident, or left it
create table if not exists alert_finding (
  incident varchar(40) not null,
  position integer not null,
  finding_key varchar(64) not null,
  standing boolean not null,
  finding varchar not null,
  primary key (incident, position, finding_key)
);

-- the outbox: what is to be said to whom
create table if not exists alert_notice (
  id varchar(120) not null primary key,
  channel varchar(100) not null,
  due_at timestamp(6) with time zone not null,
  in_digest boolean not null,
  created_at timestamp(6) with time zone not null,
  notice varchar not null
);

-- each attempt to say it
create table if not exists alert_delivery (
  notice varchar(120) not null,
  attempt integer not null,
  at timestamp(6) with time zone not null,
  delivered boolean not null,
  explanation varchar(2000) not null,
  primary key (notice, attempt)
);
