-- Figures about people: what is to be counted waits until it can be gathered into blocks of at least five people. Reports
-- add up blocks and read nothing else; a block is never divided, changed or taken back (docs/adr/0013).

create table polku.figure_contribution (
  id           uuid primary key default gen_random_uuid(),
  series       text not null check (series <> ''),
  organisation uuid not null references polku.organisation,
  cell         text[] not null,
  person       uuid references polku.person on delete cascade,   -- null: nobody knows whose it is
  source       uuid not null,
  at           timestamptz not null default now(),
  unique (series, source)
);
create index on polku.figure_contribution (series, organisation, at);
create index on polku.figure_contribution (person);

create table polku.figure_block (
  id            uuid primary key default gen_random_uuid(),
  series        text not null,
  organisation  uuid not null references polku.organisation,
  until         date not null,    -- in Finland: all of it was contributed before this day
  cell          text[] not null,  -- the narrowest in which all of it lies
  people        int not null check (people >= 5),
  contributions int not null check (contributions >= people)
);
create index on polku.figure_block (organisation, series, until);

-- What was gathered when, also where there were too few.
create table polku.figure_release (
  id           uuid primary key default gen_random_uuid(),
  series       text not null,
  organisation uuid not null references polku.organisation,
  until        date not null,
  unique (series, organisation, until)
);

grant select, insert, delete on polku.figure_contribution to ${app};
grant select, insert on polku.figure_block, polku.figure_release to ${app};

alter table polku.figure_contribution enable row level security;
alter table polku.figure_block enable row level security;
alter table polku.figure_release enable row level security;

-- Whose it is, and who does with them what is counted, such as the supervisor who approves a step. Never human resources.
create policy whose on polku.figure_contribution for select
  using (person = (select polku.person()) or polku.supervises(person));
create policy whose_adds on polku.figure_contribution for insert
  with check ((person = (select polku.person()) or polku.supervises(person))
              and exists (select 1 from polku.person p where p.id = person and p.organisation = figure_contribution.organisation));
create policy whose_withdraws on polku.figure_contribution for delete
  using (person = (select polku.person()) or polku.supervises(person));
create policy gathering on polku.figure_contribution for select using ((select polku.has_role('figures')));
create policy gathered on polku.figure_contribution for delete using ((select polku.has_role('figures')));

create policy reports on polku.figure_block for select
  using ((select polku.has_role('hr')) and organisation = (select polku.organisation()));
create policy gathering on polku.figure_block for insert with check ((select polku.has_role('figures')));
create policy gathering on polku.figure_release for select using ((select polku.has_role('figures')));
create policy gathered on polku.figure_release for insert with check ((select polku.has_role('figures')));

-- The one figure there was before: it told of single people.
drop function polku.template_use();

-- Those who have a path already and what they completed are counted as of now: who began when is not told by it.
insert into polku.figure_contribution (series, organisation, cell, person, source)
select 'path.begun', p.organisation, array[h.template::text, coalesce(p.unit::text, '')], p.id, h.id
  from polku.path h join polku.person p on p.id = h.owner where p.organisation is not null;
insert into polku.figure_contribution (series, organisation, cell, person, source)
select 'step.completed', p.organisation, array[h.template::text, coalesce(p.unit::text, '')], p.id, s.id
  from polku.path_step s join polku.path h on h.id = s.path join polku.person p on p.id = h.owner
 where s.status = 'completed' and p.organisation is not null;
