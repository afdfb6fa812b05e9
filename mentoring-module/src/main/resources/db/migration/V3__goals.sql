-- Mentoring goals. Why and success are sealed with the owner's data key; title, dates, states and levels are guarded by policy.

create table polku.goal (
  id           uuid primary key,
  owner        uuid not null references polku.person on delete cascade,
  title        text not null check (length(title) between 1 and 200),
  why          bytea,
  success      bytea,
  reflection   bytea,           -- the answer to the one question asked when the goal is achieved
  competence   text,
  level_now    int check (level_now between 1 and 9),
  level_target int check (level_target between 1 and 9),
  due          date,
  status       text not null check (status in ('draft', 'active', 'achieved', 'abandoned')),
  outlook      text not null check (outlook in ('on-track', 'at-risk')),
  progress     int not null check (progress between 0 and 100),
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  version      int not null
);
create index on polku.goal (owner, created_at desc, id);

-- Every earlier state of a goal; one row a change, never altered.
create table polku.goal_revision (
  goal         uuid not null references polku.goal on delete cascade,
  version      int not null,
  owner        uuid not null,
  at           timestamptz not null,
  title        text not null,
  why          bytea,
  success      bytea,
  reflection   bytea,
  competence   text,
  level_now    int,
  level_target int,
  due          date,
  status       text not null,
  outlook      text not null,
  progress     int not null,
  primary key (goal, version)
);

grant select, insert, update, delete on polku.goal to ${app};
grant select, insert on polku.goal_revision to ${app};
alter table polku.goal enable row level security;
alter table polku.goal_revision enable row level security;

create policy own on polku.goal for all using (owner = (select polku.person())) with check (owner = (select polku.person()));
create policy shared on polku.goal for select using ((select polku.person()) is not null and polku.right_to('goal', id, owner) is not null);
-- the history is the owner's alone: who is shown a goal is shown how it stands
create policy own on polku.goal_revision for all using (owner = (select polku.person())) with check (owner = (select polku.person()));
