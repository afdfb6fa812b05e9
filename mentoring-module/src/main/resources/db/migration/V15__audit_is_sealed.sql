-- Records of the audit are sealed in batches, some time after they were written: docs/adr/0010.

-- The number of the transaction that wrote a record --------------------------------------------------------------------------
-- Identity values are taken long before their transaction ends, so a record may appear after others with a greater id. Which
-- transactions had ended at a moment is what a snapshot tells, exactly; so a batch is what one snapshot shows and the one of
-- the batch before did not. Nobody who writes waits for that, and nobody who takes long to end is left out.

-- What is added to PostgreSQL's own numbers: they begin anew in another cluster, into which a dump has been read.
create function polku_audit.number_base() returns bigint language sql immutable parallel safe return 0::bigint;
create function polku_audit.transaction_number() returns bigint language sql stable
  return pg_current_xact_id()::text::bigint + polku_audit.number_base();
grant execute on function polku_audit.number_base(), polku_audit.transaction_number() to ${app};

alter table polku_audit.record add column tx bigint not null default polku_audit.transaction_number();
create index record_by_transaction on polku_audit.record (tx, id);

-- Time, number and transaction are the database's to say, not the application's.
revoke insert on polku_audit.record from ${app};
grant insert (actor, acting_as, action, subject_kind, subject, owner, "right") on polku_audit.record to ${app};

-- Where numbers would begin again below those that are there, they go on after them. Asked by the owner at each start.
create function polku_audit.continue_numbers() returns bigint language plpgsql set search_path = polku_audit, pg_temp as $$
declare
  next bigint := pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
  last bigint := greatest(coalesce((select max(r.tx) from polku_audit.record r), 0), coalesce((select max(s.tx_end) - 1 from polku_audit.seal s), 0));
begin
  if next + polku_audit.number_base() <= last then
    perform pg_advisory_xact_lock(hashtextextended('polku.audit.numbers', 0));
    execute format('create or replace function polku_audit.number_base() returns bigint language sql immutable parallel safe return %s::bigint',
                   last + 1 - next);
  end if;
  return polku_audit.number_base();
end $$;

-- Seals ------------------------------------------------------------------------------------------------------------------------

create table polku_audit.seal (
  seq       bigint primary key check (seq > 0),
  sealed_at timestamptz not null,
  key       text not null,                        -- which key sealed it; the key itself is never here
  tx_end    bigint not null,                      -- of transactions with lesser numbers all records are sealed by now,
  tx_open   bigint[] not null,                    -- but for these, which had not ended
  records   integer not null check (records > 0),
  content   bytea not null,                       -- of each record id and tag, 24 bytes, in the order of (tx, id)
  mac       bytea not null                        -- over all of the above and the mac of the seal before
);
alter table polku_audit.seal alter column content set storage external;   -- tags do not compress

-- How sealing and checking stand, for the administrator; one row.
create table polku.audit_state (
  one              boolean primary key default true check (one),
  fault            text,                          -- in a word that pages translate
  fault_since      timestamptz,
  verified_at      timestamptz,
  verified_records bigint,
  finding          text                           -- what the last check found; null: all is as it was sealed
);
insert into polku.audit_state default values;

grant select, insert on polku_audit.seal to ${app};
grant select, update on polku.audit_state to ${app};
alter table polku_audit.seal enable row level security;
alter table polku.audit_state enable row level security;
create policy read_by_sealer on polku_audit.record for select using ((select polku.has_role('seal')));
create policy sealer on polku_audit.seal for select using ((select polku.has_role('seal')));
create policy sealer_adds on polku_audit.seal for insert with check ((select polku.has_role('seal')));
create policy sealer on polku.audit_state for all using ((select polku.has_role('seal'))) with check ((select polku.has_role('seal')));

-- For the administrator, who may read neither records nor seals: times and counts alone.
create function polku.audit_standing()
  returns table (seals bigint, sealed_at timestamptz, waiting bigint, since timestamptz, fault text, fault_since timestamptz,
                 verified_at timestamptz, verified_records bigint, finding text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select s.seq, s.sealed_at, w.waiting, w.since, a.fault, a.fault_since, a.verified_at, a.verified_records, a.finding
    from polku.audit_state a
    left join lateral (select l.seq, l.sealed_at, l.tx_end, l.tx_open from polku_audit.seal l order by l.seq desc limit 1) s on true
    cross join lateral (select count(*) as waiting, min(r.at) as since from polku_audit.record r
                         where r.tx >= coalesce(s.tx_end, 0) or r.tx = any (s.tx_open)) w
   where polku.has_role('admin') or polku.has_role('seal');
end;
grant execute on function polku.audit_standing() to ${app};

-- Who has looked -----------------------------------------------------------------------------------------------------------------

-- What others have read of the acting person's, the newest first. Definer for the readers' names: whoever has read what is
-- mine I may know by name, also when nothing is shared between us any more.
create function polku.reads_of_mine(p_before bigint, p_limit int)
  returns table (id bigint, at timestamptz, reader uuid, given_name text, family_name text, "right" text, kind text, subject uuid)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select r.id, r.at, p.id, p.given_name, p.family_name, r."right", r.subject_kind, r.subject
    from polku_audit.record r
    left join polku.person q on q.id = r.actor
    left join polku.person p on p.id = coalesce(q.merged_into, q.id)
   where polku.person() is not null and r.owner = any (polku.my_ids()) and r.id < p_before
     and r.action = r.subject_kind || '.read' and r.actor <> all (polku.my_ids())
   order by r.id desc
   limit p_limit;
end;
grant execute on function polku.reads_of_mine(bigint, int) to ${app};
