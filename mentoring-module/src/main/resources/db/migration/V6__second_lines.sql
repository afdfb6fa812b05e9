-- Second lines behind what the code decides already: each holds where a use case should err.

-- Functions are the application's alone; each new one says so itself ------------------------------------------------------

do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'polku'::regnamespace and pg_get_userbyid(p.proowner) = current_user loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to ${app}', f);
  end loop;
end $$;
alter default privileges revoke execute on functions from public;

-- Whose last day is over is gone, also while the host that should say so is away -------------------------------------------

create or replace function polku.begin_as(p_person uuid, p_organisation uuid, p_roles text, p_session uuid)
  returns table (status text, name text, language text, supervises boolean)
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  s polku.session;
begin
  perform set_config('polku.person', '', true), set_config('polku.organisation', '', true), set_config('polku.roles', '', true);
  if p_session is not null then
    select * into s from polku.session x where x.id = p_session and x.person = p_person;
    if not found or s.revoked_at is not null or s.ends_at <= now() or s.last_seen_at + s.idle <= now() then
      return query select 'session', null::text, null::text, false;
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
    return query select 'ok', null::text, null::text, false;
    return;
  end if;
  return query
    select 'ok', p.given_name || ' ' || p.family_name, coalesce(t.language, p.language),
           exists (select 1 from polku.person r where r.supervisor = p.id and r.active)
      from polku.person p left join polku.person_setting t on t.person = p.id
     where p.id = p_person and p.active
       and coalesce(p.employed_to >= (now() at time zone 'Europe/Helsinki')::date, true);
  if not found then
    return query select 'person', null::text, null::text, false;
    return;
  end if;
  perform set_config('polku.person', p_person::text, true), set_config('polku.organisation', coalesce(p_organisation::text, ''), true),
          set_config('polku.roles', p_roles, true);
end $$;

-- A share: of one's own thing, with a colleague; given and revoked, never altered. It also opens the reader's row of the
-- table of people, so one that is made up would be a way to look anybody up ------------------------------------------------

create function polku.owns(kind text, subject uuid) returns boolean language sql stable
  return case kind
    when 'goal' then exists (select 1 from polku.goal g where g.id = subject and g.owner = polku.person())
    when 'log-entry' then exists (select 1 from polku.log_entry e where e.id = subject and e.owner = polku.person())
    else false
  end;
grant execute on function polku.owns(text, uuid) to ${app};

drop policy own on polku.share;
create policy own on polku.share for select using (owner = (select polku.person()));
create policy given_by_owner on polku.share for insert
  with check (owner = (select polku.person()) and polku.owns(subject_kind, subject)
              and (reader is null or exists (select 1 from polku.colleague(reader))));
create policy revoked_by_owner on polku.share for delete using (owner = (select polku.person()));
revoke update on polku.share from ${app};

-- What is part of something belongs to whom that belongs to ----------------------------------------------------------------

alter table polku.goal add unique (id, owner);
alter table polku.log_entry add unique (id, owner);
alter table polku.path add unique (id, owner);
alter table polku.path_step add unique (id, owner);

alter table polku.goal_revision drop constraint goal_revision_goal_fkey,
  add foreign key (goal, owner) references polku.goal (id, owner) on delete cascade;
alter table polku.log_entry drop constraint log_entry_goal_fkey,
  add foreign key (goal, owner) references polku.goal (id, owner) on delete set null (goal);
alter table polku.log_draft drop constraint log_draft_entry_fkey,
  add foreign key (entry, owner) references polku.log_entry (id, owner) on delete cascade;
alter table polku.path_step drop constraint path_step_path_fkey,
  add foreign key (path, owner) references polku.path (id, owner) on delete cascade;
alter table polku.step_note drop constraint step_note_step_fkey,
  add foreign key (step, owner) references polku.path_step (id, owner) on delete cascade;
alter table polku.step_review drop constraint step_review_step_fkey,
  add foreign key (step, owner) references polku.path_step (id, owner) on delete cascade;
alter table polku.path_proposal drop constraint path_proposal_path_fkey,
  add foreign key (path, owner) references polku.path (id, owner) on delete cascade;

-- A change of a path: one of the two proposes it in their own name, the other agrees or declines -----------------------------

alter table polku.path_proposal add check (status not in ('agreed', 'declined') or decided_by is distinct from proposed_by);
drop policy own on polku.path_proposal;
drop policy of_my_report on polku.path_proposal;
create policy of_the_two on polku.path_proposal for select
  using (owner = (select polku.person()) or polku.supervises(owner));
create policy proposed on polku.path_proposal for insert
  with check ((owner = (select polku.person()) or polku.supervises(owner)) and proposed_by = (select polku.person()) and status = 'open');
create policy decided on polku.path_proposal for update
  using ((owner = (select polku.person()) or polku.supervises(owner)) and status = 'open')
  with check ((owner = (select polku.person()) or polku.supervises(owner)) and decided_by = (select polku.person()));
revoke delete on polku.path_proposal from ${app};
