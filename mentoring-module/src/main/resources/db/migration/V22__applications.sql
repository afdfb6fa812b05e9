-- Applications to the rounds of programmes: docs/programmes.md. What somebody writes is sealed whole with their own key, drafts
-- as well; role, themes, languages, hours and state are guarded by policy. Who has a place follows from the order of sending.

create sequence polku.application_line;

create table polku.application (
  id           uuid primary key,
  round        uuid not null references polku.programme_round on delete cascade,
  owner        uuid not null references polku.person on delete cascade,
  role         text not null check (role in ('mentor', 'mentee', 'peer', 'senior', 'newcomer')),
  state        text not null check (state in ('draft', 'submitted', 'withdrawn')),
  answers      bytea,                     -- all that is typed, right or wrong, as a document; null: nothing yet
  themes       uuid[] not null default '{}',   -- of the programme; here and in the next three once it is sent
  languages    text[] not null default '{}' check (languages <@ '{fi,sv,en}'),
  meets        text check (meets in ('place', 'remote', 'either')),
  hours        int check (hours between 1 and 80),   -- of working time a month
  line         bigint unique,             -- the order of sending within round and role; the database's to say
  resting      boolean not null default false,   -- of two people who turned out to be one: the other one's counts
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  submitted_at timestamptz,
  withdrawn_at timestamptz,
  version      int not null,
  unique (id, owner),
  check ((state = 'submitted') = (line is not null)),
  check ((state = 'draft') = (submitted_at is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check (state <> 'submitted' or (answers is not null and hours is not null and meets is not null and languages <> '{}'))
);
create unique index one_application on polku.application (round, owner, role) where not resting;
create index on polku.application (owner);
create index on polku.application (round, role, line) where state = 'submitted';
create index on polku.application (round, submitted_at desc, id desc) where submitted_at is not null;
create index on polku.application (round, withdrawn_at) where state = 'withdrawn';

-- How many a round takes in a role; without a row as many as apply.
create table polku.round_places (
  round  uuid not null references polku.programme_round on delete cascade,
  role   text not null check (role in ('mentor', 'mentee', 'peer', 'senior', 'newcomer')),
  places int not null check (places between 1 and 10000),
  primary key (round, role)
);

-- Who may apply though the window is over, by name and until a day in Finland, included.
create table polku.late_applicant (
  round      uuid not null references polku.programme_round on delete cascade,
  person     uuid not null references polku.person on delete cascade,
  until      date not null,
  allowed_by uuid references polku.person on delete set null,
  allowed_at timestamptz not null,
  primary key (round, person)
);
create index on polku.late_applicant (person);
create index on polku.late_applicant (allowed_by) where allowed_by is not null;

-- What the supervisor is asked: the hours, and nothing that the applicant wrote. Asked anew with each sending.
create table polku.endorsement (
  application uuid primary key,
  owner       uuid not null references polku.person on delete cascade,
  hours       int not null check (hours between 1 and 80),
  asked_at    timestamptz not null,
  decision    text check (decision in ('endorsed', 'declined')),
  comment     bytea,                      -- to the applicant alone; sealed with the applicant's key
  decided_by  uuid references polku.person on delete set null,
  decided_at  timestamptz,
  version     int not null,
  foreign key (application, owner) references polku.application (id, owner) on delete cascade on update cascade,
  check ((decision is null) = (decided_at is null)),
  check (decision is distinct from 'declined' or comment is not null)
);
create index on polku.endorsement (owner);
create index on polku.endorsement (decided_by) where decided_by is not null;

-- Two people who turn out to be one: what was sent counts, the other rests and is their own to read.
create function polku.apply_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if new.resting or not exists (select 1 from polku.application a
                                 where a.id <> new.id and (a.round, a.owner, a.role) = (new.round, new.owner, new.role) and not a.resting) then
    return new;
  end if;
  if new.state = 'submitted' then
    update polku.application a set resting = true
     where a.id <> new.id and (a.round, a.owner, a.role) = (new.round, new.owner, new.role) and not a.resting and a.state <> 'submitted';
    if found then
      return new;
    end if;
    new.state := 'withdrawn';
    new.withdrawn_at := now();
    new.line := null;
  end if;
  new.resting := true;
  return new;
end $$;
create trigger apply_once before update of owner on polku.application
  for each row when (new.owner <> old.owner) execute function polku.apply_once();

create function polku.be_late_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if exists (select 1 from polku.late_applicant l where (l.round, l.person) = (new.round, new.person)) then
    delete from polku.late_applicant where (round, person) = (old.round, old.person);
    return null;
  end if;
  return new;
end $$;
create trigger be_late_once before update of person on polku.late_applicant
  for each row when (new.person <> old.person) execute function polku.be_late_once();

-- When, and as what --------------------------------------------------------------------------------------------------------------

-- May this person apply to this round today? Within the window, or allowed by name after it.
create function polku.window_is_open(p_round uuid, p_person uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (
    select 1 from polku.programme_round r
      join polku.programme p on p.id = r.programme
      join polku.round_phase f on f.round = r.id and f.kind = 'application'
     where r.id = p_round and r.announced and p.status = 'published' and polku.today() >= f.first_day
       and (polku.today() <= f.last_day
            or exists (select 1 from polku.late_applicant l where (l.round, l.person) = (r.id, p_person) and l.until >= polku.today())));
grant execute on function polku.window_is_open(uuid, uuid) to ${app};

-- Is the role for this person? The same as Eligibility says in the application, which tells why not.
create function polku.may_be(p_round uuid, p_role text, p_person uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (
    select 1 from polku.programme_round r
      join polku.programme p on p.id = r.programme
      join polku.programme_places s on (s.programme, s.role) = (p.id, p_role)
      join polku.person w on w.id = p_person and polku.is_here(w)
      cross join lateral (select exists (select 1 from polku.person e where e.supervisor = w.id and e.active) as supervises) y
     where r.id = p_round
       and case when w.host is null
                then s.guests and exists (select 1 from polku.programme_organisation o
                                           where o.programme = p.id and o.joined_at is not null and polku.acts_in(w.id, o.organisation))
                else (p.reach = 'everyone' or exists (select 1 from polku.programme_organisation o
                        where o.programme = p.id and o.joined_at is not null and o.organisation = w.organisation))
                 and case s.who when 'supervisors' then y.supervises
                                when 'experts' then not y.supervises
                                when 'newcomers' then coalesce(w.employed_from + interval '24 months' >= polku.today(), true)
                                else true end end);
grant execute on function polku.may_be(uuid, text, uuid) to ${app};

-- Those who send at the same instant come one after the other, and nobody moves the days of the round meanwhile.
create function polku.step_into_line(p_round uuid, p_role text) returns void language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_round || ' ' || p_role, 22));
  perform 1 from polku.programme_round r where r.id = p_round for share;
end $$;
grant execute on function polku.step_into_line(uuid, text) to ${app};

create function polku.guard_application() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  if (old.state, new.state) not in (('draft', 'submitted'), ('submitted', 'withdrawn'), ('withdrawn', 'draft')) or new.resting then
    raise exception 'an application does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  new.line := null;
  if new.state <> 'withdrawn' and not (polku.window_is_open(new.round, new.owner) and polku.may_be(new.round, new.role, new.owner)) then
    raise exception 'nobody applies outside the window, nor as what they cannot be' using errcode = 'check_violation';
  end if;
  if new.state = 'submitted' then
    perform polku.step_into_line(new.round, new.role);
    new.line := nextval('polku.application_line');
  end if;
  return new;
end $$;
create trigger guard_application before update of state on polku.application
  for each row when (new.state <> old.state) execute function polku.guard_application();

-- Who reads ------------------------------------------------------------------------------------------------------------------------

-- The rounds whose applications the acting person reads for the matching group: from the first day of matching to the kick-off,
-- without one to the day before groups meet.
create function polku.rounds_i_compose() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(
    select t.round from polku.my_tasks() t
      join polku.round_phase m on m.round = t.round and m.kind = 'matching'
     where t.task = 'matching' and polku.today() >= m.first_day
       and polku.today() <= (select coalesce(max(k.last_day) filter (where k.kind = 'kick-off'), max(k.first_day) filter (where k.kind = 'meetings') - 1)
                               from polku.round_phase k where k.round = t.round));
grant execute on function polku.rounds_i_compose() to ${app};

-- By which relation beside shares the acting person reads a thing; null: by none. A further relation is a further line.
create function polku.reads_by_task(kind text, subject uuid) returns text language sql stable security definer set search_path = polku, pg_temp
  return case kind
    when 'application' then (select 'matching' from polku.application a
                              where a.id = subject and a.state = 'submitted' and a.round = any (polku.rounds_i_compose()))
  end;
grant execute on function polku.reads_by_task(text, uuid) to ${app};

create or replace function polku.right_to(kind text, subject uuid, owner uuid) returns text
  language sql stable security definer set search_path = polku, pg_temp
  return case
    when polku.person() is null then null
    when owner = polku.person() then 'own'
    else coalesce(
      (select r.code
         from polku.share s cross join lateral (select polku.reads_as(s.reader_kind, s.reader, s.owner)) r (code)
        where s.subject_kind = kind and s.subject = right_to.subject and s.owner = right_to.owner and r.code is not null
        order by array_position(array['named', 'supervisor', 'deputy'], r.code) limit 1),
      polku.reads_by_task(kind, subject))
  end;

-- Whose texts open: those of applicants too, for who composes their round.
create or replace function polku.reads_from(author uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return author = polku.person()
    or polku.supervises(author)
    or exists (select 1 from (select distinct s.reader_kind, s.reader from polku.share s where s.owner = author) s
                where polku.reads_as(s.reader_kind, s.reader, author) is not null)
    or exists (select 1 from polku.application a
                where a.owner = author and a.state = 'submitted' and a.round = any (polku.rounds_i_compose()));

-- Doors ----------------------------------------------------------------------------------------------------------------------------

-- How many were sent before, counting this one: the place in the order that everybody sees for themselves.
create function polku.place_in_line(a polku.application) returns bigint language sql stable security definer set search_path = polku, pg_temp
  return (select count(*) from polku.application b
           where b.round = a.round and b.role = a.role and b.state = 'submitted' and b.line <= a.line);

-- The acting person's own applications with what their programme says of them, also when it is not announced to them any more.
create function polku.my_applications(p_only uuid)
  returns table (id uuid, round uuid, programme uuid, name_fi text, name_sv text, name_en text, role text, state text, version int,
                 changed_at timestamptz, submitted_at timestamptz, withdrawn_at timestamptz, resting boolean, place bigint, places int,
                 first_day date, last_day date, late_until date, matching_from date, told_on date, destroyed_after date, languages text,
                 cadence text, minutes int, preparation int, to_endorse boolean, supervised boolean, hours int, decision text,
                 comment bytea, decided_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, a.round, p.id, p.name_fi, p.name_sv, p.name_en, a.role, a.state, a.version,
         a.changed_at, a.submitted_at, a.withdrawn_at, a.resting,
         case when a.state = 'submitted' then polku.place_in_line(a) end, s.places,
         f.first_day, f.last_day, l.until, m.first_day, d.told_on, (d.ends + make_interval(months => p.retention))::date,
         array_to_string(p.languages, ' '), p.cadence, p.minutes, p.preparation, p.endorsed,
         exists (select 1 from polku.person w join polku.person v on v.id = w.supervisor and v.active where w.id = a.owner),
         a.hours, e.decision, e.comment, e.decided_at
    from polku.application a
    join polku.programme_round r on r.id = a.round
    join polku.programme p on p.id = r.programme
    join polku.round_phase f on f.round = r.id and f.kind = 'application'
    join polku.round_phase m on m.round = r.id and m.kind = 'matching'
    cross join lateral (select coalesce(min(k.first_day) filter (where k.kind = 'kick-off'), min(k.first_day) filter (where k.kind = 'meetings')) as told_on,
                               max(k.last_day) as ends
                          from polku.round_phase k where k.round = r.id) d
    left join polku.round_places s on (s.round, s.role) = (a.round, a.role)
    left join polku.late_applicant l on (l.round, l.person) = (a.round, a.owner)
    left join polku.endorsement e on e.application = a.id
   where a.owner = polku.person() and (p_only is null or a.id = p_only)
   order by a.changed_at desc, a.id desc
   limit 100;
end;
grant execute on function polku.my_applications(uuid) to ${app};

-- May the acting person see who applies: who runs the programme, at any time, and who composes the round, while they do?
create function polku.sees_applicants(p_round uuid) returns text language sql stable security definer set search_path = polku, pg_temp
  return (select case when r.programme = any (polku.programmes_i_run()) then 'organiser'
                      when r.id = any (polku.rounds_i_compose()) then 'matching' end
            from polku.programme_round r where r.id = p_round);
grant execute on function polku.sees_applicants(uuid) to ${app};

-- Who applied, the last first: names and states, and nothing that they wrote. Drafts are nobody's to see.
create function polku.applicants(p_round uuid, p_only uuid, p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, name text, name_fi text, name_sv text, name_en text, role text, state text, submitted_at timestamptz,
                 withdrawn_at timestamptz, hours int, endorsement text, place bigint, places int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, w.given_name || ' ' || w.family_name, o.name_fi, o.name_sv, o.name_en, a.role, a.state, a.submitted_at, a.withdrawn_at,
         a.hours, case when e.application is not null then coalesce(e.decision, 'asked') end, n.place, s.places
    from (select x.* from polku.application x
           where polku.sees_applicants(p_round) is not null and x.round = p_round and x.submitted_at is not null and not x.resting
             and (p_only is null or x.id = p_only) and (x.submitted_at, x.id) < (p_at, p_id)
           order by x.submitted_at desc, x.id desc limit p_limit) a
    join polku.person w on w.id = a.owner
    left join polku.organisation o on o.id = w.organisation
    left join polku.endorsement e on e.application = a.id
    left join polku.round_places s on (s.round, s.role) = (a.round, a.role)
    left join (select y.id, row_number() over (partition by y.role order by y.line) as place
                 from polku.application y where y.round = p_round and y.state = 'submitted') n on n.id = a.id
   order by a.submitted_at desc, a.id desc;
end;
grant execute on function polku.applicants(uuid, uuid, timestamptz, uuid, int) to ${app};

-- How many applied as what, by organisation, and how many there is place for; drafts are counted.
create function polku.application_counts(p_round uuid)
  returns table (role text, organisation uuid, name_fi text, name_sv text, name_en text, state text, many bigint, places int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select q.role, o.id, o.name_fi, o.name_sv, o.name_en, x.state, coalesce(x.many, 0), s.places
    from polku.programme_round r
    join polku.programme_places q on q.programme = r.programme
    left join polku.round_places s on (s.round, s.role) = (r.id, q.role)
    left join (select a.role, a.state, w.organisation, count(*) as many
                 from polku.application a join polku.person w on w.id = a.owner
                where a.round = p_round and not a.resting group by 1, 2, 3) x on x.role = q.role
    left join polku.organisation o on o.id = x.organisation
   where r.id = p_round and polku.sees_applicants(r.id) is not null
   order by q.role, o.name_fi, o.id, x.state;
end;
grant execute on function polku.application_counts(uuid) to ${app};

-- Who withdrew since a day, after having sent: for who composes the round.
create function polku.left_since(p_day date) returns table (round uuid, name text, name_fi text, name_sv text, name_en text, day date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.round, w.given_name || ' ' || w.family_name, p.name_fi, p.name_sv, p.name_en, (a.withdrawn_at at time zone 'Europe/Helsinki')::date
    from polku.application a
    join polku.person w on w.id = a.owner
    join polku.programme_round r on r.id = a.round
    join polku.programme p on p.id = r.programme
   where a.state = 'withdrawn' and not a.resting and a.round = any (polku.rounds_i_compose())
     and a.withdrawn_at >= (p_day::timestamp at time zone 'Europe/Helsinki')
   order by a.withdrawn_at desc, a.id
   limit 20;
end;
grant execute on function polku.left_since(date) to ${app};

-- What the acting person is asked to endorse as somebody's supervisor, or in their place: who, in which programme, how many hours.
create function polku.endorsements_for_me(p_only uuid)
  returns table (application uuid, owner uuid, name text, name_fi text, name_sv text, name_en text, role text, hours int, asked_at timestamptz,
                 decision text, decided_at timestamptz, version int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select e.application, e.owner, w.given_name || ' ' || w.family_name, p.name_fi, p.name_sv, p.name_en, a.role, e.hours, e.asked_at,
         e.decision, e.decided_at, e.version
    from polku.person w
    join polku.endorsement e on e.owner = w.id
    join polku.application a on a.id = e.application and a.state = 'submitted'
    join polku.programme_round r on r.id = a.round
    join polku.programme p on p.id = r.programme
   where w.active and w.supervisor = any (polku.acts_for()) and w.id <> polku.person()
     and case when p_only is null then e.decision is null else e.application = p_only end
   order by e.asked_at, e.application
   limit 100;
end;
grant execute on function polku.endorsements_for_me(uuid) to ${app};

-- Those who may apply late, with their names, for who runs the programme.
create function polku.late_applicants(p_round uuid) returns table (person uuid, name text, until date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select l.person, w.given_name || ' ' || w.family_name, l.until
    from polku.late_applicant l join polku.person w on w.id = l.person
   where l.round = p_round and polku.sees_applicants(p_round) = 'organiser'
   order by lower(w.family_name), lower(w.given_name), w.id
   limit 200;
end;
grant execute on function polku.late_applicants(uuid) to ${app};

-- Is this somebody whom the acting person may let apply late: of the organisation they act for, or its guest?
create function polku.may_be_late(p_round uuid, who uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return polku.sees_applicants(p_round) = 'organiser' and polku.acts_in(who, polku.organisation());
grant execute on function polku.may_be_late(uuid, uuid) to ${app};

create function polku.find_for_late(p_round uuid, prefix text)
  returns table (id uuid, given_name text, family_name text, unit_fi text, unit_sv text, unit_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.given_name, p.family_name, coalesce(u.name_fi, ''), coalesce(u.name_sv, ''), coalesce(u.name_en, '')
    from polku.person p left join polku.unit u on u.id = p.unit
   where length(prefix) >= 3 and (p.organisation = polku.organisation() or p.host is null)
     and (starts_with(lower(p.family_name), lower(prefix)) or starts_with(lower(p.given_name), lower(prefix))
          or starts_with(lower(p.given_name || ' ' || p.family_name), lower(prefix)) or starts_with(lower(p.family_name || ' ' || p.given_name), lower(prefix)))
     and polku.may_be_late(p_round, p.id)
   order by lower(p.family_name), lower(p.given_name), p.id
   limit 10;
end;
grant execute on function polku.find_for_late(uuid, text) to ${app};

-- Rights and policies -----------------------------------------------------------------------------------------------------------

grant select, insert, delete on polku.application to ${app};
grant update (state, answers, themes, languages, meets, hours, changed_at, submitted_at, withdrawn_at, version) on polku.application to ${app};
grant select, insert, delete on polku.round_places, polku.late_applicant, polku.endorsement to ${app};
grant update (decision, comment, decided_by, decided_at, version) on polku.endorsement to ${app};

alter table polku.application enable row level security;
alter table polku.round_places enable row level security;
alter table polku.late_applicant enable row level security;
alter table polku.endorsement enable row level security;

create policy own on polku.application for select using (owner = (select polku.person()));
create policy composed on polku.application for select using (state = 'submitted' and round = any ((select polku.rounds_i_compose())::uuid[]));
create policy begun on polku.application for insert
  with check (owner = (select polku.person()) and state = 'draft' and not resting
              and polku.window_is_open(round, owner) and polku.may_be(round, role, owner));
create policy written on polku.application for update using (owner = (select polku.person())) with check (owner = (select polku.person()));
create policy thrown_away on polku.application for delete using (owner = (select polku.person()) and state = 'draft');

create policy with_its_round on polku.round_places for select using (exists (select 1 from polku.programme_round r where r.id = round));
create policy set_by_who_runs_it on polku.round_places for insert with check (polku.sees_applicants(round) = 'organiser');
create policy taken_away_by_who_runs_it on polku.round_places for delete using (polku.sees_applicants(round) = 'organiser');

create policy own on polku.late_applicant for select using (person = (select polku.person()));
create policy run on polku.late_applicant for select using ((select polku.person()) is not null and polku.sees_applicants(round) = 'organiser');
create policy allowed_by_who_runs_it on polku.late_applicant for insert
  with check (allowed_by = (select polku.person()) and polku.may_be_late(round, person));
create policy taken_back_by_who_runs_it on polku.late_applicant for delete using (polku.sees_applicants(round) = 'organiser');

-- Asked by the applicant, answered by whoever is their supervisor now; the matching group is told through polku.applicants.
create policy own on polku.endorsement for select using (owner = (select polku.person()));
create policy asked_of_me on polku.endorsement for select using ((select polku.person()) is not null and polku.supervises(owner));
create policy asked on polku.endorsement for insert
  with check (owner = (select polku.person()) and decision is null and comment is null);
create policy answered on polku.endorsement for update using (polku.supervises(owner))
  with check (polku.supervises(owner) and decision is not null and decided_by = (select polku.person()));
create policy no_longer_asked on polku.endorsement for delete using (owner = (select polku.person()));

-- Retention ------------------------------------------------------------------------------------------------------------------------
-- An application is kept as its programme says, from the last day of the round.

create function polku.application_kept_until(p_round uuid) returns date language sql stable
  return (select (max(f.last_day) + make_interval(months => max(p.retention)))::date
            from polku.programme_round r join polku.programme p on p.id = r.programme join polku.round_phase f on f.round = r.id
           where r.id = p_round);

create or replace function polku.due(p_kind text, p_organisation uuid, p_up_to date)
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
  elsif p_kind = 'application' then
    return query
      select p.id, count(*), polku.is_held(p.id)
        from polku.programme_round r
        join polku.application a on a.round = r.id
        join polku.person p on p.id = a.owner
       where polku.application_kept_until(r.id) <= p_up_to and p.organisation is not distinct from p_organisation
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

create or replace function polku.retention_destroy(p_run uuid, p_kind text, p_period text, p_up_to date, p_limit int)
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
    when 'application' then
      delete from polku.application a where a.owner = any (ids) and polku.application_kept_until(a.round) <= p_up_to;
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
