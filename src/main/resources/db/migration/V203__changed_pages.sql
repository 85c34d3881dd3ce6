-- Whether a capture says anything new: false for lists and evidence, and for a page that says what its publisher said
-- last. What is still to be read is looked for among changes alone, however often a page was looked at. True where in
-- doubt.
alter table snapshot add column if not exists changed boolean default true not null;
update snapshot set changed = false
  where changed = true and kind in ('list', 'evidence');
update snapshot set changed = false
  where changed = true and kind = 'revisit' and digest = (
    select before.digest from snapshot before
    where before.address_key = snapshot.address_key and before.kind in ('response', 'revisit')
      and before.source = snapshot.source and before.captured_at < snapshot.captured_at
    order by before.address_key desc, before.captured_at desc, before.warc desc, before.start_at desc
    fetch first 1 row only);
create index if not exists snapshot_by_change on snapshot (source, changed, captured_at);
drop index if exists snapshot_by_source;
-- Each look at an unchanged page asks which capture holds its body, among all that repeat it.
create index if not exists snapshot_by_body on snapshot (digest, holds_body);
drop index if exists snapshot_by_digest;
