-- What people are told, in Polku and by mail: docs/notices.md. A notice has no text: ids, a kind, moments and the address of a
-- page. It is written in the transaction of what happened, through a door that looks whether it did; mail follows from it later.

-- The time. Everything that depends on a day asks today(), what depends on a moment asks now() here. A deployment for tests puts
-- another function in its place, as the owner of the schema; the application cannot. ADR 17.
create function polku.now() returns timestamptz language sql stable return now();
grant execute on function polku.now() to ${app};
create or replace function polku.today() returns date language sql stable
  return (polku.now() at time zone 'Europe/Helsinki')::date;

-- Tables ---------------------------------------------------------------------------------------------------------------------------

create table polku.notice (
  id           uuid primary key default gen_random_uuid(),
  person       uuid not null references polku.person on delete cascade,   -- who is told
  kind         text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject      uuid not null,
  occurrence   text not null check (length(occurrence) <= 40),            -- which time: a version, a day; told once of each
  programme    uuid references polku.programme on delete cascade,         -- whose published name is told
  moment       timestamptz,                                               -- that is told of
  useful_until timestamptz,                                               -- told later, it comes too late
  page         text not null check (page ~ '^(/([a-z]{1,20}(-[a-z]{1,20}){0,2}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})){1,6}$'),
  arisen_at    timestamptz not null,
  read_at      timestamptz,
  unique (person, kind, subject, occurrence)
);
create index on polku.notice (person, arisen_at desc, id desc);
create index on polku.notice (person) where read_at is null;
create index on polku.notice (arisen_at);
create index on polku.notice (programme) where programme is not null;

-- A mail: one notice, or all of a day that may wait. Its id is its Message-ID, so that it is the same mail however often it is handed over.
create table polku.notice_mail (
  id            uuid primary key,
  person        uuid not null references polku.person on delete cascade,
  digest_at     timestamptz,               -- null: of one notice
  due_at        timestamptz not null,
  attempts      int not null default 0,
  claimed_until timestamptz,
  handed_at     timestamptz,               -- when it was first about to be handed over: from then on the server may have it
  sent_at       timestamptz,
  dead_at       timestamptz,
  fault         text,
  unique (person, digest_at),
  check (sent_at is null or dead_at is null)
);
create index on polku.notice_mail (due_at) where sent_at is null and dead_at is null;
create index on polku.notice_mail (sent_at) where sent_at is not null;
create index on polku.notice_mail (dead_at, id) where dead_at is not null;

-- Which mail a notice goes with. With neither mail nor reason it is still to be decided.
create table polku.notice_mailing (
  notice  uuid primary key references polku.notice on delete cascade,
  mail    uuid references polku.notice_mail on delete set null,
  dropped text check (dropped in ('switched-off', 'pointless', 'no-mail', 'of-no-use')),
  check (mail is null or dropped is null)
);
create index on polku.notice_mailing (mail) where mail is not null;
create index on polku.notice_mailing (notice) where mail is null and dropped is null;

-- What a person has chosen; without a row all comes at once, but not at night.
create table polku.notice_choice (
  person     uuid primary key references polku.person on delete cascade,
  daily      text[] not null,              -- kinds that wait for the mail of the day
  never      text[] not null,              -- kinds that do not come by mail
  quiet_from time,
  quiet_to   time,
  digest_at  time not null,
  changed_at timestamptz not null,
  version    int not null,
  check ((quiet_from is null) = (quiet_to is null)),
  check (not daily && never)
);

-- What many are told, and how far that has come: nobody who announces a round waits until everybody has a notice. Through doors alone.
create table polku.announcement (
  round      uuid not null references polku.programme_round on delete cascade,
  kind       text not null check (kind in ('round-announced', 'round-moved')),
  occurrence text not null,
  at         timestamptz not null,
  after      uuid,                         -- the last who has been told, until all have
  done_at    timestamptz,
  primary key (round, kind, occurrence)
);
create index on polku.announcement (at) where done_at is null;

-- The address of a person's calendar, of which a digest is kept.
create table polku.calendar_feed (
  person  uuid primary key references polku.person on delete cascade,
  link    bytea not null unique check (length(link) = 32),
  made_at timestamptz not null
);

-- Two people who turn out to be one are told once, have one mail of the day, one choice and one calendar.
create function polku.be_told_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  case tg_table_name
    when 'notice' then
      if exists (select 1 from polku.notice n
                  where (n.person, n.kind, n.subject, n.occurrence) = (new.person, new.kind, new.subject, new.occurrence)) then
        delete from polku.notice where id = old.id;
        return null;
      end if;
    when 'notice_mail' then
      if exists (select 1 from polku.notice_mail m where (m.person, m.digest_at) = (new.person, new.digest_at)) then
        new.digest_at := null;
      end if;
    when 'notice_choice' then
      if exists (select 1 from polku.notice_choice c where c.person = new.person) then
        delete from polku.notice_choice where person = old.person;
        return null;
      end if;
    when 'calendar_feed' then
      if exists (select 1 from polku.calendar_feed c where c.person = new.person) then
        delete from polku.calendar_feed where person = old.person;
        return null;
      end if;
  end case;
  return new;
end $$;
create trigger be_told_once before update of person on polku.notice
  for each row when (new.person <> old.person) execute function polku.be_told_once();
create trigger be_told_once before update of person on polku.notice_mail
  for each row when (new.person <> old.person) execute function polku.be_told_once();
create trigger be_told_once before update of person on polku.notice_choice
  for each row when (new.person <> old.person) execute function polku.be_told_once();
create trigger be_told_once before update of person on polku.calendar_feed
  for each row when (new.person <> old.person) execute function polku.be_told_once();

-- Telling --------------------------------------------------------------------------------------------------------------------------
-- Not the application's to call: the doors below decide who is told of what, from what stands in the database.

create function polku.tell(p_people uuid[], p_kind text, p_subject uuid, p_occurrence text, p_programme uuid, p_moment timestamptz,
                           p_until timestamptz, p_page text, p_at timestamptz) returns int
  language plpgsql set search_path = polku, pg_temp as $$
declare
  told int;
begin
  with n as (
    insert into polku.notice (person, kind, subject, occurrence, programme, moment, useful_until, page, arisen_at)
    select w.id, p_kind, p_subject, p_occurrence, p_programme, p_moment, p_until, p_page, p_at
      from polku.person w where w.id = any (p_people) and polku.is_here(w)
    on conflict do nothing returning id)
  insert into polku.notice_mailing (notice) select id from n;
  get diagnostics told = row_count;
  return told;
end $$;

-- A day's first moment in Finland.
create function polku.begin_of(day date) returns timestamptz language sql immutable
  return day::timestamp at time zone 'Europe/Helsinki';

-- To whom somebody reports today, and who stands in for that one.
create function polku.supervisors_of(who uuid) returns uuid[] language sql stable set search_path = polku, pg_temp
  return array(
    select s.id from polku.person p join polku.person s on s.id = p.supervisor and s.active where p.id = who
    union
    select d.person from polku.person p join polku.deputy d on d.supervisor = p.supervisor and d.ended_at is null
     where p.id = who and d.person <> who and polku.stands_in(d));

-- Its owner has sent an application, or taken it back: it has arrived, and the supervisor's word is asked.
create function polku.tell_of_application(p_application uuid, p_at timestamptz) returns int
  language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  a polku.application;
  programme uuid;
  told int := 0;
begin
  select x.* into a from polku.application x where x.id = p_application and x.owner = polku.person() and x.state in ('submitted', 'withdrawn');
  if not found then
    return 0;
  end if;
  select r.programme into programme from polku.programme_round r where r.id = a.round;
  if a.state = 'withdrawn' then
    return polku.tell(array[a.owner], 'application-withdrawn', a.id, 'v' || a.version, programme, a.withdrawn_at, null, '/applications/' || a.id, p_at);
  end if;
  told := polku.tell(array[a.owner], 'application-received', a.id, 'v' || a.version, programme, a.submitted_at, null, '/applications/' || a.id, p_at);
  if exists (select 1 from polku.endorsement e where e.application = a.id and e.decision is null) then
    told := told + polku.tell(polku.supervisors_of(a.owner), 'endorsement-asked', a.id, 'v' || a.version, programme, null, null,
                              '/team/endorsements/' || a.id, p_at);
  end if;
  return told;
end $$;
grant execute on function polku.tell_of_application(uuid, timestamptz) to ${app};

-- The acting supervisor has answered.
create function polku.tell_of_endorsement(p_application uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array[e.owner], 'endorsement-given', a.id, 'e' || e.version, r.programme, null, null, '/applications/' || a.id, p_at)), 0)::int
    from polku.endorsement e join polku.application a on a.id = e.application join polku.programme_round r on r.id = a.round
   where e.application = p_application and e.decision is not null and e.decided_by = polku.person();
end;
grant execute on function polku.tell_of_endorsement(uuid, timestamptz) to ${app};

-- The owner has asked for a review of a step, or the acting supervisor has given it.
create function polku.tell_of_review(p_step uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(case
           when r.decision is null and r.owner = polku.person()
             then polku.tell(polku.supervisors_of(r.owner), 'review-asked', r.id, '', null, null, null, '/team/reviews/' || r.step, p_at)
           when r.decision is not null and r.reviewer = polku.person()
             then polku.tell(array[r.owner], 'review-given', r.id, extract(epoch from r.decided_at)::bigint::text, null, null, null, '/path/steps/' || r.step, p_at)
           else 0 end), 0)::int
    from (select x.* from polku.step_review x where x.step = p_step and x.withdrawn_at is null order by x.asked_at desc, x.id limit 1) r;
end;
grant execute on function polku.tell_of_review(uuid, timestamptz) to ${app};

-- One of the two has proposed a change of the path, or has answered to the other's.
create function polku.tell_of_proposal(p_proposal uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(case
           when x.status = 'open' and x.proposed_by = polku.person() and x.owner = polku.person()
             then polku.tell(polku.supervisors_of(x.owner), 'path-change-asked', x.id, '', null, null, null, '/team/' || x.owner, p_at)
           when x.status = 'open' and x.proposed_by = polku.person()
             then polku.tell(array[x.owner], 'path-change-asked', x.id, '', null, null, null, '/path', p_at)
           when x.status in ('agreed', 'declined') and x.decided_by = polku.person() and x.proposed_by <> polku.person()
             then polku.tell(array[x.proposed_by], 'path-change-answered', x.id, '', null, null, null,
                             case when x.proposed_by = x.owner then '/path' else '/team/' || x.owner end, p_at)
           else 0 end), 0)::int
    from polku.path_proposal x where x.id = p_proposal;
end;
grant execute on function polku.tell_of_proposal(uuid, timestamptz) to ${app};

-- The acting person has begun to share a goal or an entry with somebody by name, or with the supervisor.
create function polku.tell_of_share(p_kind text, p_subject uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(case s.reader_kind when 'person' then array[s.reader] else array(select p.supervisor from polku.person p where p.id = s.owner) end,
                                 'shared-with-you', s.subject, '', null, null, null,
                                 case s.subject_kind when 'goal' then '/goals/' else '/log/' end || s.subject, p_at)), 0)::int
    from polku.share s
   where s.subject_kind = p_kind and s.subject = p_subject and s.owner = polku.person()
     and s.subject_kind in ('goal', 'log-entry') and s.reader_kind in ('person', 'supervisor');
end;
grant execute on function polku.tell_of_share(text, uuid, timestamptz) to ${app};

-- The acting person has named a deputy: the deputy is told, and the supervisor where human resources did it.
create function polku.tell_of_deputy(p_deputy uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array_remove(array[d.person, d.supervisor], polku.person()), 'deputy-named', d.id, '', null,
                                 polku.begin_of(d.first_day), null, '/deputies', p_at)), 0)::int
    from polku.deputy d where d.id = p_deputy and d.named_by = polku.person();
end;
grant execute on function polku.tell_of_deputy(uuid, timestamptz) to ${app};

-- The acting human resources have given somebody a task.
create function polku.tell_of_task(p_task uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array_remove(array[t.person], polku.person()), 'task-given', t.id, '', t.programme, null, null,
                                 case t.task when 'coordinator' then '/programmes/' || t.programme else '/mentoring' end, p_at)), 0)::int
    from polku.programme_task t where t.id = p_task and t.named_by = polku.person();
end;
grant execute on function polku.tell_of_task(uuid, timestamptz) to ${app};

-- The acting human resources have asked another organisation to own a programme: those who acted for its human resources lately are told.
create function polku.tell_of_owner_asked(p_programme uuid, p_organisation uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array(select p.id from polku.person p where p.organisation = o.organisation and p.acted_as_hr_on > polku.today() - 90),
                                 'programme-asked', o.programme, extract(epoch from o.asked_at)::bigint::text, o.programme, null, null,
                                 '/programmes/' || o.programme, p_at)), 0)::int
    from polku.programme_organisation o
   where o.programme = p_programme and o.organisation = p_organisation and o.joined_at is null and o.programme = any (polku.programmes_i_run());
end;
grant execute on function polku.tell_of_owner_asked(uuid, uuid, timestamptz) to ${app};

-- The host has answered to evidence; the worker that asked tells its owner.
create function polku.tell_of_evidence(p_evidence uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array[a.owner], 'evidence-answered', a.evidence, extract(epoch from a.changed)::bigint::text, null, null, null,
                                 '/evidence/' || a.evidence, p_at)), 0)::int
    from polku.evidence_answer a where a.evidence = p_evidence and a.outcome <> 'waiting' and polku.has_role('sync');
end;
grant execute on function polku.tell_of_evidence(uuid, timestamptz) to ${app};

-- Who runs a programme has announced a round, or moved its days: many are to be told.
create function polku.tell_of_round(p_round uuid, p_kind text, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  with told as (
    insert into polku.announcement (round, kind, occurrence, at)
    select r.id, p_kind, case p_kind when 'round-announced' then '' else 'v' || r.version end, p_at
      from polku.programme_round r where r.id = p_round and r.announced and r.programme = any (polku.programmes_i_run())
    on conflict do nothing returning 1)
  select count(*)::int from told;
end;
grant execute on function polku.tell_of_round(uuid, text, timestamptz) to ${app};

-- The worker's doors -----------------------------------------------------------------------------------------------------------------

create function polku.require_notices() returns void language plpgsql stable set search_path = polku, pg_temp as $$
begin
  if not polku.has_role('notices') then
    raise exception 'the worker that tells people does this' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- Takes the next of what many are told a few people further; how many were looked at, or null when nothing is left to tell.
create function polku.spread_announcement(p_limit int, p_at timestamptz) returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  x polku.announcement;
  r polku.programme_round;
  people uuid[];
  closes timestamptz;
begin
  perform polku.require_notices();
  select * into x from polku.announcement a where a.done_at is null order by a.at, a.round limit 1 for update skip locked;
  if not found then
    return null;
  end if;
  select * into r from polku.programme_round y where y.id = x.round;
  select polku.begin_of(f.last_day + 1) into closes from polku.round_phase f where f.round = x.round and f.kind = 'application';
  if x.kind = 'round-announced' then
    people := array(select p.id from polku.person p where p.active and p.id > coalesce(x.after, '00000000-0000-0000-0000-000000000000') order by p.id limit p_limit);
    perform polku.tell(array(select c from unnest(people) c
                              where exists (select 1 from polku.programme_places s where s.programme = r.programme and polku.may_be(r.id, s.role, c))
                                and not exists (select 1 from polku.application a where a.round = r.id and a.owner = c)),
                       x.kind, r.id, x.occurrence, r.programme, closes, closes, '/mentoring/' || r.programme, x.at);
  else
    people := array(select distinct w.person
                      from (select a.owner as person from polku.application a where a.round = r.id and a.state <> 'withdrawn' and not a.resting
                            union all select t.person from polku.programme_task t where t.round = r.id) w
                     where w.person > coalesce(x.after, '00000000-0000-0000-0000-000000000000') order by 1 limit p_limit);
    perform polku.tell(people, x.kind, r.id, x.occurrence, r.programme, null, null, '/mentoring', x.at);
  end if;
  update polku.announcement a set after = case when cardinality(people) = p_limit then people[p_limit] end,
                                  done_at = case when cardinality(people) < p_limit then p_at end
   where (a.round, a.kind, a.occurrence) = (x.round, x.kind, x.occurrence);
  return cardinality(people);
end $$;
grant execute on function polku.spread_announcement(int, timestamptz) to ${app};

-- Reminders that are due by now, each written once however often this is asked.
create function polku.remind(p_at timestamptz) returns int
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
  return told;
end $$;
grant execute on function polku.remind(timestamptz) to ${app};
create index on polku.path_step (due) where due is not null and status in ('planned', 'in-progress', 'returned');

-- Those of them whom no merge is about to make somebody else, or has; a merge that comes now waits. Whom one holds is not waited for.
create function polku.hold_still(p_people uuid[]) returns setof uuid
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
begin
  perform polku.require_notices();
  return query select p.id from polku.person p where p.id = any (p_people) and p.merged_into is null order by p.id for key share skip locked;
end $$;
grant execute on function polku.hold_still(uuid[]) to ${app};

-- Is it still worth a mail? What has been done meanwhile, or read in Polku, is not.
create function polku.is_of_use(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return n.read_at is null and case n.kind
    when 'window-closes' then exists (select 1 from polku.application a join polku.round_phase f on f.round = a.round and f.kind = 'application'
                                       where a.id = n.subject and a.state = 'draft' and f.last_day::text = n.occurrence)
    when 'step-due' then exists (select 1 from polku.path_step s where s.id = n.subject and s.due::text = n.occurrence and s.status in ('planned', 'in-progress', 'returned'))
    when 'endorsement-asked' then exists (select 1 from polku.endorsement e where e.application = n.subject and e.decision is null)
    when 'review-asked' then exists (select 1 from polku.step_review r where r.id = n.subject and r.decision is null and r.withdrawn_at is null)
    when 'path-change-asked' then exists (select 1 from polku.path_proposal x where x.id = n.subject and x.status = 'open')
    else true end;

-- The mails that a worker holds, a row for each notice in them.
create function polku.mails_in_hand(p_mails uuid[])
  returns table (mail uuid, person uuid, attempts int, digest boolean, handed_at timestamptz, email text, here boolean, language text,
                 notice uuid, kind text, moment timestamptz, page text, name_fi text, name_sv text, name_en text, of_use boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select m.id, m.person, m.attempts, m.digest_at is not null, m.handed_at, w.email, polku.is_here(w), coalesce(t.language, w.language),
         n.id, n.kind, n.moment, n.page, p.name_fi, p.name_sv, p.name_en, m.handed_at is not null or polku.is_of_use(n)
    from polku.notice_mail m
    join polku.person w on w.id = m.person
    left join polku.person_setting t on t.person = m.person
    join polku.notice_mailing s on s.mail = m.id
    join polku.notice n on n.id = s.notice
    left join polku.programme p on p.id = n.programme
   where polku.has_role('notices') and m.id = any (p_mails)
   order by m.due_at, m.id, n.arisen_at, n.id;
end;
grant execute on function polku.mails_in_hand(uuid[]) to ${app};

-- Whose calendar is it? For the worker that serves it to a program that does not sign in.
create function polku.feed_owner(p_link bytea) returns table (person uuid, language text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, coalesce(t.language, p.language)
    from polku.calendar_feed f join polku.person p on p.id = f.person and polku.is_here(p)
    left join polku.person_setting t on t.person = p.id
   where f.link = p_link and polku.has_role('notices');
end;
grant execute on function polku.feed_owner(bytea) to ${app};

-- What was told is destroyed when its time is over, with the mails in which nothing else is told.
create function polku.due_of_notice(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select p.id, count(*), polku.is_held(p.id)
    from polku.notice n join polku.person p on p.id = n.person
   where p.organisation is not distinct from p_organisation and n.arisen_at < polku.end_of(p_up_to)
   group by p.id;
end;

create function polku.destroy_notice(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.notice n where n.person = any (p_people) and n.arisen_at < polku.end_of(p_up_to);
  delete from polku.notice_mail m where m.person = any (p_people) and not exists (select 1 from polku.notice_mailing s where s.mail = m.id);
end $$;

-- A person's doors -------------------------------------------------------------------------------------------------------------------

-- What the acting person was told, the last first, with the names of programmes as published, also of those that they do not see any more.
create function polku.my_notices(p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, kind text, moment timestamptz, page text, arisen_at timestamptz, read_at timestamptz, name_fi text, name_sv text, name_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select n.id, n.kind, n.moment, n.page, n.arisen_at, n.read_at, p.name_fi, p.name_sv, p.name_en
    from polku.notice n left join polku.programme p on p.id = n.programme
   where n.person = polku.person() and (n.arisen_at, n.id) < (p_at, p_id)
   order by n.arisen_at desc, n.id desc
   limit p_limit;
end;
grant execute on function polku.my_notices(timestamptz, uuid, int) to ${app};

-- The days of rounds that the acting person has applied to or has a task in, for their own calendar.
create function polku.my_round_days()
  returns table (round uuid, version int, stamp timestamptz, kind text, first_day date, last_day date, name_fi text, name_sv text, name_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select r.id, r.version, coalesce(r.moved_at, r.created_at), f.kind, f.first_day, f.last_day, p.name_fi, p.name_sv, p.name_en
    from polku.programme_round r
    join polku.programme p on p.id = r.programme
    join polku.round_phase f on f.round = r.id
   where r.announced and f.last_day >= polku.today() - 90
     and (exists (select 1 from polku.application a where a.round = r.id and a.owner = polku.person() and a.state <> 'withdrawn' and not a.resting)
          or r.id in (select t.round from polku.my_tasks() t)
          or r.programme in (select t.programme from polku.my_tasks() t where t.task = 'coordinator'))
   order by f.first_day, r.id, f.kind;
end;
grant execute on function polku.my_round_days() to ${app};

-- The acting person has chosen otherwise: what has not begun to leave is decided anew.
create function polku.decide_mail_anew() returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  again int;
begin
  delete from polku.notice_mail m
   where m.person = polku.person() and m.handed_at is null and m.claimed_until is null and m.sent_at is null and m.dead_at is null;
  get diagnostics again = row_count;
  return again;
end $$;
grant execute on function polku.decide_mail_anew() to ${app};

-- The administrator's doors: how mail goes, and what could not be delivered to people of their own organisation. No texts, and a person
-- by the host's own id.
create function polku.mail_standing() returns table (waiting bigint, since timestamptz, refused bigint, fault text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select (select count(*) from polku.notice_mail m where m.sent_at is null and m.dead_at is null and m.due_at <= polku.now()),
         (select min(m.due_at) from polku.notice_mail m where m.sent_at is null and m.dead_at is null and m.due_at <= polku.now()),
         (select count(*) from polku.notice_mail m join polku.person p on p.id = m.person where m.dead_at is not null and p.organisation = polku.organisation()),
         (select m.fault from polku.notice_mail m where m.sent_at is null and m.dead_at is null and m.fault is not null order by m.due_at limit 1)
   where polku.has_role('admin');
end;
grant execute on function polku.mail_standing() to ${app};

create function polku.dead_mails(p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, host_person text, due_at timestamptz, dead_at timestamptz, attempts int, fault text, kinds text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select m.id, coalesce(p.host_id, ''), m.due_at, m.dead_at, m.attempts, m.fault,
         (select string_agg(distinct n.kind, ' ' order by n.kind) from polku.notice_mailing s join polku.notice n on n.id = s.notice where s.mail = m.id)
    from polku.notice_mail m join polku.person p on p.id = m.person
   where polku.has_role('admin') and p.organisation = polku.organisation() and m.dead_at is not null and (m.dead_at, m.id) < (p_at, p_id)
   order by m.dead_at desc, m.id desc
   limit p_limit;
end;
grant execute on function polku.dead_mails(timestamptz, uuid, int) to ${app};

-- Hands one over again, or all; whose each is.
create function polku.resend_mail(p_only uuid, p_at timestamptz) returns table (id uuid, person uuid)
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  update polku.notice_mail m set dead_at = null, due_at = p_at, attempts = 0, fault = null, handed_at = null
    from polku.person p
   where p.id = m.person and polku.has_role('admin') and p.organisation = polku.organisation() and m.dead_at is not null and (p_only is null or m.id = p_only)
  returning m.id, m.person;
end;
grant execute on function polku.resend_mail(uuid, timestamptz) to ${app};

-- Gives one up: the notice stays in Polku. Whose it was.
create function polku.drop_mail(p_mail uuid) returns uuid
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  whose uuid;
begin
  select m.person into whose from polku.notice_mail m join polku.person p on p.id = m.person
   where m.id = p_mail and polku.has_role('admin') and p.organisation = polku.organisation() and m.dead_at is not null;
  if found then
    update polku.notice_mailing s set mail = null, dropped = 'of-no-use' where s.mail = p_mail;
    delete from polku.notice_mail m where m.id = p_mail;
  end if;
  return whose;
end $$;
grant execute on function polku.drop_mail(uuid) to ${app};

-- Rights and policies ------------------------------------------------------------------------------------------------------------------

grant select on polku.notice to ${app};
grant update (read_at) on polku.notice to ${app};
grant select, insert, update, delete on polku.notice_mail to ${app};
grant select, update on polku.notice_mailing to ${app};
grant select, insert, update, delete on polku.notice_choice, polku.calendar_feed to ${app};

alter table polku.notice enable row level security;
alter table polku.notice_mail enable row level security;
alter table polku.notice_mailing enable row level security;
alter table polku.notice_choice enable row level security;
alter table polku.calendar_feed enable row level security;

create policy own on polku.notice for select using (person = (select polku.person()));
create policy read_by_own on polku.notice for update using (person = (select polku.person())) with check (person = (select polku.person()));
create policy mailed on polku.notice for select using ((select polku.has_role('notices')));
create policy own on polku.notice_mail for select using (person = (select polku.person()));
create policy mailed on polku.notice_mail for all using ((select polku.has_role('notices'))) with check ((select polku.has_role('notices')));
create policy mailed on polku.notice_mailing for all using ((select polku.has_role('notices'))) with check ((select polku.has_role('notices')));
create policy own on polku.notice_choice for all using (person = (select polku.person())) with check (person = (select polku.person()));
create policy followed on polku.notice_choice for select using ((select polku.has_role('notices')));
create policy own on polku.calendar_feed for all using (person = (select polku.person())) with check (person = (select polku.person()));

-- The frame: how many notices are new, in the statement that begins every transaction ----------------------------------------------------

drop function polku.begin_as(uuid, uuid, text, uuid);
create function polku.begin_as(p_person uuid, p_organisation uuid, p_roles text, p_session uuid)
  returns table (status text, name text, language text, supervises boolean, guest boolean, unread int)
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  s polku.session;
  own uuid;
begin
  unread := 0;
  perform set_config('polku.person', '', true), set_config('polku.organisation', '', true), set_config('polku.roles', '', true);
  if p_session is not null then
    select * into s from polku.session x where x.id = p_session and x.person = p_person;
    if not found or s.revoked_at is not null or s.ends_at <= now() or s.last_seen_at + s.idle <= now() then
      return query select 'session', null::text, null::text, false, false, 0;
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
    return query select 'ok', null::text, null::text, false, false, 0;
    return;
  end if;
  select 'ok', p.given_name || ' ' || p.family_name, coalesce(t.language, p.language), p.host is null, p.organisation
    into status, name, language, guest, own
    from polku.person p left join polku.person_setting t on t.person = p.id
   where p.id = p_person and polku.is_here(p);
  if not found then
    return query select 'person', null::text, null::text, false, false, 0;
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
  end if;
  if polku.has_role('hr') then
    -- once a day; whoever holds the row just now is not waited for
    update polku.person x set acted_as_hr_on = polku.today()
     where x.id = (select y.id from polku.person y
                    where y.id = p_person and y.acted_as_hr_on is distinct from polku.today() for update skip locked);
  end if;
  return next;
end $$;
grant execute on function polku.begin_as(uuid, uuid, text, uuid) to ${app};
