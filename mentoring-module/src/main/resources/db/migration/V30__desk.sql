-- The matching group's desk: docs/programmes.md#the-desk. Members of a round's matching group say with whom they have a conflict of
-- interest, and compose groups of what was sent; one proposes them, another one confirms. Then people are placed, and told.

-- Tables ---------------------------------------------------------------------------------------------------------------------------

-- How far the desk of a round is: its version counts every move, and a proposal holds for the version that it was made of.
create table polku.desk (
  round   uuid primary key references polku.programme_round on delete cascade,
  version int not null,
  groups  int not null                     -- how many have ever been made: the next one's number
);

create table polku.desk_group (
  id           uuid primary key,
  round        uuid not null references polku.programme_round on delete cascade,
  number       int not null,
  made_by      uuid references polku.person on delete set null,
  made_at      timestamptz not null,
  version      int not null,
  reason       bytea,                      -- why these people; sealed with the key of who wrote it
  reason_by    uuid references polku.person on delete set null,
  confirmed_at timestamptz,
  unique (round, number)
);
create index on polku.desk_group (made_by) where made_by is not null;
create index on polku.desk_group (reason_by) where reason_by is not null;

create table polku.desk_member (
  desk_group  uuid not null references polku.desk_group on delete cascade,
  application uuid not null unique references polku.application on delete cascade,
  placed_by   uuid references polku.person on delete set null,
  placed_at   timestamptz not null,
  primary key (desk_group, application)
);
create index on polku.desk_member (placed_by) where placed_by is not null;

-- What to look at once more has been looked at by a member, who finds it in order. It holds as long as the same people are in the group.
create table polku.desk_tick (
  desk_group uuid not null references polku.desk_group on delete cascade,
  warning    text not null check (warning in ('reporting-line', 'same-organisation', 'no-common-language', 'place-or-remote', 'declined')),
  ticked_by  uuid references polku.person on delete set null,
  ticked_at  timestamptz not null,
  primary key (desk_group, warning)
);
create index on polku.desk_tick (ticked_by) where ticked_by is not null;

create function polku.untick() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  delete from polku.desk_tick t where t.desk_group = coalesce(new.desk_group, old.desk_group);
  return null;
end $$;
create trigger untick after insert or delete on polku.desk_member for each row execute function polku.untick();

-- A member of the matching group has said with whom there is a conflict of interest, or that there is none: of those who had sent by then.
create table polku.desk_declaration (
  round       uuid not null references polku.programme_round on delete cascade,
  member      uuid not null references polku.person on delete cascade,
  declared_at timestamptz not null,
  version     int not null,
  up_to       bigint not null,             -- the last place in line that was asked of: who has come since is asked of again
  primary key (round, member)
);
create index on polku.desk_declaration (member);

create table polku.desk_conflict (
  round       uuid not null,
  member      uuid not null,
  application uuid not null references polku.application on delete cascade,
  primary key (round, member, application),
  foreign key (round, member) references polku.desk_declaration on delete cascade on update cascade
);
create index on polku.desk_conflict (application);
create index on polku.desk_conflict (member);

create table polku.desk_proposal (
  round       uuid primary key references polku.programme_round on delete cascade,
  version     int not null,                -- of the desk: any move takes it back
  proposed_by uuid not null references polku.person on delete cascade,
  proposed_at timestamptz not null
);
create index on polku.desk_proposal (proposed_by);

-- Who did what at the desk, in words for the other one, and for taking one's own last move back: to that end with the reason that stood there before.
create table polku.desk_move (
  round       uuid not null references polku.programme_round on delete cascade,
  version     int not null,                -- of the desk, after it
  what        text not null check (what in ('new', 'put', 'out', 'move', 'throw', 'undo', 'reason', 'left', 'proposed', 'withheld', 'confirmed')),
  mover       uuid references polku.person on delete set null,
  moved_at    timestamptz not null,
  application uuid references polku.application on delete cascade,
  into_group  uuid,                        -- thrown away since, perhaps
  from_group  uuid,
  into_number int,
  from_number int,
  reason      bytea,                       -- sealed as the group's
  reason_by   uuid references polku.person on delete set null,
  undone      boolean not null default false,
  primary key (round, version)
);
create index on polku.desk_move (mover) where mover is not null;
create index on polku.desk_move (reason_by) where reason_by is not null;
create index on polku.desk_move (application) where application is not null;

-- An application is placed ----------------------------------------------------------------------------------------------------------

alter table polku.application drop constraint application_state_check, drop constraint application_check, drop constraint application_check3;
alter table polku.application
  add constraint application_state_check check (state in ('draft', 'submitted', 'placed', 'withdrawn')),
  add constraint application_in_line check ((state in ('submitted', 'placed')) = (line is not null)),
  add constraint application_is_whole check (state not in ('submitted', 'placed')
                                             or (answers is not null and hours is not null and meets is not null and languages <> '{}'));
drop index polku.application_round_role_line_idx;
create index on polku.application (round, role, line) where state in ('submitted', 'placed');
create index on polku.application (round, line) where state in ('submitted', 'placed');

-- Two people who turn out to be one: whoever is placed stays placed, and what the other id had sent is withdrawn.
create or replace function polku.apply_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if new.resting or not exists (select 1 from polku.application a
                                 where a.id <> new.id and (a.round, a.owner, a.role) = (new.round, new.owner, new.role) and not a.resting) then
    return new;
  end if;
  if new.state in ('submitted', 'placed') then
    if new.state = 'placed' then
      update polku.application a set state = 'withdrawn', withdrawn_at = polku.now()
       where a.id <> new.id and (a.round, a.owner, a.role) = (new.round, new.owner, new.role) and not a.resting and a.state = 'submitted';
    end if;
    update polku.application a set resting = true
     where a.id <> new.id and (a.round, a.owner, a.role) = (new.round, new.owner, new.role) and not a.resting and a.state not in ('submitted', 'placed');
    if found then
      return new;
    end if;
    new.state := 'withdrawn';
    new.withdrawn_at := polku.now();
    new.line := null;
  end if;
  new.resting := true;
  return new;
end $$;

create or replace function polku.guard_application() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  if (old.state, new.state) not in (('draft', 'submitted'), ('submitted', 'placed'), ('submitted', 'withdrawn'), ('placed', 'withdrawn'), ('withdrawn', 'draft'))
     or new.resting then
    raise exception 'an application does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if new.state = 'placed' then
    if not exists (select 1 from polku.desk_member m join polku.desk_group g on g.id = m.desk_group
                    where m.application = new.id and g.confirmed_at is not null) then
      raise exception 'an application is placed by a group that is confirmed' using errcode = 'check_violation';
    end if;
    return new;
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

-- Who withdraws leaves the group that they were put into, and the desk says so.
create function polku.leave_the_desk() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  d polku.desk;
  g polku.desk_group;
begin
  update polku.desk x set version = x.version + 1 where x.round = new.round returning * into d;
  if not found then
    return null;
  end if;
  delete from polku.desk_member m where m.application = new.id returning m.desk_group into g.id;
  if g.id is not null then
    update polku.desk_group x set version = x.version + 1 where x.id = g.id returning * into g;
  end if;
  delete from polku.desk_proposal p where p.round = new.round;
  insert into polku.desk_move (round, version, what, moved_at, application, from_group, from_number)
  values (new.round, d.version, 'left', polku.now(), new.id, g.id, g.number);
  return null;
end $$;
create trigger leave_the_desk after update on polku.application
  for each row when (old.state in ('submitted', 'placed') and (new.state = 'withdrawn' or (new.resting and not old.resting)))
  execute function polku.leave_the_desk();

-- Two people who turn out to be one have declared once, and both ids' conflicts hold.
create function polku.declare_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if exists (select 1 from polku.desk_declaration d where (d.round, d.member) = (new.round, new.member)) then
    insert into polku.desk_conflict (round, member, application)
    select c.round, new.member, c.application from polku.desk_conflict c where (c.round, c.member) = (old.round, old.member)
    on conflict do nothing;
    update polku.desk_declaration d set up_to = least(d.up_to, old.up_to) where (d.round, d.member) = (new.round, new.member);
    delete from polku.desk_declaration d where (d.round, d.member) = (old.round, old.member);
    return null;
  end if;
  return new;
end $$;
create trigger declare_once before update of member on polku.desk_declaration
  for each row when (new.member <> old.member) execute function polku.declare_once();

-- Whom a member does not weigh --------------------------------------------------------------------------------------------------------

-- The acting person, who stands above or below them, with whom they have said to have a conflict of interest in the round, and who has
-- applied since they said so.
create function polku.hidden_from_me(p_round uuid) returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(
    with recursive above as (
      select p.id, p.supervisor, 0 as far from polku.person p where p.id = polku.person()
      union
      select s.id, s.supervisor, a.far + 1 from above a join polku.person s on s.id = a.supervisor where a.far < 20),
    below as (
      select polku.person() as id, 0 as far
      union
      select p.id, b.far + 1 from below b join polku.person p on p.supervisor = b.id where b.far < 20)
    select a.id from above a
    union select b.id from below b where b.id is not null
    union select x.owner from polku.desk_conflict c join polku.application x on x.id = c.application
           where c.round = p_round and c.member = polku.person()
    union select x.owner from polku.desk_declaration d join polku.application x on x.round = d.round and x.state in ('submitted', 'placed') and x.line > d.up_to
           where d.round = p_round and d.member = polku.person());
grant execute on function polku.hidden_from_me(uuid) to ${app};

-- The rounds that the acting person composes and has said of with whom there is a conflict of interest, or that there is none.
create function polku.rounds_i_weigh() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select d.round from polku.desk_declaration d where d.member = polku.person() and d.round = any (polku.rounds_i_compose()));
grant execute on function polku.rounds_i_weigh() to ${app};

create function polku.weighs(p_round uuid, p_owner uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return p_round = any (polku.rounds_i_weigh()) and p_owner <> all (polku.hidden_from_me(p_round));
grant execute on function polku.weighs(uuid, uuid) to ${app};

create or replace function polku.reads_by_task(kind text, subject uuid) returns text language sql stable security definer set search_path = polku, pg_temp
  return case kind
    when 'application' then (select 'matching' from polku.application a
                              where a.id = subject and a.state in ('submitted', 'placed') and polku.weighs(a.round, a.owner))
  end;

-- Whose texts open: those of applicants for who weighs them, and reasons for who composes the same round.
create or replace function polku.reads_from(author uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return author = polku.person()
    or polku.supervises(author)
    or exists (select 1 from (select distinct s.reader_kind, coalesce(s.reader, s.reader_group) as reader from polku.share s where s.owner = author) s
                where polku.reads_as(s.reader_kind, s.reader, author) is not null)
    or exists (select 1 from polku.application a
                where a.owner = author and a.state in ('submitted', 'placed') and a.round = any (polku.rounds_i_weigh()) and polku.weighs(a.round, a.owner))
    or exists (select 1 from polku.desk_group g where g.reason_by = author and g.round = any (polku.rounds_i_weigh()));

-- The same the other way round, once for all that a statement reads: a round may have thousands of applications.
create function polku.applications_hidden_from_me() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select a.id from unnest(polku.rounds_i_weigh()) r (id)
                cross join lateral (select polku.hidden_from_me(r.id) as people offset 0) h
                join polku.application a on a.round = r.id and a.owner = any (h.people));
grant execute on function polku.applications_hidden_from_me() to ${app};

drop policy composed on polku.application;
create policy composed on polku.application for select
  using (state in ('submitted', 'placed') and round = any ((select polku.rounds_i_weigh())::uuid[])
         and id <> all ((select polku.applications_hidden_from_me())::uuid[]));

-- Does this application wait for the acting person to declare, before it opens? Also one that came after they declared.
create function polku.waits_for_my_declaration(p_application uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.application a
                  where a.id = p_application and a.state in ('submitted', 'placed') and a.owner <> polku.person()
                    and a.round = any (polku.rounds_i_compose())
                    and not exists (select 1 from polku.desk_declaration d where (d.round, d.member) = (a.round, polku.person()) and a.line <= d.up_to));
grant execute on function polku.waits_for_my_declaration(uuid) to ${app};

-- Who has been placed stays counted ---------------------------------------------------------------------------------------------------

create or replace function polku.place_in_line(a polku.application) returns bigint language sql stable security definer set search_path = polku, pg_temp
  return (select count(*) from polku.application b
           where b.round = a.round and b.role = a.role and b.state in ('submitted', 'placed') and b.line <= a.line);

create or replace function polku.my_applications(p_only uuid)
  returns table (id uuid, round uuid, programme uuid, name_fi text, name_sv text, name_en text, role text, state text, version int,
                 changed_at timestamptz, submitted_at timestamptz, withdrawn_at timestamptz, resting boolean, place bigint, places int,
                 first_day date, last_day date, late_until date, matching_from date, told_on date, destroyed_after date, languages text,
                 cadence text, minutes int, preparation int, to_endorse boolean, supervised boolean, hours int, decision text,
                 comment bytea, decided_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, a.round, p.id, p.name_fi, p.name_sv, p.name_en, a.role, a.state, a.version,
         a.changed_at, a.submitted_at, a.withdrawn_at, a.resting,
         case when a.state in ('submitted', 'placed') then polku.place_in_line(a) end, s.places,
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

-- Who runs the round sees names of all; who composes it now, also if they run it, of those whom they may weigh.
create or replace function polku.applicants(p_round uuid, p_only uuid, p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, name text, name_fi text, name_sv text, name_en text, role text, state text, submitted_at timestamptz,
                 withdrawn_at timestamptz, hours int, endorsement text, place bigint, places int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, w.given_name || ' ' || w.family_name, o.name_fi, o.name_sv, o.name_en, a.role, a.state, a.submitted_at, a.withdrawn_at,
         a.hours, case when e.application is not null then coalesce(e.decision, 'asked') end, n.place, s.places
    from (select x.* from polku.application x
           where polku.sees_applicants(p_round) is not null and x.round = p_round and x.submitted_at is not null and not x.resting
             and (p_round <> all ((select polku.rounds_i_compose())::uuid[]) or x.owner <> all ((select polku.hidden_from_me(p_round))::uuid[]))
             and (p_only is null or x.id = p_only) and (x.submitted_at, x.id) < (p_at, p_id)
           order by x.submitted_at desc, x.id desc limit p_limit) a
    join polku.person w on w.id = a.owner
    left join polku.organisation o on o.id = w.organisation
    left join polku.endorsement e on e.application = a.id
    left join polku.round_places s on (s.round, s.role) = (a.round, a.role)
    left join (select y.id, row_number() over (partition by y.role order by y.line) as place
                 from polku.application y where y.round = p_round and y.state in ('submitted', 'placed')) n on n.id = a.id
   order by a.submitted_at desc, a.id desc;
end;

create or replace function polku.left_since(p_day date) returns table (round uuid, name text, name_fi text, name_sv text, name_en text, day date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.round, w.given_name || ' ' || w.family_name, p.name_fi, p.name_sv, p.name_en, (a.withdrawn_at at time zone 'Europe/Helsinki')::date
    from polku.application a
    join polku.person w on w.id = a.owner
    join polku.programme_round r on r.id = a.round
    join polku.programme p on p.id = r.programme
   where a.state = 'withdrawn' and not a.resting and a.round = any (polku.rounds_i_compose())
     and a.owner <> all (polku.hidden_from_me(a.round))
     and a.withdrawn_at >= (p_day::timestamp at time zone 'Europe/Helsinki')
   order by a.withdrawn_at desc, a.id
   limit 20;
end;

create or replace function polku.endorsements_for_me(p_only uuid)
  returns table (application uuid, owner uuid, name text, name_fi text, name_sv text, name_en text, role text, hours int, asked_at timestamptz,
                 decision text, decided_at timestamptz, version int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select e.application, e.owner, w.given_name || ' ' || w.family_name, p.name_fi, p.name_sv, p.name_en, a.role, e.hours, e.asked_at,
         e.decision, e.decided_at, e.version
    from polku.person w
    join polku.endorsement e on e.owner = w.id
    join polku.application a on a.id = e.application and a.state in ('submitted', 'placed')
    join polku.programme_round r on r.id = a.round
    join polku.programme p on p.id = r.programme
   where w.active and w.supervisor = any (polku.acts_for()) and w.id <> polku.person()
     and case when p_only is null then e.decision is null else e.application = p_only end
   order by e.asked_at, e.application
   limit 100;
end;


-- The desk -------------------------------------------------------------------------------------------------------------------------

-- Those who move at the desk of a round come one after the other: its version, or null where the acting person has nothing to do.
create function polku.step_to_desk(p_round uuid) returns int language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  at_version int;
begin
  if p_round <> all (polku.rounds_i_weigh()) then
    return null;
  end if;
  insert into polku.desk (round, version, groups) values (p_round, 0, 0) on conflict do nothing;
  select d.version into at_version from polku.desk d where d.round = p_round for update;
  return at_version;
end $$;
grant execute on function polku.step_to_desk(uuid) to ${app};

-- Writes down that the acting person has moved; whatever was proposed is taken back. The desk's version from now on.
create function polku.moved_at_desk(p_round uuid, p_what text, p_application uuid, p_into uuid, p_from uuid, p_at timestamptz) returns int
  language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  at_version int;
begin
  if p_round <> all (polku.rounds_i_weigh()) then
    raise exception 'who weighs a round moves at its desk' using errcode = 'insufficient_privilege';
  end if;
  delete from polku.desk_proposal p where p.round = p_round;
  update polku.desk d set version = d.version + 1 where d.round = p_round returning d.version into at_version;
  insert into polku.desk_move (round, version, what, mover, moved_at, application, into_group, from_group, into_number, from_number, reason, reason_by)
  select p_round, at_version, p_what, polku.person(), p_at, p_application, p_into, p_from, i.number, f.number, k.reason, k.reason_by
    from (select 1) one
    left join polku.desk_group i on i.id = p_into and i.round = p_round
    left join polku.desk_group f on f.id = p_from and f.round = p_round
    left join polku.desk_group k on p_what in ('reason', 'throw') and k.id = coalesce(p_into, p_from) and k.round = p_round;
  return at_version;
end $$;
grant execute on function polku.moved_at_desk(uuid, text, uuid, uuid, uuid, timestamptz) to ${app};

-- The next group's number.
create function polku.next_desk_group(p_round uuid) returns int language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  update polku.desk d set groups = d.groups + 1 where d.round = p_round and p_round = any (polku.rounds_i_weigh()) returning d.groups;
end;
grant execute on function polku.next_desk_group(uuid) to ${app};

-- To which round somebody has applied whom the acting person may put into a group.
create function polku.round_to_put(p_application uuid) returns uuid language sql stable security definer set search_path = polku, pg_temp
  return (select a.round from polku.application a
           where a.id = p_application and a.state = 'submitted' and not a.resting and polku.weighs(a.round, a.owner));
grant execute on function polku.round_to_put(uuid) to ${app};

-- Up to which place in line a declaration holds that is made now: to the one that the member was shown last, at most to the last there is.
-- Who is sending in this moment is waited for, so that nobody comes in between unasked of.
create function polku.asked_up_to(p_round uuid, p_shown bigint) returns bigint language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  if p_round <> all (polku.rounds_i_compose()) then
    return null;
  end if;
  perform polku.step_into_line(p_round, x.role)
     from (select s.role from polku.programme_round r join polku.programme_places s on s.programme = r.programme where r.id = p_round order by s.role) x;
  return (select least(p_shown, coalesce(max(a.line), 0)) from polku.application a where a.round = p_round);
end $$;
grant execute on function polku.asked_up_to(uuid, bigint) to ${app};

-- Whether an application was sent to a round, and by somebody else: what one may name as a conflict of interest.
create function polku.may_be_in_conflict(p_round uuid, p_application uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return p_round = any (polku.rounds_i_compose())
     and exists (select 1 from polku.application a
                  where a.id = p_application and a.round = p_round and a.submitted_at is not null and a.owner <> polku.person());
grant execute on function polku.may_be_in_conflict(uuid, uuid) to ${app};

-- The desk as a whole, for who composes the round.
create function polku.desk_of(p_round uuid)
  returns table (programme uuid, name_fi text, name_sv text, name_en text, form text, across boolean, declared boolean, declaration int,
                 up_to bigint, latest bigint, late int, version int, proposed_by uuid, proposer text, proposed_at timestamptz, mine boolean, told_on date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.name_fi, p.name_sv, p.name_en,
         (select string_agg(s.role || ' ' || s.least || ' ' || s.most || ' ' || s.who || ' ' || s.guests, ',' order by s.role)
            from polku.programme_places s where s.programme = p.id),
         p.across, e.member is not null, coalesce(e.version, 0), coalesce(e.up_to, 0), l.latest, l.late, coalesce(d.version, 0), x.proposed_by, w.given_name || ' ' || w.family_name, x.proposed_at,
         coalesce(x.proposed_by = polku.person(), false),
         (select coalesce(min(k.first_day) filter (where k.kind = 'kick-off'), min(k.first_day) filter (where k.kind = 'meetings'))
            from polku.round_phase k where k.round = r.id)
    from polku.programme_round r
    join polku.programme p on p.id = r.programme
    left join polku.desk d on d.round = r.id
    left join polku.desk_declaration e on (e.round, e.member) = (r.id, polku.person())
    left join polku.desk_proposal x on x.round = r.id
    left join polku.person w on w.id = x.proposed_by
    cross join lateral (select coalesce(max(a.line), 0) as latest,
                               (count(*) filter (where e.member is not null and a.line > e.up_to and a.owner <> polku.person()))::int as late
                          from polku.application a where a.round = r.id and a.state in ('submitted', 'placed')) l
   where r.id = p_round and r.id = any (polku.rounds_i_compose());
end;
grant execute on function polku.desk_of(uuid) to ${app};

-- Who can be named as a conflict of interest: names, those who are named first. What they wrote is not told.
create function polku.desk_people(p_round uuid, p_name text, p_after bigint, p_limit int)
  returns table (id uuid, name text, name_fi text, name_sv text, name_en text, role text, line bigint, named boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, w.given_name || ' ' || w.family_name, o.name_fi, o.name_sv, o.name_en, a.role, a.line, c.application is not null
    from polku.application a
    join polku.person w on w.id = a.owner
    left join polku.organisation o on o.id = w.organisation
    left join polku.desk_conflict c on (c.round, c.member, c.application) = (p_round, polku.person(), a.id)
   where a.round = p_round and p_round = any (polku.rounds_i_compose()) and a.owner <> polku.person() and not a.resting
     and (c.application is not null
          or (a.state in ('submitted', 'placed') and a.line > p_after
              and (p_name = '' or strpos(lower(w.given_name || ' ' || w.family_name), lower(p_name)) > 0)))
   order by (c.application is null), a.line, a.id
   limit p_limit;
end;
grant execute on function polku.desk_people(uuid, text, bigint, int) to ${app};

-- Who has not been put into a group, in the order of sending.
create function polku.desk_waiting(p_round uuid, p_role text, p_name text, p_theme uuid, p_language text, p_organisation uuid, p_after bigint, p_limit int)
  returns table (id uuid, name text, name_fi text, name_sv text, name_en text, role text, line bigint, place bigint, languages text, meets text,
                 hours int, endorsement text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, w.given_name || ' ' || w.family_name, o.name_fi, o.name_sv, o.name_en, a.role, a.line, a.place, array_to_string(a.languages, ' '),
         a.meets, a.hours, e.decision
    from (select x.*, row_number() over (order by x.line) as place from polku.application x
           where x.round = p_round and x.state in ('submitted', 'placed')) a
    join polku.person w on w.id = a.owner
    left join polku.organisation o on o.id = w.organisation
    left join polku.endorsement e on e.application = a.id
   where p_round = any ((select polku.rounds_i_weigh())::uuid[]) and a.owner <> all ((select polku.hidden_from_me(p_round))::uuid[])
     and a.state = 'submitted' and not a.resting and a.line > p_after and (p_role = '' or a.role = p_role)
     and (p_name = '' or strpos(lower(w.given_name || ' ' || w.family_name), lower(p_name)) > 0)
     and (p_theme is null or p_theme = any (a.themes)) and (p_language = '' or p_language = any (a.languages))
     and (p_organisation is null or w.organisation = p_organisation)
     and not exists (select 1 from polku.desk_member m where m.application = a.id)
   order by a.line
   limit p_limit;
end;
grant execute on function polku.desk_waiting(uuid, text, text, uuid, text, uuid, bigint, int) to ${app};

-- By what those who are in no group can be looked through: themes and languages of the programme, and organisations that they come from.
create function polku.desk_choices(p_round uuid) returns table (kind text, code text, name_fi text, name_sv text, name_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select x.kind, x.code, x.name_fi, x.name_sv, x.name_en
    from (select 1 as part, t.place as at, 'theme' as kind, t.id::text as code, t.name_fi, t.name_sv, t.name_en
            from polku.programme_round r join polku.programme_theme t on t.programme = r.programme where r.id = p_round
          union all
          select 2, l.at::int, 'language', l.code, '', '', ''
            from polku.programme_round r join polku.programme p on p.id = r.programme cross join lateral unnest(p.languages) with ordinality l (code, at)
           where r.id = p_round
          union all
          select 3, 0, 'organisation', o.id::text, o.name_fi, o.name_sv, o.name_en
            from polku.organisation o
           where o.id in (select w.organisation from polku.application a join polku.person w on w.id = a.owner
                           where a.round = p_round and a.state = 'submitted' and a.owner <> all ((select polku.hidden_from_me(p_round))::uuid[]))) x
   where p_round = any ((select polku.rounds_i_weigh())::uuid[])
   order by x.part, x.at, x.name_fi, x.code;
end;
grant execute on function polku.desk_choices(uuid) to ${app};

-- Some who applied, for reading what they wrote side by side: those whom the acting person weighs.
create function polku.desk_side_by_side(p_round uuid, p_applications uuid[])
  returns table (id uuid, owner uuid, answers bytea, name text, place bigint, name_fi text, name_sv text, name_en text, role text, endorsement text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, a.owner, a.answers, w.given_name || ' ' || w.family_name,
         (select count(*) from polku.application b where b.round = a.round and b.state in ('submitted', 'placed') and b.line <= a.line),
         o.name_fi, o.name_sv, o.name_en, a.role, e.decision
    from polku.application a
    join polku.person w on w.id = a.owner
    left join polku.organisation o on o.id = w.organisation
    left join polku.endorsement e on e.application = a.id
   where a.id = any (p_applications) and a.round = p_round and a.state in ('submitted', 'placed')
     and p_round = any ((select polku.rounds_i_weigh())::uuid[]) and a.owner <> all ((select polku.hidden_from_me(p_round))::uuid[])
   order by a.line;
end;
grant execute on function polku.desk_side_by_side(uuid, uuid[]) to ${app};

-- How many are in groups that are being made: for who runs the round and sees no groups before they are confirmed.
create function polku.in_draft_groups(p_round uuid) returns int language sql stable security definer set search_path = polku, pg_temp
  return (select count(*)::int from polku.desk_member m join polku.desk_group g on g.id = m.desk_group
           where g.round = p_round and g.confirmed_at is null and polku.sees_applicants(p_round) is not null);
grant execute on function polku.in_draft_groups(uuid) to ${app};

-- Groups with who is in them, a row for each member. Whom the acting person does not weigh is there by role alone, and so is why they are.
create function polku.desk_groups(p_round uuid, p_only uuid, p_after int, p_limit int)
  returns table (id uuid, number int, version int, confirmed_at timestamptz, reason bytea, reason_by uuid, reasoner text, left_it boolean, in_line boolean,
                 application uuid, name text, place bigint, organisation uuid, name_fi text, name_sv text, name_en text, role text, languages text,
                 meets text, endorsement text, unseen boolean, ticks text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with g as (
    select x.* from polku.desk_group x
     where x.round = p_round and p_round = any ((select polku.rounds_i_weigh())::uuid[]) and x.number > p_after and (p_only is null or x.id = p_only)
     order by x.number limit p_limit),
  h as materialized (select polku.hidden_from_me(p_round) as people),
  n as (select y.id, row_number() over (order by y.line) as place from polku.application y where y.round = p_round and y.state in ('submitted', 'placed')),
  i as (select m.desk_group, a.id, a.owner, a.role, a.line, a.languages, a.meets, a.owner = any (h.people) as unseen
          from g join polku.desk_member m on m.desk_group = g.id join polku.application a on a.id = m.application cross join h)
  select g.id, g.number, g.version, g.confirmed_at,
         case when not exists (select 1 from i j where j.desk_group = g.id and j.unseen) then g.reason end, g.reason_by, b.given_name || ' ' || b.family_name,
         coalesce((select v.what = 'left' from polku.desk_move v
                    where v.round = p_round and g.id in (v.into_group, v.from_group) order by v.version desc limit 1), false),
         exists (with recursive up as (select j.owner as who, p.supervisor as above, 1 as far from i j join polku.person p on p.id = j.owner
                                        where j.desk_group = g.id
                                       union all
                                       select u.who, p.supervisor, u.far + 1 from up u join polku.person p on p.id = u.above where u.far < 20)
                 select 1 from up u join i k on k.desk_group = g.id and k.owner = u.above and k.owner <> u.who),
         case when not i.unseen then i.id end, case when not i.unseen then w.given_name || ' ' || w.family_name end, case when not i.unseen then n.place end,
         w.organisation, o.name_fi, o.name_sv, o.name_en, i.role, array_to_string(i.languages, ' '), i.meets, e.decision, coalesce(i.unseen, false),
         (select string_agg(t.warning || ' ' || extract(epoch from t.ticked_at)::bigint || ' ' || coalesce(v.given_name || ' ' || v.family_name, ''), chr(10))
            from polku.desk_tick t left join polku.person v on v.id = t.ticked_by where t.desk_group = g.id)
    from g
    left join i on i.desk_group = g.id
    left join n on n.id = i.id
    left join polku.person w on w.id = i.owner
    left join polku.organisation o on o.id = w.organisation
    left join polku.endorsement e on e.application = i.id
    left join polku.person b on b.id = g.reason_by
   order by g.number, i.role, i.line;
end;
grant execute on function polku.desk_groups(uuid, uuid, int, int) to ${app};

-- How far the groups are, as who confirms has to know it: groups being made, those that are not as the form asks, and who is in none.
create function polku.desk_standing(p_round uuid)
  returns table (making int, confirmed int, misfits int, in_making int, placed int, waiting int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with open as (select g.id from polku.desk_group g where g.round = p_round and g.confirmed_at is null)
  select (select count(*)::int from open), (select count(*)::int from polku.desk_group g where g.round = p_round and g.confirmed_at is not null),
         (select count(*)::int from open
           where exists (select 1 from polku.programme_round r join polku.programme_places s on s.programme = r.programme
                           cross join lateral (select count(*) as many from polku.desk_member m join polku.application a on a.id = m.application
                                                where m.desk_group = open.id and a.role = s.role) c
                          where r.id = p_round and not c.many between s.least and s.most)
              or exists (select 1 from polku.desk_member m join polku.application a on a.id = m.application
                          where m.desk_group = open.id
                            and not exists (select 1 from polku.programme_round r join polku.programme_places s on s.programme = r.programme
                                             where r.id = p_round and s.role = a.role))),
         (select count(*)::int from open join polku.desk_member m on m.desk_group = open.id),
         (select count(*)::int from polku.application a where a.round = p_round and a.state = 'placed'),
         (select count(*)::int from polku.application a
           where a.round = p_round and a.state = 'submitted' and not a.resting and not exists (select 1 from polku.desk_member m where m.application = a.id))
   where p_round = any (polku.rounds_i_weigh());
end;
grant execute on function polku.desk_standing(uuid) to ${app};

-- What was done at the desk lately, the last first. Whom the acting person does not weigh has no name.
create function polku.desk_moves(p_round uuid, p_limit int)
  returns table (version int, what text, mover text, mine boolean, moved_at timestamptz, name text, place bigint, into_number int, from_number int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select v.version, v.what, w.given_name || ' ' || w.family_name, coalesce(v.mover = polku.person(), false), v.moved_at,
         case when a.owner <> all ((select polku.hidden_from_me(p_round))::uuid[]) then q.given_name || ' ' || q.family_name end,
         (select count(*) from polku.application b where b.round = a.round and b.state in ('submitted', 'placed') and b.line <= a.line),
         v.into_number, v.from_number
    from polku.desk_move v
    left join polku.person w on w.id = v.mover
    left join polku.application a on a.id = v.application
    left join polku.person q on q.id = a.owner
   where v.round = p_round and p_round = any (polku.rounds_i_weigh())
   order by v.version desc
   limit p_limit;
end;
grant execute on function polku.desk_moves(uuid, int) to ${app};

-- The acting person's own last move that can be taken back, and whether somebody has changed it since.
create function polku.my_last_move(p_round uuid)
  returns table (version int, what text, application uuid, into_group uuid, from_group uuid, changed boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select v.version, v.what, v.application, v.into_group, v.from_group,
         exists (select 1 from polku.desk_move l
                  where l.round = v.round and l.version > v.version and l.mover is distinct from v.mover and not l.undone and l.what <> 'undo'
                    and (l.application = v.application or l.into_group in (v.into_group, v.from_group) or l.from_group in (v.into_group, v.from_group)))
         or exists (select 1 from polku.desk_group g where g.id in (v.into_group, v.from_group) and g.confirmed_at is not null)
    from polku.desk_move v
   where v.round = p_round and v.mover = polku.person() and p_round = any (polku.rounds_i_weigh())
     and v.what in ('new', 'put', 'out', 'move', 'throw', 'reason') and not v.undone
   order by v.version desc
   limit 1;
end;
grant execute on function polku.my_last_move(uuid) to ${app};

create function polku.take_move_back(p_round uuid, p_version int) returns void language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  update polku.desk_move v set undone = true
   where v.round = p_round and v.version = p_version and v.mover = polku.person() and p_round = any (polku.rounds_i_weigh());
end;
grant execute on function polku.take_move_back(uuid, int) to ${app};

-- Brings the group back that the acting person threw away with that move, as it was.
create function polku.bring_back_group(p_round uuid, p_version int) returns void language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  insert into polku.desk_group (id, round, number, made_by, made_at, version, reason, reason_by)
  select v.from_group, v.round, v.from_number, v.mover, v.moved_at, d.version, v.reason, v.reason_by
    from polku.desk_move v join polku.desk d on d.round = v.round
   where v.round = p_round and v.version = p_version and v.what = 'throw' and v.mover = polku.person() and not v.undone
     and p_round = any (polku.rounds_i_weigh());
end;
grant execute on function polku.bring_back_group(uuid, int) to ${app};

-- Puts the reason back that stood there before the acting person wrote another one with that move.
create function polku.bring_back_reason(p_round uuid, p_version int) returns void language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  update polku.desk_group g set reason = v.reason, reason_by = v.reason_by, version = g.version + 1
    from polku.desk_move v
   where v.round = p_round and v.version = p_version and v.what = 'reason' and v.mover = polku.person() and not v.undone
     and g.id = v.into_group and g.confirmed_at is null and p_round = any (polku.rounds_i_weigh());
end;
grant execute on function polku.bring_back_reason(uuid, int) to ${app};

-- Who is hidden from somebody is in a group whose reason they do not read: nor do they write over it.
create function polku.guard_reason() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  if exists (select 1 from polku.desk_member m join polku.application a on a.id = m.application
              where m.desk_group = new.id and a.owner = any (polku.hidden_from_me(new.round))) then
    raise exception 'who does not read a reason does not write over it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_reason before update of reason on polku.desk_group
  for each row when (polku.person() is not null and new.reason is distinct from old.reason) execute function polku.guard_reason();

-- Confirms what another member proposed, exactly as it was proposed: how many were placed, or null when it is not that any more.
create function polku.confirm_desk(p_round uuid, p_version int, p_at timestamptz) returns int
  language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  many int;
begin
  if p_round <> all (polku.rounds_i_weigh()) then
    return null;
  end if;
  -- in the order in which who withdraws comes: the application, then the desk; a move refers to the application only, and does not wait for it
  perform 1 from polku.application a
    join polku.desk_member m on m.application = a.id join polku.desk_group g on g.id = m.desk_group
   where g.round = p_round and g.confirmed_at is null order by a.id for no key update of a;
  perform 1 from polku.desk d where d.round = p_round and d.version = p_version for update;
  if not found
     or not exists (select 1 from polku.desk_proposal p where p.round = p_round and p.version = p_version and p.proposed_by <> polku.person())
     or exists (select 1 from polku.desk_standing(p_round) s where s.misfits > 0 or s.making = 0) then
    return null;
  end if;
  update polku.desk_group g set confirmed_at = p_at where g.round = p_round and g.confirmed_at is null;
  update polku.application a set state = 'placed', changed_at = p_at, version = a.version + 1
    from polku.desk_member m join polku.desk_group g on g.id = m.desk_group
   where m.application = a.id and g.round = p_round and g.confirmed_at = p_at and a.state = 'submitted';
  get diagnostics many = row_count;
  perform polku.moved_at_desk(p_round, 'confirmed', null, null, null, p_at);
  return many;
end $$;
grant execute on function polku.confirm_desk(uuid, int, timestamptz) to ${app};

-- The acting member has just confirmed the groups of a round: who was placed is told, and so is who was not.
create function polku.tell_of_matching(p_round uuid, p_placed boolean, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array[a.owner], case when p_placed then 'matching-decided' else 'left-unmatched' end, a.id, '', r.programme, null, null,
                                 '/applications/' || a.id, p_at)), 0)::int
    from polku.programme_round r
    join polku.application a on a.round = r.id and not a.resting and a.state = case when p_placed then 'placed' else 'submitted' end
   where r.id = p_round
     and exists (select 1 from polku.desk d join polku.desk_move v on (v.round, v.version) = (d.round, d.version)
                  where d.round = r.id and v.what = 'confirmed' and v.mover = polku.person());
end;
grant execute on function polku.tell_of_matching(uuid, boolean, timestamptz) to ${app};

-- For whom the acting person is waited: to declare, and to confirm what another one proposed.
create function polku.desk_waits() returns table (what text, round uuid, name_fi text, name_sv text, name_en text, who text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select case when d.member is null or l.late then 'declare' else 'confirm' end, r.id, p.name_fi, p.name_sv, p.name_en, coalesce(w.given_name || ' ' || w.family_name, '')
    from polku.programme_round r
    join polku.programme p on p.id = r.programme
    left join polku.desk_declaration d on (d.round, d.member) = (r.id, polku.person())
    left join polku.desk_proposal x on x.round = r.id and d.member is not null and x.proposed_by <> polku.person()
    cross join lateral (select exists (select 1 from polku.application a
                                        where a.round = r.id and a.state in ('submitted', 'placed') and a.line > d.up_to and a.owner <> polku.person()) as late) l
    left join polku.person w on w.id = x.proposed_by and not l.late
   where r.id = any (polku.rounds_i_compose()) and (d.member is null or l.late or x.round is not null)
   order by r.id
   limit 20;
end;
grant execute on function polku.desk_waits() to ${app};

-- Rights and policies ------------------------------------------------------------------------------------------------------------------

grant select (id, round, number, made_by, made_at, version, reason_by, confirmed_at), insert, delete on polku.desk_group to ${app};
grant update (version, reason, reason_by) on polku.desk_group to ${app};
grant select, insert, delete on polku.desk_member, polku.desk_conflict to ${app};
grant select, insert on polku.desk_declaration to ${app};
grant update (declared_at, version, up_to) on polku.desk_declaration to ${app};
grant select, insert, delete on polku.desk_proposal to ${app};
grant select, insert, delete on polku.desk_tick to ${app};

alter table polku.desk enable row level security;
alter table polku.desk_group enable row level security;
alter table polku.desk_member enable row level security;
alter table polku.desk_declaration enable row level security;
alter table polku.desk_conflict enable row level security;
alter table polku.desk_proposal enable row level security;
alter table polku.desk_move enable row level security;
alter table polku.desk_tick enable row level security;

create policy composed on polku.desk_group for select using (round = any ((select polku.rounds_i_weigh())::uuid[]));
create policy made on polku.desk_group for insert
  with check (made_by = (select polku.person()) and confirmed_at is null and reason is null and round = any (polku.rounds_i_weigh()));
create policy changed on polku.desk_group for update using (confirmed_at is null and round = any (polku.rounds_i_weigh()))
  with check (confirmed_at is null and round = any (polku.rounds_i_weigh()));
create policy thrown_away on polku.desk_group for delete using (confirmed_at is null and round = any (polku.rounds_i_weigh()));

create policy composed on polku.desk_member for select
  using (polku.round_to_put(application) is not null or exists (select 1 from polku.desk_group g where g.id = desk_group and g.confirmed_at is not null));
create policy put on polku.desk_member for insert
  with check (placed_by = (select polku.person())
              and exists (select 1 from polku.desk_group g where g.id = desk_group and g.confirmed_at is null and g.round = polku.round_to_put(application)));
create policy taken_out on polku.desk_member for delete
  using (exists (select 1 from polku.desk_group g where g.id = desk_group and g.confirmed_at is null and g.round = polku.round_to_put(application)));

create policy own on polku.desk_declaration for select using (member = (select polku.person()));
create policy declared on polku.desk_declaration for insert with check (member = (select polku.person()) and round = any (polku.rounds_i_compose()));
create policy corrected on polku.desk_declaration for update using (member = (select polku.person()) and round = any (polku.rounds_i_compose()));
create policy own on polku.desk_conflict for select using (member = (select polku.person()));
create policy named on polku.desk_conflict for insert with check (member = (select polku.person()) and polku.may_be_in_conflict(round, application));
create policy not_named on polku.desk_conflict for delete using (member = (select polku.person()));

create policy composed on polku.desk_tick for select
  using (exists (select 1 from polku.desk_group g where g.id = desk_group and g.round = any ((select polku.rounds_i_weigh())::uuid[])));
create policy ticked on polku.desk_tick for insert
  with check (ticked_by = (select polku.person())
              and exists (select 1 from polku.desk_group g where g.id = desk_group and g.confirmed_at is null and g.round = any (polku.rounds_i_weigh())));
create policy unticked on polku.desk_tick for delete
  using (exists (select 1 from polku.desk_group g where g.id = desk_group and g.confirmed_at is null and g.round = any ((select polku.rounds_i_weigh())::uuid[])));

create policy composed on polku.desk_proposal for select using (round = any ((select polku.rounds_i_weigh())::uuid[]));
create policy proposed on polku.desk_proposal for insert with check (proposed_by = (select polku.person()) and round = any (polku.rounds_i_weigh()));
create policy taken_back on polku.desk_proposal for delete using (round = any (polku.rounds_i_weigh()));

-- Groups that are confirmed begin as mentorship groups ---------------------------------------------------------------------------------

-- Begins the groups of a round that are confirmed and have not begun; each once, with the id that it had at the desk.
create function polku.begin_groups(p_round uuid) returns setof uuid
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
begin
  if polku.person() is null or not p_round = any (polku.rounds_i_weigh()) then
    return;
  end if;
  return query
    with begun as (
      insert into polku.mentorship_group (id, programme, round, begun_at)
      select d.id, r.programme, r.id, polku.now()
        from polku.desk_group d join polku.programme_round r on r.id = d.round
       where d.round = p_round and d.confirmed_at is not null
         and not exists (select 1 from polku.mentorship_group g where g.id = d.id)
         and exists (select 1 from polku.desk_member m where m.desk_group = d.id)
      returning mentorship_group.id),
    members as (
      insert into polku.group_member (mentorship_group, person, role, joined_at)
      select b.id, a.owner, a.role, polku.now()
        from begun b join polku.desk_member m on m.desk_group = b.id join polku.application a on a.id = m.application)
    select b.id from begun b;
end $$;
grant execute on function polku.begin_groups(uuid) to ${app};

-- Is it still worth a mail? As long as one is placed, or waits, as it was told.
create function polku.of_use_matching_decided(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.application a where a.id = n.subject and a.state = 'placed');
create function polku.of_use_left_unmatched(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.application a where a.id = n.subject and a.state = 'submitted');

-- What was done at a desk goes with the applications of its round: a group of nobody with its reason, and all else with the last of them.
create or replace function polku.destroy_application(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
declare
  over uuid[];
begin
  delete from polku.application a where a.owner = any (p_people) and polku.application_kept_until(a.round) <= p_up_to;
  over := array(select r.id from polku.programme_round r
                 where polku.application_kept_until(r.id) <= p_up_to
                   and (exists (select 1 from polku.desk d where d.round = r.id) or exists (select 1 from polku.desk_declaration d where d.round = r.id)));
  update polku.desk_move v set reason = null, reason_by = null where v.round = any (over) and v.reason is not null;
  delete from polku.desk_group g
   where g.round = any (over) and not exists (select 1 from polku.desk_member m where m.desk_group = g.id);
  over := array(select o.id from unnest(over) o (id) where not exists (select 1 from polku.application a where a.round = o.id));
  delete from polku.desk_move v where v.round = any (over);
  delete from polku.desk_proposal p where p.round = any (over);
  delete from polku.desk_declaration d where d.round = any (over);
  delete from polku.desk d where d.round = any (over);
end $$;

-- What a member did at desks, for themselves, also when the round is not theirs to compose any more ----------------------------------

create function polku.my_declarations()
  returns table (name_fi text, name_sv text, name_en text, declared_at timestamptz, conflicts text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.name_fi, p.name_sv, p.name_en, d.declared_at,
         (select string_agg(w.given_name || ' ' || w.family_name, chr(10) order by w.family_name, w.given_name, w.id)
            from polku.desk_conflict c join polku.application a on a.id = c.application join polku.person w on w.id = a.owner
           where (c.round, c.member) = (d.round, d.member))
    from polku.desk_declaration d
    join polku.programme_round r on r.id = d.round
    join polku.programme p on p.id = r.programme
   where d.member = polku.person()
   order by d.declared_at desc, d.round;
end;
grant execute on function polku.my_declarations() to ${app};

create function polku.my_reasons()
  returns table (id uuid, name_fi text, name_sv text, name_en text, number int, author uuid, reason bytea)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select t.id, p.name_fi, p.name_sv, p.name_en, t.number, t.reason_by, t.reason
    from (select g.id, g.round, g.number, g.reason_by, g.reason, g.made_at as at from polku.desk_group g
          union all
          select coalesce(v.into_group, v.from_group), v.round, coalesce(v.into_number, v.from_number), v.reason_by, v.reason, v.moved_at from polku.desk_move v) t
    join polku.programme_round r on r.id = t.round
    join polku.programme p on p.id = r.programme
   where t.reason_by = polku.person() and t.reason is not null
   order by t.at desc, t.id;
end;
grant execute on function polku.my_reasons() to ${app};

-- Whom a move was about is in that one's application, and not told here.
create function polku.my_desk_moves() returns table (name_fi text, name_sv text, name_en text, what text, moved_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.name_fi, p.name_sv, p.name_en, v.what, v.moved_at
    from (select m.round, m.version, m.what, m.moved_at from polku.desk_move m where m.mover = polku.person()
          union all
          select g.round, 0, 'ticked', t.ticked_at from polku.desk_tick t join polku.desk_group g on g.id = t.desk_group where t.ticked_by = polku.person()) v
    join polku.programme_round r on r.id = v.round
    join polku.programme p on p.id = r.programme
   order by v.moved_at desc, v.round, v.version desc;
end;
grant execute on function polku.my_desk_moves() to ${app};

-- The frame: whether one sits at a desk. And what a page asks for by itself, such as news of the desk, does not keep a session alive -------

drop function polku.begin_as(uuid, uuid, text, uuid);
create function polku.begin_as(p_person uuid, p_organisation uuid, p_roles text, p_session uuid, p_asked boolean default true)
  returns table (status text, name text, language text, supervises boolean, guest boolean, unread int, desk boolean)
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  s polku.session;
  own uuid;
begin
  unread := 0;
  desk := false;
  perform set_config('polku.person', '', true), set_config('polku.organisation', '', true), set_config('polku.roles', '', true);
  if p_session is not null then
    select * into s from polku.session x where x.id = p_session and x.person = p_person;
    if not found or s.revoked_at is not null or s.ends_at <= now() or s.last_seen_at + s.idle <= now() then
      return query select 'session', null::text, null::text, false, false, 0, false;
      return;
    end if;
    if p_asked and s.last_seen_at < now() - interval '1 minute' then
      -- another request of the same session may hold the row: skip rather than wait
      update polku.session x set last_seen_at = now()
       where x.id = (select y.id from polku.session y where y.id = p_session for update skip locked);
    end if;
  end if;
  if p_person is null then
    perform set_config('polku.organisation', coalesce(p_organisation::text, ''), true), set_config('polku.roles', p_roles, true);
    return query select 'ok', null::text, null::text, false, false, 0, false;
    return;
  end if;
  select 'ok', p.given_name || ' ' || p.family_name, coalesce(t.language, p.language), p.host is null, p.organisation
    into status, name, language, guest, own
    from polku.person p left join polku.person_setting t on t.person = p.id
   where p.id = p_person and polku.is_here(p);
  if not found then
    return query select 'person', null::text, null::text, false, false, 0, false;
    return;
  end if;
  perform set_config('polku.person', p_person::text, true),
          set_config('polku.organisation', coalesce(case when p_roles = '' then own else p_organisation end::text, ''), true),
          set_config('polku.roles', p_roles, true);
  supervises := exists (select 1 from polku.person r
                         where r.supervisor = any (polku.acts_for()) and r.active and r.id <> p_person);
  if p_session is not null then
    -- of pages alone, and as many as one cares to know
    unread := (select count(*) from (select 1 from polku.notice n where n.person = p_person and n.read_at is null limit 100) n);
    desk := cardinality(polku.rounds_i_compose()) > 0;
  end if;
  if polku.has_role('hr') then
    -- once a day; whoever holds the row just now is not waited for
    update polku.person x set acted_as_hr_on = polku.today()
     where x.id = (select y.id from polku.person y
                    where y.id = p_person and y.acted_as_hr_on is distinct from polku.today() for update skip locked);
  end if;
  return next;
end $$;
grant execute on function polku.begin_as(uuid, uuid, text, uuid, boolean) to ${app};

-- The rounds at whose desk the acting person sits.
create function polku.my_desks() returns table (round uuid, name_fi text, name_sv text, name_en text, told_on date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select r.id, p.name_fi, p.name_sv, p.name_en,
         (select coalesce(min(k.first_day) filter (where k.kind = 'kick-off'), min(k.first_day) filter (where k.kind = 'meetings'))
            from polku.round_phase k where k.round = r.id)
    from polku.programme_round r
    join polku.programme p on p.id = r.programme
   where r.id = any (polku.rounds_i_compose())
   order by 5, r.id;
end;
grant execute on function polku.my_desks() to ${app};
