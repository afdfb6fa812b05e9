-- Proposals of the engine at the matching group's desk: docs/matching.md#at-the-desk. A member asks, a worker works the groups out, everybody at the
-- desk looks at them and takes over what they like. No table here is the application's own: all is read and written through doors, each of which
-- asks who composes the round and weighs whom.

-- Tables ---------------------------------------------------------------------------------------------------------------------------

-- How much a programme cares for each wish; without a row as the program says.
create table polku.programme_wishes (
  programme     uuid primary key references polku.programme on delete cascade,
  themes        int not null check (themes between 0 and 100),
  competence    int not null check (competence between 0 and 100),
  experience    int not null check (experience between 0 and 100),
  shared_values int not null check (shared_values between 0 and 100),
  stated        int not null check (stated between 0 and 100),
  left_over     int not null check (left_over between 0 and 100),
  version       int not null,
  changed_at    timestamptz not null,
  check (themes + competence + experience + shared_values + stated + left_over > 0)
);

create table polku.proposal (
  id         uuid primary key,
  round      uuid not null references polku.programme_round on delete cascade,
  number     int not null,                 -- by which it is called
  asked_by   uuid references polku.person on delete set null,
  asked_at   timestamptz not null,
  previous   uuid references polku.proposal on delete set null,   -- from which it was solved again
  state      text not null check (state in ('waiting', 'running', 'done', 'failed')),
  seed       bigint not null,
  iterations bigint not null,
  wishes     text not null,                -- weights by which it was asked
  people     int not null,                 -- how many it is about
  elsewhere  int not null,                 -- how many of those whom the asker weighs are in groups that are no matter of the engine's
  question   bytea,                        -- the whole instance, sealed with the proposal's key; until it is answered
  -- while it is worked out
  attempts   int not null default 0,       -- how often it was begun: a node that dies leaves it to be begun again
  stage      text check (stage in ('searching', 'proving')),
  so_far     int,                          -- how many have a group by now
  stopping   boolean not null default false,
  begun_at   timestamptz,
  -- how it ended
  ended_at   timestamptz,
  fault      text,                         -- why it failed
  degraded   text,                         -- why less was done than was asked for
  method     text,
  kind       text,
  reached    bigint,
  cut_short  boolean,
  search_ms  bigint,
  proof_ms   bigint,
  counted    int,
  placed     int,
  placeable  int,
  score      bigint,
  bound      bigint,
  worst      int,
  tenth      int,
  price_of_more bigint,                    -- the price of placing one more, and how far the dearest group is above its members' prices
  slack      bigint,
  unique (round, number),
  check ((state in ('done', 'failed')) = (ended_at is not null)),
  check ((state = 'failed') = (fault is not null)),
  check ((state = 'done') = (score is not null)),
  check (state in ('waiting', 'running') or question is null)
);
create unique index one_proposal_at_work on polku.proposal (round) where state in ('waiting', 'running');
create index on polku.proposal (state, asked_at) where state in ('waiting', 'running');
create index on polku.proposal (asked_by) where asked_by is not null;
create index on polku.proposal (previous) where previous is not null;

create table polku.proposal_group (
  id         uuid primary key,
  proposal   uuid not null references polku.proposal on delete cascade,
  number     int not null,
  size       int not null,
  points     int not null,
  kept       boolean not null,             -- it was there before: on the desk, or locked
  content    bytea,                        -- why these people, and how they can meet; sealed with the proposal's key. None once one of them is gone
  desk_group uuid,                         -- as which it was taken over to the desk; thrown away since, perhaps
  taken_by   uuid references polku.person on delete set null,
  unique (proposal, number)
);
create index on polku.proposal_group (taken_by) where taken_by is not null;

-- Everybody of a proposal: in a group, or why in none.
create table polku.proposal_member (
  proposal    uuid not null references polku.proposal on delete cascade,
  application uuid not null references polku.application on delete cascade,
  number      int,
  why         text,
  changes     text not null default '',    -- what would change it
  price       bigint,                      -- what a place for them cost by the proof, in points; where another proposal begins to look
  primary key (proposal, application),
  check ((number is null) = (why is not null))
);
create index on polku.proposal_member (proposal, number);
create index on polku.proposal_member (application);

-- What the members have decided, and proposals keep to: a group that stays, people who are together, apart, or left out.
create table polku.proposal_lock (
  id      uuid primary key,
  round   uuid not null references polku.programme_round on delete cascade,
  kind    text not null check (kind in ('keep', 'together', 'apart', 'aside')),
  made_by uuid references polku.person on delete set null,
  made_at timestamptz not null
);
create index on polku.proposal_lock (round);
create index on polku.proposal_lock (made_by) where made_by is not null;

create table polku.locked_application (
  lock        uuid not null references polku.proposal_lock on delete cascade,
  application uuid not null references polku.application on delete cascade,
  primary key (lock, application)
);
create index on polku.locked_application (application);

alter table polku.programme_wishes enable row level security;
alter table polku.proposal enable row level security;
alter table polku.proposal_group enable row level security;
alter table polku.proposal_member enable row level security;
alter table polku.proposal_lock enable row level security;
alter table polku.locked_application enable row level security;

-- The reasons of a group speak of all who were in it.
create function polku.forget_reasons() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  update polku.proposal_group g set content = null where (g.proposal, g.number) = (old.proposal, old.number) and g.content is not null;
  return null;
end $$;
create trigger forget_reasons after delete on polku.proposal_member
  for each row when (old.number is not null) execute function polku.forget_reasons();

-- A lock is about people who are at the desk: it goes with the first who is not there any more, by withdrawing or by being placed.
create function polku.unlock_who_leaves() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  delete from polku.proposal_lock l using polku.locked_application m where m.lock = l.id and m.application = new.id;
  return null;
end $$;
create trigger unlock_who_leaves after update on polku.application
  for each row when (old.state = 'submitted' and (new.state <> 'submitted' or (new.resting and not old.resting)))
  execute function polku.unlock_who_leaves();
create function polku.unlock_who_is_gone() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  delete from polku.proposal_lock l where l.id = old.lock;
  return null;
end $$;
create trigger unlock_who_is_gone after delete on polku.locked_application for each row execute function polku.unlock_who_is_gone();

-- The key of a proposal ----------------------------------------------------------------------------------------------------------------
-- Opened by who weighs the round; doors say which of its texts. It goes with the proposal, so that back-ups do not open it either.

create function polku.opens_proposal(p_proposal uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.proposal p where p.id = p_proposal and p.round = any (polku.rounds_i_weigh()));
grant execute on function polku.opens_proposal(uuid) to ${app};
create policy proposal_reads on polku_keys.data_key for select using ((select polku.person()) is not null and polku.opens_proposal(owner));
create policy proposal_made on polku_keys.data_key for insert with check (author = owner and (select polku.person()) is not null and polku.opens_proposal(owner));

create function polku.destroy_key_of_proposal() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  update polku_keys.data_key k set wrapped = null, master = '', destroyed_at = now() where k.owner = old.id and k.wrapped is not null;
  return null;
end $$;
create trigger destroy_key_of_proposal after delete on polku.proposal for each row execute function polku.destroy_key_of_proposal();

-- Wishes -------------------------------------------------------------------------------------------------------------------------------

-- What a programme cares for: for who runs it, and for who composes one of its rounds. No row for anybody else.
create function polku.wishes_of(p_programme uuid, p_round uuid)
  returns table (programme uuid, name_fi text, name_sv text, name_en text, runs boolean, themes int, competence int, experience int,
                 shared_values int, stated int, left_over int, version int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.name_fi, p.name_sv, p.name_en, p.id = any (polku.programmes_i_run()),
         w.themes, w.competence, w.experience, w.shared_values, w.stated, w.left_over, coalesce(w.version, 0)
    from polku.programme p
    left join polku.programme_wishes w on w.programme = p.id
   where p.id = coalesce(p_programme, (select r.programme from polku.programme_round r where r.id = p_round and r.id = any (polku.rounds_i_weigh())))
     and (p_programme is null or p.id = any (polku.programmes_i_run()));
end;
grant execute on function polku.wishes_of(uuid, uuid) to ${app};

-- Says so; false when something else has been said since that version. Null: any version.
create function polku.weigh_wishes(p_programme uuid, p_version int, p_weights int[], p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  if p_programme <> all (polku.programmes_i_run()) then
    raise exception 'who runs a programme weighs its wishes' using errcode = 'insufficient_privilege';
  end if;
  insert into polku.programme_wishes as w (programme, themes, competence, experience, shared_values, stated, left_over, version, changed_at)
  select p_programme, p_weights[1], p_weights[2], p_weights[3], p_weights[4], p_weights[5], p_weights[6], 1, p_at
   where coalesce(p_version, 0) = 0 or exists (select 1 from polku.programme_wishes x where x.programme = p_programme)
  on conflict (programme) do update
    set themes = excluded.themes, competence = excluded.competence, experience = excluded.experience, shared_values = excluded.shared_values,
        stated = excluded.stated, left_over = excluded.left_over, version = w.version + 1, changed_at = excluded.changed_at
  where p_version is null or w.version = p_version;
  return found;
end $$;
grant execute on function polku.weigh_wishes(uuid, int, int[], timestamptz) to ${app};

-- What is asked ------------------------------------------------------------------------------------------------------------------------

-- Those whom the acting member weighs and who have a place in line: what the engine compares of them. Levels are told as "code now target strong",
-- joined by commas; competences of the same address on the same levels have one code, in whichever framework they are. Only some: by application, or
-- by the group of the desk that they are in.
create function polku.proposal_people(p_round uuid, p_only uuid[])
  returns table (id uuid, owner uuid, role text, organisation uuid, languages text, meets text, themes text, answers bytea, above text, levels text,
                 left_over boolean, desk_group uuid, seen_whole boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with h as materialized (select polku.hidden_from_me(p_round) as people),
  a as materialized (
    select x.*, m.desk_group
      from (select y.id, y.owner, y.role, y.line, y.languages, y.meets, y.themes, y.answers, y.state, y.resting,
                   row_number() over (partition by y.role order by y.line) as place
              from polku.application y where y.round = p_round and y.state in ('submitted', 'placed')) x
      cross join h
      left join polku.desk_member m on m.application = x.id
      left join polku.round_places s on (s.round, s.role) = (p_round, x.role)
     where p_round = any ((select polku.rounds_i_weigh())::uuid[]) and x.state = 'submitted' and not x.resting and x.owner <> all (h.people)
       and (s.places is null or x.place <= s.places or p_only is not null) and (p_only is null or x.id = any (p_only) or m.desk_group = any (p_only))),
  above as (
    with recursive up as (select p.id as who, p.supervisor as above, 1 as far from polku.person p where p.id in (select a.owner from a)
                          union
                          select u.who, p.supervisor, u.far + 1 from up u join polku.person p on p.id = u.above where u.far < 20)
    select u.who, string_agg(u.above::text, ' ' order by u.far, u.above) as people from up u where u.above is not null group by u.who),
  scales as materialized (select v.scale, array_agg(v.value order by v.value) as steps, min(v.value) as least, max(v.value) as most
                            from polku.scale_level v group by v.scale),
  entries as (
    select e.person, first_value(c.id) over (partition by c.uri, s.steps order by c.id) as code, coalesce(e.level, s.least) as level, e.level is not null as held,
           e.target, coalesce((e.level - s.least) * 2 > s.most - s.least, false) as strong,
           row_number() over (partition by e.person order by e.target is null, e.level desc nulls last, c.id) as place
      from polku.profile_entry e
      join polku.competence c on c.id = e.competence
      join polku.framework f on f.id = c.framework
      join scales s on s.scale = f.scale
     where e.person in (select a.owner from a)),
  levels as (select e.person, string_agg(distinct e.code || ' ' || e.level || ' ' || e.held || ' ' || coalesce(e.target, e.level) || ' ' || e.strong, ',') as told
               from entries e where e.place <= 150 group by e.person)
  select a.id, a.owner, a.role, w.organisation, array_to_string(a.languages, ' '), a.meets, array_to_string(a.themes, ' '),
         case when a.meets <> 'remote' then a.answers end, b.people, l.told,
         exists (select 1 from polku.programme_round r join polku.application o on o.round = r.previous
                  where r.id = p_round and o.owner = a.owner and o.state = 'submitted' and not o.resting),
         a.desk_group,
         not exists (select 1 from polku.desk_member m join polku.application o on o.id = m.application
                      where m.desk_group = a.desk_group and o.owner = any (h.people))
    from a
    cross join h
    join polku.person w on w.id = a.owner
    left join above b on b.who = a.owner
    left join levels l on l.person = a.owner
   order by a.line;
end;
grant execute on function polku.proposal_people(uuid, uuid[]) to ${app};

-- Who must not meet whom: a member of the matching group who applied, and with whom they have a conflict of interest. Both are weighed by the
-- acting member, who does not learn whose word it was.
create function polku.proposal_conflicts(p_round uuid) returns table (one uuid, other uuid)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with h as materialized (select polku.hidden_from_me(p_round) as people)
  select a.id, b.id
    from polku.desk_conflict c
    join polku.application a on a.round = p_round and a.owner = c.member and a.state = 'submitted' and not a.resting
    join polku.application b on b.id = c.application and b.state = 'submitted' and not b.resting
    cross join h
   where c.round = p_round and p_round = any ((select polku.rounds_i_weigh())::uuid[]) and a.owner <> all (h.people) and b.owner <> all (h.people)
   order by a.id, b.id;
end;
grant execute on function polku.proposal_conflicts(uuid) to ${app};

-- A move at the desk that is looked at before it is made: of whom, between which groups, and whether somebody is in one whom the acting member does
-- not weigh. No row for who may not make it.
create function polku.move_looked_at(p_round uuid, p_application uuid, p_into uuid)
  returns table (name text, place bigint, role text, from_group uuid, from_number int, from_version int, into_number int, into_version int, unseen boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with h as materialized (select polku.hidden_from_me(p_round) as people)
  select w.given_name || ' ' || w.family_name,
         (select count(*) from polku.application b where b.round = a.round and b.state in ('submitted', 'placed') and b.line <= a.line),
         a.role, f.id, f.number, f.version, t.number, t.version,
         exists (select 1 from polku.desk_member x join polku.application o on o.id = x.application
                  where x.desk_group in (f.id, t.id) and o.owner = any (h.people))
    from polku.application a
    join polku.person w on w.id = a.owner
    cross join h
    left join polku.desk_member m on m.application = a.id
    left join polku.desk_group f on f.id = m.desk_group
    left join polku.desk_group t on t.id = p_into and t.round = p_round and t.confirmed_at is null
   where a.id = p_application and a.round = p_round and p_round = any ((select polku.rounds_i_weigh())::uuid[])
     and a.state = 'submitted' and not a.resting and a.owner <> all (h.people) and (p_into is null or t.id is not null);
end;
grant execute on function polku.move_looked_at(uuid, uuid, uuid) to ${app};

-- Who is not in what the acting member can ask, and why: hidden, behind the places that the round has, or confirmed already.
create function polku.proposal_absent(p_round uuid) returns table (hidden int, in_line int, placed int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with h as materialized (select polku.hidden_from_me(p_round) as people)
  select (count(*) filter (where x.state = 'submitted' and x.owner = any (h.people)))::int,
         (count(*) filter (where x.state = 'submitted' and x.owner <> all (h.people) and x.place > s.places))::int,
         (count(*) filter (where x.state = 'placed'))::int
    from (select y.owner, y.role, y.state, row_number() over (partition by y.role order by y.line) as place
            from polku.application y where y.round = p_round and y.state in ('submitted', 'placed') and not y.resting) x
    cross join h
    left join polku.round_places s on (s.round, s.role) = (p_round, x.role)
   where p_round = any ((select polku.rounds_i_weigh())::uuid[]);
end;
grant execute on function polku.proposal_absent(uuid) to ${app};

-- Locks of the round, a row for each of their people. Whom the acting member does not weigh is not named.
create function polku.proposal_locks(p_round uuid)
  returns table (id uuid, kind text, made_at timestamptz, maker text, application uuid, name text, place bigint, name_fi text, name_sv text, name_en text, role text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with h as materialized (select polku.hidden_from_me(p_round) as people),
  n as (select y.id, row_number() over (order by y.line) as place from polku.application y where y.round = p_round and y.state in ('submitted', 'placed'))
  select l.id, l.kind, l.made_at, b.given_name || ' ' || b.family_name, case when s.seen then a.id end,
         case when s.seen then w.given_name || ' ' || w.family_name end, case when s.seen then n.place end,
         case when s.seen then o.name_fi end, case when s.seen then o.name_sv end, case when s.seen then o.name_en end, a.role
    from polku.proposal_lock l
    join polku.locked_application m on m.lock = l.id
    join polku.application a on a.id = m.application
    cross join h
    cross join lateral (select a.owner <> all (h.people) as seen) s
    join polku.person w on w.id = a.owner
    left join n on n.id = a.id
    left join polku.organisation o on o.id = w.organisation
    left join polku.person b on b.id = l.made_by
   where l.round = p_round and p_round = any ((select polku.rounds_i_weigh())::uuid[])
   order by l.made_at, l.id, a.line;
end;
grant execute on function polku.proposal_locks(uuid) to ${app};

-- Locks people whom the acting member weighs and who are not placed. False when one of them is not there any more.
create function polku.lock_people(p_id uuid, p_round uuid, p_kind text, p_applications uuid[], p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  h uuid[];
begin
  if polku.step_to_desk(p_round) is null then
    raise exception 'who weighs a round locks' using errcode = 'insufficient_privilege';
  end if;
  h := polku.hidden_from_me(p_round);
  if cardinality(p_applications) <> (select count(*) from polku.application a
                                      where a.id = any (p_applications) and a.round = p_round and a.state = 'submitted' and not a.resting and a.owner <> all (h)) then
    return false;
  end if;
  insert into polku.proposal_lock (id, round, kind, made_by, made_at) values (p_id, p_round, p_kind, polku.person(), p_at);
  insert into polku.locked_application (lock, application) select p_id, a from unnest(p_applications) a;
  return true;
end $$;
grant execute on function polku.lock_people(uuid, uuid, text, uuid[], timestamptz) to ${app};

-- Releases one, of whose people the acting member weighs all. False when there is none such.
create function polku.release_lock(p_round uuid, p_lock uuid) returns boolean language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  delete from polku.proposal_lock l
   where l.id = p_lock and l.round = p_round and p_round = any (polku.rounds_i_weigh())
     and not exists (select 1 from polku.locked_application m join polku.application a on a.id = m.application
                      where m.lock = l.id and a.owner = any (polku.hidden_from_me(p_round)));
  return found;
end $$;
grant execute on function polku.release_lock(uuid, uuid) to ${app};

-- Writes down that the acting member asks. Its number; 0 where another one is at work, null for who may not. The oldest go where there are too many.
create function polku.ask_proposal(p_id uuid, p_round uuid, p_previous uuid, p_seed bigint, p_iterations bigint, p_wishes text, p_people int, p_elsewhere int,
                                   p_most int, p_at timestamptz) returns int
  language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  following int;
begin
  if polku.step_to_desk(p_round) is null then
    return null;
  end if;
  if exists (select 1 from polku.proposal p where p.round = p_round and p.state in ('waiting', 'running')) then
    return 0;
  end if;
  select coalesce(max(p.number), 0) + 1 into following from polku.proposal p where p.round = p_round;
  insert into polku.proposal (id, round, number, asked_by, asked_at, previous, state, seed, iterations, wishes, people, elsewhere)
  values (p_id, p_round, following, polku.person(), p_at, (select p.id from polku.proposal p where p.id = p_previous and p.round = p_round), 'waiting', p_seed,
          p_iterations, p_wishes, p_people, p_elsewhere);
  delete from polku.proposal p
   where p.round = p_round
     and p.id not in (select x.id from polku.proposal x where x.round = p_round order by x.number desc limit p_most);
  return following;
end $$;
grant execute on function polku.ask_proposal(uuid, uuid, uuid, bigint, bigint, text, int, int, int, timestamptz) to ${app};

-- Keeps what was asked until it is answered.
create function polku.keep_question(p_proposal uuid, p_question bytea) returns void language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  update polku.proposal p set question = p_question
   where p.id = p_proposal and p.state = 'waiting' and p.asked_by = polku.person() and p.round = any (polku.rounds_i_weigh());
end;
grant execute on function polku.keep_question(uuid, bytea) to ${app};

-- The worker ---------------------------------------------------------------------------------------------------------------------------
-- Knows which proposals wait and whose they are, and nothing of what is asked: that is opened and answered as who asked.

create function polku.proposals_at_work() returns table (id uuid, asked_by uuid, running boolean, attempts int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.asked_by, p.state = 'running', p.attempts from polku.proposal p
   where p.state in ('waiting', 'running') and polku.has_role('proposals')
   order by p.asked_at, p.id;
end;
grant execute on function polku.proposals_at_work() to ${app};

create function polku.begin_proposal(p_proposal uuid, p_at timestamptz) returns void language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  update polku.proposal p set state = 'running', attempts = p.attempts + 1, stage = null, so_far = null, begun_at = p_at
   where p.id = p_proposal and p.state in ('waiting', 'running') and polku.has_role('proposals');
end;
grant execute on function polku.begin_proposal(uuid, timestamptz) to ${app};

-- How far it is; whether somebody wants it to stop. Null when it is gone.
create function polku.tell_of_progress(p_proposal uuid, p_stage text, p_so_far int) returns boolean
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  update polku.proposal p set stage = p_stage, so_far = p_so_far
   where p.id = p_proposal and p.state = 'running' and polku.has_role('proposals')
  returning p.stopping;
end;
grant execute on function polku.tell_of_progress(uuid, text, int) to ${app};

create function polku.give_up_proposal(p_proposal uuid, p_fault text, p_at timestamptz) returns void
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  update polku.proposal p set state = 'failed', fault = p_fault, ended_at = p_at, question = null
   where p.id = p_proposal and p.state in ('waiting', 'running') and polku.has_role('proposals');
end;
grant execute on function polku.give_up_proposal(uuid, text, timestamptz) to ${app};

-- What is asked, with the groups of the proposal that it goes on from; for who asked.
create function polku.proposal_question(p_proposal uuid)
  returns table (round uuid, question bytea, seed bigint, iterations bigint, before text, prices text, price_of_more bigint, slack bigint)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.round, p.question, p.seed, p.iterations,
         (select string_agg(g.people, ',') from (select string_agg(m.application::text, ' ' order by m.application) as people
                                                   from polku.proposal_member m where m.proposal = p.previous and m.number is not null
                                                  group by m.number order by m.number) g),
         (select string_agg(m.application::text || ' ' || m.price::text, ',' order by m.application) from polku.proposal_member m
           where m.proposal = p.previous and o.kind = 'prices' and m.price > 0),
         case when o.kind = 'prices' then o.price_of_more end, case when o.kind = 'prices' then o.slack end
    from polku.proposal p left join polku.proposal o on o.id = p.previous
   where p.id = p_proposal and p.state in ('waiting', 'running') and p.asked_by = polku.person() and p.round = any (polku.rounds_i_weigh());
end;
grant execute on function polku.proposal_question(uuid) to ${app};

-- The answer's numbers; then its groups, and who is in which or in none. False when it is not awaited any more.
create function polku.answer_proposal(p_proposal uuid, p_degraded text, p_method text, p_kind text, p_reached bigint, p_cut_short boolean, p_times bigint[],
                                      p_figures bigint[], p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  update polku.proposal p
     set state = 'done', question = null, ended_at = p_at, degraded = p_degraded, method = p_method, kind = p_kind, reached = p_reached, cut_short = p_cut_short,
         search_ms = p_times[1], proof_ms = p_times[2], counted = p_figures[1], placed = p_figures[2], placeable = p_figures[3], score = p_figures[4],
         bound = p_figures[5], worst = p_figures[6], tenth = p_figures[7], price_of_more = p_figures[8], slack = p_figures[9]
   where p.id = p_proposal and p.state = 'running' and p.asked_by = polku.person() and p.round = any (polku.rounds_i_weigh());
  return found;
end $$;
grant execute on function polku.answer_proposal(uuid, text, text, text, bigint, boolean, bigint[], bigint[], timestamptz) to ${app};

create function polku.add_proposal_groups(p_proposal uuid, p_ids uuid[], p_sizes int[], p_points int[], p_kept boolean[], p_contents bytea[])
  returns void language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  insert into polku.proposal_group (id, proposal, number, size, points, kept, content)
  select g.id, p.id, g.number, g.size, g.points, g.kept, g.content
    from polku.proposal p cross join unnest(p_ids, p_sizes, p_points, p_kept, p_contents) with ordinality g (id, size, points, kept, content, number)
   where p.id = p_proposal and p.state = 'done' and p.asked_by = polku.person()
     and not exists (select 1 from polku.proposal_group x where x.proposal = p.id);
end;
grant execute on function polku.add_proposal_groups(uuid, uuid[], int[], int[], boolean[], bytea[]) to ${app};

-- Whoever has been destroyed meanwhile is left out.
create function polku.add_proposal_members(p_proposal uuid, p_applications uuid[], p_numbers int[], p_why text[], p_changes text[], p_prices bigint[])
  returns void language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  insert into polku.proposal_member (proposal, application, number, why, changes, price)
  select p.id, m.application, m.number, m.why, m.changes, m.price
    from polku.proposal p cross join unnest(p_applications, p_numbers, p_why, p_changes, p_prices) m (application, number, why, changes, price)
    join polku.application a on a.id = m.application and a.round = p.round
   where p.id = p_proposal and p.state = 'done' and p.asked_by = polku.person()
  on conflict do nothing;
end;
grant execute on function polku.add_proposal_members(uuid, uuid[], int[], text[], text[], bigint[]) to ${app};

-- Looking ------------------------------------------------------------------------------------------------------------------------------

-- Proposals of a round, the last first; or one of them.
create function polku.proposals(p_round uuid, p_only uuid)
  returns table (id uuid, number int, asker text, mine boolean, asked_at timestamptz, previous int, state text, seed bigint, iterations bigint, wishes text,
                 people int, elsewhere int, stage text, so_far int, stopping boolean, begun_at timestamptz, ended_at timestamptz, fault text, degraded text, method text,
                 kind text, reached bigint, cut_short boolean, search_ms bigint, proof_ms bigint, counted int, placed int, placeable int, score bigint, bound bigint,
                 worst int, tenth int, groups int, taken int, ahead int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.number, w.given_name || ' ' || w.family_name, coalesce(p.asked_by = polku.person(), false), p.asked_at, b.number, p.state, p.seed, p.iterations, p.wishes,
         p.people, p.elsewhere, p.stage, p.so_far, p.stopping, p.begun_at, p.ended_at, p.fault, p.degraded, p.method,
         p.kind, p.reached, p.cut_short, p.search_ms, p.proof_ms, p.counted, p.placed, p.placeable, p.score, p.bound,
         p.worst, p.tenth, (select count(*)::int from polku.proposal_group g where g.proposal = p.id),
         (select count(*)::int from polku.proposal_group g join polku.desk_group d on d.id = g.desk_group where g.proposal = p.id and d.confirmed_at is null),
         case when p.state = 'waiting' then (select count(*)::int from polku.proposal x where x.state in ('waiting', 'running') and (x.asked_at, x.id) < (p.asked_at, p.id)) else 0 end
    from polku.proposal p
    left join polku.person w on w.id = p.asked_by
    left join polku.proposal b on b.id = p.previous
   where p.round = p_round and p_round = any ((select polku.rounds_i_weigh())::uuid[]) and (p_only is null or p.id = p_only)
   order by p.number desc;
end;
grant execute on function polku.proposals(uuid, uuid) to ${app};

-- Groups of a proposal with who is in them, a row for each member. Who has left since, and whom the acting member does not weigh, is there by role
-- alone, and so is why the group was made.
create function polku.proposal_groups(p_round uuid, p_proposal uuid, p_only int, p_after int, p_limit int)
  returns table (id uuid, number int, size int, points int, kept boolean, content bytea, on_desk int, can_be_taken boolean,
                 application uuid, owner uuid, name text, place bigint, name_fi text, name_sv text, name_en text, role text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with h as materialized (select polku.hidden_from_me(p_round) as people),
  g as materialized (
    select x.* from polku.proposal_group x join polku.proposal p on p.id = x.proposal
     where x.proposal = p_proposal and p.round = p_round and p_round = any ((select polku.rounds_i_weigh())::uuid[])
       and x.number > p_after and (p_only is null or x.number = p_only)
     order by x.number limit p_limit),
  n as (select y.id, row_number() over (order by y.line) as place from polku.application y where y.round = p_round and y.state in ('submitted', 'placed')),
  i as materialized (
    select m.number, a.id, a.owner, a.role, a.line, a.state = 'submitted' and d.application is null as free,
           a.state in ('submitted', 'placed') and not a.resting and a.owner <> all (h.people) as seen
      from g join polku.proposal_member m on (m.proposal, m.number) = (g.proposal, g.number) join polku.application a on a.id = m.application
      cross join h left join polku.desk_member d on d.application = a.id),
  w as (select i.number, count(*) as there, bool_and(i.seen) as seen, bool_and(i.free) as free from i group by i.number)
  select g.id, g.number, g.size, g.points, g.kept, case when w.seen and w.there = g.size then g.content end,
         (select d.number from polku.desk_group d where d.id = g.desk_group), coalesce(w.seen and w.free and w.there = g.size, false),
         case when i.seen then i.id end, case when i.seen then i.owner end, case when i.seen then q.given_name || ' ' || q.family_name end, case when i.seen then n.place end,
         case when i.seen then o.name_fi end, case when i.seen then o.name_sv end, case when i.seen then o.name_en end, i.role
    from g
    left join w on w.number = g.number
    left join i on i.number = g.number
    left join n on n.id = i.id
    left join polku.person q on q.id = i.owner
    left join polku.organisation o on o.id = q.organisation
   order by g.number, i.role, i.line;
end;
grant execute on function polku.proposal_groups(uuid, uuid, int, int, int) to ${app};

-- Who is in no group of a proposal, in the order of sending, with why: those whom the acting member weighs, and of the others how many.
create function polku.proposal_left(p_round uuid, p_proposal uuid, p_limit int)
  returns table (application uuid, owner uuid, name text, place bigint, name_fi text, name_sv text, name_en text, role text, why text, changes text, unseen bigint, several bigint)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with h as materialized (select polku.hidden_from_me(p_round) as people),
  n as (select y.id, row_number() over (order by y.line) as place from polku.application y where y.round = p_round and y.state in ('submitted', 'placed')),
  i as (select a.id, a.owner, a.role, a.line, m.why, m.changes, a.state in ('submitted', 'placed') and not a.resting and a.owner <> all (h.people) as seen
          from polku.proposal p join polku.proposal_member m on m.proposal = p.id and m.number is null join polku.application a on a.id = m.application cross join h
         where p.id = p_proposal and p.round = p_round and p_round = any ((select polku.rounds_i_weigh())::uuid[])),
  u as (select count(*) filter (where not i.seen) as unseen, count(*) as several from i)
  select i.id, i.owner, q.given_name || ' ' || q.family_name, n.place, o.name_fi, o.name_sv, o.name_en, i.role, i.why, i.changes, u.unseen, u.several
    from u
    left join i on i.seen
    left join n on n.id = i.id
    left join polku.person q on q.id = i.owner
    left join polku.organisation o on o.id = q.organisation
   order by i.line
   limit p_limit;
end;
grant execute on function polku.proposal_left(uuid, uuid, int) to ${app};

-- Who is where in two proposals; whom the acting member does not weigh is not told.
create function polku.proposals_beside(p_round uuid, p_one uuid, p_other uuid)
  returns table (application uuid, name text, place bigint, role text, one int, other int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with h as materialized (select polku.hidden_from_me(p_round) as people),
  n as (select y.id, row_number() over (order by y.line) as place from polku.application y where y.round = p_round and y.state in ('submitted', 'placed'))
  select a.id, q.given_name || ' ' || q.family_name, n.place, a.role, max(m.number) filter (where m.proposal = p_one), max(m.number) filter (where m.proposal = p_other)
    from polku.proposal p
    join polku.proposal_member m on m.proposal = p.id
    join polku.application a on a.id = m.application
    join polku.person q on q.id = a.owner
    cross join h
    left join n on n.id = a.id
   where p.id in (p_one, p_other) and p.round = p_round and p_round = any ((select polku.rounds_i_weigh())::uuid[])
     and a.state in ('submitted', 'placed') and not a.resting and a.owner <> all (h.people)
   group by a.id, q.id, n.place
   order by a.line;
end;
grant execute on function polku.proposals_beside(uuid, uuid, uuid) to ${app};

-- What codes of reasons are called: themes of the programme, and competences.
create function polku.proposal_words(p_round uuid, p_codes text[]) returns table (code text, name_fi text, name_sv text, name_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select t.id::text, t.name_fi, t.name_sv, t.name_en
    from polku.programme_round r join polku.programme_theme t on t.programme = r.programme
   where r.id = p_round and p_round = any ((select polku.rounds_i_weigh())::uuid[]) and t.id::text = any (p_codes)
  union all
  select c.id::text, c.name_fi, c.name_sv, c.name_en
    from polku.competence c
   where p_round = any ((select polku.rounds_i_weigh())::uuid[])
     and c.id in (select x::bigint from unnest(p_codes) x where x ~ '^[0-9]{1,18}$');
end;
grant execute on function polku.proposal_words(uuid, text[]) to ${app};

-- Doing --------------------------------------------------------------------------------------------------------------------------------

-- Wants it to stop. False when it is not at work.
create function polku.stop_proposal(p_round uuid, p_proposal uuid) returns boolean language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  update polku.proposal p set stopping = true
   where p.id = p_proposal and p.round = p_round and p.state in ('waiting', 'running') and p_round = any (polku.rounds_i_weigh());
  return found;
end $$;
grant execute on function polku.stop_proposal(uuid, uuid) to ${app};

-- Throws one away that is not at work. False when there is none such.
create function polku.discard_proposal(p_round uuid, p_proposal uuid) returns boolean language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  delete from polku.proposal p
   where p.id = p_proposal and p.round = p_round and p.state in ('done', 'failed') and p_round = any (polku.rounds_i_weigh());
  return found;
end $$;
grant execute on function polku.discard_proposal(uuid, uuid) to ${app};

-- Takes groups over to the desk, each move of it a move of the desk's: all, or those of these numbers. Groups with somebody whom the acting
-- member does not weigh, who is in a group, or who is gone, stay. How many were taken.
create function polku.take_proposal_over(p_round uuid, p_proposal uuid, p_numbers int[], p_at timestamptz) returns int
  language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  h uuid[];
  g record;
  who uuid;
  into_group uuid;
  taken int := 0;
begin
  if polku.step_to_desk(p_round) is null then
    raise exception 'who weighs a round moves at its desk' using errcode = 'insufficient_privilege';
  end if;
  h := polku.hidden_from_me(p_round);
  for g in
    select x.id, x.number, x.size
      from polku.proposal_group x join polku.proposal p on p.id = x.proposal
     where p.id = p_proposal and p.round = p_round and p.state = 'done' and (p_numbers is null or x.number = any (p_numbers))
     order by x.number
  loop
    continue when g.size <> (select count(*) from polku.proposal_member m join polku.application a on a.id = m.application
                              where (m.proposal, m.number) = (p_proposal, g.number) and a.state = 'submitted' and not a.resting and a.owner <> all (h)
                                and not exists (select 1 from polku.desk_member d where d.application = a.id));
    into_group := gen_random_uuid();
    insert into polku.desk_group (id, round, number, made_by, made_at, version)
    values (into_group, p_round, polku.next_desk_group(p_round), polku.person(), p_at, 1 + g.size);
    perform polku.moved_at_desk(p_round, 'new', null, into_group, null, p_at);
    for who in select m.application from polku.proposal_member m where (m.proposal, m.number) = (p_proposal, g.number) order by m.application loop
      insert into polku.desk_member (desk_group, application, placed_by, placed_at) values (into_group, who, polku.person(), p_at);
      perform polku.moved_at_desk(p_round, 'put', who, into_group, null, p_at);
    end loop;
    update polku.proposal_group x set desk_group = into_group, taken_by = polku.person() where x.id = g.id;
    taken := taken + 1;
  end loop;
  return taken;
end $$;
grant execute on function polku.take_proposal_over(uuid, uuid, int[], timestamptz) to ${app};

-- Takes back what was taken over and is still as it was: the same people, and nobody among them whom the acting member does not weigh.
create function polku.take_proposal_back(p_round uuid, p_proposal uuid, p_at timestamptz) returns int
  language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  h uuid[];
  g record;
  who uuid;
  taken int := 0;
begin
  if polku.step_to_desk(p_round) is null then
    raise exception 'who weighs a round moves at its desk' using errcode = 'insufficient_privilege';
  end if;
  h := polku.hidden_from_me(p_round);
  for g in
    select x.id, x.desk_group,
           array(select m.application from polku.proposal_member m where (m.proposal, m.number) = (x.proposal, x.number) order by m.application) as people
      from polku.proposal_group x join polku.proposal p on p.id = x.proposal join polku.desk_group d on d.id = x.desk_group
     where p.id = p_proposal and p.round = p_round and d.confirmed_at is null
     order by x.number
  loop
    continue when g.people <> array(select m.application from polku.desk_member m where m.desk_group = g.desk_group order by m.application)
               or exists (select 1 from polku.application a where a.id = any (g.people) and a.owner = any (h));
    foreach who in array g.people loop
      delete from polku.desk_member m where m.application = who;
      perform polku.moved_at_desk(p_round, 'out', who, null, g.desk_group, p_at);
    end loop;
    perform polku.moved_at_desk(p_round, 'throw', null, null, g.desk_group, p_at);
    delete from polku.desk_group d where d.id = g.desk_group;
    update polku.proposal_group x set desk_group = null, taken_by = null where x.id = g.id;
    taken := taken + 1;
  end loop;
  return taken;
end $$;
grant execute on function polku.take_proposal_back(uuid, uuid, timestamptz) to ${app};

-- Retention: proposals and locks go when the first of what was done at the desk of their round does ---------------------------------------

create or replace function polku.destroy_application(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
declare
  over uuid[];
begin
  delete from polku.application a where a.owner = any (p_people) and polku.application_kept_until(a.round) <= p_up_to;
  delete from polku.proposal p where polku.application_kept_until(p.round) <= p_up_to;
  delete from polku.proposal_lock l where polku.application_kept_until(l.round) <= p_up_to;
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

-- What a member asked of the engine, locked and took over, for themselves; about whom is not told.
create function polku.my_proposals() returns table (name_fi text, name_sv text, name_en text, what text, number int, at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.name_fi, p.name_sv, p.name_en, x.what, x.number, x.at
    from (select o.round, 'asked' as what, o.number, o.asked_at as at from polku.proposal o where o.asked_by = polku.person()
          union all
          select o.round, 'taken', o.number, o.ended_at from polku.proposal_group g join polku.proposal o on o.id = g.proposal where g.taken_by = polku.person()
          union all
          select l.round, l.kind, null, l.made_at from polku.proposal_lock l where l.made_by = polku.person()) x
    join polku.programme_round r on r.id = x.round
    join polku.programme p on p.id = r.programme
   order by x.at desc, x.what, x.number;
end;
grant execute on function polku.my_proposals() to ${app};
