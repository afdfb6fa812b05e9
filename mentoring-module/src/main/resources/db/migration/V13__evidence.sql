-- What a completed step may tell the host, item by item, and what the host makes of it. The words are sealed with the
-- owner's data key until the owner sends them; then they lie in the outbox, open, for as long as it takes to send them.

-- An item: that a step is completed (kind 'step'), or evidence of one competence. -------------------------------------------

create table polku.evidence (
  id         uuid primary key,
  owner      uuid not null,     -- follows the step, also to another owner
  step       uuid not null,
  kind       text not null check (kind in ('step', 'evidence')),
  -- what the host knows it by
  subject    uuid not null,
  competence text,              -- URI; for evidence
  level      int check (level between 1 and 100),
  title      bytea,
  note       bytea,
  status     text not null check (status in ('draft', 'kept', 'given', 'taken-back')),
  given      bytea,             -- the message as the owner saw and gave it, sealed
  decided_at timestamptz,       -- when it was last given, kept or taken back
  noted_at   timestamptz,       -- when the owner last said to have seen the host's answer
  changed_at timestamptz not null,
  version    int not null,
  unique (id, owner),
  unique nulls not distinct (step, competence),
  foreign key (step, owner) references polku.path_step (id, owner) on delete cascade on update cascade,
  check (subject = case kind when 'step' then step else id end),
  check ((kind = 'evidence') = (competence is not null)),
  check ((kind = 'evidence') = (title is not null)),
  check (kind = 'evidence' or (level is null and note is null)),
  check ((status = 'given') = (given is not null)),
  check ((status = 'draft') or decided_at is not null)
);
create index on polku.evidence (owner, changed_at desc, id);

-- What the host answered to evidence it has taken: written by the worker, which asks until the host has decided. What was
-- claimed is kept beside it, as the worker cannot open the words and some hosts are asked by the claim.
create table polku.evidence_answer (
  evidence    uuid primary key,
  owner       uuid not null references polku.person on delete cascade,
  host        text not null,
  framework   text not null,
  competence  text not null,
  level       int,
  done_on     date not null,
  changed     timestamptz not null,
  outcome     text not null check (outcome in ('waiting', 'accepted', 'changed', 'rejected')),
  host_level  int,
  reason      text,             -- in the host's words, for the owner
  decided_at  timestamptz,      -- by the host's clock
  answered_at timestamptz,      -- by ours, when the answer came
  sent_at     timestamptz not null,
  ask_at      timestamptz,      -- when to ask next; null: not any more
  check ((outcome = 'waiting') = (answered_at is null))
);
create index on polku.evidence_answer (ask_at) where ask_at is not null;
create index on polku.evidence_answer (owner);

-- More kinds of messages, each with its withdrawal --------------------------------------------------------------------------

alter table polku.outbox drop constraint outbox_kind_check,
  add constraint outbox_kind_check check (kind in (
    'goal', 'goal-withdrawn', 'evidence', 'evidence-withdrawn', 'step', 'step-withdrawn',
    'participation', 'participation-withdrawn', 'training', 'training-withdrawn'));

-- Was the host told of this step? A review is taken back only before that. A door, as the supervisor who asks sees no
-- evidence; it says yes or no about a report's step and nothing else.
create function polku.told_host_of(step uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.evidence e
                  where e.step = told_host_of.step and e.status = 'given' and (e.owner = polku.person() or polku.supervises(e.owner)));
grant execute on function polku.told_host_of(uuid) to ${app};

-- Rights and policies -------------------------------------------------------------------------------------------------------

grant select, insert, update on polku.evidence to ${app};
grant select, insert, update on polku.evidence_answer to ${app};
alter table polku.evidence enable row level security;
alter table polku.evidence_answer enable row level security;

create policy own on polku.evidence for all using (owner = (select polku.person())) with check (owner = (select polku.person()));
create policy own on polku.evidence_answer for select using (owner = (select polku.person()));
create policy asked_by_sync on polku.evidence_answer for all
  using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));
