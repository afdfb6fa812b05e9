-- The learning log. Texts are sealed with the author's data key, drafts whole; date, source and links are guarded by policy.

create table polku.log_entry (
  id            uuid primary key,    -- grows with time, so that entries of one day stand in order
  owner         uuid not null references polku.person on delete cascade,
  day           date not null,
  source        text not null check (source in ('daily-work', 'problem', 'colleague', 'meeting', 'course', 'reading', 'other')),
  what_happened bytea not null,
  insight       bytea,
  next          bytea,
  goal          uuid references polku.goal on delete set null,
  step          uuid,                -- of a path; a removed step leaves the entry as it is
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  version       int not null
);
create index on polku.log_entry (owner, day desc, id desc);
create index on polku.log_entry (goal) where goal is not null;
create index on polku.log_entry (step) where step is not null;

-- What somebody types and has not saved: one for a new entry, one for each entry being edited. When the form is saved its
-- row stays, closed and without content, so that an autosave of the same form that comes late does not bring it back.
create table polku.log_draft (
  owner    uuid not null references polku.person on delete cascade,
  entry    uuid references polku.log_entry on delete cascade,   -- null: a new entry
  form     uuid not null,            -- the form that it is typed into
  closed   boolean not null,
  content  bytea,
  version  int,                      -- of the entry when its editing began
  saved_at timestamptz not null,
  unique nulls not distinct (owner, entry),
  check (closed = (content is null))
);
create index on polku.log_draft (entry) where entry is not null;

grant select, insert, update, delete on polku.log_entry, polku.log_draft to ${app};
alter table polku.log_entry enable row level security;
alter table polku.log_draft enable row level security;

create policy own on polku.log_entry for all using (owner = (select polku.person())) with check (owner = (select polku.person()));
create policy shared on polku.log_entry for select using ((select polku.person()) is not null and polku.right_to('log-entry', id, owner) is not null);
create policy own on polku.log_draft for all using (owner = (select polku.person())) with check (owner = (select polku.person()));
