-- Surveys of a round: docs/surveys.md. Who has answered and what was answered are never joined, by nothing that the database knows of a
-- row; how, and against what: docs/adr/0020.

create table polku.survey (
  id          uuid primary key,
  programme   uuid not null references polku.programme on delete cascade,
  round       uuid not null references polku.programme_round on delete cascade,
  moment      text not null check (moment in ('start', 'mid', 'end', 'after-meeting', 'after-training')),
  event       uuid references polku.event on delete cascade,      -- after which day of training
  first_day   date,                                               -- its own days in Finland, where neither phase nor event gives them
  last_day    date,
  title_fi    text not null check (length(title_fi) between 1 and 120),
  title_sv    text not null,
  title_en    text not null,
  why_fi      text not null check (length(why_fi) between 1 and 500),   -- who asks, and what for
  why_sv      text not null,
  why_en      text not null,
  words       uuid not null unique default gen_random_uuid(),     -- whose key seals what was written, once it is gathered
  gathered_on date,                                               -- when it was over and the pool was emptied
  asked       int,                                                -- then: how many could have answered
  answered    int,                                                -- then: how many had; null: fewer than five
  created_at  timestamptz not null,
  version     int not null,
  check ((moment = 'after-training') = (event is not null)),
  check ((moment in ('start', 'after-meeting')) = (first_day is not null)),
  check ((first_day is null) = (last_day is null) and first_day <= last_day),
  check (answered >= 5)
);
create index on polku.survey (round);
create index on polku.survey (programme);
create index on polku.survey (event) where event is not null;
-- one of a phase, one of a day of training; after meetings as many as one likes
create unique index survey_once on polku.survey (round, moment, event) nulls not distinct where moment <> 'after-meeting';

create table polku.survey_question (
  id         uuid primary key default gen_random_uuid(),
  survey     uuid not null references polku.survey on delete cascade,
  place      int not null,
  code       text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),   -- the same in two surveys: the same question, compared
  kind       text not null check (kind in ('scale', 'choice', 'text')),
  role       text check (role in ('mentor', 'mentee', 'peer', 'senior', 'newcomer')),   -- asked of this role alone
  text_fi    text not null check (length(text_fi) between 1 and 300),
  text_sv    text not null,
  text_en    text not null,
  choices_fi text[] not null check (cardinality(choices_fi) between 0 and 8),
  choices_sv text[] not null check (cardinality(choices_sv) in (0, cardinality(choices_fi))),
  choices_en text[] not null check (cardinality(choices_en) in (0, cardinality(choices_fi))),
  unique (survey, code),
  check ((kind = 'choice') = (cardinality(choices_fi) >= 2)),
  check (kind = 'choice' or cardinality(choices_fi) = 0)
);

-- Who has answered, and nothing else about it.
create table polku.survey_tick (
  survey uuid not null references polku.survey on delete cascade,
  person uuid not null references polku.person on delete cascade,
  primary key (survey, person)
);
create index on polku.survey_tick (person);

-- What was answered, sealed, by nobody, and nothing else about it.
create table polku.survey_answer (
  id     uuid primary key default gen_random_uuid(),
  survey uuid not null references polku.survey on delete cascade,
  sealed bytea not null
);
create index on polku.survey_answer (survey);

-- What was written to a question, once the survey is over: at least five texts, shuffled and sealed as one.
create table polku.survey_words (
  question uuid primary key references polku.survey_question on delete cascade,
  survey   uuid not null references polku.survey on delete cascade,
  sealed   bytea not null
);
create index on polku.survey_words (survey);

-- Two people who turn out to be one have answered.
create function polku.answer_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if exists (select 1 from polku.survey_tick t where (t.survey, t.person) = (new.survey, new.person)) then
    delete from polku.survey_tick where (survey, person) = (old.survey, old.person);
    return null;
  end if;
  return new;
end $$;
create trigger answer_once before update of person on polku.survey_tick
  for each row when (new.person <> old.person) execute function polku.answer_once();

-- When, and of whom ------------------------------------------------------------------------------------------------------------------

-- The days on which it is open: those of its phase, a fortnight from its day of training, or its own. Nothing has to run for it to open or close.
create function polku.survey_days(s polku.survey, out first_day date, out last_day date)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select coalesce(s.first_day, f.first_day, (e.starts_at at time zone 'Europe/Helsinki')::date),
         coalesce(s.last_day, f.last_day, (e.starts_at at time zone 'Europe/Helsinki')::date + 13)
    from (select) one
    left join polku.round_phase f on f.round = s.round and f.kind = case s.moment when 'mid' then 'mid-survey' when 'end' then 'final-survey' end
    left join polku.event e on e.id = s.event;
end;

-- Whom it asks, each once: who takes part in the round, or comes to the day of training. A role where one is known.
create function polku.survey_people(s polku.survey) returns table (person uuid, role text)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select distinct on (w.id) w.id, x.role
    from (select m.person, m.role
            from polku.mentorship_group g join polku.group_member m on m.mentorship_group = g.id
           where s.event is null and g.round = s.round and m.left_at is null and polku.takes_part(s.round, m.person)
          union all
          select t.person, ''
            from polku.event_seat t
           where t.event = s.event and t.state = 'signed-up' and t.attended is distinct from false) x
    join polku.person w on w.id = x.person and polku.is_here(w)
   order by w.id, x.role;
end;

-- May an answer say of which role it is? Only where each role has five who might have given it.
create function polku.survey_keeps_roles(s polku.survey) returns boolean language sql stable set search_path = polku, pg_temp
  return s.event is null and not exists (select 1 from polku.survey_people(s) p group by p.role having count(*) < 5);

create function polku.survey_is_open(s polku.survey) returns boolean language sql stable set search_path = polku, pg_temp
  return s.gathered_on is null
     and exists (select 1 from polku.programme_round r where r.id = s.round and r.announced)
     and coalesce((select polku.today() between d.first_day and d.last_day from polku.survey_days(s) d), false);

create function polku.survey_has_begun(s polku.survey) returns boolean language sql stable set search_path = polku, pg_temp
  return s.gathered_on is not null or coalesce((select d.first_day <= polku.today() from polku.survey_days(s) d), false);

-- Does it ask the acting person?
create function polku.survey_asks_me(s polku.survey) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.survey_people(s) p where p.person = polku.person())
     and exists (select 1 from polku.programme_round r where r.id = s.round and r.announced);

-- Those that ask the acting person, of the rounds around them, from the first day on.
create function polku.surveys_for_me() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select s.id from polku.survey s
                where s.round = any (polku.rounds_around_me()) and polku.survey_has_begun(s) and polku.survey_asks_me(s));
grant execute on function polku.surveys_for_me() to ${app};

-- Has it begun? Then its questions stay as they are.
create function polku.survey_stands(p_survey uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return coalesce((select polku.survey_has_begun(s) from polku.survey s where s.id = p_survey), false);
grant execute on function polku.survey_stands(uuid) to ${app};

-- Doors: reading ----------------------------------------------------------------------------------------------------------------------

-- Surveys as the acting person stands to them: one, those of a round, or those that wait for their answer. How many have answered is for who
-- runs it, from five on.
create function polku.surveys(p_only uuid, p_round uuid)
  returns table (id uuid, programme uuid, round uuid, name_fi text, name_sv text, name_en text, moment text, event uuid,
                 event_fi text, event_sv text, event_en text, own_days boolean, first_day date, last_day date,
                 title_fi text, title_sv text, title_en text, why_fi text, why_sv text, why_en text, words uuid, announced boolean,
                 gathered_on date, version int, runs boolean, asks boolean, ticked boolean, role text, open boolean, asked int, answered int)
  language sql stable security definer set search_path = polku, pg_temp
as $$
  select s.id, s.programme, s.round, p.name_fi, p.name_sv, p.name_en, s.moment, s.event, e.title_fi, e.title_sv, e.title_en,
         s.first_day is not null, d.first_day, d.last_day, s.title_fi, s.title_sv, s.title_en, s.why_fi, s.why_sv, s.why_en,
         case when y.runs then s.words end, r.announced, s.gathered_on, s.version, y.runs, y.asks,
         exists (select 1 from polku.survey_tick t where (t.survey, t.person) = (s.id, polku.person())),
         case when y.asks and polku.survey_keeps_roles(s) then (select x.role from polku.survey_people(s) x where x.person = polku.person()) else '' end,
         polku.survey_is_open(s),
         case when y.runs then coalesce(s.asked, (select count(*)::int from polku.survey_people(s))) end,
         case when y.runs then case when s.gathered_on is not null then s.answered
                                    else (select case when count(*) >= 5 then count(*)::int end from polku.survey_tick t where t.survey = s.id) end end
    from polku.survey s
    join polku.programme p on p.id = s.programme
    join polku.programme_round r on r.id = s.round
    left join polku.event e on e.id = s.event
    cross join lateral polku.survey_days(s) d
    cross join lateral (select s.programme = any (polku.programmes_i_run()) as runs,
                               s.id = any ((select polku.surveys_for_me())::uuid[]) as asks) y
   where polku.person() is not null
     and case when p_only is not null then s.id = p_only
              when p_round is not null then s.round = p_round
              else s.round = any ((select polku.rounds_around_me())::uuid[]) and polku.survey_is_open(s) and y.asks
                   and not exists (select 1 from polku.survey_tick t where (t.survey, t.person) = (s.id, polku.person())) end
     and (y.runs or y.asks)
   order by d.first_day nulls last, s.created_at, s.id;
$$;
grant execute on function polku.surveys(uuid, uuid) to ${app};

-- Doors: answering ----------------------------------------------------------------------------------------------------------------------

-- The acting person answers. What came of it; null: there is no such survey for them. All who have answered and all that was answered are
-- written anew, each in an order of chance, so that no row tells when it came or beside which other.
create function polku.answer_survey(p_survey uuid, p_sealed bytea) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  s polku.survey;
  people uuid[];
  pool bytea[];
begin
  select * into s from polku.survey x where x.id = p_survey for update;
  if not found or not polku.survey_has_begun(s) or not polku.survey_asks_me(s) then
    return null;
  end if;
  if exists (select 1 from polku.survey_tick t where (t.survey, t.person) = (s.id, polku.person())) then
    return 'answered';
  end if;
  if not polku.survey_is_open(s) then
    return 'closed';
  end if;
  people := array(select t.person from polku.survey_tick t where t.survey = s.id) || polku.person();
  pool := array(select a.sealed from polku.survey_answer a where a.survey = s.id) || p_sealed;
  delete from polku.survey_tick t where t.survey = s.id;
  delete from polku.survey_answer a where a.survey = s.id;
  insert into polku.survey_tick (survey, person) select s.id, w.person from unnest(people) w (person) order by gen_random_uuid();
  insert into polku.survey_answer (survey, sealed) select s.id, w.sealed from unnest(pool) w (sealed) order by gen_random_uuid();
  return 'taken';
end $$;
grant execute on function polku.answer_survey(uuid, bytea) to ${app};

-- Doors: gathering, for the worker that does it -------------------------------------------------------------------------------------------

-- Those that are over and not gathered.
create function polku.surveys_to_gather() returns table (id uuid, programme uuid, last_day date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select s.id, s.programme, d.last_day from polku.survey s cross join lateral polku.survey_days(s) d
   where polku.has_role('surveys') and s.gathered_on is null and d.last_day < polku.today()
   order by d.last_day, s.id;
end;
grant execute on function polku.surveys_to_gather() to ${app};

-- The pool of one that is over, which stays as it is until the transaction ends.
create function polku.survey_pool(p_survey uuid) returns table (sealed bytea)
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  s polku.survey;
begin
  select * into s from polku.survey x
   where x.id = p_survey and x.gathered_on is null and polku.has_role('surveys')
     and (select d.last_day < polku.today() from polku.survey_days(x) d)
     for update;
  if found then
    return query select a.sealed from polku.survey_answer a where a.survey = s.id order by gen_random_uuid();
  end if;
end $$;
grant execute on function polku.survey_pool(uuid) to ${app};

-- It is gathered: who had answered and what is forgotten, and the key of the pool destroyed. False: it had been before.
create function polku.close_survey(p_survey uuid) returns boolean
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  s polku.survey;
  ticks int;
begin
  select * into s from polku.survey x
   where x.id = p_survey and x.gathered_on is null and polku.has_role('surveys')
     and (select d.last_day < polku.today() from polku.survey_days(x) d)
     for update;
  if not found then
    return false;
  end if;
  select count(*) into ticks from polku.survey_tick t where t.survey = s.id;
  update polku.survey x
     set gathered_on = polku.today(), asked = greatest(ticks, (select count(*) from polku.survey_people(s))),
         answered = case when ticks >= 5 then ticks end, version = x.version + 1
   where x.id = s.id;
  delete from polku.survey_tick t where t.survey = s.id;
  delete from polku.survey_answer a where a.survey = s.id;
  update polku_keys.data_key k set wrapped = null, master = '', destroyed_at = now() where k.owner = s.id and k.wrapped is not null;
  return true;
end $$;
grant execute on function polku.close_survey(uuid) to ${app};

-- What was written is kept as applications of the round are, and then destroyed with its key. Of how many surveys.
create function polku.forget_survey_words() returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  forgotten int;
begin
  if not polku.has_role('surveys') then
    raise exception 'what was written is forgotten by the worker of surveys' using errcode = 'insufficient_privilege';
  end if;
  with gone as (
    delete from polku.survey_words w using polku.survey s
     where s.id = w.survey and polku.application_kept_until(s.round) < polku.today() returning s.words)
  update polku_keys.data_key k set wrapped = null, master = '', destroyed_at = now()
    from (select distinct g.words from gone g) g where k.owner = g.words and k.wrapped is not null;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
grant execute on function polku.forget_survey_words() to ${app};

-- Rights and policies ---------------------------------------------------------------------------------------------------------------------
-- Nobody reads or writes ticks and answers but through the doors above.

grant select, insert, delete on polku.survey to ${app};
grant update (version) on polku.survey to ${app};
grant select, insert, delete on polku.survey_question to ${app};
grant select, insert on polku.survey_words to ${app};
-- no policy lets anybody see a row of the pool
grant select on polku.survey_tick, polku.survey_answer to ${app};

alter table polku.survey enable row level security;
alter table polku.survey_question enable row level security;
alter table polku.survey_tick enable row level security;
alter table polku.survey_answer enable row level security;
alter table polku.survey_words enable row level security;

create policy run on polku.survey for select using (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy asks_me on polku.survey for select using (id = any ((select polku.surveys_for_me())::uuid[]));
create policy gathered on polku.survey for select using ((select polku.has_role('surveys')));
create policy added_by_who_runs_it on polku.survey for insert
  with check (programme = any ((select polku.programmes_i_run())::uuid[]) and gathered_on is null
              and exists (select 1 from polku.programme_round r where r.id = round and r.programme = survey.programme)
              and (event is null or exists (select 1 from polku.event e where e.id = event and e.round = survey.round and e.kind = 'training')));
create policy changed_before_it_begins on polku.survey for update
  using (programme = any ((select polku.programmes_i_run())::uuid[]) and not polku.survey_stands(id))
  with check (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy thrown_away_before_it_begins on polku.survey for delete
  using (programme = any ((select polku.programmes_i_run())::uuid[]) and not polku.survey_stands(id));

create policy with_its_survey on polku.survey_question for select using (exists (select 1 from polku.survey s where s.id = survey));
create policy asked_before_it_begins on polku.survey_question for insert
  with check (exists (select 1 from polku.survey s where s.id = survey and s.programme = any ((select polku.programmes_i_run())::uuid[]))
              and not polku.survey_stands(survey));
create policy taken_out_before_it_begins on polku.survey_question for delete
  using (exists (select 1 from polku.survey s where s.id = survey and s.programme = any ((select polku.programmes_i_run())::uuid[]))
         and not polku.survey_stands(survey));

create policy own on polku.survey_tick for select using (person = (select polku.person()));

create policy run on polku.survey_words for select
  using (exists (select 1 from polku.survey s where s.id = survey and s.programme = any ((select polku.programmes_i_run())::uuid[])));
create policy gathered on polku.survey_words for insert with check ((select polku.has_role('surveys')));

-- Keys: the pool's is had by who may answer, to seal, and by the worker; that of what was written by who runs the programme, and the worker.
create function polku.opens_survey(p_owner uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.survey s
                  where (s.id = p_owner and (polku.has_role('surveys') or (polku.survey_is_open(s) and polku.survey_asks_me(s))))
                     or (s.words = p_owner and (polku.has_role('surveys') or s.programme = any (polku.programmes_i_run()))));
grant execute on function polku.opens_survey(uuid) to ${app};
create policy survey_reads on polku_keys.data_key for select using (polku.opens_survey(owner));
create policy survey_made on polku_keys.data_key for insert with check (author = owner and polku.opens_survey(owner));

-- Figures of a programme: blocks as before, read by who runs it ------------------------------------------------------------------------------

alter table polku.figure_block
  alter column organisation drop not null,
  add column programme uuid references polku.programme on delete cascade,
  add column sums jsonb not null default '{}',
  add check (num_nonnulls(organisation, programme) = 1);
create index on polku.figure_block (programme, series) where programme is not null;
create policy run on polku.figure_block for select using (programme = any ((select polku.programmes_i_run())::uuid[]));

-- The next round -----------------------------------------------------------------------------------------------------------------------------

-- Surveys that follow a phase go on to the next round, where it has that phase. Of how many.
create function polku.copy_surveys(p_from uuid, p_into uuid) returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  s polku.survey;
  made uuid;
  copied int := 0;
begin
  for s in select x.* from polku.survey x
             join polku.programme_round r on r.id = p_into and r.programme = x.programme and not r.announced
            where x.round = p_from and x.moment in ('mid', 'end') and x.programme = any (polku.programmes_i_run()) loop
    made := gen_random_uuid();
    insert into polku.survey (id, programme, round, moment, title_fi, title_sv, title_en, why_fi, why_sv, why_en, created_at, version)
    values (made, s.programme, p_into, s.moment, s.title_fi, s.title_sv, s.title_en, s.why_fi, s.why_sv, s.why_en, polku.now(), 1)
    on conflict do nothing;
    if found then
      insert into polku.survey_question (survey, place, code, kind, role, text_fi, text_sv, text_en, choices_fi, choices_sv, choices_en)
      select made, q.place, q.code, q.kind, q.role, q.text_fi, q.text_sv, q.text_en, q.choices_fi, q.choices_sv, q.choices_en
        from polku.survey_question q where q.survey = s.id;
      copied := copied + 1;
    end if;
  end loop;
  return copied;
end $$;
grant execute on function polku.copy_surveys(uuid, uuid) to ${app};

-- Telling ------------------------------------------------------------------------------------------------------------------------------------

-- A survey is open, or closes within three days: whom it asks and who has no tick. Once of each, also who takes part later.
create function polku.remind_of_surveys(p_at timestamptz) returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  told int;
begin
  perform polku.require_notices();
  select coalesce(sum(polku.tell(array[p.person], k.kind, s.id, d.last_day::text, s.programme, polku.begin_of(d.last_day + 1),
                                 polku.begin_of(d.last_day + 1), '/surveys/' || s.id, p_at)), 0) into told
    from polku.survey s
    cross join lateral polku.survey_days(s) d
    cross join lateral (select case when d.last_day - 3 <= polku.today() and d.first_day < polku.today()
                                    then 'survey-closes' else 'survey-opens' end as kind) k
    cross join lateral polku.survey_people(s) p
   where polku.survey_is_open(s)
     and not exists (select 1 from polku.survey_tick t where (t.survey, t.person) = (s.id, p.person))
     and not exists (select 1 from polku.notice n where (n.person, n.kind, n.subject, n.occurrence) = (p.person, k.kind, s.id, d.last_day::text));
  return told;
end $$;
grant execute on function polku.remind_of_surveys(timestamptz) to ${app};

create function polku.of_use_survey_opens(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.survey s where s.id = n.subject and polku.survey_is_open(s))
     and not exists (select 1 from polku.survey_tick t where (t.survey, t.person) = (n.subject, n.person));
create function polku.of_use_survey_closes(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return polku.of_use_survey_opens(n);
