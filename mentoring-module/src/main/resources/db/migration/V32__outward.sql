-- Answers to invitations, in Polku or by a reply from a calendar: docs/calendar.md#answers. What somebody answers belongs to whoever is invited
-- with them; a mail itself is kept nowhere, only that it was read and what came of it.

-- Answers ---------------------------------------------------------------------------------------------------------------------------

-- What somebody says of the time as it is now; null: nothing yet.
alter table polku.meeting_person
  add column answer      text check (answer in ('accepted', 'tentative', 'declined')),
  add column answered_at timestamptz,              -- when they said so: of a reply, by the clock of who gave it
  add check ((answer is null) = (answered_at is null));
alter table polku.event_seat
  add column answer      text check (answer in ('accepted', 'tentative')),   -- who declines has no seat
  add column answered_at timestamptz,
  add check ((answer is null) = (answered_at is null));

-- The first version that has the time of now: an answer to it or a later one is an answer to this time.
alter table polku.meeting add column timed_from int not null default 0;
update polku.meeting set timed_from = sequence;

-- Another time asks everybody anew; another place leaves their answers (RFC 5546, 3.2.2.1).
create function polku.time_meeting() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  new.timed_from := new.sequence;
  update polku.meeting_person p set answer = null, answered_at = null where p.meeting = new.id and p.answer is not null;
  return new;
end $$;
create trigger time_meeting before update on polku.meeting
  for each row when ((new.starts_at, new.minutes) is distinct from (old.starts_at, old.minutes)) execute function polku.time_meeting();

create function polku.time_event() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  update polku.event_seat s set answer = null, answered_at = null where s.event = new.id and s.answer is not null;
  return new;
end $$;
create trigger time_event before update on polku.event
  for each row when ((new.starts_at, new.minutes) is distinct from (old.starts_at, old.minutes)) execute function polku.time_event();

-- A seat that is another one was not answered about.
create function polku.turn_seat() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  new.answer := null;
  new.answered_at := null;
  return new;
end $$;
create trigger turn_seat before update on polku.event_seat
  for each row when (new.turn <> old.turn) execute function polku.turn_seat();

-- Two people who turn out to be one are invited once, came if either did, and have said what was said last.
create or replace function polku.meet_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if exists (select 1 from polku.meeting_person p where (p.meeting, p.person) = (new.meeting, new.person)) then
    update polku.meeting_person p
       set came = case when p.came or old.came then true else coalesce(p.came, old.came) end,
           answer = case when old.answered_at > coalesce(p.answered_at, '-infinity') then old.answer else p.answer end,
           answered_at = case when old.answered_at > coalesce(p.answered_at, '-infinity') then old.answered_at else p.answered_at end
     where (p.meeting, p.person) = (new.meeting, new.person);
    delete from polku.meeting_person where (meeting, person) = (old.meeting, old.person);
    return null;
  end if;
  return new;
end $$;

-- The acting person answers to a meeting that is to come. What came of it; null: they are not invited.
create function polku.answer_my_meeting(p_meeting uuid, p_answer text, p_at timestamptz) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  x polku.meeting;
begin
  select * into x from polku.meeting m where m.id = p_meeting for update;
  if not found or not x.mentorship_group = any (polku.my_groups())
     or not exists (select 1 from polku.meeting_person i where (i.meeting, i.person) = (p_meeting, polku.person())) then
    return null;
  end if;
  if x.cancelled_at is not null or x.recorded_at is not null or x.starts_at <= polku.now() then
    return 'over';
  end if;
  update polku.meeting_person i set answer = p_answer, answered_at = p_at where (i.meeting, i.person) = (p_meeting, polku.person());
  return 'entered';
end $$;
grant execute on function polku.answer_my_meeting(uuid, text, timestamptz) to ${app};

-- A reply has come from an address that is invited. An address that two who are invited have says of neither what they answer. No row: there
-- is no such meeting.
create function polku.answer_meeting(p_meeting uuid, p_address text, p_sequence int, p_answer text, p_stamp timestamptz, p_at timestamptz)
  returns table (outcome text, person uuid)
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  x polku.meeting;
  who uuid[];
  i polku.meeting_person;
  said timestamptz := least(p_stamp, p_at);    -- a clock that is ahead must not outvote what is said later
begin
  if not polku.has_role('replies') then
    raise exception 'not the worker that reads replies' using errcode = 'insufficient_privilege';
  end if;
  select * into x from polku.meeting m where m.id = p_meeting for update;
  if not found then
    return;
  end if;
  who := array(select w.id from polku.meeting_person y join polku.person w on w.id = y.person
                where y.meeting = x.id and lower(w.email) = p_address and polku.is_here(w));
  if cardinality(who) <> 1 then
    return query select 'not-invited', null::uuid;
    return;
  end if;
  select * into i from polku.meeting_person y where (y.meeting, y.person) = (x.id, who[1]);
  if x.cancelled_at is not null or x.recorded_at is not null or x.starts_at <= polku.now() then
    return query select 'over', who[1];
  elsif p_sequence not between x.timed_from and x.sequence or i.answered_at >= said then
    return query select 'out-of-date', who[1];
  else
    update polku.meeting_person y set answer = p_answer, answered_at = said where (y.meeting, y.person) = (x.id, who[1]);
    return query select 'entered', who[1];
  end if;
end $$;
grant execute on function polku.answer_meeting(uuid, text, int, text, timestamptz, timestamptz) to ${app};

-- The same of an event. Who declines has no seat any more, and who waits longest moves up.
create function polku.answer_event(p_event uuid, p_address text, p_sequence int, p_answer text, p_stamp timestamptz, p_at timestamptz)
  returns table (outcome text, person uuid)
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  e polku.event;
  seats uuid[];
  s polku.event_seat;
  said timestamptz := least(p_stamp, p_at);
begin
  if not polku.has_role('replies') then
    raise exception 'not the worker that reads replies' using errcode = 'insufficient_privilege';
  end if;
  select * into e from polku.event x where x.id = p_event for update;
  if not found then
    return;
  end if;
  seats := array(select y.id from polku.event_seat y join polku.person w on w.id = y.person
                  where y.event = e.id and lower(w.email) = p_address and polku.is_here(w));
  if cardinality(seats) <> 1 then
    return query select 'not-invited', null::uuid;
    return;
  end if;
  select * into s from polku.event_seat y where y.id = seats[1];
  if e.cancelled_at is not null or e.starts_at <= polku.now() then
    return query select 'over', s.person;
  elsif s.state <> 'signed-up' or p_sequence <> e.sequence + s.turn or s.answered_at >= said then
    return query select 'out-of-date', s.person;
  elsif p_answer = 'declined' then
    update polku.event_seat y set state = 'off', turn = y.turn + 1, changed_at = p_at where y.id = s.id;
    perform polku.move_up(e, p_at);
    return query select 'entered', s.person;
  else
    update polku.event_seat y set answer = p_answer, answered_at = said where y.id = s.id;
    return query select 'entered', s.person;
  end if;
end $$;
grant execute on function polku.answer_event(uuid, text, int, text, timestamptz, timestamptz) to ${app};

-- Telling -----------------------------------------------------------------------------------------------------------------------------

-- Of who cannot come to a meeting, whoever has arranged it is told, once of each time it has.
create function polku.tell_of_declined(p_meeting uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array[x.arranged_by], 'meeting-declined', x.id,
                                 replace(i.person::text, '-', '') || 'v' || x.timed_from, g.programme, x.starts_at, x.starts_at, '/meetings/' || x.id, p_at)), 0)::int
    from polku.meeting x
    join polku.mentorship_group g on g.id = x.mentorship_group
    join polku.meeting_person i on i.meeting = x.id and i.answer = 'declined' and i.person <> x.arranged_by
    join polku.group_member m on (m.mentorship_group, m.person) = (x.mentorship_group, x.arranged_by) and m.left_at is null
   where x.id = p_meeting and (polku.has_role('replies') or x.mentorship_group = any (polku.my_groups()));
end;
grant execute on function polku.tell_of_declined(uuid, timestamptz) to ${app};

create function polku.of_use_meeting_declined(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.meeting x join polku.meeting_person i on i.meeting = x.id
                  where x.id = n.subject and x.cancelled_at is null and i.answer = 'declined'
                    and replace(i.person::text, '-', '') || 'v' || x.timed_from = n.occurrence);

-- What a calendar is told with a notice of a meeting, with what each has answered: who has need not be asked again.
drop function polku.meeting_told(uuid);
create function polku.meeting_told(p_notice uuid)
  returns table (meeting uuid, kind text, starts_at timestamptz, minutes int, way text, place text, link text, host_name text, cancelled boolean,
                 sequence int, stamped_at timestamptz, name_fi text, name_sv text, name_en text,
                 person uuid, name text, email text, language text, receives boolean, answer text, answered_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select x.id, n.kind, x.starts_at, x.minutes, x.way, x.place, x.link,
         (select trim(h.given_name || ' ' || h.family_name) from polku.person h where h.id = x.host), x.cancelled_at is not null,
         x.sequence, x.stamped_at, p.name_fi, p.name_sv, p.name_en,
         w.id, trim(w.given_name || ' ' || w.family_name), w.email, coalesce(t.language, w.language), w.id = n.person, i.answer, i.answered_at
    from polku.notice n
    join polku.meeting x on x.id = n.subject
    join polku.mentorship_group g on g.id = x.mentorship_group
    join polku.programme p on p.id = g.programme
    join polku.person w on w.id = n.person or exists (select 1 from polku.meeting_person y where (y.meeting, y.person) = (x.id, w.id))
    left join polku.meeting_person i on (i.meeting, i.person) = (x.id, w.id)
    left join polku.person_setting t on t.person = w.id
   where n.id = p_notice and n.kind in ('meeting-invited', 'meeting-moved', 'meeting-cancelled', 'meeting-left') and polku.has_role('notices')
   order by lower(w.family_name), lower(w.given_name), w.id;
end;
grant execute on function polku.meeting_told(uuid) to ${app};

-- Who comes, with what they have answered, for who runs the event.
drop function polku.event_people(uuid, uuid, int);
create function polku.event_people(p_event uuid, p_after uuid, p_limit int)
  returns table (id uuid, name text, organisation_fi text, organisation_sv text, organisation_en text, way text, state text, ahead int,
                 signed_at timestamptz, attended boolean, answer text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select l.id, l.name, l.organisation_fi, l.organisation_sv, l.organisation_en, l.way, l.state, l.ahead, l.signed_at, l.attended, l.answer
    from (select s.id, w.given_name || ' ' || w.family_name as name,
                 case when y.runs then o.name_fi end as organisation_fi, case when y.runs then o.name_sv end as organisation_sv,
                 case when y.runs then o.name_en end as organisation_en, case when y.runs then s.way end as way,
                 case when y.runs then s.state end as state,
                 case when s.state = 'waiting' then (select count(*)::int from polku.event_seat b
                                                      where b.event = s.event and b.way = s.way and b.state = 'waiting' and b.line < s.line) end as ahead,
                 case when y.runs then s.signed_at end as signed_at, s.attended, case when y.runs then s.answer end as answer,
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

-- The mailbox -----------------------------------------------------------------------------------------------------------------------------

-- That a mail was read, by a digest of what names it, and what came of it: nothing of who sent it or what stands in it.
create table polku.reply_read (
  mail    bytea primary key check (length(mail) = 32),
  outcome text not null check (outcome ~ '^[a-z]+(-[a-z]+)*$'),
  read_at timestamptz not null
);
create index on polku.reply_read (read_at);

-- How the mailbox is reached; one row once it was looked into.
create table polku.reply_box (
  single     boolean primary key default true check (single),
  looked_at  timestamptz not null,
  reached_at timestamptz,
  fault      text check (length(fault) <= 300)    -- what the server or the network said; null: all is well
);

grant select, insert, delete on polku.reply_read to ${app};
grant select, insert, update on polku.reply_box to ${app};
alter table polku.reply_read enable row level security;
alter table polku.reply_box enable row level security;
create policy kept_by_reader on polku.reply_read for all using ((select polku.has_role('replies'))) with check ((select polku.has_role('replies')));
create policy administered on polku.reply_read for select using ((select polku.has_role('admin')));
create policy kept_by_reader on polku.reply_box for all using ((select polku.has_role('replies'))) with check ((select polku.has_role('replies')));
create policy administered on polku.reply_box for select using ((select polku.has_role('admin')));
