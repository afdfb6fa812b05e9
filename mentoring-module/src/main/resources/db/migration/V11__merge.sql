-- Two ids turn out to be one person: all that was either's becomes the one's that stays, and nothing is lost on the way.
-- What must not happen is decided here, once: docs/adr/0008 says why so, and why no text is sealed anew.

-- Who somebody turned out to be. Never a chain: whoever is merged into one that is merged later follows.
alter table polku.person
  add column merged_into uuid references polku.person,
  add check (merged_into <> id),
  add check (merged_into is null or (host_gone and not active));
create index on polku.person (merged_into) where merged_into is not null;

-- What hosts told of merges, by their ids: the one that stays may come later, or have gone on itself meanwhile.
create table polku.host_merge (
  host    text not null,
  gone    text not null,
  stays   text not null,
  changed timestamptz not null,
  done_at timestamptz,
  primary key (host, gone)
);
grant select, insert, update, delete on polku.host_merge to ${app};
alter table polku.host_merge enable row level security;
create policy administered on polku.host_merge for select
  using (host = (select polku.administered_host()) and not polku.of_another_organisation(host, 'people', gone));
create policy kept_by_sync on polku.host_merge for all using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));

-- From when on changes are asked for: not moved by a whole reading, in which nobody is told to have been merged.
alter table polku.host_sync add column changes_from timestamptz;
update polku.host_sync set changes_from = as_of;

-- A key belongs to a person and stays bound to the id that it was made for --------------------------------------------------

alter table polku_keys.data_key add column author uuid;
update polku_keys.data_key set author = owner;
alter table polku_keys.data_key
  alter column author set not null,
  drop constraint data_key_pkey,
  add primary key (author);
create index on polku_keys.data_key (owner);
drop policy author on polku_keys.data_key;
create policy author on polku_keys.data_key for insert
  with check (author = owner and (owner = (select polku.person()) or polku.supervises(owner)));

-- What is part of something goes with it, also to another owner ----------------------------------------------------------

do $$
declare k record;
begin
  for k in
    select c.conname, c.conrelid::regclass as part, pg_get_constraintdef(c.oid) as def
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
     where c.contype = 'f' and c.connamespace = 'polku'::regnamespace and cardinality(c.conkey) = 2
       and a.attname = 'owner' and c.confupdtype = 'a'
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s on update cascade', k.part, k.conname, k.conname, k.def);
  end loop;
end $$;
create index on polku.step_review (reviewer) where reviewer is not null;
create index on polku.path_proposal (proposed_by);
create index on polku.path_proposal (decided_by) where decided_by is not null;

-- Both walked a path: the one's that stays is shown; the other rests, and is shown when that one is completed or given back.
alter table polku.path add column resting boolean not null default false;
drop index polku.one_open_path;
create unique index one_open_path on polku.path (owner) where completed_at is null and not resting;

-- Both had begun an entry: the other's draft is parked, and is shown when that one is saved or thrown away.
alter table polku.log_draft add column parked boolean not null default false,
  drop constraint log_draft_owner_entry_key,
  add check (not (parked and closed));
create unique index one_draft on polku.log_draft (owner, entry) nulls not distinct where not parked;

-- Only the owner of the table moves a step to another person: that is the merge, which the application cannot pose as.
create or replace function polku.guard_step() returns trigger language plpgsql set search_path = polku, pg_temp as $$
declare
  side text := case when old.owner = polku.person() then 'person' when polku.supervises(old.owner) then 'supervisor' else '' end;
begin
  if current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tg_relid) and new.status = old.status then
    return new;
  end if;
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

-- The merge ----------------------------------------------------------------------------------------------------------------

-- Makes everything that is one person's another's. Not the application's to call: the doors below decide when it may happen.
-- May be repeated, which takes along what was being written meanwhile under the id that goes.
create function polku.merge_person(p_from uuid, p_into uuid) returns void language plpgsql set search_path = polku, pg_temp as $$
declare
  c record;
begin
  -- waits for what is just being written in either name
  perform 1 from polku.person where id in (p_from, p_into) order by id for update;

  -- nobody shares with themselves, nor twice with the same
  delete from polku.share where (owner = p_from and reader = p_into) or (owner = p_into and reader = p_from);
  delete from polku.share f using polku.share i
   where f.reader = p_from and i.reader = p_into and (i.subject_kind, i.subject) = (f.subject_kind, f.subject);

  -- what one has chosen oneself and can be but once: the one's that stays
  delete from polku.person_setting where person = p_from and exists (select 1 from polku.person_setting where person = p_into);
  delete from polku.idempotency f using polku.idempotency i where f.person = p_from and i.person = p_into and i.key = f.key;
  -- the host's copy: what it says of the one that stays holds
  delete from polku.profile where person = p_from;

  update polku.path set resting = true
   where owner = p_from and completed_at is null
     and exists (select 1 from polku.path o where o.owner = p_into and o.completed_at is null and not o.resting);
  delete from polku.log_draft where owner = p_from and entry is null and closed;
  update polku.log_draft set parked = true
   where owner = p_from and entry is null and exists (select 1 from polku.log_draft o where o.owner = p_into and o.entry is null);
  -- who was both sides of a decision decided alone: that it was decided stays, by whom is in the audit
  update polku.path_proposal set decided_by = null
   where (proposed_by = p_from and decided_by = p_into) or (proposed_by = p_into and decided_by = p_from);

  update polku.session set revoked_at = coalesce(revoked_at, now()) where person = p_from;
  update polku_keys.data_key set owner = p_into where owner = p_from;

  -- all else that belongs to a person, whichever table it is in; parts follow their whole
  for c in
    select k.conrelid::regclass as "table", a.attname as "column"
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f' and k.confrelid = 'polku.person'::regclass and cardinality(k.conkey) = 1
       and k.conrelid <> 'polku.person'::regclass
     order by 1, 2
  loop
    execute format('update %s set %I = $1 where %I = $2', c."table", c."column", c."column") using p_into, p_from;
  end loop;

  update polku.person set supervisor = nullif(p_into, id) where supervisor = p_from;
  update polku.person set merged_into = p_into where merged_into = p_from;
  update polku.person set merged_into = p_into, host_gone = true, active = false, supervisor = null where id = p_from;
end $$;

-- Does the merges that a host has told of, as far as they can be done; a line for each with what stands in its way. Merges
-- of the last hour are done again: a request that was under way may have written under the id that goes.
create function polku.do_merges(p_host text) returns table (gone text, problem text)
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  m record;
  target text;
  further text;
  seen text[];
  known uuid;
begin
  if not polku.has_role('sync') then
    raise exception 'the worker that reads hosts does merges' using errcode = 'insufficient_privilege';
  end if;
  for m in
    select t.gone, t.stays, t.done_at, p.id, p.merged_into
      from polku.host_merge t join polku.person p on p.host = t.host and p.host_id = t.gone
     where t.host = p_host and p.host_gone and (t.done_at is null or t.done_at > now() - interval '1 hour')
     order by t.changed, t.gone
  loop
    gone := m.gone;
    problem := null;
    seen := array[m.gone];
    target := m.stays;
    further := target;
    while not target = any (seen) loop
      seen := seen || target;
      select t.stays into further from polku.host_merge t where t.host = p_host and t.gone = target;
      exit when not found;
      target := further;
    end loop;
    select coalesce(p.merged_into, p.id) into known from polku.person p where p.host = p_host and p.host_id = target;
    if further = any (seen) or known = m.id then
      problem := 'merge-circle';
    elsif known is null then
      problem := 'unknown-survivor';
    elsif m.merged_into is not null and m.merged_into <> known then
      problem := 'merged-before';
    else
      begin
        perform polku.merge_person(m.id, known);
        if m.merged_into is null then
          insert into polku_audit.record (acting_as, action, subject_kind, subject, owner, "right")
          values (current_setting('polku.roles', true), 'person.merge', 'person', m.id, known, 'host');
        end if;
        update polku.host_merge t set done_at = coalesce(t.done_at, now()) where t.host = p_host and t.gone = m.gone;
        continue when m.done_at is not null;
      exception when integrity_constraint_violation then
        -- one that cannot be done must not hold up the reading of all others
        problem := 'merge-failed';
      end;
    end if;
    return next;
  end loop;
end $$;
grant execute on function polku.do_merges(text) to ${app};

-- Signing in under a former id is signing in as who one is now.
create or replace function polku.resolve(p_host text, p_host_id text, p_organisation text)
  returns table (person uuid, organisation uuid, own_organisation uuid, language text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, o.id, p.organisation, s.language
    from polku.person q
    join polku.person p on p.id = coalesce(q.merged_into, q.id)
    left join polku.organisation o on o.host = p_host and o.host_id = p_organisation and o.active
    left join polku.person_setting s on s.person = p.id
   where q.host = p_host and q.host_id = p_host_id and p.active;
end;

-- The audit is never altered: who has had several ids sees what was recorded under each.
create function polku.my_ids() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return (select array_agg(p.id) from polku.person p where polku.person() in (p.id, p.merged_into));
grant execute on function polku.my_ids() to ${app};
drop policy concerned on polku_audit.record;
create policy concerned on polku_audit.record for select
  using (owner = any ((select polku.my_ids())::uuid[]) or actor = any ((select polku.my_ids())::uuid[]));
