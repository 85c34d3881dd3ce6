-- The newest capture of an address is asked for with every look: found at one end of this index,
-- however many captures there are.
create index if not exists snapshot_by_newest on snapshot (address_key, captured_at, warc, start_at);
drop index if exists snapshot_by_address;
