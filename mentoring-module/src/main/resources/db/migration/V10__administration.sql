-- What an administrator sees and does: how each reading of a host went, reading it now, and what a host has refused.
-- No content: whose message it is, is told by the host's own id, and what stands in it by the names of its fields.

-- Hosts --------------------------------------------------------------------------------------------------------------------

alter table polku.host_sync
  add column fault_reason text,                            -- in a word that pages translate; fault says it in the network's
  add column left_alone   boolean not null default false;  -- it failed so often that it is not asked for a moment

-- One row a run, kept as long as its counts
create table polku.host_sync_run (
  host         text not null references polku.host_sync on delete cascade,
  run          bigint not null,
  whole        boolean not null,
  asked        boolean not null,            -- by an administrator, not by the clock
  as_of        timestamptz,                 -- by the host's clock, of its first page
  started_at   timestamptz not null,
  moved_at     timestamptz not null,        -- when its last page was written
  failed_at    timestamptz,                 -- when it was last broken off
  ended_at     timestamptz,                 -- null: under way, or to be gone on with
  succeeded    boolean not null default false,
  fault        text,
  fault_reason text,
  fault_feed   text,
  primary key (host, run)
);

-- An administrator asks for a reading; whichever node reads the host next takes it
create table polku.host_sync_request (
  host     text primary key,
  whole    boolean not null,
  asked_at timestamptz not null
);

-- The host that the acting administrator's organisation comes from; null for everybody else.
create function polku.administered_host() returns text language sql stable
  return (select o.host from polku.organisation o where polku.has_role('admin') and o.id = polku.organisation());
grant execute on function polku.administered_host() to ${app};

-- Whose a rejected record is. Definer, as an administrator sees no people: says no more than that it is another's.
create function polku.of_another_organisation(p_host text, p_feed text, p_record text) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return case
    when p_feed in ('people', 'profiles') then
      exists (select 1 from polku.person p where p.host = p_host and p.host_id = p_record and p.organisation <> polku.organisation())
    when p_feed = 'units' then
      exists (select 1 from polku.unit u where u.host = p_host and u.host_id = p_record and u.organisation <> polku.organisation())
    else false
  end;
grant execute on function polku.of_another_organisation(text, text, text) to ${app};

grant select, insert, update, delete on polku.host_sync_run, polku.host_sync_request to ${app};
alter table polku.host_sync_run enable row level security;
alter table polku.host_sync_request enable row level security;

drop policy administered on polku.host_sync_count;
drop policy administered on polku.host_reject;
create policy administered on polku.host_sync_count for select using (host = (select polku.administered_host()));
create policy administered on polku.host_reject for select
  using (host = (select polku.administered_host()) and not polku.of_another_organisation(host, feed, record));
create policy administered on polku.host_sync_run for select using (host = (select polku.administered_host()));
create policy seen_by_administrator on polku.host_sync_request for select using (host = (select polku.administered_host()));
create policy asked_by_administrator on polku.host_sync_request for insert with check (host = (select polku.administered_host()));
create policy asked_again on polku.host_sync_request for update
  using (host = (select polku.administered_host())) with check (host = (select polku.administered_host()));
create policy kept_by_sync on polku.host_sync_run for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy taken_by_sync on polku.host_sync_request for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));

-- Messages that a host has refused for good ------------------------------------------------------------------------------

-- A message that was given up: what it was, when and why, never what stood in it. For its owner.
create table polku.dropped_message (
  id         uuid primary key,              -- the message's
  host       text not null,
  person     uuid not null references polku.person on delete cascade,
  kind       text not null,
  subject    uuid not null,
  written_at timestamptz not null,
  dropped_at timestamptz not null,
  reason     text not null check (length(reason) between 1 and 200)
);
create index on polku.dropped_message (person);
grant select on polku.dropped_message to ${app};
alter table polku.dropped_message enable row level security;
create policy own on polku.dropped_message for select using (person = (select polku.person()));

-- The doors below are the only way from an administrator to the outbox. Definer, as its rows hold what people wrote: what
-- comes out is what is needed to mend a host, and only of people of the administrator's own organisation.

-- Of no use to send: a later message tells of the same, or its owner has taken the sharing back.
create function polku.is_superseded(o polku.outbox) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.outbox l where l.subject = o.subject and l.place > o.place)
      or (o.kind = 'goal' and not exists (select 1 from polku.share s
                                            where s.subject_kind = 'goal' and s.subject = o.subject and s.reader_kind = 'host'));
grant execute on function polku.is_superseded(polku.outbox) to ${app};

create function polku.dead_letters(p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, host text, kind text, host_person text, written_at timestamptz, dead_at timestamptz, attempts int, fault text,
                 fields text, size int, superseded boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select o.id, o.host, o.kind, p.host_id, o.written_at, o.dead_at, o.attempts, o.fault,
         (select string_agg(k, ' ' order by k) from jsonb_object_keys(o.content) k), coalesce(octet_length(o.content::text), 0),
         polku.is_superseded(o)
    from polku.outbox o join polku.person p on p.id = o.person
   where polku.has_role('admin') and p.organisation = polku.organisation() and o.dead_at is not null and (o.dead_at, o.id) < (p_at, p_id)
   order by o.dead_at desc, o.id desc
   limit p_limit;
end;
grant execute on function polku.dead_letters(timestamptz, uuid, int) to ${app};

-- How much waits for a host, since when, and how much of one's own organisation it has refused.
create function polku.outbox_standing(p_host text) returns table (waiting bigint, since timestamptz, refused bigint)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select count(*) filter (where o.dead_at is null), min(o.written_at) filter (where o.dead_at is null),
         count(*) filter (where o.dead_at is not null and p.organisation = polku.organisation())
    from polku.outbox o join polku.person p on p.id = o.person
   where polku.has_role('admin') and o.host = p_host and o.sent_at is null;
end;
grant execute on function polku.outbox_standing(text) to ${app};

-- Sends one of them again, or all that are of use; in their former places, so that later ones of the same person wait.
create function polku.resend_dead_letters(p_only uuid, p_now timestamptz) returns table (id uuid, person uuid)
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  update polku.outbox o set dead_at = null, fault = null, due_at = p_now, claimed_until = null
    from polku.person p
   where polku.has_role('admin') and p.id = o.person and p.organisation = polku.organisation() and o.dead_at is not null
     and (p_only is null or o.id = p_only) and not polku.is_superseded(o)
  returning o.id, o.person;
end;
grant execute on function polku.resend_dead_letters(uuid, timestamptz) to ${app};

create function polku.drop_dead_letter(p_id uuid, p_reason text, p_now timestamptz) returns table (person uuid)
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  with dropped as (
    delete from polku.outbox o using polku.person p
     where polku.has_role('admin') and p.id = o.person and p.organisation = polku.organisation() and o.dead_at is not null and o.id = p_id
    returning o.id, o.host, o.person, o.kind, o.subject, o.written_at)
  insert into polku.dropped_message (id, host, person, kind, subject, written_at, dropped_at, reason)
  select d.id, d.host, d.person, d.kind, d.subject, d.written_at, p_now, p_reason from dropped d
  returning polku.dropped_message.person;
end;
grant execute on function polku.drop_dead_letter(uuid, text, timestamptz) to ${app};
