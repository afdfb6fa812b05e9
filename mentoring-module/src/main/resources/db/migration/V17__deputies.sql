-- Deputies: who stands in for a supervisor, from a day to a day; and one place that says who reads by a relation, now.
-- docs/adr/0012 tells why human resources cannot use it to read what is not theirs.

-- Whoever acted for human resources lately is not somebody that human resources name: known from acting, as the role is the
-- identity provider's to give and is told at sign-in only.
alter table polku.person add column acted_as_hr_on date;

create table polku.deputy (
  id           uuid primary key,
  supervisor   uuid not null references polku.person on delete cascade,
  person       uuid not null references polku.person on delete cascade,   -- who stands in
  organisation uuid not null references polku.organisation,                -- in which both are, or it holds no more
  first_day    date not null,                                              -- days in Finland, both included
  last_day     date not null,
  named_by     uuid references polku.person on delete set null,
  named_as     text not null check (named_as in ('supervisor', 'hr')),
  named_at     timestamptz not null,
  ended_at     timestamptz,
  ended_by     uuid references polku.person on delete set null,
  check (person <> supervisor),
  check (first_day <= last_day and last_day <= first_day + 366),
  check (ended_by is null or ended_at is not null)
);
create index on polku.deputy (supervisor) where ended_at is null;
create index on polku.deputy (person) where ended_at is null;
create index on polku.deputy (organisation, last_day) where ended_at is null;
create index on polku.deputy (named_by);
create index on polku.deputy (ended_by) where ended_by is not null;

-- Two people who turn out to be one do not stand in for each other.
create function polku.end_own_deputy() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if new.person = new.supervisor then
    delete from polku.deputy where id = new.id;
    return null;
  end if;
  return new;
end $$;
create trigger end_own_deputy before update of person, supervisor on polku.deputy
  for each row when (new.person = new.supervisor) execute function polku.end_own_deputy();

-- Who stands in for whom ------------------------------------------------------------------------------------------------------

-- Works here today: the last day is not over.
create function polku.is_here(who polku.person) returns boolean language sql stable
  return who.active and coalesce(who.employed_to >= polku.today(), true);
grant execute on function polku.is_here(polku.person) to ${app};

-- Does somebody stand in for somebody today? Ends by itself: with the period, and when either leaves or goes to another
-- organisation.
create function polku.stands_in(d polku.deputy) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return d.ended_at is null and polku.today() between d.first_day and d.last_day
     and exists (select 1 from polku.person s join polku.person p on p.organisation = s.organisation
                  where s.id = d.supervisor and p.id = d.person and s.organisation = d.organisation
                    and polku.is_here(s) and polku.is_here(p));
grant execute on function polku.stands_in(polku.deputy) to ${app};

-- As whose supervisor the acting person acts: as themselves, and for whom they stand in for today. Who acts for human
-- resources, or as an administrator, stands in for those only who named them themselves.
create function polku.acts_for() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array[polku.person()] || array(
    select d.supervisor from polku.deputy d
     where d.person = polku.person() and d.ended_at is null and polku.stands_in(d)
       and (d.named_as = 'supervisor' or not (polku.has_role('hr') or polku.has_role('admin'))));
grant execute on function polku.acts_for() to ${app};

-- The one place that says by which relation the acting person has to do with a report: supervisor, deputy; null: by none.
-- Nobody is their own supervisor's deputy over themselves.
create function polku.right_over(report uuid) returns text language sql stable security definer set search_path = polku, pg_temp
  return (select case when p.supervisor = polku.person() then 'supervisor'
                      when p.supervisor = any (polku.acts_for()) then 'deputy' end
            from polku.person p where p.id = report and p.active and p.id <> polku.person());
grant execute on function polku.right_over(uuid) to ${app};

create or replace function polku.supervises(report uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return polku.right_over(report) is not null;

-- Who stands in for the acting person's own supervisor today.
create function polku.my_deputies() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select d.person from polku.deputy d
                where d.supervisor = polku.my_supervisor() and d.ended_at is null and polku.stands_in(d)
                  and d.person <> polku.person());
grant execute on function polku.my_deputies() to ${app};

-- Did this person speak as the acting person's supervisor then? Who stands in speaks for the supervisor, also afterwards.
create function polku.spoke_as_my_supervisor(who uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return who = polku.my_supervisor()
      or exists (select 1 from polku.deputy d
                  where d.person = who and d.supervisor = polku.my_supervisor() and (d.ended_at is null or at <= d.ended_at)
                    and at >= d.named_at and (at at time zone 'Europe/Helsinki')::date between d.first_day and d.last_day);
grant execute on function polku.spoke_as_my_supervisor(uuid, timestamptz) to ${app};

-- Who may read what ---------------------------------------------------------------------------------------------------------
-- A share is with somebody by name, or with whoever stands in a relation to its owner now. A further relation is a further
-- line here, and a further reader_kind: nothing else in the database asks how a share is read.

create function polku.reads_as(reader_kind text, reader uuid, owner uuid) returns text language sql stable
  return case reader_kind
    when 'person' then case when reader = polku.person() then 'named' end
    when 'supervisor' then polku.right_over(owner)
  end;
grant execute on function polku.reads_as(text, uuid, uuid) to ${app};

create or replace function polku.right_to(kind text, subject uuid, owner uuid) returns text
  language sql stable security definer set search_path = polku, pg_temp
  return case
    when polku.person() is null then null
    when owner = polku.person() then 'own'
    else (select r.code
            from polku.share s cross join lateral (select polku.reads_as(s.reader_kind, s.reader, s.owner)) r (code)
           where s.subject_kind = kind and s.subject = right_to.subject and s.owner = right_to.owner and r.code is not null
           order by array_position(array['named', 'supervisor', 'deputy'], r.code) limit 1)
  end;

create or replace function polku.reads_from(author uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return author = polku.person()
    or polku.supervises(author)
    or exists (select 1 from (select distinct s.reader_kind, s.reader from polku.share s where s.owner = author) s
                where polku.reads_as(s.reader_kind, s.reader, author) is not null);

drop policy received on polku.share;
create policy received on polku.share for select
  using (reader = (select polku.person())
         or (reader_kind not in ('person', 'host') and (select polku.person()) is not null
             and polku.reads_as(reader_kind, reader, owner) is not null));

-- People ----------------------------------------------------------------------------------------------------------------------

-- Those whom the acting person knows by a deputy's time that is not over: the two, the supervisor's reports, and human resources.
create function polku.known_by_deputy() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select who from polku.deputy d cross join lateral unnest(array[d.person, d.supervisor]) who
                where d.ended_at is null and d.last_day >= polku.today()
                  and (polku.person() in (d.person, d.supervisor)
                       or d.supervisor = polku.my_supervisor()
                       or (d.organisation = polku.organisation() and polku.has_role('hr'))));
grant execute on function polku.known_by_deputy() to ${app};

drop policy my_reports on polku.person;
create policy my_reports on polku.person for select
  using (active and supervisor = any ((select polku.acts_for())::uuid[]) and id <> (select polku.person()));
create policy known_by_deputy on polku.person for select using (id = any ((select polku.known_by_deputy())::uuid[]));

-- Naming ------------------------------------------------------------------------------------------------------------------------

-- Why this person may not stand in for that supervisor, in a word; null: they may.
create function polku.deputy_refusal(p_supervisor uuid, p_person uuid, p_as text) returns text
  language sql stable security definer set search_path = polku, pg_temp
  return case
    when not exists (
      select 1 from polku.person s
       where s.id = p_supervisor and polku.is_here(s)
         and exists (select 1 from polku.person r where r.supervisor = s.id and r.active)
         and case p_as when 'supervisor' then s.id = polku.person()
                       when 'hr' then polku.has_role('hr') and s.organisation = polku.organisation()
                       else false end) then 'no-supervisor'
    when p_person = p_supervisor then 'oneself'
    when not exists (
      select 1 from polku.person s join polku.person p on p.organisation = s.organisation
       where s.id = p_supervisor and p.id = p_person and polku.is_here(p)) then 'no-colleague'
    when p_as = 'hr' and (p_person = polku.person() or exists (
      select 1 from polku.person p where p.id = p_person and p.acted_as_hr_on > polku.today() - 90)) then 'human-resources'
  end;
grant execute on function polku.deputy_refusal(uuid, uuid, text) to ${app};

-- Finding somebody to name, for human resources: in the organisation they act for, from three letters, at most ten.
create function polku.find_for_deputy(prefix text, p_supervisors boolean)
  returns table (id uuid, given_name text, family_name text, unit_fi text, unit_sv text, unit_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.given_name, p.family_name, u.name_fi, u.name_sv, u.name_en
    from polku.person p left join polku.unit u on u.id = p.unit
   where polku.has_role('hr') and p.organisation = polku.organisation() and polku.is_here(p) and length(prefix) >= 3
     and (not p_supervisors or exists (select 1 from polku.person r where r.supervisor = p.id and r.active))
     and (starts_with(lower(p.family_name), lower(prefix)) or starts_with(lower(p.given_name), lower(prefix))
          or starts_with(lower(p.given_name || ' ' || p.family_name), lower(prefix)) or starts_with(lower(p.family_name || ' ' || p.given_name), lower(prefix)))
   order by lower(p.family_name), lower(p.given_name), p.id
   limit 10;
end;
grant execute on function polku.find_for_deputy(text, boolean) to ${app};

-- The name of one of them, who was chosen.
create function polku.employee_name(who uuid) returns text language sql stable security definer set search_path = polku, pg_temp
  return (select p.given_name || ' ' || p.family_name from polku.person p
           where p.id = who and polku.has_role('hr') and p.organisation = polku.organisation() and polku.is_here(p));
grant execute on function polku.employee_name(uuid) to ${app};

grant select, insert on polku.deputy to ${app};
grant update (ended_at, ended_by) on polku.deputy to ${app};
alter table polku.deputy enable row level security;
create policy of_the_two on polku.deputy for select
  using (supervisor = (select polku.person()) or person = (select polku.person()));
create policy told_to_reports on polku.deputy for select
  using (supervisor = (select polku.my_supervisor()) and ended_at is null and last_day >= polku.today());
create policy of_the_organisation on polku.deputy for select
  using (organisation = (select polku.organisation()) and (select polku.has_role('hr')));
create policy named on polku.deputy for insert
  with check (named_by = (select polku.person()) and ended_at is null
              and polku.deputy_refusal(supervisor, person, named_as) is null
              and organisation = case named_as when 'hr' then (select polku.organisation())
                                               else (select p.organisation from polku.person p where p.id = deputy.supervisor) end);
create policy ended on polku.deputy for update
  using (ended_at is null and (supervisor = (select polku.person()) or person = (select polku.person())
                               or (organisation = (select polku.organisation()) and (select polku.has_role('hr')))))
  with check (ended_at is not null and ended_by = (select polku.person()));

-- Who has looked ------------------------------------------------------------------------------------------------------------------

-- The name of somebody who did something to what is the acting person's. A door, as they may be anybody by now.
create function polku.name_of_reader(who uuid) returns text language sql stable security definer set search_path = polku, pg_temp
  return (select p.given_name || ' ' || p.family_name
            from polku.person q join polku.person p on p.id = coalesce(q.merged_into, q.id)
           where q.id = who and exists (select 1 from polku_audit.record r
                                        where r.actor = who and r.owner = any (polku.my_ids()) and r.actor is distinct from r.owner));
grant execute on function polku.name_of_reader(uuid) to ${app};
create index on polku_audit.record (owner, id) where actor is distinct from owner;

-- The frame ------------------------------------------------------------------------------------------------------------------------

create or replace function polku.begin_as(p_person uuid, p_organisation uuid, p_roles text, p_session uuid)
  returns table (status text, name text, language text, supervises boolean, guest boolean)
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  s polku.session;
  own uuid;
begin
  perform set_config('polku.person', '', true), set_config('polku.organisation', '', true), set_config('polku.roles', '', true);
  if p_session is not null then
    select * into s from polku.session x where x.id = p_session and x.person = p_person;
    if not found or s.revoked_at is not null or s.ends_at <= now() or s.last_seen_at + s.idle <= now() then
      return query select 'session', null::text, null::text, false, false;
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
    return query select 'ok', null::text, null::text, false, false;
    return;
  end if;
  select 'ok', p.given_name || ' ' || p.family_name, coalesce(t.language, p.language), p.host is null, p.organisation
    into status, name, language, guest, own
    from polku.person p left join polku.person_setting t on t.person = p.id
   where p.id = p_person and polku.is_here(p);
  if not found then
    return query select 'person', null::text, null::text, false, false;
    return;
  end if;
  perform set_config('polku.person', p_person::text, true),
          set_config('polku.organisation', coalesce(case when p_roles = '' then own else p_organisation end::text, ''), true),
          set_config('polku.roles', p_roles, true);
  supervises := exists (select 1 from polku.person r
                         where r.supervisor = any (polku.acts_for()) and r.active and r.id <> p_person);
  if polku.has_role('hr') then
    -- once a day; whoever holds the row just now is not waited for
    update polku.person x set acted_as_hr_on = polku.today()
     where x.id = (select y.id from polku.person y
                    where y.id = p_person and y.acted_as_hr_on is distinct from polku.today() for update skip locked);
  end if;
  return next;
end $$;
