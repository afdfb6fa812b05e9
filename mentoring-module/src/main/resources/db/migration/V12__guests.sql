-- Guests: mentors from other administrations, whom no host knows. Human resources of an organisation invite them; one who
-- later arrives from a host is joined to that person once human resources say that it is the same. docs/adr/0009

-- A guest is a person of no host, in no organisation.
alter table polku.person
  alter column host drop not null,
  alter column host_id drop not null,
  add check ((host is null) = (host_id is null)),
  add check (host is not null or (organisation is null and unit is null and supervisor is null));

-- An invitation, and what became of it. The link's word is kept as a digest only.
create table polku.guest (
  id             uuid primary key,
  organisation   uuid not null references polku.organisation,
  invited_by     uuid references polku.person on delete set null,
  given_name     text not null check (length(given_name) between 1 and 100),
  family_name    text not null check (length(family_name) between 1 and 100),
  email          text not null check (length(email) between 3 and 254),
  language       text not null check (language ~ '^[a-z]{2,3}$'),
  home           text not null check (length(home) between 1 and 200),   -- the administration they come from, in words
  until          date not null,
  invited_at     timestamptz not null,
  link           bytea unique,
  link_until     timestamptz,
  person         uuid references polku.person on delete cascade,
  accepted_at    timestamptz,
  verified_email text,             -- as the provider told it, lower case; null: it told none that it stands behind
  ended_at       timestamptz,
  joined_at      timestamptz,
  not_the_same   uuid[] not null default '{}',   -- people with the same address who are somebody else
  check ((link is null) = (link_until is null)),
  check ((person is null) = (accepted_at is null)),
  check (link is null or (ended_at is null and accepted_at is null))
);
create index on polku.guest (organisation, invited_at desc, id desc);
create index on polku.guest (person) where person is not null;
create index on polku.guest (invited_by) where invited_by is not null;
create index on polku.guest (verified_email) where joined_at is null;
create index on polku.person (organisation, lower(email)) where active and email is not null;

-- Whom a guest signs in as: the provider's own name for them, bound when the link was used.
create table polku.guest_identity (
  issuer  text not null,
  subject text not null,
  person  uuid not null references polku.person on delete cascade,
  primary key (issuer, subject)
);
create index on polku.guest_identity (person);

-- human resources write what an invitation says; who took it up and what became of it is the doors' below
grant select on polku.guest, polku.guest_identity to ${app};
grant insert (id, organisation, invited_by, given_name, family_name, email, language, home, until, invited_at, link, link_until)
  on polku.guest to ${app};
grant update (link, link_until) on polku.guest to ${app};
alter table polku.guest enable row level security;
alter table polku.guest_identity enable row level security;
create policy of_the_organisation on polku.guest for all
  using (organisation = (select polku.organisation()) and (select polku.has_role('hr')))
  with check (organisation = (select polku.organisation()) and (select polku.has_role('hr')));
create policy own on polku.guest for select using (person = (select polku.person()));
create policy own on polku.guest_identity for select using (person = (select polku.person()));

create function polku.today() returns date language sql stable
  return (now() at time zone 'Europe/Helsinki')::date;
grant execute on function polku.today() to ${app};

-- Sign-in, before anybody acts: which guest does the provider's token name, and what does a link stand for? -----------------

create function polku.resolve_guest(p_issuer text, p_subject text) returns table (person uuid, language text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, s.language
    from polku.guest_identity i
    join polku.person p on p.id = i.person and p.active and coalesce(p.employed_to >= polku.today(), true)
    left join polku.person_setting s on s.person = p.id
   where i.issuer = p_issuer and i.subject = p_subject;
end;
grant execute on function polku.resolve_guest(text, text) to ${app};

create function polku.invitation(p_link bytea) returns table (given_name text, name_fi text, name_sv text, name_en text, until date, link_until timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select g.given_name, o.name_fi, o.name_sv, o.name_en, g.until, g.link_until
    from polku.guest g join polku.organisation o on o.id = g.organisation
   where g.link = p_link and g.link_until > now() and g.until >= polku.today();
end;
grant execute on function polku.invitation(bytea) to ${app};

-- Uses a link up: once. Who has been a guest before is the same guest again, with all that is theirs.
create function polku.accept_invitation(p_link bytea, p_issuer text, p_subject text, p_email text) returns uuid
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  g polku.guest;
  who uuid;
begin
  select * into g from polku.guest x
   where x.link = p_link and x.link_until > now() and x.until >= polku.today() for update;
  if not found then
    return null;
  end if;
  select p.id into who from polku.guest_identity i join polku.person p on p.id = i.person
   where i.issuer = p_issuer and i.subject = p_subject and p.host is null;
  if who is null then
    insert into polku.person (given_name, family_name, email, language, employed_from, employed_to)
    values (g.given_name, g.family_name, g.email, g.language, polku.today(), g.until)
    returning id into who;
    insert into polku.guest_identity (issuer, subject, person) values (p_issuer, p_subject, who)
        on conflict (issuer, subject) do update set person = excluded.person;
  else
    update polku.person
       set active = true, employed_to = case when active then greatest(employed_to, g.until) else g.until end
     where id = who;
  end if;
  update polku.guest
     set person = who, accepted_at = now(), verified_email = lower(p_email), link = null, link_until = null
   where id = g.id;
  insert into polku_audit.record (acting_as, action, subject_kind, subject, owner, "right")
  values ('guest', 'guest.accept', 'guest', g.id, who, 'invitation');
  return who;
end $$;
grant execute on function polku.accept_invitation(bytea, text, text, text) to ${app};

-- For human resources ------------------------------------------------------------------------------------------------------

-- Withdraws an invitation, or ends the guest's time. Who is another organisation's guest too remains that.
create function polku.end_guest(p_guest uuid) returns boolean
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  who uuid;
begin
  update polku.guest set ended_at = now(), link = null, link_until = null
   where id = p_guest and organisation = polku.organisation() and polku.has_role('hr') and ended_at is null and joined_at is null
  returning person into who;
  if not found then
    return false;
  end if;
  update polku.person p set active = false
   where p.id = who and p.host is null
     and not exists (select 1 from polku.guest o
                      where o.person = who and o.ended_at is null and o.joined_at is null and o.until >= polku.today());
  return true;
end $$;
grant execute on function polku.end_guest(uuid) to ${app};

-- Guests who may be somebody that has arrived in the acting organisation: the same address, which the provider stood behind.
-- No more than a guess: addresses are used again.
create function polku.guest_arrivals()
  returns table (guest uuid, given_name text, family_name text, home text, email text, person uuid, name text, unit_fi text, unit_sv text, unit_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select g.id, g.given_name, g.family_name, g.home, g.verified_email, p.id, p.given_name || ' ' || p.family_name,
         coalesce(u.name_fi, ''), coalesce(u.name_sv, ''), coalesce(u.name_en, '')
    from polku.guest g
    join polku.person p on lower(p.email) = g.verified_email and p.active and p.organisation = polku.organisation()
    left join polku.unit u on u.id = p.unit
   where polku.has_role('hr') and g.joined_at is null and not p.id = any (g.not_the_same)
   order by g.accepted_at desc, g.id, p.id
   limit 100;
end;
grant execute on function polku.guest_arrivals() to ${app};

-- Says whether they are the same. If so, all that is the guest's becomes that person's, the sign-in too.
create function polku.decide_arrival(p_guest uuid, p_person uuid, p_same boolean) returns boolean
  language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  who uuid;
begin
  if not exists (select 1 from polku.guest_arrivals() a where a.guest = p_guest and a.person = p_person) then
    return false;
  end if;
  select g.person into who from polku.guest g where g.id = p_guest for update;
  if p_same then
    update polku.guest set joined_at = now() where person = who and joined_at is null;
    perform polku.merge_person(who, p_person);
  else
    update polku.guest set not_the_same = not_the_same || p_person where person = who;
  end if;
  return true;
end $$;
grant execute on function polku.decide_arrival(uuid, uuid, boolean) to ${app};

-- The frame of a page shows a guest no more than a guest has ----------------------------------------------------------------

drop function polku.begin_as(uuid, uuid, text, uuid);
create function polku.begin_as(p_person uuid, p_organisation uuid, p_roles text, p_session uuid)
  returns table (status text, name text, language text, supervises boolean, guest boolean)
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
      return query select 'session', null::text, null::text, false, false;
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
    return query select 'ok', null::text, null::text, false, false;
    return;
  end if;
  select 'ok', p.given_name || ' ' || p.family_name, coalesce(t.language, p.language),
         exists (select 1 from polku.person r where r.supervisor = p.id and r.active), p.host is null, p.organisation
    into status, name, language, supervises, guest, own
    from polku.person p left join polku.person_setting t on t.person = p.id
   where p.id = p_person and p.active and coalesce(p.employed_to >= polku.today(), true);
  if not found then
    return query select 'person', null::text, null::text, false, false;
    return;
  end if;
  perform set_config('polku.person', p_person::text, true),
          set_config('polku.organisation', coalesce(case when p_roles = '' then own else p_organisation end::text, ''), true),
          set_config('polku.roles', p_roles, true);
  return next;
end $$;
grant execute on function polku.begin_as(uuid, uuid, text, uuid) to ${app};
