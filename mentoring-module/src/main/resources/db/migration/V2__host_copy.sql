-- The local copy of what hosts hold, how far each sync got, and what waits to be sent back.
-- Written by the worker under the role 'sync'; a host's own ids are kept beside ours, ours never change.

-- Search in the names of competences; a trusted extension that comes with PostgreSQL.
create extension if not exists pg_trgm schema polku;
set local search_path = polku, public;

-- What the host says of people and units, besides what V1 holds: references by the host's ids, as the one referred to may
-- come later; when the record changed by the host's clock; in which whole reading it was last seen.
alter table polku.organisation
  add column host_changed timestamptz not null default '-infinity',
  add column host_seen    bigint not null default 0;
alter table polku.unit
  add column host_agency  text,
  add column host_parent  text,
  add column host_changed timestamptz not null default '-infinity',
  add column host_seen    bigint not null default 0;
alter table polku.person
  add column host_unit       text,
  add column host_supervisor text,
  add column host_changed    timestamptz not null default '-infinity',
  add column host_seen       bigint not null default 0,
  add column host_gone       boolean not null default false;
create index on polku.unit (organisation);
create index on polku.unit (parent);
create index on polku.person (unit);

-- Catalogue: nobody's personal data, readable by all. Never deleted, as goals refer to it ---------------------------------

create table polku.scale (
  id           bigint generated always as identity primary key,
  host         text not null,
  host_id      text not null,
  name_fi      text not null,
  name_sv      text not null,
  name_en      text not null,
  active       boolean not null default true,
  host_changed timestamptz not null,
  host_seen    bigint not null,
  unique (host, host_id)
);

create table polku.scale_level (
  scale   bigint not null references polku.scale on delete cascade,
  value   int not null,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  text_fi text not null,
  text_sv text not null,
  text_en text not null,
  primary key (scale, value)
);

create table polku.framework (
  id             bigint generated always as identity primary key,
  host           text not null,
  host_id        text not null,
  scale          bigint not null references polku.scale,
  name_fi        text not null,
  name_sv        text not null,
  name_en        text not null,
  attribution_fi text not null,
  attribution_sv text not null,
  attribution_en text not null,
  active         boolean not null default true,
  host_changed   timestamptz not null,
  host_seen      bigint not null,
  unique (host, host_id)
);
create index on polku.framework (scale);

create table polku.framework_group (
  framework bigint not null references polku.framework on delete cascade,
  host_id   text not null,
  place     int not null,
  name_fi   text not null,
  name_sv   text not null,
  name_en   text not null,
  primary key (framework, host_id)
);

create table polku.competence (
  id           bigint generated always as identity primary key,
  framework    bigint not null references polku.framework,
  uri          text not null,
  group_id     text,            -- host's id of the heading, which may be missing in framework_group
  name_fi      text not null,
  name_sv      text not null,
  name_en      text not null,
  sought_fi    text not null,   -- lower case as Java knows it, whatever the database's locale
  sought_sv    text not null,
  sought_en    text not null,
  active       boolean not null default true,
  host_changed timestamptz not null,
  host_seen    bigint not null,
  unique (framework, uri)
);
create index on polku.competence (uri);
-- no pending list: right after a sync it would make every search read the whole table
create index on polku.competence using gin (sought_fi gin_trgm_ops) with (fastupdate = off) where active;
create index on polku.competence using gin (sought_sv gin_trgm_ops) with (fastupdate = off) where active;
create index on polku.competence using gin (sought_en gin_trgm_ops) with (fastupdate = off) where active;

-- Profiles: each person's own ------------------------------------------------------------------------------------------

create table polku.profile (
  person       uuid primary key references polku.person on delete cascade,
  host_changed timestamptz not null,
  host_seen    bigint not null
);

create table polku.profile_entry (
  person      uuid not null references polku.profile on delete cascade,
  competence  bigint not null references polku.competence,
  level       int,
  target      int,
  assessor    text check (assessor in ('self', 'supervisor', 'other')),
  assessed_by uuid,             -- a person, in the copy or not: told, never checked
  assessed_on date,
  primary key (person, competence)
);

-- How far each sync got ------------------------------------------------------------------------------------------------

create table polku.host_sync (
  host         text primary key,
  -- the reading that is under way, or the last one
  run          bigint not null default 0,
  whole        boolean not null default true,
  since        timestamptz,     -- what changed since is asked for; null: everything
  feed         text,            -- null: none under way
  page         text,            -- cursor of the next page of that feed
  run_as_of    timestamptz,     -- of the first page of this run
  started_at   timestamptz,
  -- what was achieved
  as_of        timestamptz,     -- by the host's clock, of the last complete run
  succeeded_at timestamptz,     -- by ours
  whole_at     timestamptz,     -- when everything was last read, by ours
  -- what was tried last
  attempted_at timestamptz,
  fault        text,            -- null when the last attempt went well
  offers       text[] not null default '{}'
);

create table polku.host_sync_count (
  host text not null references polku.host_sync on delete cascade,
  run  bigint not null,
  feed text not null,
  what text not null,           -- read, written, gone, or the code of a reason to leave something out
  n    bigint not null,
  primary key (host, run, feed, what)
);

create table polku.host_reject (
  id     bigint generated always as identity primary key,
  host   text not null references polku.host_sync on delete cascade,
  run    bigint not null,
  feed   text not null,
  record text not null,
  reason text not null,
  field  text not null
);
create index on polku.host_reject (host, run, id);

-- What waits to be sent to the host: written in the transaction of what it tells of, emptied when it has been taken --------

create table polku.outbox (
  id         uuid primary key,                              -- also the message's idempotency key
  place      bigint generated always as identity unique,    -- a person's messages go in this order
  host       text not null,
  person     uuid not null references polku.person on delete cascade,
  kind       text not null check (kind in ('goal', 'goal-withdrawn')),
  subject    uuid not null,
  content    jsonb,
  written_at timestamptz not null,
  attempts   int not null default 0,
  due_at     timestamptz not null,
  claimed_until timestamptz,    -- being sent; a node that dies loses its claim then
  sent_at    timestamptz,
  dead_at    timestamptz,       -- refused by the host: waits for an administrator
  fault      text
);
create index on polku.outbox (person, place) where sent_at is null and dead_at is null;
create index on polku.outbox (due_at) where sent_at is null and dead_at is null;
create index on polku.outbox (subject);

-- Rights and policies --------------------------------------------------------------------------------------------------

grant select, insert, update, delete on
  polku.scale, polku.scale_level, polku.framework, polku.framework_group, polku.competence,
  polku.profile, polku.profile_entry, polku.host_sync, polku.host_sync_count, polku.host_reject, polku.outbox to ${app};

alter table polku.scale enable row level security;
alter table polku.scale_level enable row level security;
alter table polku.framework enable row level security;
alter table polku.framework_group enable row level security;
alter table polku.competence enable row level security;
alter table polku.profile enable row level security;
alter table polku.profile_entry enable row level security;
alter table polku.host_sync enable row level security;
alter table polku.host_sync_count enable row level security;
alter table polku.host_reject enable row level security;
alter table polku.outbox enable row level security;

-- 'true' rather than a condition, so that the search may use its index: a policy's condition is applied before any LIKE
create policy public on polku.scale for select using (true);
create policy public on polku.scale_level for select using (true);
create policy public on polku.framework for select using (true);
create policy public on polku.framework_group for select using (true);
create policy public on polku.competence for select using (true);
create policy public on polku.host_sync for select using (true);
create policy own on polku.profile for select using (person = (select polku.person()));
create policy own on polku.profile_entry for select using (person = (select polku.person()));
create policy administered on polku.host_sync_count for select using ((select polku.has_role('admin')));
create policy administered on polku.host_reject for select using ((select polku.has_role('admin')));
create policy own on polku.outbox for select using (person = (select polku.person()));
create policy written_by_owner on polku.outbox for insert with check (person = (select polku.person()));
-- what has not left yet goes when its owner takes it back
create policy taken_back_by_owner on polku.outbox for delete using (person = (select polku.person()) and sent_at is null);

create policy kept_by_sync on polku.scale for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy kept_by_sync on polku.scale_level for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy kept_by_sync on polku.framework for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy kept_by_sync on polku.framework_group for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy kept_by_sync on polku.competence for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy kept_by_sync on polku.profile for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy kept_by_sync on polku.profile_entry for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy kept_by_sync on polku.host_sync for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy kept_by_sync on polku.host_sync_count for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy kept_by_sync on polku.host_reject for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy sent_by_sync on polku.outbox for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
