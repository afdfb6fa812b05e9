-- Meetings of a mentorship group: docs/programmes.md#meetings. When, how long and where stand open, as calendars are told them; what a
-- group writes (the agenda, what was agreed, who does what) is sealed with the group's key, and read by who is or was in it to the end.

create table polku.meeting (
  id               uuid primary key,
  mentorship_group uuid not null references polku.mentorship_group on delete cascade,
  starts_at        timestamptz not null,
  minutes          int not null check (minutes between 15 and 480),
  preparation      int not null check (preparation between 0 and 480),   -- minutes before it, which are working time too
  way              text not null check (way in ('place', 'link', 'visit')),
  place            text not null default '' check (length(place) <= 200),
  link             text check (length(link) <= 2000),
  host             uuid references polku.person on delete set null,       -- whose workplace is visited
  arranged_by      uuid references polku.person on delete set null,
  arranged_at      timestamptz not null,
  cancelled_at     timestamptz,
  recorded_at      timestamptz,              -- when it was first written down who came: it was held
  agreed           bytea,                    -- sealed with the group's key
  sequence         int not null default 0,   -- by this and the next, calendars know the version
  stamped_at       timestamptz not null,
  version          int not null,
  unique (id, mentorship_group),
  check (cancelled_at is null or recorded_at is null),
  check (way <> 'link' or link is not null),
  check (way <> 'place' or place <> '')
);
create index on polku.meeting (mentorship_group, starts_at desc, id desc);
create unique index one_meeting_at_a_time on polku.meeting (mentorship_group, starts_at) where cancelled_at is null;
create index on polku.meeting (starts_at) where cancelled_at is null;
create index on polku.meeting (host) where host is not null;
create index on polku.meeting (arranged_by) where arranged_by is not null;

-- Who is invited, and afterwards whether they came; null: not written down yet.
create table polku.meeting_person (
  meeting          uuid not null,
  mentorship_group uuid not null,
  person           uuid not null references polku.person on delete cascade,
  came             boolean,
  primary key (meeting, person),
  foreign key (meeting, mentorship_group) references polku.meeting (id, mentorship_group) on delete cascade
);
create index on polku.meeting_person (person);

create table polku.meeting_point (
  id               uuid primary key,
  meeting          uuid not null,
  mentorship_group uuid not null,
  place            int not null,             -- the order of the agenda
  words            bytea not null,           -- sealed with the group's key
  added_by         uuid references polku.person on delete set null,
  added_at         timestamptz not null,
  done_at          timestamptz,
  foreign key (meeting, mentorship_group) references polku.meeting (id, mentorship_group) on delete cascade
);
create index on polku.meeting_point (meeting, place);
create index on polku.meeting_point (added_by) where added_by is not null;

-- What they do together, or one of them, until a day.
create table polku.meeting_action (
  id               uuid primary key,
  meeting          uuid not null,
  mentorship_group uuid not null,
  place            int not null,
  words            bytea not null,           -- sealed with the group's key
  doer             uuid references polku.person on delete set null,   -- null: all of them
  due              date,
  done_at          timestamptz,
  foreign key (meeting, mentorship_group) references polku.meeting (id, mentorship_group) on delete cascade
);
create index on polku.meeting_action (meeting, place);
create index on polku.meeting_action (doer) where doer is not null;
create index on polku.meeting_action (mentorship_group) where done_at is null;

-- Two people who turn out to be one are invited once, and came if either did.
create function polku.meet_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if exists (select 1 from polku.meeting_person p where (p.meeting, p.person) = (new.meeting, new.person)) then
    update polku.meeting_person p set came = case when p.came or old.came then true else coalesce(p.came, old.came) end
     where (p.meeting, p.person) = (new.meeting, new.person);
    delete from polku.meeting_person where (meeting, person) = (old.meeting, old.person);
    return null;
  end if;
  return new;
end $$;
create trigger meet_once before update of person on polku.meeting_person
  for each row when (new.person <> old.person) execute function polku.meet_once();

-- A meeting stays its group's; what is called off or was held is not arranged anew; versions only grow.
create function polku.guard_meeting() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if old.cancelled_at is not null and new.cancelled_at is distinct from old.cancelled_at
     or old.recorded_at is not null and new.recorded_at is distinct from old.recorded_at
     or new.sequence < old.sequence
     or (old.cancelled_at is not null or old.recorded_at is not null) and new.sequence > old.sequence then
    raise exception 'a meeting that was held or called off is not arranged anew' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_meeting before update on polku.meeting for each row execute function polku.guard_meeting();

-- What a group has to know ------------------------------------------------------------------------------------------------------------

-- Was somebody ever in this group?
create function polku.was_in(p_group uuid, p_person uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.group_member m where (m.mentorship_group, m.person) = (p_group, p_person));
grant execute on function polku.was_in(uuid, uuid) to ${app};

-- How a group meets, as its programme proposes it, within which days, and when it met last or will: for who is in it.
create function polku.habits_of_group(p_group uuid)
  returns table (programme uuid, name_fi text, name_sv text, name_en text, cadence text, minutes int, preparation int,
                 begun_on date, first_day date, last_day date, goes_on boolean, last_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.name_fi, p.name_sv, p.name_en, p.cadence, p.minutes, p.preparation,
         (g.begun_at at time zone 'Europe/Helsinki')::date,
         (select f.first_day from polku.round_phase f where f.round = g.round and f.kind = 'meetings'), polku.last_day_of_round(g.round),
         g.id = any (polku.my_groups()),
         (select max(x.starts_at) from polku.meeting x where x.mentorship_group = g.id and x.cancelled_at is null)
    from polku.mentorship_group g join polku.programme p on p.id = g.programme
   where g.id = p_group and g.id = any (polku.groups_i_read());
end;
grant execute on function polku.habits_of_group(uuid) to ${app};

-- Who is in a group, and who was, with their names: for who is in it.
create function polku.people_of_meetings(p_group uuid) returns table (person uuid, name text, now boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select m.person, trim(w.given_name || ' ' || w.family_name), m.left_at is null
    from polku.group_member m join polku.person w on w.id = m.person
   where m.mentorship_group = p_group and p_group = any (polku.groups_i_read())
   order by lower(w.family_name), lower(w.given_name), w.id;
end;
grant execute on function polku.people_of_meetings(uuid) to ${app};

-- The acting person's own meetings that are not called off, with their programme's name and how many are invited; those of groups they left
-- are those at which they were.
create function polku.my_meetings(p_from timestamptz, p_to timestamptz)
  returns table (id uuid, mentorship_group uuid, starts_at timestamptz, minutes int, preparation int, way text, place text, link text, host_name text,
                 sequence int, stamped_at timestamptz, recorded_at timestamptz, came boolean, goes_on boolean, name_fi text, name_sv text, name_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select x.id, x.mentorship_group, x.starts_at, x.minutes, x.preparation, x.way, x.place, x.link,
         (select trim(h.given_name || ' ' || h.family_name) from polku.person h where h.id = x.host),
         x.sequence, x.stamped_at, x.recorded_at, i.came, x.mentorship_group = any (polku.my_groups()), p.name_fi, p.name_sv, p.name_en
    from polku.meeting_person i
    join polku.meeting x on x.id = i.meeting and x.cancelled_at is null
    join polku.mentorship_group g on g.id = x.mentorship_group
    join polku.programme p on p.id = g.programme
   where i.person = polku.person() and x.starts_at >= p_from and x.starts_at < p_to
   order by x.starts_at, x.id
   limit 500;
end;
grant execute on function polku.my_meetings(timestamptz, timestamptz) to ${app};

-- The working time of the acting person in meetings at which they were: minutes and preparation, by group and month in Finland.
create function polku.my_meeting_minutes(p_group uuid)
  returns table (month date, mentorship_group uuid, name_fi text, name_sv text, name_en text, meetings bigint, minutes bigint, preparation bigint)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select date_trunc('month', x.starts_at at time zone 'Europe/Helsinki')::date, x.mentorship_group, p.name_fi, p.name_sv, p.name_en,
         count(*), sum(x.minutes), sum(x.preparation)
    from polku.meeting_person i
    join polku.meeting x on x.id = i.meeting and x.recorded_at is not null
    join polku.mentorship_group g on g.id = x.mentorship_group
    join polku.programme p on p.id = g.programme
   where i.person = polku.person() and i.came and (p_group is null or x.mentorship_group = p_group)
   group by 1, 2, 3, 4, 5
   order by 1 desc, 3, 2
   limit 200;
end;
grant execute on function polku.my_meeting_minutes(uuid) to ${app};

-- Quiet groups ---------------------------------------------------------------------------------------------------------------------------

-- How long a group may neither have met nor arranged to: twice its period, and never less than six weeks.
create function polku.quiet_days(p_cadence text) returns int language sql immutable
  return greatest(42, 2 * case p_cadence when 'every-second-month' then 61 else 30 end);

-- From which day on a group is quiet, as things stand: so long after the last meeting that was not called off, held or to come, or after
-- the day from which it could meet. Null: it does not go on.
create function polku.quiet_from(g polku.mentorship_group) returns date language sql stable security definer set search_path = polku, pg_temp
  return case when polku.goes_on(g) then
    (select greatest((g.begun_at at time zone 'Europe/Helsinki')::date,
                     (select f.first_day from polku.round_phase f where f.round = g.round and f.kind = 'meetings'),
                     (select (max(x.starts_at) at time zone 'Europe/Helsinki')::date from polku.meeting x
                       where x.mentorship_group = g.id and x.cancelled_at is null))
            + polku.quiet_days(p.cadence)
       from polku.programme p where p.id = g.programme) end;

-- How the groups that the acting person runs stand: when each met last, how often, whether it is quiet. Nothing that anybody wrote.
create function polku.groups_meeting(p_programme uuid, p_round uuid)
  returns table (mentorship_group uuid, held bigint, last_met date, next_on date, quiet_from date, standing text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select g.id, m.held, m.last_met, m.next_on, polku.quiet_from(g),
         case when not polku.goes_on(g) then 'ended' when polku.quiet_from(g) <= polku.today() then 'quiet' when m.held > 0 then 'meeting' else 'begun' end
    from polku.mentorship_group g
    cross join lateral (
      select count(*) filter (where x.recorded_at is not null) as held,
             (max(x.starts_at) filter (where x.recorded_at is not null) at time zone 'Europe/Helsinki')::date as last_met,
             (min(x.starts_at) filter (where x.cancelled_at is null and x.starts_at >= polku.now()) at time zone 'Europe/Helsinki')::date as next_on
        from polku.meeting x where x.mentorship_group = g.id) m
   where g.programme = p_programme and (p_round is null or g.round = p_round) and g.programme = any (polku.programmes_i_run())
   order by g.begun_at desc, g.id desc
   limit 1000;
end;
grant execute on function polku.groups_meeting(uuid, uuid) to ${app};

-- Who joins, who leaves, and the end ---------------------------------------------------------------------------------------------------------
-- In the transaction in which it happened: who stands in the group's rows is who is invited to what is to come.

-- Brings the coming meetings of a group into line with who is in it, and calls them off where it has ended; which, and for whom.
create function polku.meet_along(p_group uuid, p_at timestamptz) returns table (meeting uuid, person uuid, what text)
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  g polku.mentorship_group;
  x record;
begin
  select y.* into g from polku.mentorship_group y where y.id = p_group;
  for x in select m.id from polku.meeting m
            where m.mentorship_group = p_group and m.cancelled_at is null and m.recorded_at is null and m.starts_at > p_at for update
  loop
    if g.ended_at is not null then
      update polku.meeting m set cancelled_at = p_at, sequence = m.sequence + 1, stamped_at = p_at, version = m.version + 1 where m.id = x.id;
      return query select x.id, i.person, 'cancelled' from polku.meeting_person i where i.meeting = x.id;
      continue;
    end if;
    return query
      with gone as (delete from polku.meeting_person i
                     where i.meeting = x.id
                       and not exists (select 1 from polku.group_member w where (w.mentorship_group, w.person) = (p_group, i.person) and w.left_at is null)
                    returning i.person),
           come as (insert into polku.meeting_person (meeting, mentorship_group, person)
                    select x.id, p_group, w.person from polku.group_member w where w.mentorship_group = p_group and w.left_at is null
                    on conflict do nothing returning meeting_person.person)
      select x.id, c.person, 'left' from gone c union all select x.id, c.person, 'joined' from come c;
    if found then
      update polku.meeting m set sequence = m.sequence + 1, stamped_at = p_at, version = m.version + 1 where m.id = x.id;
    end if;
  end loop;
end $$;

-- Telling -------------------------------------------------------------------------------------------------------------------------------------

create function polku.tell_each_of_meeting(p_meeting uuid, p_people uuid[], p_kind text, p_page text, p_at timestamptz) returns int
  language sql volatile set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(p_people, p_kind, x.id, 'v' || x.sequence, g.programme, x.starts_at, x.starts_at, p_page, p_at)), 0)::int
    from polku.meeting x join polku.mentorship_group g on g.id = x.mentorship_group
   where x.id = p_meeting and x.starts_at > p_at;
end;

-- A member has arranged a meeting that is to come, moved it, or called it off: all who are invited are told, that member too, whose calendar
-- is to know it as everybody's.
create function polku.tell_of_meeting(p_meeting uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell_each_of_meeting(
           x.id, array(select i.person from polku.meeting_person i where i.meeting = x.id),
           case when x.cancelled_at is not null then 'meeting-cancelled' when x.sequence = 0 then 'meeting-invited' else 'meeting-moved' end,
           '/meetings/' || x.id, p_at)), 0)::int
    from polku.meeting x where x.id = p_meeting and x.mentorship_group = any (polku.my_groups());
end;
grant execute on function polku.tell_of_meeting(uuid, timestamptz) to ${app};

-- Somebody has joined a group or left it, or it has ended: its coming meetings follow, and those whom it concerns are told.
create function polku.tell_of_coming_meetings(p_group uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell_each_of_meeting(
           a.meeting, array[a.person],
           case a.what when 'cancelled' then 'meeting-cancelled' when 'left' then 'meeting-left' else 'meeting-invited' end,
           case a.what when 'joined' then '/meetings/' || a.meeting else '/mentoring' end, p_at)), 0)::int
    from polku.meet_along(p_group, p_at) a;
end;
grant execute on function polku.tell_of_coming_meetings(uuid, timestamptz) to ${app};

-- The day before, to all who are invited.
create function polku.remind_of_meetings(p_at timestamptz) returns int language sql volatile set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array[i.person], 'meeting-reminder', x.id, 'v' || x.sequence, g.programme, x.starts_at, x.starts_at, '/meetings/' || x.id, p_at)), 0)::int
    from polku.meeting x
    join polku.meeting_person i on i.meeting = x.id
    join polku.mentorship_group g on g.id = x.mentorship_group
   where x.cancelled_at is null and x.recorded_at is null and x.starts_at > p_at and x.starts_at < polku.begin_of(polku.today() + 2)
     and not exists (select 1 from polku.notice n where (n.person, n.kind, n.subject, n.occurrence) = (i.person, 'meeting-reminder', x.id, 'v' || x.sequence));
end;

-- Those who are in a group that is quiet, and two weeks later those who coordinate its programme. Told once of each quiet time.
create function polku.remind_of_quiet_groups(p_at timestamptz) returns int language sql volatile set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(
           polku.tell(array(select m.person from polku.group_member m where m.mentorship_group = g.id and m.left_at is null),
                      'group-quiet', g.id, q.day::text, g.programme, null, null, '/groups/' || g.id, p_at)
           + case when q.day + 14 <= polku.today() then
               polku.tell(array(select t.person from polku.programme_task t join polku.programme_organisation o on (o.programme, o.organisation) = (t.programme, t.organisation)
                                 where t.programme = g.programme and t.task = 'coordinator' and o.joined_at is not null and polku.acts_in(t.person, t.organisation)),
                          'group-quiet-to-coordinator', g.id, q.day::text, g.programme, null, null,
                          '/programmes/' || g.programme || '/groups', p_at)
             else 0 end), 0)::int
    from polku.mentorship_group g cross join lateral (select polku.quiet_from(g)) q (day)
   where g.ended_at is null and q.day <= polku.today();
end;

create or replace function polku.remind(p_at timestamptz) returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  told int;
begin
  perform polku.require_notices();
  select coalesce(sum(polku.tell(array[a.owner], 'window-closes', a.id, f.last_day::text, r.programme, polku.begin_of(f.last_day + 1),
                                 polku.begin_of(f.last_day + 1), '/applications/' || a.id, p_at)), 0) into told
    from polku.round_phase f
    join polku.programme_round r on r.id = f.round and r.announced
    join polku.application a on a.round = r.id and a.state = 'draft' and not a.resting
   where f.kind = 'application' and f.last_day between polku.today() and polku.today() + 2
     and not exists (select 1 from polku.notice n where (n.person, n.kind, n.subject, n.occurrence) = (a.owner, 'window-closes', a.id, f.last_day::text));
  select told + coalesce(sum(polku.tell(array[s.owner], 'step-due', s.id, s.due::text, null, polku.begin_of(s.due), polku.begin_of(s.due + 1),
                                        '/path/steps/' || s.id, p_at)), 0) into told
    from polku.path_step s
    join polku.path p on p.id = s.path and p.completed_at is null and not p.resting
   where s.due between polku.today() and polku.today() + 7 and s.status in ('planned', 'in-progress', 'returned')
     and not exists (select 1 from polku.notice n where (n.person, n.kind, n.subject, n.occurrence) = (s.owner, 'step-due', s.id, s.due::text));
  return told + polku.remind_of_meetings(p_at) + polku.remind_of_quiet_groups(p_at);
end $$;

-- Is it still worth a mail? Of a meeting, as long as it is as it was told; of a quiet group, as long as it is quiet since that day.
create function polku.of_use_meeting_invited(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.meeting x where x.id = n.subject and x.cancelled_at is null);
create function polku.of_use_meeting_moved(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return polku.of_use_meeting_invited(n);
create function polku.of_use_meeting_cancelled(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.meeting x where x.id = n.subject and x.cancelled_at is not null);
create function polku.of_use_meeting_left(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.meeting x
                  where x.id = n.subject and not exists (select 1 from polku.meeting_person i where (i.meeting, i.person) = (x.id, n.person)));
create function polku.of_use_meeting_reminder(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.meeting x join polku.meeting_person i on (i.meeting, i.person) = (x.id, n.person)
                  where x.id = n.subject and x.cancelled_at is null and x.starts_at = n.moment);
create function polku.of_use_group_quiet(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.mentorship_group g where g.id = n.subject and polku.quiet_from(g)::text = n.occurrence);
create function polku.of_use_group_quiet_to_coordinator(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return polku.of_use_group_quiet(n);

-- What a calendar is told with a notice of a meeting: the meeting as it is now, a row for each who is invited. No agenda is in reach.
create function polku.meeting_told(p_notice uuid)
  returns table (meeting uuid, kind text, starts_at timestamptz, minutes int, way text, place text, link text, host_name text, cancelled boolean,
                 sequence int, stamped_at timestamptz, name_fi text, name_sv text, name_en text,
                 person uuid, name text, email text, language text, receives boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select x.id, n.kind, x.starts_at, x.minutes, x.way, x.place, x.link,
         (select trim(h.given_name || ' ' || h.family_name) from polku.person h where h.id = x.host), x.cancelled_at is not null,
         x.sequence, x.stamped_at, p.name_fi, p.name_sv, p.name_en,
         w.id, trim(w.given_name || ' ' || w.family_name), w.email, coalesce(t.language, w.language), w.id = n.person
    from polku.notice n
    join polku.meeting x on x.id = n.subject
    join polku.mentorship_group g on g.id = x.mentorship_group
    join polku.programme p on p.id = g.programme
    join polku.person w on w.id = n.person or exists (select 1 from polku.meeting_person i where (i.meeting, i.person) = (x.id, w.id))
    left join polku.person_setting t on t.person = w.id
   where n.id = p_notice and n.kind in ('meeting-invited', 'meeting-moved', 'meeting-cancelled', 'meeting-left') and polku.has_role('notices')
   order by lower(w.family_name), lower(w.given_name), w.id;
end;
grant execute on function polku.meeting_told(uuid) to ${app};

-- Rights and policies ----------------------------------------------------------------------------------------------------------------------------

grant select, insert on polku.meeting to ${app};
grant update (starts_at, minutes, preparation, way, place, link, host, cancelled_at, recorded_at, agreed, sequence, stamped_at, version) on polku.meeting to ${app};
grant select, insert on polku.meeting_person to ${app};
grant update (came) on polku.meeting_person to ${app};
grant select, insert, delete on polku.meeting_point, polku.meeting_action to ${app};
grant update (place, words, done_at) on polku.meeting_point to ${app};
grant update (place, words, doer, due, done_at) on polku.meeting_action to ${app};

alter table polku.meeting enable row level security;
alter table polku.meeting_person enable row level security;
alter table polku.meeting_point enable row level security;
alter table polku.meeting_action enable row level security;

create policy of_my_group on polku.meeting for select using (mentorship_group = any ((select polku.groups_i_read())::uuid[]));
create policy arranged on polku.meeting for insert
  with check (mentorship_group = any ((select polku.my_groups())::uuid[]) and arranged_by = (select polku.person())
              and (host is null or polku.both_in(mentorship_group, host)));
create policy changed on polku.meeting for update
  using (mentorship_group = any ((select polku.my_groups())::uuid[]))
  with check (mentorship_group = any ((select polku.my_groups())::uuid[]));

create policy own on polku.meeting_person for select using (person = (select polku.person()));
create policy of_my_group on polku.meeting_person for select using (mentorship_group = any ((select polku.groups_i_read())::uuid[]));
create policy invited on polku.meeting_person for insert
  with check (mentorship_group = any ((select polku.my_groups())::uuid[]) and polku.was_in(mentorship_group, person));
create policy counted on polku.meeting_person for update
  using (mentorship_group = any ((select polku.my_groups())::uuid[])) with check (mentorship_group = any ((select polku.my_groups())::uuid[]));

create policy of_my_group on polku.meeting_point for select using (mentorship_group = any ((select polku.groups_i_read())::uuid[]));
create policy added on polku.meeting_point for insert
  with check (mentorship_group = any ((select polku.my_groups())::uuid[]) and added_by = (select polku.person()));
create policy ticked on polku.meeting_point for update
  using (mentorship_group = any ((select polku.my_groups())::uuid[])) with check (mentorship_group = any ((select polku.my_groups())::uuid[]));
create policy taken_off on polku.meeting_point for delete using (mentorship_group = any ((select polku.my_groups())::uuid[]));

create policy of_my_group on polku.meeting_action for select using (mentorship_group = any ((select polku.groups_i_read())::uuid[]));
create policy agreed on polku.meeting_action for insert
  with check (mentorship_group = any ((select polku.my_groups())::uuid[]) and (doer is null or polku.was_in(mentorship_group, doer)));
create policy changed on polku.meeting_action for update
  using (mentorship_group = any ((select polku.my_groups())::uuid[]))
  with check (mentorship_group = any ((select polku.my_groups())::uuid[]) and (doer is null or polku.was_in(mentorship_group, doer)));
create policy taken_off on polku.meeting_action for delete using (mentorship_group = any ((select polku.my_groups())::uuid[]));
