-- The foundation: who acts, who people are, what is shared, keys, audit.
-- Run by the owner role. ${app} is the application's role: it owns nothing and lives under row-level security.
-- Owner-defined SECURITY DEFINER functions are the only doors through a policy; each says why it is one.

create schema polku;
create schema polku_keys;   -- wrapped data keys: backed up apart from the content they open
create schema polku_audit;

grant usage on schema polku, polku_keys, polku_audit to ${app};

-- Who acts ------------------------------------------------------------------------------------------------------------
-- Set once per transaction by polku.begin_as, local to the transaction; '' after it ends, hence nullif.

create function polku.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('polku.person', true), '')::uuid;

create function polku.organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('polku.organisation', true), '')::uuid;

create function polku.has_role(role text) returns boolean language sql stable parallel safe
  return role = any (string_to_array(coalesce(current_setting('polku.roles', true), ''), ','));

-- Organisations, units, people: the local copy of what the host knows of them --------------------------------------------

create table polku.organisation (
  id          uuid primary key default gen_random_uuid(),
  host        text not null,
  host_id     text not null,
  name_fi     text not null,
  name_sv     text not null,
  name_en     text not null,
  active      boolean not null default true,
  unique (host, host_id)
);

create table polku.unit (
  id           uuid primary key default gen_random_uuid(),
  host         text not null,
  host_id      text not null,
  organisation uuid references polku.organisation,
  parent       uuid references polku.unit,
  name_fi      text not null,
  name_sv      text not null,
  name_en      text not null,
  active       boolean not null default true,
  unique (host, host_id)
);

create table polku.person (
  id            uuid primary key default gen_random_uuid(),
  host          text not null,
  host_id       text not null,
  given_name    text not null,
  family_name   text not null,
  email         text,
  language      text not null default 'fi',
  unit          uuid references polku.unit,
  organisation  uuid references polku.organisation,
  supervisor    uuid references polku.person check (supervisor <> id),
  employed_from date,
  employed_to   date,
  active        boolean not null default true,
  unique (host, host_id)
);
create index on polku.person (supervisor) where active;
create index on polku.person (organisation, lower(family_name) text_pattern_ops) where active;
create index on polku.person (organisation, lower(given_name) text_pattern_ops) where active;

create table polku.person_setting (
  person   uuid primary key references polku.person on delete cascade,
  language text not null check (language ~ '^[a-z]{2,3}$')
);

-- Sessions: a sealed cookie names one of these rows -----------------------------------------------------------------------

create table polku.session (
  id           uuid primary key,
  person       uuid not null references polku.person on delete cascade,
  started_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ends_at      timestamptz not null,
  idle         interval not null,
  revoked_at   timestamptz,
  -- what the identity provider needs to end its own session; sealed with the session key
  hint         bytea
);
create index on polku.session (person);
create index on polku.session (ends_at);

-- A create that a client repeats with the same key happens once; only ids are kept, never bodies --------------------------

create table polku.idempotency (
  person      uuid not null references polku.person on delete cascade,
  key         text not null,
  operation   text not null,
  fingerprint bytea not null,
  result      uuid,
  at          timestamptz not null default now(),
  primary key (person, key)
);

-- Sharing: one row says that one thing may be read by one reader ---------------------------------------------------------

create table polku.share (
  id           uuid primary key default gen_random_uuid(),
  subject_kind text not null check (subject_kind in ('goal', 'log-entry')),
  subject      uuid not null,
  owner        uuid not null references polku.person on delete cascade,
  reader_kind  text not null check (reader_kind in ('person', 'supervisor', 'host')),
  reader       uuid references polku.person on delete cascade,
  since        timestamptz not null default now(),
  check ((reader_kind = 'person') = (reader is not null)),
  check (reader is distinct from owner),
  check (reader_kind <> 'host' or subject_kind = 'goal'),
  unique nulls not distinct (subject_kind, subject, reader_kind, reader)
);
create index on polku.share (owner);
create index on polku.share (reader) where reader is not null;

-- Relations that policies ask about. Definer, as the row of the other person may be invisible to the one who asks.

create function polku.supervises(report uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.person p where p.id = report and p.active and p.supervisor = polku.person());

create function polku.my_supervisor() returns uuid language sql stable security definer set search_path = polku, pg_temp
  return (select s.id from polku.person p join polku.person s on s.id = p.supervisor and s.active where p.id = polku.person());

-- The rule of sharing as the database knows it: by which right may the acting person read this? null: by none.
create function polku.right_to(kind text, subject uuid, owner uuid) returns text
  language sql stable security definer set search_path = polku, pg_temp
  return case
    when polku.person() is null then null
    when owner = polku.person() then 'own'
    when exists (select 1 from polku.share s where s.subject_kind = kind and s.subject = right_to.subject
                   and s.owner = right_to.owner and s.reader_kind = 'person' and s.reader = polku.person()) then 'named'
    when exists (select 1 from polku.share s where s.subject_kind = kind and s.subject = right_to.subject
                   and s.owner = right_to.owner and s.reader_kind = 'supervisor')
         and polku.supervises(owner) then 'supervisor'
  end;

-- May the acting person know that this person exists by name? Those who share with each other do.
create function polku.connected_to(other uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.share s
                  where s.reader_kind = 'person' and ((s.owner = polku.person() and s.reader = other) or (s.owner = other and s.reader = polku.person())));

-- May the acting person open anything that this author sealed?
create function polku.reads_from(author uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return author = polku.person()
    or polku.supervises(author)
    or exists (select 1 from polku.share s where s.owner = author and s.reader_kind = 'person' and s.reader = polku.person());

-- Finding a colleague by name: only in one's own organisation, from three letters, at most ten. A door in itself, so that
-- the table of people need not be open to everyone.
create function polku.find_colleagues(prefix text) returns table (id uuid, given_name text, family_name text, unit_fi text, unit_sv text, unit_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.given_name, p.family_name, u.name_fi, u.name_sv, u.name_en
    from polku.person me
    join polku.person p on p.organisation = me.organisation and p.active and p.id <> me.id
    left join polku.unit u on u.id = p.unit
   where me.id = polku.person() and me.active and length(prefix) >= 3
     and (starts_with(lower(p.family_name), lower(prefix)) or starts_with(lower(p.given_name), lower(prefix))
          or starts_with(lower(p.given_name || ' ' || p.family_name), lower(prefix)) or starts_with(lower(p.family_name || ' ' || p.given_name), lower(prefix)))
   order by lower(p.family_name), lower(p.given_name), p.id
   limit 10;
end;

-- Somebody of one's own organisation who was chosen from those found by name: the same door, for one id at a time.
create function polku.colleague(other uuid) returns table (id uuid, given_name text, family_name text, unit_fi text, unit_sv text, unit_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.given_name, p.family_name, u.name_fi, u.name_sv, u.name_en
    from polku.person me
    join polku.person p on p.organisation = me.organisation and p.active and p.id <> me.id
    left join polku.unit u on u.id = p.unit
   where me.id = polku.person() and me.active and p.id = other;
end;

-- Sign-in, before anybody acts: which person does the provider's claim name? Ids, and the language they chose if they did.
create function polku.resolve(p_host text, p_host_id text, p_organisation text)
  returns table (person uuid, organisation uuid, own_organisation uuid, language text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, o.id, p.organisation, s.language
    from polku.person p
    left join polku.organisation o on o.host = p_host and o.host_id = p_organisation and o.active
    left join polku.person_setting s on s.person = p.id
   where p.host = p_host and p.host_id = p_host_id and p.active;
end;

-- Sets the actor and checks session and person in one trip; the first statement of every transaction.
-- status: ok | session (revoked, idle or over) | person (gone). What the frame of a page shows comes back with it.
create function polku.begin_as(p_person uuid, p_organisation uuid, p_roles text, p_session uuid)
  returns table (status text, name text, language text, supervises boolean)
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  s polku.session;
begin
  perform set_config('polku.person', '', true), set_config('polku.organisation', '', true), set_config('polku.roles', '', true);
  if p_session is not null then
    select * into s from polku.session x where x.id = p_session and x.person = p_person;
    if not found or s.revoked_at is not null or s.ends_at <= now() or s.last_seen_at + s.idle <= now() then
      return query select 'session', null::text, null::text, false;
      return;
    end if;
    if s.last_seen_at < now() - interval '1 minute' then
      -- another request of the same session may hold the row: skip rather than wait
      update polku.session x set last_seen_at = now()
       where x.id = (select y.id from polku.session y where y.id = p_session for update skip locked);
    end if;
  end if;
  if p_person is null then
    perform set_config('polku.organisation', coalesce(p_organisation::text, ''), true), set_config('polku.roles', p_roles, true);
    return query select 'ok', null::text, null::text, false;
    return;
  end if;
  return query
    select 'ok', p.given_name || ' ' || p.family_name, coalesce(t.language, p.language),
           exists (select 1 from polku.person r where r.supervisor = p.id and r.active)
      from polku.person p left join polku.person_setting t on t.person = p.id
     where p.id = p_person and p.active;
  if not found then
    return query select 'person', null::text, null::text, false;
    return;
  end if;
  perform set_config('polku.person', p_person::text, true), set_config('polku.organisation', coalesce(p_organisation::text, ''), true),
          set_config('polku.roles', p_roles, true);
end $$;

-- Keys ------------------------------------------------------------------------------------------------------------------

create table polku_keys.data_key (
  owner      uuid primary key,
  wrapped    bytea not null,
  master     text not null,     -- which master key wrapped it
  created_at timestamptz not null default now()
);

-- Audit: append-only; the application may insert, and people may see what concerns them -----------------------------------

create table polku_audit.record (
  id           bigint generated always as identity primary key,
  at           timestamptz not null default now(),
  actor        uuid,
  acting_as    text not null,
  action       text not null,
  subject_kind text not null,
  subject      uuid,
  owner        uuid,
  "right"      text
);
create index on polku_audit.record (owner, id);

-- Rights and policies -----------------------------------------------------------------------------------------------------

grant select on polku.organisation, polku.unit, polku.person to ${app};
grant insert, update on polku.organisation, polku.unit, polku.person to ${app};
grant select, insert, update, delete on polku.person_setting, polku.session, polku.idempotency, polku.share to ${app};
grant select, insert, delete on polku_keys.data_key to ${app};
grant select, insert on polku_audit.record to ${app};

alter table polku.organisation enable row level security;
alter table polku.unit enable row level security;
alter table polku.person enable row level security;
alter table polku.person_setting enable row level security;
alter table polku.session enable row level security;
alter table polku.idempotency enable row level security;
alter table polku.share enable row level security;
alter table polku_keys.data_key enable row level security;
alter table polku_audit.record enable row level security;

create policy seen_by_people on polku.organisation for select using ((select polku.person()) is not null);
create policy kept_by_sync on polku.organisation for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
create policy seen_by_people on polku.unit for select using ((select polku.person()) is not null);
create policy kept_by_sync on polku.unit for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));

create policy self on polku.person for select using (id = (select polku.person()));
create policy my_reports on polku.person for select using (active and supervisor = (select polku.person()));
create policy my_supervisor on polku.person for select using (id = (select polku.my_supervisor()));
create policy sharing_partner on polku.person for select using ((select polku.person()) is not null and polku.connected_to(id));
create policy kept_by_sync on polku.person for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));

create policy own on polku.person_setting for all using (person = (select polku.person())) with check (person = (select polku.person()));
create policy own on polku.session for all using (person = (select polku.person())) with check (person = (select polku.person()));
create policy own on polku.idempotency for all using (person = (select polku.person())) with check (person = (select polku.person()));

create policy own on polku.share for all using (owner = (select polku.person())) with check (owner = (select polku.person()));
create policy received on polku.share for select
  using (reader = (select polku.person()) or (reader_kind = 'supervisor' and polku.supervises(owner)));

create policy readers on polku_keys.data_key for select using ((select polku.person()) is not null and polku.reads_from(owner));
create policy author on polku_keys.data_key for insert with check (owner = (select polku.person()) or polku.supervises(owner));
create policy author_destroys on polku_keys.data_key for delete using (owner = (select polku.person()));

create policy by_the_actor on polku_audit.record for insert
  with check (actor is not distinct from (select polku.person())
              and ((select polku.person()) is not null or coalesce(current_setting('polku.roles', true), '') <> ''));
create policy concerned on polku_audit.record for select using (owner = (select polku.person()) or actor = (select polku.person()));
