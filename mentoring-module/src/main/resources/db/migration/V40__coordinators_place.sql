-- The frame: whether one coordinates a programme, so that its pages stand in the navigation also of who is not of human resources.
drop function polku.begin_as(uuid, uuid, text, uuid, boolean);
create function polku.begin_as(p_person uuid, p_organisation uuid, p_roles text, p_session uuid, p_asked boolean default true)
  returns table (status text, name text, language text, supervises boolean, guest boolean, unread int, desk boolean, coordinates boolean)
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  s polku.session;
  own uuid;
begin
  unread := 0;
  desk := false;
  coordinates := false;
  perform set_config('polku.person', '', true), set_config('polku.organisation', '', true), set_config('polku.roles', '', true);
  if p_session is not null then
    select * into s from polku.session x where x.id = p_session and x.person = p_person;
    if not found or s.revoked_at is not null or s.ends_at <= now() or s.last_seen_at + s.idle <= now() then
      return query select 'session', null::text, null::text, false, false, 0, false, false;
      return;
    end if;
    if p_asked and s.last_seen_at < now() - interval '1 minute' then
      -- another request of the same session may hold the row: skip rather than wait
      update polku.session x set last_seen_at = now()
       where x.id = (select y.id from polku.session y where y.id = p_session for update skip locked);
    end if;
  end if;
  if p_person is null then
    perform set_config('polku.organisation', coalesce(p_organisation::text, ''), true), set_config('polku.roles', p_roles, true);
    return query select 'ok', null::text, null::text, false, false, 0, false, false;
    return;
  end if;
  select 'ok', p.given_name || ' ' || p.family_name, coalesce(t.language, p.language), p.host is null, p.organisation
    into status, name, language, guest, own
    from polku.person p left join polku.person_setting t on t.person = p.id
   where p.id = p_person and polku.is_here(p);
  if not found then
    return query select 'person', null::text, null::text, false, false, 0, false, false;
    return;
  end if;
  perform set_config('polku.person', p_person::text, true),
          set_config('polku.organisation', coalesce(case when p_roles = '' then own else p_organisation end::text, ''), true),
          set_config('polku.roles', p_roles, true);
  supervises := exists (select 1 from polku.person r
                         where r.supervisor = any (polku.acts_for()) and r.active and r.id <> p_person);
  if p_session is not null then
    -- of pages alone, and as many as one cares to know
    unread := (select count(*) from (select 1 from polku.notice n where n.person = p_person and n.read_at is null limit 100) n);
    desk := cardinality(polku.rounds_i_compose()) > 0;
    coordinates := exists (select 1 from polku.programme_task t where t.person = p_person and t.task = 'coordinator');
  end if;
  if polku.has_role('hr') then
    -- once a day; whoever holds the row just now is not waited for
    update polku.person x set acted_as_hr_on = polku.today()
     where x.id = (select y.id from polku.person y
                    where y.id = p_person and y.acted_as_hr_on is distinct from polku.today() for update skip locked);
  end if;
  return next;
end $$;
grant execute on function polku.begin_as(uuid, uuid, text, uuid, boolean) to ${app};
