-- Mentoring programmes, their rounds, and who is named in them. Nothing here is what people write about themselves: it is
-- human resources' announcement, and names of those who act for an organisation. docs/programmes.md tells the whole.

create table polku.programme (
  id            uuid primary key,
  lead          uuid not null references polku.organisation,   -- began it; the only one that asks others to join
  status        text not null default 'draft' check (status in ('draft', 'published', 'archived')),
  template      text not null,                                 -- what it was begun from
  name_fi       text not null check (length(name_fi) between 1 and 120),
  name_sv       text not null,
  name_en       text not null,
  reach         text not null check (reach in ('owners', 'everyone')),
  languages     text[] not null check (languages <> '{}' and languages <@ '{fi,sv,en}'),
  across        boolean not null,    -- members of a group come from different organisations
  cadence       text not null check (cadence in ('monthly', 'every-second-month', 'as-agreed')),
  minutes       int not null check (minutes between 30 and 480),
  preparation   int not null check (preparation between 0 and 480),
  endorsed      boolean not null,    -- the supervisor endorses the working time of who applies
  in_rounds     boolean not null,
  purpose_fi    text not null,
  purpose_sv    text not null,
  purpose_en    text not null,
  audience_fi   text not null,
  audience_sv   text not null,
  audience_en   text not null,
  asked_fi      text not null,
  asked_sv      text not null,
  asked_en      text not null,
  commitment_fi text not null,
  commitment_sv text not null,
  commitment_en text not null,
  strategy      text not null,
  funding       text not null,
  retention     int not null check (retention between 1 and 60),   -- months after the end of a round
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  version       int not null
);
create index on polku.programme (created_at desc, id desc);
create index on polku.programme (lead);

-- Who owns it together. An organisation joins by its own human resources' answer, never by another's word.
create table polku.programme_organisation (
  programme    uuid not null references polku.programme on delete cascade,
  organisation uuid not null references polku.organisation,
  asked_at     timestamptz not null,
  joined_at    timestamptz,
  primary key (programme, organisation)
);
create index on polku.programme_organisation (organisation);

-- How many of which role a group has, and who may be one.
create table polku.programme_places (
  programme uuid not null references polku.programme on delete cascade,
  role      text not null check (role in ('mentor', 'mentee', 'peer', 'senior', 'newcomer')),
  least     int not null check (least between 1 and 12),
  most      int not null check (most between 1 and 12),
  who       text not null check (who in ('anyone', 'supervisors', 'experts', 'newcomers')),
  guests    boolean not null,
  primary key (programme, role),
  check (least <= most)
);

-- A theme keeps its id while its Finnish name stays, so that applications can name it.
create table polku.programme_theme (
  id        uuid primary key default gen_random_uuid(),
  programme uuid not null references polku.programme on delete cascade,
  place     int not null,
  name_fi   text not null check (length(name_fi) between 1 and 120),
  name_sv   text not null,
  name_en   text not null,
  unique (programme, name_fi)
);

-- A round is seen once it is announced; where it stands follows from its phases' days.
create table polku.programme_round (
  id         uuid primary key,
  programme  uuid not null references polku.programme on delete cascade,
  number     int not null check (number > 0),
  announced  boolean not null,
  previous   uuid references polku.programme_round on delete set null,   -- which it was copied from
  lessons    text not null default '' check (length(lessons) <= 4000),   -- what the organisers learnt, for the next one
  moved_at   timestamptz,                                                -- when announced days were last changed
  created_at timestamptz not null,
  version    int not null,
  unique (programme, number)
);
create index on polku.programme_round (previous) where previous is not null;

create table polku.round_phase (
  round     uuid not null references polku.programme_round on delete cascade,
  kind      text not null check (kind in ('application', 'matching', 'training', 'kick-off', 'meetings', 'mid-survey', 'closing', 'final-survey')),
  first_day date not null,    -- days in Finland, both included
  last_day  date not null,
  primary key (round, kind),
  check (first_day <= last_day)
);

-- Who does what. Coordinators are the programme's; who composes groups and who trains is a round's.
create table polku.programme_task (
  id           uuid primary key,
  programme    uuid not null references polku.programme on delete cascade,
  round        uuid references polku.programme_round on delete cascade,
  task         text not null check (task in ('coordinator', 'matching', 'trainer')),
  person       uuid not null references polku.person on delete cascade,
  organisation uuid not null references polku.organisation,   -- which names them; they have the task while they are its own
  named_by     uuid references polku.person on delete set null,
  named_at     timestamptz not null,
  check (task <> 'coordinator' or round is null),
  check (task <> 'matching' or round is not null),
  unique nulls not distinct (programme, round, task, person)
);
create index on polku.programme_task (person);
create index on polku.programme_task (round) where round is not null;
create index on polku.programme_task (named_by) where named_by is not null;

-- Two people who turn out to be one have a task once.
create function polku.have_task_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if exists (select 1 from polku.programme_task t
              where t.id <> new.id and t.person = new.person and t.task = new.task
                and t.programme = new.programme and t.round is not distinct from new.round) then
    delete from polku.programme_task where id = new.id;
    return null;
  end if;
  return new;
end $$;
create trigger have_task_once before update of person on polku.programme_task
  for each row when (new.person <> old.person) execute function polku.have_task_once();

-- A programme stays with the organisation that began it.
create function polku.keep_lead() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  raise exception 'a programme stays with who began it' using errcode = 'check_violation';
end $$;
create trigger keep_lead before update of lead on polku.programme
  for each row when (new.lead <> old.lead) execute function polku.keep_lead();

-- Who has to do with a programme ----------------------------------------------------------------------------------------------
-- Ends by itself: with the role, with the organisation, with a guest's time.

-- Does somebody work for the organisation that names them? A guest, while they are that organisation's guest.
create function polku.acts_in(who uuid, for_organisation uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.person p where p.id = who and polku.is_here(p)
                    and (p.organisation = for_organisation
                         or (p.host is null and exists (select 1 from polku.guest g
                              where g.person = p.id and g.organisation = for_organisation and g.ended_at is null and g.joined_at is null
                                and g.until >= polku.today()))));

-- Those that the acting person runs: for human resources of an organisation that owns them, or as a coordinator.
create function polku.programmes_i_run() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(
    select o.programme from polku.programme_organisation o
     where polku.person() is not null and polku.has_role('hr') and o.organisation = polku.organisation() and o.joined_at is not null
    union
    select t.programme from polku.programme_task t join polku.programme_organisation o on (o.programme, o.organisation) = (t.programme, t.organisation)
     where t.person = polku.person() and t.task = 'coordinator' and o.joined_at is not null and polku.acts_in(t.person, t.organisation));
grant execute on function polku.programmes_i_run() to ${app};

-- Those that the acting person's organisation has been asked to own with others.
create function polku.programmes_to_join() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(
    select o.programme from polku.programme_organisation o
     where polku.person() is not null and polku.has_role('hr') and o.organisation = polku.organisation() and o.joined_at is null);
grant execute on function polku.programmes_to_join() to ${app};

-- The acting person's own tasks: coordinator, matching, trainer. The desk and the rooms of training ask this.
create function polku.my_tasks() returns table (programme uuid, round uuid, task text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select t.programme, t.round, t.task
    from polku.programme_task t join polku.programme_organisation o on (o.programme, o.organisation) = (t.programme, t.organisation)
   where t.person = polku.person() and o.joined_at is not null and polku.acts_in(t.person, t.organisation);
end;
grant execute on function polku.my_tasks() to ${app};

-- Those that are announced to the acting person: to everyone, to the people of the organisations that own them, to guests
-- where a role is for guests. And those in which they have a task.
create function polku.programmes_for_me() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(
    select p.id
      from polku.programme p join polku.person me on me.id = polku.person()
     where p.status = 'published'
       and case when me.host is not null
                then p.reach = 'everyone'
                  or exists (select 1 from polku.programme_organisation o
                              where o.programme = p.id and o.joined_at is not null and o.organisation = me.organisation)
                else exists (select 1 from polku.programme_places s where s.programme = p.id and s.guests)
                  and exists (select 1 from polku.programme_organisation o
                               where o.programme = p.id and o.joined_at is not null and polku.acts_in(me.id, o.organisation)) end
    union
    select t.programme from polku.my_tasks() t join polku.programme p on p.id = t.programme where p.status <> 'draft');
grant execute on function polku.programmes_for_me() to ${app};

-- The names of those who act in a programme, for whoever sees it: applicants are told who reads what they write. A door, as
-- they may be of any organisation; who trains is told to who runs it and to the trainer.
create function polku.people_of_programme(p_programme uuid)
  returns table (id uuid, round uuid, task text, person uuid, name text, organisation uuid, name_fi text, name_sv text, name_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select t.id, t.round, t.task, p.id, p.given_name || ' ' || p.family_name, o.id, o.name_fi, o.name_sv, o.name_en
    from polku.programme_task t
    join polku.person p on p.id = t.person
    join polku.organisation o on o.id = t.organisation
   where t.programme = p_programme and polku.acts_in(t.person, t.organisation)
     and (t.programme = any (polku.programmes_i_run())
          or (t.programme = any (polku.programmes_for_me())
              and (t.task <> 'trainer' or t.person = polku.person())
              and (t.round is null or exists (select 1 from polku.programme_round r where r.id = t.round and r.announced))))
   order by t.task, lower(p.family_name), lower(p.given_name), t.id;
end;
grant execute on function polku.people_of_programme(uuid) to ${app};

-- Did the organisation begin this programme? Without one: the acting one.
create function polku.leads(p_programme uuid, p_organisation uuid default polku.organisation()) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.programme p where p.id = p_programme and p.lead = p_organisation);
grant execute on function polku.leads(uuid, uuid) to ${app};

-- Naming ----------------------------------------------------------------------------------------------------------------------

-- Finding somebody to name, for human resources: in the organisation they act for, its guests too where asked; from three
-- letters, at most ten.
create function polku.find_for_programme(prefix text, p_guests boolean)
  returns table (id uuid, given_name text, family_name text, unit_fi text, unit_sv text, unit_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.given_name, p.family_name, coalesce(u.name_fi, ''), coalesce(u.name_sv, ''), coalesce(u.name_en, '')
    from polku.person p left join polku.unit u on u.id = p.unit
   where polku.has_role('hr') and polku.person() is not null and length(prefix) >= 3
     and (p.organisation = polku.organisation() or (p_guests and p.host is null))
     and polku.acts_in(p.id, polku.organisation())
     and (starts_with(lower(p.family_name), lower(prefix)) or starts_with(lower(p.given_name), lower(prefix))
          or starts_with(lower(p.given_name || ' ' || p.family_name), lower(prefix)) or starts_with(lower(p.family_name || ' ' || p.given_name), lower(prefix)))
   order by lower(p.family_name), lower(p.given_name), p.id
   limit 10;
end;
grant execute on function polku.find_for_programme(text, boolean) to ${app};

-- May human resources give this task to this person? Guests train and nothing else: what people write is not theirs to read.
create function polku.may_have_task(who uuid, p_task text) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return polku.has_role('hr') and polku.acts_in(who, polku.organisation())
     and (p_task = 'trainer' or exists (select 1 from polku.person p where p.id = who and p.organisation = polku.organisation()));
grant execute on function polku.may_have_task(uuid, text) to ${app};

-- Who composes groups and who trains go on to the next round of the same programme, also those whom other organisations
-- named: nobody new is named by it.
create function polku.copy_tasks(p_from uuid, p_into uuid) returns int language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  copied int;
begin
  insert into polku.programme_task (id, programme, round, task, person, organisation, named_by, named_at)
  select gen_random_uuid(), n.programme, n.id, t.task, t.person, t.organisation, t.named_by, now()
    from polku.programme_round n
    join polku.programme_round b on b.id = p_from and b.programme = n.programme
    join polku.programme_task t on t.round = b.id
   where n.id = p_into and not n.announced and n.programme = any (polku.programmes_i_run()) and polku.acts_in(t.person, t.organisation)
      on conflict do nothing;
  get diagnostics copied = row_count;
  return copied;
end $$;
grant execute on function polku.copy_tasks(uuid, uuid) to ${app};

-- What eligibility asks of the acting person.
create function polku.my_candidacy() returns table (organisation uuid, supervises boolean, employed_from date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select case when p.host is null then null else p.organisation end,
         exists (select 1 from polku.person r where r.supervisor = p.id and r.active), p.employed_from
    from polku.person p where p.id = polku.person();
end;
grant execute on function polku.my_candidacy() to ${app};

-- Rights and policies -----------------------------------------------------------------------------------------------------

grant select, insert, update, delete on polku.programme, polku.programme_round to ${app};
grant select, insert, update, delete on polku.programme_theme to ${app};
grant select, insert, delete on polku.programme_places, polku.round_phase, polku.programme_task to ${app};
grant select, insert, delete on polku.programme_organisation to ${app};
grant update (joined_at) on polku.programme_organisation to ${app};

alter table polku.programme enable row level security;
alter table polku.programme_organisation enable row level security;
alter table polku.programme_places enable row level security;
alter table polku.programme_theme enable row level security;
alter table polku.programme_round enable row level security;
alter table polku.round_phase enable row level security;
alter table polku.programme_task enable row level security;

create policy run on polku.programme for select using (id = any ((select polku.programmes_i_run())::uuid[]));
create policy asked_to_join on polku.programme for select using (id = any ((select polku.programmes_to_join())::uuid[]));
create policy announced on polku.programme for select using (id = any ((select polku.programmes_for_me())::uuid[]));
create policy begun_by_hr on polku.programme for insert
  with check ((select polku.has_role('hr')) and (select polku.person()) is not null and lead = (select polku.organisation()));
create policy changed_by_who_runs_it on polku.programme for update
  using (id = any ((select polku.programmes_i_run())::uuid[])) with check (id = any ((select polku.programmes_i_run())::uuid[]));
create policy draft_thrown_away on polku.programme for delete
  using (status = 'draft' and (select polku.has_role('hr')) and lead = (select polku.organisation()) and id = any ((select polku.programmes_i_run())::uuid[]));

-- The first row is the lead's own; the lead asks others, and each answers for itself.
create policy with_its_programme on polku.programme_organisation for select
  using (exists (select 1 from polku.programme p where p.id = programme));
create policy begun on polku.programme_organisation for insert
  with check ((select polku.has_role('hr')) and (select polku.person()) is not null
              and polku.leads(programme) and (joined_at is null or organisation = (select polku.organisation())));
create policy joined_by_its_own on polku.programme_organisation for update
  using ((select polku.has_role('hr')) and organisation = (select polku.organisation()) and programme = any ((select polku.programmes_to_join())::uuid[]))
  with check ((select polku.has_role('hr')) and organisation = (select polku.organisation()));
create policy left_or_no_longer_asked on polku.programme_organisation for delete
  using ((select polku.has_role('hr')) and not polku.leads(programme, organisation)
         and (organisation = (select polku.organisation()) or (joined_at is null and polku.leads(programme))));

create policy with_its_programme on polku.programme_places for select using (exists (select 1 from polku.programme p where p.id = programme));
create policy written_by_who_runs_it on polku.programme_places for insert with check (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy taken_away_by_who_runs_it on polku.programme_places for delete using (programme = any ((select polku.programmes_i_run())::uuid[]));

create policy with_its_programme on polku.programme_theme for select using (exists (select 1 from polku.programme p where p.id = programme));
create policy written_by_who_runs_it on polku.programme_theme for insert with check (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy changed_by_who_runs_it on polku.programme_theme for update
  using (programme = any ((select polku.programmes_i_run())::uuid[])) with check (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy taken_away_by_who_runs_it on polku.programme_theme for delete using (programme = any ((select polku.programmes_i_run())::uuid[]));

create policy run on polku.programme_round for select using (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy announced on polku.programme_round for select using (announced and programme = any ((select polku.programmes_for_me())::uuid[]));
create policy asked_to_join on polku.programme_round for select using (programme = any ((select polku.programmes_to_join())::uuid[]));
create policy begun_by_who_runs_it on polku.programme_round for insert with check (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy changed_by_who_runs_it on polku.programme_round for update
  using (programme = any ((select polku.programmes_i_run())::uuid[])) with check (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy thrown_away_before_it_is_announced on polku.programme_round for delete
  using (not announced and programme = any ((select polku.programmes_i_run())::uuid[]));

create policy with_its_round on polku.round_phase for select using (exists (select 1 from polku.programme_round r where r.id = round));
create policy written_by_who_runs_it on polku.round_phase for insert
  with check (exists (select 1 from polku.programme_round r where r.id = round and r.programme = any ((select polku.programmes_i_run())::uuid[])));
create policy taken_away_by_who_runs_it on polku.round_phase for delete
  using (exists (select 1 from polku.programme_round r where r.id = round and r.programme = any ((select polku.programmes_i_run())::uuid[])));

-- Names are told through polku.people_of_programme; the rows are for who runs the programme and for whom they name.
create policy own on polku.programme_task for select using (person = (select polku.person()));
create policy run on polku.programme_task for select using (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy named_by_hr on polku.programme_task for insert
  with check (programme = any ((select polku.programmes_i_run())::uuid[]) and (select polku.has_role('hr'))
              and organisation = (select polku.organisation()) and named_by = (select polku.person())
              and polku.may_have_task(person, task)
              and (round is null or exists (select 1 from polku.programme_round r where r.id = programme_task.round and r.programme = programme_task.programme)));
create policy taken_away_by_hr on polku.programme_task for delete
  using (programme = any ((select polku.programmes_i_run())::uuid[]) and (select polku.has_role('hr')) and organisation = (select polku.organisation()));
create policy given_back on polku.programme_task for delete using (person = (select polku.person()));
