-- Development paths: templates that human resources write, and each person's own copy of one.
-- Titles, criteria, dates and states are guarded by policy; notes, what is written for a review and about it, and the
-- reasons of proposals are sealed with the data key of the path's owner.

-- Templates: an organisation's own; nobody's personal data -----------------------------------------------------------------

create table polku.path_template (
  id           uuid primary key,
  organisation uuid not null references polku.organisation,
  published    boolean not null,
  version      int not null,    -- the newest one of path_template_version
  created_at   timestamptz not null,
  changed_at   timestamptz not null
);
create index on polku.path_template (organisation, created_at desc, id);

-- A version is never altered: paths say which one they began with.
create table polku.path_template_version (
  template       uuid not null references polku.path_template on delete cascade,
  version        int not null,
  name_fi        text not null check (length(name_fi) between 1 and 200),
  name_sv        text not null,
  name_en        text not null,
  description_fi text not null,
  description_sv text not null,
  description_en text not null,
  written_at     timestamptz not null,
  primary key (template, version)
);

create table polku.template_step (
  template     uuid not null,
  version      int not null,
  place        int not null,
  title_fi     text not null check (length(title_fi) between 1 and 200),
  title_sv     text not null,
  title_en     text not null,
  criterion_fi text not null,
  criterion_sv text not null,
  criterion_en text not null,
  kind         text not null check (kind in ('mentoring', 'course', 'work-task', 'reading', 'training')),
  due_months   int check (due_months between 0 and 120),
  due_days     int check (due_days between 0 and 3650),
  competences  text[] not null default '{}',
  primary key (template, version, place),
  foreign key (template, version) references polku.path_template_version on delete cascade,
  check (due_months is null or due_days is null)
);

-- Paths: a copy that the person and the supervisor adapt together -----------------------------------------------------------

create table polku.path (
  id               uuid primary key,
  owner            uuid not null references polku.person on delete cascade,
  template         uuid not null references polku.path_template,
  template_version int not null,
  name_fi          text not null,
  name_sv          text not null,
  name_en          text not null,
  description_fi   text not null,
  description_sv   text not null,
  description_en   text not null,
  started_on       date not null,
  created_at       timestamptz not null,
  completed_at     timestamptz,
  version          int not null
);
create index on polku.path (owner, created_at desc);
create unique index one_open_path on polku.path (owner) where completed_at is null;
create index on polku.path (template, template_version);

create table polku.path_step (
  id           uuid primary key,
  path         uuid not null references polku.path on delete cascade,
  owner        uuid not null references polku.person on delete cascade,
  place        int not null,
  title_fi     text not null check (length(title_fi) between 1 and 200),
  title_sv     text not null,
  title_en     text not null,
  criterion_fi text not null,
  criterion_sv text not null,
  criterion_en text not null,
  kind         text not null check (kind in ('mentoring', 'course', 'work-task', 'reading', 'training')),
  due          date,
  competences  text[] not null default '{}',
  status       text not null check (status in ('planned', 'in-progress', 'review-asked', 'returned', 'completed')),
  completed_at timestamptz,
  version      int not null,
  check ((status = 'completed') = (completed_at is not null))
);
create index on polku.path_step (path, place);
create index on polku.path_step (owner);

-- One's own notes: in a table of their own, so that no right to the step reaches them.
create table polku.step_note (
  step       uuid primary key references polku.path_step on delete cascade,
  owner      uuid not null references polku.person on delete cascade,
  text       bytea not null,
  changed_at timestamptz not null
);
create index on polku.step_note (owner);

-- Each time a review is asked: what was written for it, and what came of it.
create table polku.step_review (
  id           uuid primary key,
  step         uuid not null references polku.path_step on delete cascade,
  owner        uuid not null references polku.person on delete cascade,
  asked_at     timestamptz not null,
  text         bytea,
  withdrawn_at timestamptz,
  decision     text check (decision in ('approve', 'return')),
  reviewer     uuid references polku.person on delete set null,
  comment      bytea,
  decided_at   timestamptz,
  check ((decision is null) = (decided_at is null)),
  check (decision is null or withdrawn_at is null)
);
create index on polku.step_review (step, asked_at desc);
create index on polku.step_review (owner);
create unique index one_open_review on polku.step_review (step) where decision is null and withdrawn_at is null;

-- A change of the path that one of the two proposes and the other agrees to or declines.
create table polku.path_proposal (
  id            uuid primary key,
  path          uuid not null references polku.path on delete cascade,
  owner         uuid not null references polku.person on delete cascade,
  kind          text not null check (kind in ('add', 'drop', 'move')),
  proposed_by   uuid not null references polku.person on delete cascade,
  proposed_at   timestamptz not null,
  -- what it is about, for drop and move; stays when the step is gone
  step          uuid,
  step_title_fi text not null default '',
  step_title_sv text not null default '',
  step_title_en text not null default '',
  -- how that step was when this was proposed; a change since then makes the proposal void
  seen_status   text,
  seen_due      date,
  -- what shall be: for add and move
  place         text not null default 'as-is' check (place in ('as-is', 'start', 'after', 'end')),
  after         uuid,
  due_changes   boolean not null default false,
  due           date,
  title_fi      text not null default '',
  title_sv      text not null default '',
  title_en      text not null default '',
  criterion_fi  text not null default '',
  criterion_sv  text not null default '',
  criterion_en  text not null default '',
  step_kind     text check (step_kind in ('mentoring', 'course', 'work-task', 'reading', 'training')),
  competences   text[] not null default '{}',
  reason        bytea,
  -- what came of it
  status        text not null check (status in ('open', 'agreed', 'declined', 'withdrawn')),
  decided_by    uuid references polku.person on delete set null,
  decided_at    timestamptz,
  answer        bytea,
  version       int not null,
  check ((status = 'open') = (decided_at is null))
);
create index on polku.path_proposal (path, proposed_at desc);
create index on polku.path_proposal (owner) where status = 'open';

-- How many paths began with which version of a template: a figure for the organisation's human resources, who see no path.
create function polku.template_use() returns table (template uuid, version int, paths bigint)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.template, p.template_version, count(*)
    from polku.path_template t
    join polku.path p on p.template = t.id
   where t.organisation = polku.organisation() and polku.has_role('hr')
   group by p.template, p.template_version;
end;

-- The last line behind the policy in the code: who may take a step from where to where, and what of it stays as it is.
create function polku.guard_step() returns trigger language plpgsql set search_path = polku, pg_temp as $$
declare
  side text := case when old.owner = polku.person() then 'person' when polku.supervises(old.owner) then 'supervisor' else '' end;
begin
  if (new.id, new.path, new.owner) is distinct from (old.id, old.path, old.owner) then
    raise exception 'a step stays on its path' using errcode = 'check_violation';
  end if;
  if new.status <> old.status and not exists (
    select 1 from (values
      ('person', 'planned', 'in-progress'),
      ('person', 'returned', 'in-progress'),
      ('person', 'in-progress', 'review-asked'),
      ('person', 'review-asked', 'in-progress'),
      ('supervisor', 'review-asked', 'completed'),
      ('supervisor', 'review-asked', 'returned'),
      ('supervisor', 'completed', 'review-asked'),
      ('supervisor', 'returned', 'review-asked')) as legal (who, a, b)
     where legal.who = side and legal.a = old.status and legal.b = new.status) then
    raise exception 'this person may not take a step from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_step before update on polku.path_step for each row execute function polku.guard_step();

-- Rights and policies -----------------------------------------------------------------------------------------------------

grant select, insert, update on polku.path_template to ${app};
grant select, insert on polku.path_template_version, polku.template_step to ${app};
grant select, insert, update, delete on polku.path, polku.path_step, polku.step_note, polku.step_review, polku.path_proposal to ${app};

alter table polku.path_template enable row level security;
alter table polku.path_template_version enable row level security;
alter table polku.template_step enable row level security;
alter table polku.path enable row level security;
alter table polku.path_step enable row level security;
alter table polku.step_note enable row level security;
alter table polku.step_review enable row level security;
alter table polku.path_proposal enable row level security;

create policy seen_in_the_organisation on polku.path_template for select
  using (organisation = (select polku.organisation()) and (select polku.person()) is not null and (published or (select polku.has_role('hr'))));
create policy written_by_hr on polku.path_template for all
  using (organisation = (select polku.organisation()) and (select polku.has_role('hr')))
  with check (organisation = (select polku.organisation()) and (select polku.has_role('hr')));
create policy with_its_template on polku.path_template_version for select
  using (exists (select 1 from polku.path_template t where t.id = template));
create policy written_by_hr on polku.path_template_version for insert
  with check ((select polku.has_role('hr')) and exists (select 1 from polku.path_template t where t.id = template));
create policy with_its_template on polku.template_step for select
  using (exists (select 1 from polku.path_template t where t.id = template));
create policy written_by_hr on polku.template_step for insert
  with check ((select polku.has_role('hr')) and exists (select 1 from polku.path_template t where t.id = template));

create policy own on polku.path for all using (owner = (select polku.person())) with check (owner = (select polku.person()));
create policy of_my_report on polku.path for select using (polku.supervises(owner));
create policy ended_by_supervisor on polku.path for update using (polku.supervises(owner)) with check (polku.supervises(owner));

-- person and supervisor adapt the steps together; who moves a step from where to where is the trigger's
create policy own on polku.path_step for all using (owner = (select polku.person())) with check (owner = (select polku.person()));
create policy of_my_report on polku.path_step for all using (polku.supervises(owner)) with check (polku.supervises(owner));

create policy own on polku.step_note for all using (owner = (select polku.person())) with check (owner = (select polku.person()));

create policy own on polku.step_review for select using (owner = (select polku.person()));
create policy asked_by_owner on polku.step_review for insert
  with check (owner = (select polku.person()) and decision is null and reviewer is null);
create policy withdrawn_by_owner on polku.step_review for update
  using (owner = (select polku.person()) and decision is null) with check (owner = (select polku.person()) and decision is null);
create policy of_my_report on polku.step_review for select using (withdrawn_at is null and polku.supervises(owner));
create policy decided_by_supervisor on polku.step_review for update
  using (withdrawn_at is null and polku.supervises(owner))
  with check (withdrawn_at is null and polku.supervises(owner) and reviewer = (select polku.person()));

create policy own on polku.path_proposal for all using (owner = (select polku.person())) with check (owner = (select polku.person()));
create policy of_my_report on polku.path_proposal for all using (polku.supervises(owner)) with check (polku.supervises(owner));
