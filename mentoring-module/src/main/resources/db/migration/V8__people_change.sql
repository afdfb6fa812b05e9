-- People change in the host: what they may do follows with the next reading, not with the next sign-in.

-- A person acts in the organisation they are in now. Only what somebody is besides (human resources, administrator) holds
-- where the provider's token says, which may be another organisation than their own.
create or replace function polku.begin_as(p_person uuid, p_organisation uuid, p_roles text, p_session uuid)
  returns table (status text, name text, language text, supervises boolean)
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  s polku.session;
  own uuid;
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
  select 'ok', p.given_name || ' ' || p.family_name, coalesce(t.language, p.language),
         exists (select 1 from polku.person r where r.supervisor = p.id and r.active), p.organisation
    into status, name, language, supervises, own
    from polku.person p left join polku.person_setting t on t.person = p.id
   where p.id = p_person and p.active
     and coalesce(p.employed_to >= (now() at time zone 'Europe/Helsinki')::date, true);
  if not found then
    return query select 'person', null::text, null::text, false;
    return;
  end if;
  perform set_config('polku.person', p_person::text, true),
          set_config('polku.organisation', coalesce(case when p_roles = '' then own else p_organisation end::text, ''), true),
          set_config('polku.roles', p_roles, true);
  return next;
end $$;

-- Who leaves, and who goes to another organisation, signs in anew: a session remembers roles of the former one, and must not
-- come to life again when somebody returns.
create function polku.end_sessions() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  update polku.session set revoked_at = now() where person = new.id and revoked_at is null;
  return null;
end $$;
create trigger end_sessions after update of active, organisation on polku.person for each row
  when ((old.active and not new.active) or (old.organisation is not null and new.organisation is distinct from old.organisation))
  execute function polku.end_sessions();
