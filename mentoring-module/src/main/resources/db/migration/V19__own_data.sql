-- Own data: when somebody's time ended, what keeps it from being destroyed, and destroying it: docs/own-data.md, docs/adr/0015.

-- When somebody left -----------------------------------------------------------------------------------------------------------

alter table polku.person
  add column left_on   date,          -- the day on which a host said so that told of no last day
  add column erased_at timestamptz;   -- nothing of the person is left but that there was one
update polku.person set left_on = least(employed_to, polku.today()) where not active and coalesce(employed_from <= polku.today(), true);
create index on polku.person (organisation, id) where erased_at is null and merged_into is null;

create function polku.note_leaving() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  new.left_on := case when not new.active and coalesce(new.employed_from <= polku.today(), true)
                      then least(new.employed_to, polku.today()) end;
  return new;
end $$;
create trigger leaves before update on polku.person for each row
  when (old.active is distinct from new.active) execute function polku.note_leaving();
create trigger comes_after_leaving before insert on polku.person for each row
  when (not new.active) execute function polku.note_leaving();

-- The last day of somebody's employment or time as a guest; null: it is not over.
create function polku.last_day(p polku.person) returns date language sql stable
  return case when p.active then case when p.employed_to < polku.today() then p.employed_to end
              else least(p.employed_to, p.left_on) end;
grant execute on function polku.last_day(polku.person) to ${app};

-- A host goes on telling of whom it had: of somebody erased nothing comes back with it. Who is employed again begins anew.
create function polku.stay_erased() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  if new.active and not new.host_gone and coalesce(new.employed_to >= polku.today(), true) then
    new.erased_at := null;
    -- nothing is left that the destroyed key could have opened, so its name need not stand in the way of a new one
    delete from polku_keys.data_key where author = new.id and wrapped is null;
  else
    new.given_name := '';
    new.family_name := '';
    new.email := null;
    new.unit := null;
    new.host_unit := null;
    new.organisation := null;
    new.supervisor := null;
    new.host_supervisor := null;
    new.active := false;
    new.employed_to := coalesce(new.employed_to, old.employed_to);
  end if;
  return new;
end $$;
create trigger stays_erased before update on polku.person for each row
  when (old.erased_at is not null) execute function polku.stay_erased();

-- Legal holds --------------------------------------------------------------------------------------------------------------------
-- Human resources say that what is somebody's must not be destroyed, until they say otherwise. The person is told.

create table polku.legal_hold (
  id           uuid primary key,
  person       uuid not null references polku.person on delete cascade,
  organisation uuid not null references polku.organisation,
  reason       text not null check (length(reason) between 1 and 500),
  review_on    date not null,        -- when somebody looks whether it is still needed; it does not end by itself
  placed_by    uuid references polku.person on delete set null,
  placed_at    timestamptz not null,
  ended_at     timestamptz,
  ended_by     uuid references polku.person on delete set null,
  check (ended_by is null or ended_at is not null)
);
create index on polku.legal_hold (person);
create index on polku.legal_hold (organisation, placed_at desc, id desc);
create index on polku.legal_hold (placed_by) where placed_by is not null;
create index on polku.legal_hold (ended_by) where ended_by is not null;

create function polku.is_held(who uuid) returns boolean language sql stable
  return exists (select 1 from polku.legal_hold h where h.person = who and h.ended_at is null);

-- Is this somebody whose data human resources answer for: who works or worked in their organisation, or is its guest?
create function polku.is_ours(who uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return polku.has_role('hr') and exists (
    select 1 from polku.person p
     where p.id = who and p.erased_at is null and p.merged_into is null
       and (p.organisation = polku.organisation()
            or exists (select 1 from polku.guest g where g.person = p.id and g.organisation = polku.organisation())));
grant execute on function polku.is_ours(uuid) to ${app};

-- Finding them by name, those too who have left: from three letters, at most ten.
create function polku.find_for_hold(prefix text)
  returns table (id uuid, given_name text, family_name text, unit_fi text, unit_sv text, unit_en text, last_day date)
  language sql stable security definer set search_path = polku, pg_temp
as $$
  select p.id, p.given_name, p.family_name, coalesce(u.name_fi, ''), coalesce(u.name_sv, ''), coalesce(u.name_en, ''), polku.last_day(p)
    from polku.person p left join polku.unit u on u.id = p.unit
   where length(prefix) >= 3 and polku.has_role('hr')
     and (starts_with(lower(p.family_name), lower(prefix)) or starts_with(lower(p.given_name), lower(prefix))
          or starts_with(lower(p.given_name || ' ' || p.family_name), lower(prefix)) or starts_with(lower(p.family_name || ' ' || p.given_name), lower(prefix)))
     and polku.is_ours(p.id)
   order by lower(p.family_name), lower(p.given_name), p.id
   limit 10;
$$;
grant execute on function polku.find_for_hold(text) to ${app};

-- The name of somebody whom human resources hold or may hold.
create function polku.name_for_hold(who uuid) returns text language sql stable security definer set search_path = polku, pg_temp
  return (select p.given_name || ' ' || p.family_name from polku.person p
           where p.id = who and polku.has_role('hr')
             and (polku.is_ours(who)
                  or exists (select 1 from polku.legal_hold h where h.person = who and h.organisation = polku.organisation())));
grant execute on function polku.name_for_hold(uuid) to ${app};

grant select, insert on polku.legal_hold to ${app};
grant update (review_on, ended_at, ended_by) on polku.legal_hold to ${app};
alter table polku.legal_hold enable row level security;
create policy own on polku.legal_hold for select using (person = (select polku.person()));
create policy of_the_organisation on polku.legal_hold for select
  using (organisation = (select polku.organisation()) and (select polku.has_role('hr')));
create policy placed on polku.legal_hold for insert
  with check (organisation = (select polku.organisation()) and (select polku.has_role('hr')) and placed_by = (select polku.person())
              and ended_at is null and polku.is_ours(person));
create policy reviewed_or_ended on polku.legal_hold for update
  using (organisation = (select polku.organisation()) and (select polku.has_role('hr')) and ended_at is null)
  with check (organisation = (select polku.organisation()) and (select polku.has_role('hr'))
              and (ended_at is null or ended_by = (select polku.person())));

-- How many are held, for the administrator: figures alone.
create function polku.hold_standing() returns table (held bigint, late bigint, next_review date)
  language sql stable security definer set search_path = polku, pg_temp
as $$
  select count(distinct h.person), count(*) filter (where h.review_on < polku.today()), min(h.review_on)
    from polku.legal_hold h
   where polku.has_role('admin') and h.organisation = polku.organisation() and h.ended_at is null;
$$;
grant execute on function polku.hold_standing() to ${app};

-- Runs ---------------------------------------------------------------------------------------------------------------------------
-- One run destroys what is due of one organisation, or of those in none. Its rows are the report of what was destroyed, for good.

create table polku.retention_run (
  id           uuid primary key,
  organisation uuid references polku.organisation,
  asked        boolean not null,        -- by an administrator, not by the clock
  day          date not null,           -- by which what is due was decided, in Finland
  started_at   timestamptz not null,
  moved_at     timestamptz not null,    -- when the last batch was done
  ended_at     timestamptz,             -- null: under way, or to be gone on with
  fault        text                     -- why it stands still
);
create unique index one_open_run on polku.retention_run (organisation) nulls not distinct where ended_at is null;
create index on polku.retention_run (organisation, started_at desc, id desc);

create table polku.retention_count (
  run    uuid not null references polku.retention_run on delete cascade,
  kind   text not null,
  period text not null,      -- the rule, as configured then
  up_to  date not null,      -- whose time ran from that day or an earlier one
  people bigint not null,
  things bigint not null,
  held   bigint not null,    -- people who were left out, as somebody holds them
  primary key (run, kind)
);

grant select, insert on polku.retention_run to ${app};
grant update (moved_at, ended_at, fault) on polku.retention_run to ${app};
grant select, insert on polku.retention_count to ${app};
grant update (held) on polku.retention_count to ${app};
alter table polku.retention_run enable row level security;
alter table polku.retention_count enable row level security;
create policy administered on polku.retention_run for select
  using ((select polku.has_role('admin')) and (organisation = (select polku.organisation()) or organisation is null));
create policy asked_by_administrator on polku.retention_run for insert
  with check ((select polku.has_role('admin')) and organisation = (select polku.organisation()) and asked and ended_at is null and fault is null);
create policy carried_out on polku.retention_run for all
  using ((select polku.has_role('retention'))) with check ((select polku.has_role('retention')));
create policy carried_out on polku.retention_count for all
  using ((select polku.has_role('retention'))) with check ((select polku.has_role('retention')));

-- What a run destroyed, for the administrator. How many things is told of five people and more: of one it would tell how much
-- that one has written.
create function polku.retention_report(p_runs uuid[])
  returns table (run uuid, kind text, period text, people bigint, things bigint, held bigint)
  language sql stable security definer set search_path = polku, pg_temp
as $$
  select c.run, c.kind, c.period, c.people, case when c.people >= 5 then c.things end, c.held
    from polku.retention_count c join polku.retention_run r on r.id = c.run
   where c.run = any (p_runs) and polku.has_role('admin') and (r.organisation = polku.organisation() or r.organisation is null);
$$;
grant execute on function polku.retention_report(uuid[]) to ${app};

-- What is due ----------------------------------------------------------------------------------------------------------------------
-- Whose records of a kind are due, how many of them, and whether they are held. Nobody but the doors below may ask.

-- The last moment of a day in Finland, and the first of the next.
create function polku.end_of(day date) returns timestamptz language sql stable
  return (day + 1)::timestamp at time zone 'Europe/Helsinki';

create function polku.message_is_spent(o polku.outbox, p_before timestamptz) returns boolean
  language sql stable
  -- the last one about a thing tells what the host knows of it, and goes with the thing
  return o.sent_at < p_before and exists (select 1 from polku.outbox l where l.subject = o.subject and l.place > o.place);

create function polku.session_ended(s polku.session) returns timestamptz language sql stable
  return least(s.ends_at, s.revoked_at, s.last_seen_at + s.idle);

create function polku.last_day_as_guest(g polku.guest) returns date language sql stable
  return least(g.until, (g.ended_at at time zone 'Europe/Helsinki')::date, (g.joined_at at time zone 'Europe/Helsinki')::date);

create function polku.due(p_kind text, p_organisation uuid, p_up_to date)
  returns table (person uuid, things bigint, held boolean)
  language plpgsql stable set search_path = polku, pg_temp
as $$
begin
  if p_kind in ('goal', 'log-entry', 'path', 'person') then
    return query
      select p.id, n.things, polku.is_held(p.id)
        from polku.person p
        cross join lateral (
          select case p_kind
            when 'goal' then (select count(*) from polku.goal x where x.owner = p.id)
            when 'log-entry' then (select count(*) from polku.log_entry x where x.owner = p.id)
            when 'path' then (select count(*) from polku.path x where x.owner = p.id)
            else 1 end as things) n
       where p.organisation is not distinct from p_organisation and p.host is not null and p.erased_at is null and p.merged_into is null
         and polku.last_day(p) <= p_up_to and n.things > 0;
  elsif p_kind = 'log-draft' then
    return query
      select p.id, count(*), polku.is_held(p.id)
        from polku.log_draft d join polku.person p on p.id = d.owner
       where p.organisation is not distinct from p_organisation and d.saved_at < polku.end_of(p_up_to)
       group by p.id;
  elsif p_kind = 'session' then
    return query
      select p.id, count(*), polku.is_held(p.id)
        from polku.session s join polku.person p on p.id = s.person
       where p.organisation is not distinct from p_organisation and polku.session_ended(s) < polku.end_of(p_up_to)
       group by p.id;
  elsif p_kind = 'message' then
    return query
      select p.id, count(*), polku.is_held(p.id)
        from (select o.person from polku.outbox o where polku.message_is_spent(o, polku.end_of(p_up_to))
              union all
              select d.person from polku.dropped_message d where d.dropped_at < polku.end_of(p_up_to)) m
        join polku.person p on p.id = m.person
       where p.organisation is not distinct from p_organisation
       group by p.id;
  elsif p_kind = 'guest' then
    return query
      -- guests, by the organisation that invited them last
      select p.id, 1::bigint, polku.is_held(p.id)
        from polku.person p
        cross join lateral (select g.organisation, max(polku.last_day_as_guest(g)) over () as last_day
                              from polku.guest g where g.person = p.id order by g.invited_at desc limit 1) l
       where p.host is null and p.erased_at is null and p.merged_into is null
         and l.organisation is not distinct from p_organisation and l.last_day <= p_up_to
      union all
      -- invitations that nobody took up, and those of who has joined the staff since
      select g.id, 1::bigint, coalesce(polku.is_held(g.person), false)
        from polku.guest g left join polku.person p on p.id = g.person
       where g.organisation is not distinct from p_organisation and (g.person is null or p.host is not null)
         and polku.last_day_as_guest(g) <= p_up_to;
  end if;
end $$;

-- How much would be destroyed. For the worker and the administrator, who learns figures alone: of fewer than five people not
-- how many things are theirs.
create function polku.retention_due(p_organisation uuid, p_kinds text[], p_up_to date[])
  returns table (kind text, people bigint, things bigint, held bigint)
  language sql stable security definer set search_path = polku, pg_temp
as $$
  select k.kind, count(*) filter (where not d.held),
         case when polku.has_role('retention') or count(*) filter (where not d.held) >= 5 then coalesce(sum(d.things) filter (where not d.held), 0) end,
         count(*) filter (where d.held)
    from unnest(p_kinds, p_up_to) with ordinality as k (kind, up_to, place)
    left join lateral polku.due(k.kind, p_organisation, k.up_to) d on true
   where polku.has_role('retention') or (polku.has_role('admin') and p_organisation = polku.organisation())
   group by k.kind, k.place order by k.place;
$$;
grant execute on function polku.retention_due(uuid, text[], date[]) to ${app};

-- Destroying -------------------------------------------------------------------------------------------------------------------------

-- Erases a person and everything that is theirs. What belongs to others stays, and no longer says who this was.
create function polku.erase_person(p_person uuid) returns void language plpgsql set search_path = polku, pg_temp as $$
declare
  ids uuid[] := array(select p.id from polku.person p where p_person in (p.id, p.merged_into));
  c record;
begin
  perform 1 from polku.person where id = any (ids) order by id for update;
  perform polku_keys.destroy(p_person);
  update polku.profile_entry set assessed_by = null where assessed_by = any (ids);
  update polku.guest set not_the_same = array(select x from unnest(not_the_same) x where x <> all (ids)) where not_the_same && ids;
  update polku.person set supervisor = null where supervisor = any (ids);
  delete from polku.host_merge m using polku.person p where p.id = any (ids) and m.host = p.host and p.host_id in (m.gone, m.stays);
  delete from polku.host_reject r using polku.person p where p.id = any (ids) and r.host = p.host and r.record = p.host_id and r.feed in ('people', 'profiles');
  -- whichever table it is in: what is theirs goes, what only names them stays without the name
  for c in
    select k.conrelid::regclass as "table", a.attname as "column", k.confdeltype as on_delete
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f' and k.confrelid = 'polku.person'::regclass and cardinality(k.conkey) = 1
       and k.conrelid <> 'polku.person'::regclass
       -- another's path keeps what was proposed for it, by somebody who has no name any more
       and (k.conrelid, a.attname) <> ('polku.path_proposal'::regclass, 'proposed_by')
     order by 1, 2
  loop
    if c.on_delete = 'c' then
      execute format('delete from %s where %I = any ($1)', c."table", c."column") using ids;
    else
      execute format('update %s set %I = null where %I = any ($1)', c."table", c."column", c."column") using ids;
    end if;
  end loop;
  update polku.person
     set given_name = '', family_name = '', email = null, language = 'fi', unit = null, host_unit = null, organisation = null,
         supervisor = null, host_supervisor = null, employed_from = null, employed_to = coalesce(employed_to, left_on, polku.today() - 1),
         acted_as_hr_on = null, active = false, erased_at = now()
   where id = any (ids);
  insert into polku_audit.record (acting_as, action, subject_kind, subject, owner, "right")
  values ('retention', 'person.erase', 'person', p_person, p_person, 'retention');
end $$;

-- Destroys what is due of a kind of some people, and adds it to the report in the same transaction. Whose, nobody is told.
create function polku.retention_destroy(p_run uuid, p_kind text, p_period text, p_up_to date, p_limit int)
  returns table (people int, things bigint)
  language plpgsql volatile security definer set search_path = polku, pg_temp
as $$
declare
  ids uuid[];
  part bigint;
begin
  if not polku.has_role('retention') then
    raise exception 'the worker that carries out retention destroys' using errcode = 'insufficient_privilege';
  end if;
  if p_up_to >= polku.today() then
    raise exception 'nothing is due of today' using errcode = 'check_violation';
  end if;
  -- rather come again than stand in anybody's way
  set local lock_timeout = '5s';
  select coalesce(array_agg(x.person), '{}'), coalesce(sum(x.things), 0) into ids, things
    from (select d.person, d.things from polku.retention_run r cross join lateral polku.due(p_kind, r.organisation, p_up_to) d
           where r.id = p_run and r.ended_at is null and not d.held order by d.person limit p_limit) x;
  people := cardinality(ids);
  if people = 0 then
    return next;
    return;
  end if;
  -- a hold that is placed just now comes first
  perform 1 from polku.person p where p.id = any (ids) order by p.id for update;
  if exists (select 1 from unnest(ids) i where polku.is_held(i)) then
    raise exception 'somebody has been held meanwhile' using errcode = 'serialization_failure';
  end if;
  case p_kind
    when 'session' then
      delete from polku.session s where s.person = any (ids) and polku.session_ended(s) < polku.end_of(p_up_to);
    when 'message' then
      delete from polku.outbox o where o.person = any (ids) and polku.message_is_spent(o, polku.end_of(p_up_to));
      delete from polku.dropped_message d where d.person = any (ids) and d.dropped_at < polku.end_of(p_up_to);
    when 'log-draft' then
      delete from polku.log_draft d where d.owner = any (ids) and d.saved_at < polku.end_of(p_up_to);
    when 'log-entry' then
      delete from polku.share s where s.owner = any (ids) and s.subject_kind = 'log-entry';
      delete from polku.log_draft d where d.owner = any (ids);
      delete from polku.log_entry e where e.owner = any (ids);
    when 'goal' then
      delete from polku.share s where s.owner = any (ids) and s.subject_kind = 'goal';
      delete from polku.outbox o where o.person = any (ids) and o.kind in ('goal', 'goal-withdrawn');
      delete from polku.dropped_message d where d.person = any (ids) and d.kind in ('goal', 'goal-withdrawn');
      delete from polku.goal g where g.owner = any (ids);
    when 'path' then
      delete from polku.outbox o where o.person = any (ids) and o.kind in ('evidence', 'evidence-withdrawn', 'step', 'step-withdrawn');
      delete from polku.dropped_message d where d.person = any (ids) and d.kind in ('evidence', 'evidence-withdrawn', 'step', 'step-withdrawn');
      delete from polku.evidence_answer a where a.owner = any (ids);
      delete from polku.figure_contribution f where f.person = any (ids);
      delete from polku.path p where p.owner = any (ids);
    when 'person' then
      perform polku.erase_person(i) from unnest(ids) i;
    when 'guest' then
      delete from polku.guest g where g.id = any (ids);
      perform polku.erase_person(p.id) from polku.person p where p.id = any (ids);
  end case;
  insert into polku.retention_count as c (run, kind, period, up_to, people, things, held)
  values (p_run, p_kind, p_period, p_up_to, retention_destroy.people, retention_destroy.things, 0)
  on conflict (run, kind) do update set people = c.people + excluded.people, things = c.things + excluded.things;
  update polku.retention_run r set moved_at = now(), fault = null where r.id = p_run;
  insert into polku_audit.record (acting_as, action, subject_kind, subject, "right")
  values ('retention', 'retention.destroy', 'retention-run', p_run, 'retention');
  return next;
end $$;
grant execute on function polku.retention_destroy(uuid, text, text, date, int) to ${app};

-- The organisations of which anything can be due, and how their hosts call them; for the worker.
create function polku.retention_organisations(p_open boolean) returns table (organisation uuid, host_id text)
  language sql stable security definer set search_path = polku, pg_temp
as $$
  select o.id, o.host_id
    from (select x.id, x.host_id from polku.organisation x union all select null, null) o
   where polku.has_role('retention')
     and (not p_open or exists (select 1 from polku.retention_run r where r.organisation is not distinct from o.id and r.ended_at is null))
   order by o.id nulls first;
$$;
grant execute on function polku.retention_organisations(boolean) to ${app};
