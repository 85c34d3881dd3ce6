-- By which way an address was looked at: from here, or through a public web archive.
alter table fetch_attempt add column if not exists way varchar(10) default 'direct' not null;
