-- Retention, kind by kind: due_of_<kind> says whose records are due, how many and whether they are held; destroy_<kind> destroys those of
-- some people. A further kind is two further functions, and what the two functions here say of holds, locks and the report holds for it.

create or replace function polku.due(p_kind text, p_organisation uuid, p_up_to date)
  returns table (person uuid, things bigint, held boolean)
  language plpgsql stable set search_path = polku, pg_temp
as $$
begin
  return query execute format('select * from polku.%I($1, $2)', 'due_of_' || replace(p_kind, '-', '_')) using p_organisation, p_up_to;
end $$;

-- Whose employment ended so long ago.
create function polku.due_by_employment(p_organisation uuid, p_up_to date) returns table (person uuid, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select p.id, polku.is_held(p.id)
    from polku.person p
   where p.organisation is not distinct from p_organisation and p.host is not null and p.erased_at is null and p.merged_into is null
     and polku.last_day(p) <= p_up_to;
end;

create function polku.due_of_goal(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select e.person, count(*), e.held
    from polku.due_by_employment(p_organisation, p_up_to) e join polku.goal x on x.owner = e.person
   group by e.person, e.held;
end;

create function polku.due_of_log_entry(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select e.person, count(*), e.held
    from polku.due_by_employment(p_organisation, p_up_to) e join polku.log_entry x on x.owner = e.person
   group by e.person, e.held;
end;

create function polku.due_of_path(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select e.person, count(*), e.held
    from polku.due_by_employment(p_organisation, p_up_to) e join polku.path x on x.owner = e.person
   group by e.person, e.held;
end;

create function polku.due_of_person(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select e.person, 1::bigint, e.held
    from polku.due_by_employment(p_organisation, p_up_to) e;
end;

create function polku.due_of_log_draft(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select p.id, count(*), polku.is_held(p.id)
    from polku.log_draft d join polku.person p on p.id = d.owner
   where p.organisation is not distinct from p_organisation and d.saved_at < polku.end_of(p_up_to)
   group by p.id;
end;

create function polku.due_of_session(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select p.id, count(*), polku.is_held(p.id)
    from polku.session s join polku.person p on p.id = s.person
   where p.organisation is not distinct from p_organisation and polku.session_ended(s) < polku.end_of(p_up_to)
   group by p.id;
end;

create function polku.due_of_message(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select p.id, count(*), polku.is_held(p.id)
    from (select o.person from polku.outbox o where polku.message_is_spent(o, polku.end_of(p_up_to))
          union all
          select d.person from polku.dropped_message d where d.dropped_at < polku.end_of(p_up_to)) m
    join polku.person p on p.id = m.person
   where p.organisation is not distinct from p_organisation
   group by p.id;
end;

create function polku.due_of_guest(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  -- guests, by the organisation that invited them last
  select p.id, 1::bigint, polku.is_held(p.id)
    from polku.person p
    cross join lateral (select g.organisation, max(polku.last_day_as_guest(g)) over () as last_day
                          from polku.guest g where g.person = p.id order by g.invited_at desc limit 1) l
   where p.host is null and p.erased_at is null and p.merged_into is null
     and l.organisation is not distinct from p_organisation and l.last_day <= p_up_to
  union all
  -- invitations that nobody took up, and those of who has joined the staff since
  select g.id, 1::bigint, coalesce(polku.is_held(g.person), false)
    from polku.guest g left join polku.person p on p.id = g.person
   where g.organisation is not distinct from p_organisation and (g.person is null or p.host is not null)
     and polku.last_day_as_guest(g) <= p_up_to;
end;

create function polku.due_of_application(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select p.id, count(*), polku.is_held(p.id)
    from polku.programme_round r
    join polku.application a on a.round = r.id
    join polku.person p on p.id = a.owner
   where polku.application_kept_until(r.id) <= p_up_to and p.organisation is not distinct from p_organisation
   group by p.id;
end;

create or replace function polku.retention_destroy(p_run uuid, p_kind text, p_period text, p_up_to date, p_limit int)
  returns table (people int, things bigint)
  language plpgsql volatile security definer set search_path = polku, pg_temp
as $$
declare
  ids uuid[];
  part bigint;
begin
  if not polku.has_role('retention') then
    raise exception 'the worker that carries out retention destroys' using errcode = 'insufficient_privilege';
  end if;
  if p_up_to >= polku.today() then
    raise exception 'nothing is due of today' using errcode = 'check_violation';
  end if;
  -- rather come again than stand in anybody's way
  set local lock_timeout = '5s';
  select coalesce(array_agg(x.person), '{}'), coalesce(sum(x.things), 0) into ids, things
    from (select d.person, d.things from polku.retention_run r cross join lateral polku.due(p_kind, r.organisation, p_up_to) d
           where r.id = p_run and r.ended_at is null and not d.held order by d.person limit p_limit) x;
  people := cardinality(ids);
  if people = 0 then
    return next;
    return;
  end if;
  -- a hold that is placed just now comes first
  perform 1 from polku.person p where p.id = any (ids) order by p.id for update;
  if exists (select 1 from unnest(ids) i where polku.is_held(i)) then
    raise exception 'somebody has been held meanwhile' using errcode = 'serialization_failure';
  end if;
  execute format('select polku.%I($1, $2)', 'destroy_' || replace(p_kind, '-', '_')) using ids, p_up_to;
  insert into polku.retention_count as c (run, kind, period, up_to, people, things, held)
  values (p_run, p_kind, p_period, p_up_to, retention_destroy.people, retention_destroy.things, 0)
  on conflict (run, kind) do update set people = c.people + excluded.people, things = c.things + excluded.things;
  update polku.retention_run r set moved_at = now(), fault = null where r.id = p_run;
  insert into polku_audit.record (acting_as, action, subject_kind, subject, "right")
  values ('retention', 'retention.destroy', 'retention-run', p_run, 'retention');
  return next;
end $$;

create function polku.destroy_session(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.session s where s.person = any (p_people) and polku.session_ended(s) < polku.end_of(p_up_to);
end $$;

create function polku.destroy_message(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.outbox o where o.person = any (p_people) and polku.message_is_spent(o, polku.end_of(p_up_to));
  delete from polku.dropped_message d where d.person = any (p_people) and d.dropped_at < polku.end_of(p_up_to);
end $$;

create function polku.destroy_log_draft(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.log_draft d where d.owner = any (p_people) and d.saved_at < polku.end_of(p_up_to);
end $$;

create function polku.destroy_log_entry(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.share s where s.owner = any (p_people) and s.subject_kind = 'log-entry';
  delete from polku.log_draft d where d.owner = any (p_people);
  delete from polku.log_entry e where e.owner = any (p_people);
end $$;

create function polku.destroy_application(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.application a where a.owner = any (p_people) and polku.application_kept_until(a.round) <= p_up_to;
end $$;

create function polku.destroy_goal(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.share s where s.owner = any (p_people) and s.subject_kind = 'goal';
  delete from polku.outbox o where o.person = any (p_people) and o.kind in ('goal', 'goal-withdrawn');
  delete from polku.dropped_message d where d.person = any (p_people) and d.kind in ('goal', 'goal-withdrawn');
  delete from polku.goal g where g.owner = any (p_people);
end $$;

create function polku.destroy_path(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.outbox o where o.person = any (p_people) and o.kind in ('evidence', 'evidence-withdrawn', 'step', 'step-withdrawn');
  delete from polku.dropped_message d where d.person = any (p_people) and d.kind in ('evidence', 'evidence-withdrawn', 'step', 'step-withdrawn');
  delete from polku.evidence_answer a where a.owner = any (p_people);
  delete from polku.figure_contribution f where f.person = any (p_people);
  delete from polku.path p where p.owner = any (p_people);
end $$;

create function polku.destroy_person(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  perform polku.erase_person(i) from unnest(p_people) i;
end $$;

create function polku.destroy_guest(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.guest g where g.id = any (p_people);
  perform polku.erase_person(p.id) from polku.person p where p.id = any (p_people);
end $$;
