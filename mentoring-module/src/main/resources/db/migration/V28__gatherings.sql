-- Events of a round, and the network of those who take part in it: docs/programmes.md. An event is announced by an organisation and
-- nobody's personal data; who comes to it is. Whether there is a seat is decided here, under a lock on the event.

create sequence polku.event_line;

create table polku.event (
  id            uuid primary key,
  round         uuid not null references polku.programme_round on delete cascade,
  kind          text not null check (kind in ('kick-off', 'meet-up', 'training', 'sparring', 'closing')),
  title_fi      text not null check (length(title_fi) between 1 and 120),
  title_sv      text not null,
  title_en      text not null,
  about_fi      text not null,
  about_sv      text not null,
  about_en      text not null,
  speakers      text not null check (length(speakers) <= 500),
  starts_at     timestamptz not null,
  minutes       int not null check (minutes between 15 and 720),
  place         text not null,                                    -- empty: in no room
  seats         int check (seats between 1 and 10000),            -- in the room; null: as many as come
  remote        boolean not null,                                 -- one may take part from elsewhere
  link          text not null,                                    -- for those who are signed up; may follow later
  remote_seats  int check (remote_seats between 1 and 10000),
  sign_up_until date not null,                                    -- a day in Finland, included
  audience      text[] not null check (audience <> '{}' and audience <@ '{participants,organisers,trainers,matching,applicants}'),
  sequence      int not null default 0,                           -- of the calendar: one more with each other time, place or end
  stamp         timestamptz not null,                             -- when that was
  cancelled_at  timestamptz,
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  version       int not null,
  check (place <> '' or remote),
  check (place <> '' or seats is null),
  check (remote or (link = '' and remote_seats is null))
);
create index on polku.event (round, starts_at desc, id desc);
create index on polku.event (starts_at) where cancelled_at is null;

-- Who comes, who waits, and who had signed up and comes no more. Written by doors alone.
create table polku.event_seat (
  id         uuid primary key default gen_random_uuid(),
  event      uuid not null references polku.event on delete cascade,
  person     uuid not null references polku.person on delete cascade,
  way        text not null check (way in ('room', 'remote')),
  state      text not null check (state in ('signed-up', 'waiting', 'off')),
  line       bigint not null default nextval('polku.event_line'),   -- the order of waiting
  turn       int not null default 0,                                -- how many times it has changed; part of the calendar's sequence
  told       int,                                                   -- the turn that was told of
  signed_at  timestamptz not null,
  changed_at timestamptz not null,
  attended   boolean,
  unique (event, person)
);
create index on polku.event_seat (person);
create index on polku.event_seat (event, way, line) where state = 'waiting';

-- Two people who turn out to be one have one seat: the better one.
create function polku.sit_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
declare
  ranks constant text[] := '{off,waiting,signed-up}';
  other polku.event_seat;
begin
  select * into other from polku.event_seat s where (s.event, s.person) = (new.event, new.person) and s.id <> new.id;
  if not found then
    return new;
  end if;
  if array_position(ranks, other.state) >= array_position(ranks, new.state) then
    delete from polku.event_seat where id = old.id;
    return null;
  end if;
  delete from polku.event_seat where id = other.id;
  return new;
end $$;
create trigger sit_once before update of person on polku.event_seat
  for each row when (new.person <> old.person) execute function polku.sit_once();

-- For whom an event is --------------------------------------------------------------------------------------------------------------

-- The rounds that the acting person takes part in, has applied to or has a task in.
create function polku.rounds_around_me() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(
    select unnest(polku.rounds_i_take_part_in())
    union
    select a.round from polku.application a where a.owner = polku.person() and not a.resting and a.state not in ('draft', 'withdrawn')
    union
    select r.id from polku.my_tasks() t join polku.programme_round r on r.programme = t.programme and (t.round is null or t.round = r.id));
grant execute on function polku.rounds_around_me() to ${app};

-- Is somebody one of those for whom it is?
create function polku.event_is_for(e polku.event, who uuid) returns boolean language sql stable set search_path = polku, pg_temp
  return ('participants' = any (e.audience) and polku.takes_part(e.round, who))
      or ('applicants' = any (e.audience)
          and exists (select 1 from polku.application a
                       where a.round = e.round and a.owner = who and not a.resting and a.state not in ('draft', 'withdrawn')))
      or exists (select 1 from polku.programme_round r
                   join polku.programme_task t on t.programme = r.programme and (t.round is null or t.round = r.id)
                   join polku.programme_organisation o on (o.programme, o.organisation) = (t.programme, t.organisation)
                  where r.id = e.round and t.person = who and o.joined_at is not null and polku.acts_in(t.person, t.organisation)
                    and case t.task when 'coordinator' then 'organisers' when 'trainer' then 'trainers' else 'matching' end = any (e.audience));

create function polku.runs_event(e polku.event) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.programme_round r where r.id = e.round and r.programme = any (polku.programmes_i_run()));

create function polku.trains_at(e polku.event) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.my_tasks() t join polku.programme_round r on r.programme = t.programme and (t.round is null or t.round = r.id)
                  where r.id = e.round and t.task = 'trainer');

-- May the acting person come?
create function polku.invites_me(e polku.event) returns boolean language sql stable set search_path = polku, pg_temp
  return polku.person() is not null
     and (polku.event_is_for(e, polku.person()) or ('organisers' = any (e.audience) and polku.runs_event(e)));

-- Doors: reading ----------------------------------------------------------------------------------------------------------------------

-- Events as the acting person sees them: one, those of a round, or those from a moment on in all rounds around them. The link is for who
-- runs it and for who is signed up.
create function polku.event_cards(p_only uuid, p_round uuid, p_from timestamptz)
  returns table (id uuid, round uuid, name_fi text, name_sv text, name_en text, kind text, title_fi text, title_sv text, title_en text,
                 about_fi text, about_sv text, about_en text, speakers text, starts_at timestamptz, minutes int, place text, seats int,
                 remote boolean, link text, remote_seats int, sign_up_until date, audience text, cancelled_at timestamptz, version int,
                 runs boolean, trains boolean, invited boolean, in_room int, remotely int, waiting int,
                 way text, state text, ahead int, attended boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select e.id, e.round, p.name_fi, p.name_sv, p.name_en, e.kind, e.title_fi, e.title_sv, e.title_en,
         e.about_fi, e.about_sv, e.about_en, e.speakers, e.starts_at, e.minutes, e.place, e.seats,
         e.remote, case when y.runs or s.state = 'signed-up' then e.link else '' end, e.remote_seats, e.sign_up_until,
         array_to_string(e.audience, ' '), e.cancelled_at, e.version,
         y.runs, y.trains, y.invited, n.in_room, n.remotely, n.waiting,
         s.way, s.state,
         case when s.state = 'waiting' then (select count(*)::int from polku.event_seat w
                                              where w.event = e.id and w.way = s.way and w.state = 'waiting' and w.line < s.line) end,
         s.attended
    from polku.event e
    join polku.programme_round r on r.id = e.round
    join polku.programme p on p.id = r.programme
    cross join lateral (select polku.runs_event(e) as runs, polku.trains_at(e) as trains, polku.invites_me(e) as invited) y
    left join polku.event_seat s on (s.event, s.person) = (e.id, polku.person())
    cross join lateral (select (count(*) filter (where w.state = 'signed-up' and w.way = 'room'))::int as in_room,
                               (count(*) filter (where w.state = 'signed-up' and w.way = 'remote'))::int as remotely,
                               (count(*) filter (where w.state = 'waiting'))::int as waiting
                          from polku.event_seat w where w.event = e.id) n
   where polku.person() is not null
     and case when p_only is not null then e.id = p_only
              when p_round is not null then e.round = p_round
              else e.round = any (polku.rounds_around_me()) and e.starts_at >= p_from end
     and (y.runs or y.trains or y.invited);
end;
grant execute on function polku.event_cards(uuid, uuid, timestamptz) to ${app};

-- Who comes and who waits, by name. A trainer is told the names of those who come, and whether they came.
create function polku.event_people(p_event uuid, p_after uuid, p_limit int)
  returns table (id uuid, name text, organisation_fi text, organisation_sv text, organisation_en text, way text, state text, ahead int,
                 signed_at timestamptz, attended boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select l.id, l.name, l.organisation_fi, l.organisation_sv, l.organisation_en, l.way, l.state, l.ahead, l.signed_at, l.attended
    from (select s.id, w.given_name || ' ' || w.family_name as name,
                 case when y.runs then o.name_fi end as organisation_fi, case when y.runs then o.name_sv end as organisation_sv,
                 case when y.runs then o.name_en end as organisation_en, case when y.runs then s.way end as way,
                 case when y.runs then s.state end as state,
                 case when s.state = 'waiting' then (select count(*)::int from polku.event_seat b
                                                      where b.event = s.event and b.way = s.way and b.state = 'waiting' and b.line < s.line) end as ahead,
                 case when y.runs then s.signed_at end as signed_at, s.attended,
                 row_number() over (order by s.state <> 'signed-up', lower(w.family_name), lower(w.given_name), s.id) as at
            from polku.event e
            cross join lateral (select polku.runs_event(e) as runs, polku.trains_at(e) as trains) y
            join polku.event_seat s on s.event = e.id and s.state <> 'off'
            join polku.person w on w.id = s.person
            left join polku.organisation o on o.id = w.organisation
           where e.id = p_event and polku.person() is not null and (y.runs or (y.trains and s.state = 'signed-up'))) l
   where l.at > coalesce((select b.at
                            from (select s.id, row_number() over (order by s.state <> 'signed-up', lower(w.family_name), lower(w.given_name), s.id) as at
                                    from polku.event_seat s join polku.person w on w.id = s.person
                                   where s.event = p_event and s.state <> 'off') b
                           where b.id = p_after), 0)
   order by l.at
   limit p_limit;
end;
grant execute on function polku.event_people(uuid, uuid, int) to ${app};

-- The acting person's own seats with what they are for, also of events that they would not see any more.
create function polku.my_seats()
  returns table (id uuid, event uuid, name_fi text, name_sv text, name_en text, title_fi text, title_sv text, title_en text, kind text,
                 starts_at timestamptz, minutes int, place text, remote boolean, link text, cancelled_at timestamptz, sequence int, stamp timestamptz,
                 way text, state text, signed_at timestamptz, changed_at timestamptz, attended boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select s.id, e.id, p.name_fi, p.name_sv, p.name_en, e.title_fi, e.title_sv, e.title_en, e.kind,
         e.starts_at, e.minutes, e.place, e.remote, case when s.state = 'signed-up' then e.link else '' end, e.cancelled_at,
         e.sequence + s.turn, greatest(e.stamp, s.changed_at),
         s.way, s.state, s.signed_at, s.changed_at, s.attended
    from polku.event_seat s
    join polku.event e on e.id = s.event
    join polku.programme_round r on r.id = e.round
    join polku.programme p on p.id = r.programme
   where s.person = polku.person()
   order by e.starts_at desc, s.id;
end;
grant execute on function polku.my_seats() to ${app};

-- Doors: coming and not coming -----------------------------------------------------------------------------------------------------------

-- How many are free in the room or from elsewhere; null: as many as come.
create function polku.free_seats(e polku.event, p_way text) returns int language sql stable set search_path = polku, pg_temp
  return case p_way when 'room' then e.seats else e.remote_seats end
         - (select count(*)::int from polku.event_seat s where s.event = e.id and s.way = p_way and s.state = 'signed-up');

-- Who waits longest has the seat that is free. Whoever calls this holds the event.
create function polku.move_up(e polku.event, p_at timestamptz) returns void language plpgsql set search_path = polku, pg_temp as $$
declare
  each_way text;
begin
  if e.cancelled_at is not null or e.starts_at <= polku.now() then
    return;
  end if;
  foreach each_way in array array['room', 'remote'] loop
    update polku.event_seat s set state = 'signed-up', turn = s.turn + 1, changed_at = p_at
     where s.id in (select w.id from polku.event_seat w where w.event = e.id and w.way = each_way and w.state = 'waiting'
                     order by w.line limit case when polku.free_seats(e, each_way) is null then null else greatest(polku.free_seats(e, each_way), 0) end);
  end loop;
end $$;

-- The acting person signs up, or takes part in the other way from now on. What came of it; null: there is no such event for them.
create function polku.sign_up(p_event uuid, p_way text, p_wait boolean, p_at timestamptz) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  e polku.event;
  s polku.event_seat;
  free int;
  outcome text;
begin
  -- those who come at the same instant come one after the other
  select * into e from polku.event x where x.id = p_event for update;
  if not found or not polku.invites_me(e) then
    return null;
  end if;
  if e.cancelled_at is not null then
    return 'cancelled';
  end if;
  if e.starts_at <= polku.now() or e.sign_up_until < polku.today() then
    return 'closed';
  end if;
  if not ((p_way = 'room' and e.place <> '') or (p_way = 'remote' and e.remote)) then
    return 'no-such-way';
  end if;
  select * into s from polku.event_seat x where (x.event, x.person) = (e.id, polku.person());
  if s.way = p_way and s.state = 'signed-up' then
    return 'signed-up';
  end if;
  free := polku.free_seats(e, p_way);
  if free is null or free > 0 then
    outcome := 'signed-up';
  elsif s.way = p_way and s.state = 'waiting' then
    return 'waiting';
  elsif p_wait and s.state is distinct from 'signed-up' then
    outcome := 'waiting';
  else
    return 'full';
  end if;
  insert into polku.event_seat as x (event, person, way, state, signed_at, changed_at)
  values (e.id, polku.person(), p_way, outcome, p_at, p_at)
  on conflict (event, person) do update
     set way = excluded.way, state = excluded.state, line = nextval('polku.event_line'), turn = x.turn + 1,
         signed_at = p_at, changed_at = p_at, attended = null;
  if s.state = 'signed-up' then
    perform polku.move_up(e, p_at);
  end if;
  return outcome;
end $$;
grant execute on function polku.sign_up(uuid, text, boolean, timestamptz) to ${app};

-- The acting person comes no more; who waits longest moves up. Null: they had not signed up.
create function polku.sign_off(p_event uuid, p_at timestamptz) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  e polku.event;
begin
  select * into e from polku.event x where x.id = p_event for update;
  if not found or not exists (select 1 from polku.event_seat s where (s.event, s.person) = (e.id, polku.person()) and s.state <> 'off') then
    return null;
  end if;
  if e.starts_at <= polku.now() then
    return 'begun';
  end if;
  update polku.event_seat s set state = 'off', turn = s.turn + 1, changed_at = p_at where (s.event, s.person) = (e.id, polku.person());
  perform polku.move_up(e, p_at);
  return 'off';
end $$;
grant execute on function polku.sign_off(uuid, timestamptz) to ${app};

-- Whoever has left a round comes to none of its events that are not for them any more. Of how many.
create function polku.give_up_seats(p_person uuid, p_at timestamptz) returns setof uuid
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  e polku.event;
begin
  for e in select x.* from polku.event x
            where x.starts_at > polku.now() and x.cancelled_at is null
              and exists (select 1 from polku.event_seat s where (s.event, s.person) = (x.id, p_person) and s.state <> 'off')
            order by x.id for update loop
    if not polku.event_is_for(e, p_person)
       and not ('organisers' = any (e.audience) and p_person = polku.person() and polku.runs_event(e)) then
      update polku.event_seat s set state = 'off', turn = s.turn + 1, changed_at = p_at where (s.event, s.person) = (e.id, p_person);
      perform polku.move_up(e, p_at);
      return next e.id;
    end if;
  end loop;
end $$;
grant execute on function polku.give_up_seats(uuid, timestamptz) to ${app};

-- Who runs it has changed it: where there are more seats, who waits moves up.
create function polku.fill_seats(p_event uuid, p_at timestamptz) returns void
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  e polku.event;
begin
  select * into e from polku.event x where x.id = p_event for update;
  if found and polku.runs_event(e) then
    perform polku.move_up(e, p_at);
  end if;
end $$;
grant execute on function polku.fill_seats(uuid, timestamptz) to ${app};

-- Who runs it, or trains in the round, says of some who were there. Of how many.
create function polku.mark_attendance(p_event uuid, p_seats uuid[], p_there uuid[]) returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  e polku.event;
  marked int;
begin
  select * into e from polku.event x where x.id = p_event;
  if not found or not (polku.runs_event(e) or polku.trains_at(e)) then
    return null;
  end if;
  update polku.event_seat s set attended = s.id = any (p_there)
   where s.event = e.id and s.state = 'signed-up' and s.id = any (p_seats);
  get diagnostics marked = row_count;
  return marked;
end $$;
grant execute on function polku.mark_attendance(uuid, uuid[], uuid[]) to ${app};

-- Rights and policies ------------------------------------------------------------------------------------------------------------------

grant select, insert on polku.event to ${app};
grant update (kind, title_fi, title_sv, title_en, about_fi, about_sv, about_en, speakers, starts_at, minutes, place, seats, remote, link,
              remote_seats, sign_up_until, audience, sequence, stamp, cancelled_at, changed_at, version) on polku.event to ${app};
grant select on polku.event_seat to ${app};

alter table polku.event enable row level security;
alter table polku.event_seat enable row level security;

create policy run on polku.event for select
  using (exists (select 1 from polku.programme_round r where r.id = round and r.programme = any ((select polku.programmes_i_run())::uuid[])));
create policy arranged_by_who_runs_it on polku.event for insert
  with check (exists (select 1 from polku.programme_round r
                       where r.id = round and r.announced and r.programme = any ((select polku.programmes_i_run())::uuid[])));
create policy changed_by_who_runs_it on polku.event for update
  using (exists (select 1 from polku.programme_round r where r.id = round and r.programme = any ((select polku.programmes_i_run())::uuid[])));
create policy own on polku.event_seat for select using (person = (select polku.person()));

-- Telling --------------------------------------------------------------------------------------------------------------------------------

-- What is new of an event, and how far it has been told: many are told, and nobody who arranges it waits for that. Through doors alone.
create table polku.event_news (
  event    uuid not null references polku.event on delete cascade,
  kind     text not null check (kind in ('event-announced', 'event-moved', 'event-cancelled')),
  sequence int not null,
  at       timestamptz not null,
  after    uuid,                            -- the last who has been told, until all have
  done_at  timestamptz,
  primary key (event, kind, sequence)
);
create index on polku.event_news (at) where done_at is null;

create function polku.event_occurrence(p_kind text, p_sequence int) returns text language sql immutable
  return case p_kind when 'event-announced' then '' else 's' || p_sequence end;

-- As long as one may sign up.
create function polku.sign_up_ends(e polku.event) returns timestamptz language sql stable
  return least(polku.begin_of(e.sign_up_until + 1), e.starts_at);

-- Who runs it has arranged, moved or called off an event: many are to be told.
create function polku.tell_of_event(p_event uuid, p_kind text, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  with told as (
    insert into polku.event_news (event, kind, sequence, at)
    select e.id, p_kind, e.sequence, p_at from polku.event e where e.id = p_event and polku.runs_event(e)
    on conflict do nothing returning 1)
  select count(*)::int from told;
end;
grant execute on function polku.tell_of_event(uuid, text, timestamptz) to ${app};

-- Whose seat has changed and has not been told of: who got one, also from the waiting line, and who comes no more.
create function polku.tell_of_seats(p_event uuid, p_at timestamptz) returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  s record;
  told int := 0;
begin
  for s in
    update polku.event_seat x set told = x.turn
      from polku.event e join polku.programme_round r on r.id = e.round
     where e.id = p_event and x.event = e.id and x.told is distinct from x.turn
    returning x.person, x.state, x.turn, e.starts_at, r.programme loop
    if s.state <> 'waiting' then
      told := told + polku.tell(array[s.person], case s.state when 'off' then 'event-signed-off' else 'event-seat' end, p_event, 't' || s.turn,
                                s.programme, s.starts_at, s.starts_at, '/events/' || p_event, p_at);
    end if;
  end loop;
  return told;
end $$;
grant execute on function polku.tell_of_seats(uuid, timestamptz) to ${app};

-- Those who may come, by id: the next of them.
create function polku.whom_to_invite(e polku.event, p_after uuid, p_limit int) returns uuid[]
  language sql stable set search_path = polku, pg_temp
  return array(
    select w.person
      from (select m.person from polku.mentorship_group g join polku.group_member m on m.mentorship_group = g.id where g.round = e.round
            union select a.owner from polku.application a where a.round = e.round and a.state not in ('draft', 'withdrawn')
            union select t.person from polku.programme_round r join polku.programme_task t on t.programme = r.programme where r.id = e.round) w
     where w.person > coalesce(p_after, '00000000-0000-0000-0000-000000000000') and polku.event_is_for(e, w.person)
     order by 1 limit p_limit);

-- Takes the next of what is new of events a few people further; how many were looked at, or null when nothing is left to tell.
create function polku.spread_event_news(p_limit int, p_at timestamptz) returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  x polku.event_news;
  e polku.event;
  programme uuid;
  people uuid[];
begin
  perform polku.require_notices();
  select * into x from polku.event_news n where n.done_at is null order by n.at, n.event, n.sequence limit 1 for update skip locked;
  if not found then
    return null;
  end if;
  select y.* into e from polku.event y where y.id = x.event;
  select r.programme into programme from polku.programme_round r where r.id = e.round;
  if x.sequence < e.sequence and x.kind <> 'event-announced' then
    people := '{}';    -- it has been moved again, or called off, of which more is told
  elsif x.kind = 'event-announced' then
    people := case when e.cancelled_at is null and polku.sign_up_ends(e) > polku.now() then polku.whom_to_invite(e, x.after, p_limit) else '{}' end;
    perform polku.tell(array(select c from unnest(people) c
                              where not exists (select 1 from polku.event_seat s where (s.event, s.person) = (e.id, c))),
                       x.kind, e.id, '', programme, e.starts_at, polku.sign_up_ends(e), '/events/' || e.id, x.at);
  else
    people := array(select s.person from polku.event_seat s
                     where s.event = e.id and s.state <> 'off' and s.person > coalesce(x.after, '00000000-0000-0000-0000-000000000000')
                     order by 1 limit p_limit);
    perform polku.tell(people, x.kind, e.id, polku.event_occurrence(x.kind, x.sequence), programme, e.starts_at, null, '/events/' || e.id, x.at);
  end if;
  update polku.event_news n set after = case when cardinality(people) = p_limit then people[p_limit] end,
                                done_at = case when cardinality(people) < p_limit then p_at end
   where (n.event, n.kind, n.sequence) = (x.event, x.kind, x.sequence);
  return cardinality(people);
end $$;
grant execute on function polku.spread_event_news(int, timestamptz) to ${app};

-- Reminders of events: of one that is today or tomorrow to who comes; of one that one can still sign up to, to who takes part since.
create function polku.remind_of_events(p_at timestamptz) returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  told int;
begin
  perform polku.require_notices();
  select coalesce(sum(polku.tell(array[s.person], 'event-reminder', e.id, extract(epoch from e.starts_at)::bigint::text, r.programme,
                                 e.starts_at, e.starts_at, '/events/' || e.id, p_at)), 0) into told
    from polku.event e
    join polku.programme_round r on r.id = e.round
    join polku.event_seat s on s.event = e.id and s.state = 'signed-up'
   where e.cancelled_at is null and e.starts_at > polku.now() and e.starts_at < polku.begin_of(polku.today() + 2)
     and not exists (select 1 from polku.notice n
                      where (n.person, n.kind, n.subject, n.occurrence) = (s.person, 'event-reminder', e.id, extract(epoch from e.starts_at)::bigint::text));
  select told + coalesce(sum(polku.tell(array[m.person], 'event-announced', e.id, '', r.programme, e.starts_at, polku.sign_up_ends(e),
                                        '/events/' || e.id, p_at)), 0) into told
    from polku.event e
    join polku.programme_round r on r.id = e.round
    join polku.mentorship_group g on g.round = r.id
    join polku.group_member m on m.mentorship_group = g.id and m.left_at is null
   where e.cancelled_at is null and 'participants' = any (e.audience) and e.sign_up_until >= polku.today() and e.starts_at > polku.now()
     and exists (select 1 from polku.event_news w where w.event = e.id and w.kind = 'event-announced' and w.done_at is not null)
     and not exists (select 1 from polku.notice n where (n.person, n.kind, n.subject, n.occurrence) = (m.person, 'event-announced', e.id, ''))
     and not exists (select 1 from polku.event_seat s where (s.event, s.person) = (e.id, m.person))
     and polku.takes_part(e.round, m.person);
  return told;
end $$;
grant execute on function polku.remind_of_events(timestamptz) to ${app};

-- Is it still worth a mail? One function for each kind that may have become pointless, of_use_<kind>; of all others it is asked only
-- whether they have been read in Polku. What goes with a calendar is of use until it is over: reading of it enters nothing there.

create function polku.of_use_event_announced(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.event e where e.id = n.subject and e.cancelled_at is null and polku.sign_up_ends(e) > polku.now())
     and not exists (select 1 from polku.event_seat s where (s.event, s.person) = (n.subject, n.person));
create function polku.of_use_event_seat(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.event e join polku.event_seat s on (s.event, s.person) = (e.id, n.person)
                  where e.id = n.subject and e.cancelled_at is null and s.state = 'signed-up' and 't' || s.turn = n.occurrence);
create function polku.of_use_event_signed_off(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.event_seat s
                  where (s.event, s.person) = (n.subject, n.person) and s.state = 'off' and 't' || s.turn = n.occurrence);
create function polku.of_use_event_moved(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.event e join polku.event_seat s on (s.event, s.person) = (e.id, n.person)
                  where e.id = n.subject and e.cancelled_at is null and s.state <> 'off' and 's' || e.sequence = n.occurrence);
create function polku.of_use_event_reminder(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.event e join polku.event_seat s on (s.event, s.person) = (e.id, n.person)
                  where e.id = n.subject and e.cancelled_at is null and s.state = 'signed-up'
                    and extract(epoch from e.starts_at)::bigint::text = n.occurrence);

create or replace function polku.is_of_use(n polku.notice) returns boolean language plpgsql stable set search_path = polku, pg_temp as $$
declare
  asks text := 'of_use_' || replace(n.kind, '-', '_');
  answer boolean := true;
begin
  if n.read_at is not null and n.kind not in ('event-seat', 'event-signed-off', 'event-moved', 'event-cancelled', 'meeting-invited', 'meeting-moved', 'meeting-cancelled', 'meeting-left') then
    return false;
  end if;
  if to_regprocedure(format('polku.%I(polku.notice)', asks)) is not null then
    execute format('select polku.%I($1)', asks) into answer using n;
  end if;
  return answer;
end $$;

-- What goes into a calendar with a notice, for the worker that mails it: the event as it is now, to one person alone.
create function polku.event_of_notice(p_notice uuid)
  returns table (kind text, id uuid, sequence int, stamp timestamptz, starts_at timestamptz, minutes int, title_fi text, title_sv text, title_en text,
                 name_fi text, name_sv text, name_en text, place text, link text, way text, state text, email text, name text, language text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select n.kind, e.id, e.sequence + s.turn, greatest(e.stamp, s.changed_at), e.starts_at, e.minutes, e.title_fi, e.title_sv, e.title_en,
         p.name_fi, p.name_sv, p.name_en, e.place, case when s.state = 'signed-up' then e.link else '' end, s.way, s.state,
         w.email, w.given_name || ' ' || w.family_name, coalesce(t.language, w.language)
    from polku.notice n
    join polku.event e on e.id = n.subject
    join polku.event_seat s on (s.event, s.person) = (e.id, n.person)
    join polku.programme_round r on r.id = e.round
    join polku.programme p on p.id = r.programme
    join polku.person w on w.id = n.person
    left join polku.person_setting t on t.person = w.id
   where n.id = p_notice and polku.has_role('notices');
end;
grant execute on function polku.event_of_notice(uuid) to ${app};

-- Retention: who came is kept as long as who applied -----------------------------------------------------------------------------------------

create function polku.due_of_event_sign_up(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select p.id, count(*), polku.is_held(p.id)
    from polku.event e
    join polku.event_seat s on s.event = e.id
    join polku.person p on p.id = s.person
   where polku.application_kept_until(e.round) <= p_up_to and p.organisation is not distinct from p_organisation
   group by p.id;
end;

create function polku.destroy_event_sign_up(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.event_seat s using polku.event e
   where e.id = s.event and s.person = any (p_people) and polku.application_kept_until(e.round) <= p_up_to;
end $$;
