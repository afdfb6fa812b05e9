-- Participation, told to the host by the decision of who took part: docs/evidence.md#participation --------------------------------------------

-- By what the host knows it: of one person's part in one group, and of nobody else's, so that who was in a group with whom cannot be told.
alter table polku.group_member add column participation uuid not null default gen_random_uuid();
create index on polku.group_member (participation);

-- Parts that their person has the host told of. No row: nothing was decided, or it was taken back. How it goes is read from the outbox.
create table polku.participation (
  id               uuid primary key,
  mentorship_group uuid not null,
  person           uuid not null,
  told             jsonb not null,         -- the message as its person saw and sent it; its last day and how it stands follow
  decided_at       timestamptz not null,
  unique (mentorship_group, person),
  foreign key (mentorship_group, person) references polku.group_member on delete cascade on update cascade
);
create index on polku.participation (person);

grant select, insert, update, delete on polku.participation to ${app};
alter table polku.participation enable row level security;
create policy own on polku.participation for all using (person = (select polku.person()))
  with check (person = (select polku.person())
              and id = (select m.participation from polku.group_member m where (m.mentorship_group, m.person) = (participation.mentorship_group, participation.person)));
create policy read_by_sync on polku.participation for select using ((select polku.has_role('sync')));
create policy followed_by_sync on polku.participation for update using ((select polku.has_role('sync'))) with check ((select polku.has_role('sync')));

-- Messages go with what they tell of; but what the host was asked to forget it is still asked to.
create function polku.forget_messages_about(p_participation uuid) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.outbox o where o.subject = p_participation and (o.kind = 'participation' or o.sent_at is not null);
  delete from polku.dropped_message d where d.subject = p_participation;
end $$;

-- Of two people who turn out to be one, what the host was told of either's part is the one's. It was told of both: it is asked to forget the one.
create function polku.tell_host_once() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
declare
  other polku.group_member;
begin
  select m.* into other from polku.group_member m where (m.mentorship_group, m.person) = (new.mentorship_group, new.person);
  if not found or not exists (select 1 from polku.participation p where p.id = old.participation) then
    return new;
  end if;
  if exists (select 1 from polku.participation p where p.id = other.participation) then
    perform pg_advisory_xact_lock(hashtextextended('outbox ' || new.person, 0));
    insert into polku.outbox (id, host, person, kind, subject, written_at, due_at)
    select gen_random_uuid(), w.host, w.id, 'participation-withdrawn', old.participation, polku.now(), polku.now() from polku.person w where w.id = new.person;
  else
    update polku.group_member m set participation = old.participation where (m.mentorship_group, m.person) = (new.mentorship_group, new.person);
    update polku.participation p set person = new.person where p.id = old.participation;
    perform polku.forget_messages_about(other.participation);
  end if;
  return new;
end $$;
-- by its name before be_member_once, which takes the one's place
create trigger a_tell_host_once before update of person on polku.group_member
  for each row when (new.person <> old.person) execute function polku.tell_host_once();

create function polku.forget_participation() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  if not exists (select 1 from polku.group_member m where m.participation = old.participation) then
    perform polku.forget_messages_about(old.participation);
  end if;
  return null;
end $$;
create trigger forget_participation after delete on polku.group_member for each row execute function polku.forget_participation();

-- How somebody's part in a group stands, by the contract's words, and its last day; null: it goes on.
create function polku.part_stands(m polku.group_member) returns table (status text, last_day date)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select case when m.left_at is not null then 'left' when e.day is not null then 'completed' else 'active' end,
         -- a round may have been shortened to days before somebody came into it
         case when coalesce((m.left_at at time zone 'Europe/Helsinki')::date, e.day) is not null
              then greatest(coalesce((m.left_at at time zone 'Europe/Helsinki')::date, e.day), (m.joined_at at time zone 'Europe/Helsinki')::date) end
    from (select polku.ended_on(m.mentorship_group)) e (day);
end;

-- The last message about a part, and what an administrator gave up after it.
create function polku.last_told(p_participation uuid, p_person uuid)
  returns table (kind text, written_at timestamptz, sent_at timestamptz, dead_at timestamptz, claimed boolean, dropped text, dropped_at timestamptz, dropped_why text)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select o.kind, o.written_at, o.sent_at, o.dead_at, o.claimed_until is not null, d.kind, d.dropped_at, d.reason
    from (select 1) one
    left join lateral (select x.* from polku.outbox x where (x.subject, x.person) = (p_participation, p_person) order by x.place desc limit 1) o on true
    left join lateral (
      select x.kind, x.dropped_at, x.reason from polku.dropped_message x
       where (x.subject, x.person) = (p_participation, p_person) and x.written_at > coalesce(o.written_at, '-infinity')
       order by x.written_at desc limit 1) d on true;
end;

-- The acting person's part in a group, also in one that they have left, or (p_only is null) those of which they have the host told.
create function polku.my_participations(p_only uuid, p_limit int)
  returns table (id uuid, mentorship_group uuid, host_id text, taken boolean, name_fi text, name_sv text, name_en text, role text,
                 joined_on date, status text, last_day date, told text, decided_at timestamptz,
                 kind text, written_at timestamptz, sent_at timestamptz, dead_at timestamptz, claimed boolean, dropped text, dropped_at timestamptz, dropped_why text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select m.participation, m.mentorship_group, w.host_id, coalesce('participation' = any (h.offers), false), p.name_fi, p.name_sv, p.name_en, m.role,
         (m.joined_at at time zone 'Europe/Helsinki')::date, s.status, s.last_day, t.told::text, t.decided_at,
         l.kind, l.written_at, l.sent_at, l.dead_at, coalesce(l.claimed, false), l.dropped, l.dropped_at, l.dropped_why
    from polku.group_member m
    join polku.mentorship_group g on g.id = m.mentorship_group
    join polku.programme p on p.id = g.programme
    join polku.person w on w.id = m.person
    left join polku.host_sync h on h.host = w.host
    left join polku.participation t on t.id = m.participation
    cross join lateral polku.part_stands(m) s
    cross join lateral polku.last_told(m.participation, m.person) l
   where m.person = polku.person() and case when p_only is null then t.id is not null else m.mentorship_group = p_only end
   order by m.joined_at desc, m.mentorship_group
   limit p_limit;
end;
grant execute on function polku.my_participations(uuid, int) to ${app};

-- Parts that stand otherwise than their person's host was told, for the worker that tells it. What was given up waits for its person.
create function polku.participations_to_follow(p_limit int) returns table (id uuid, person uuid, host_id text, told text, status text, last_day date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select t.id, t.person, w.host_id, t.told::text, s.status, s.last_day
    from polku.participation t
    join polku.group_member m on (m.mentorship_group, m.person) = (t.mentorship_group, t.person)
    join polku.person w on w.id = t.person and polku.is_here(w)
    join polku.host_sync h on h.host = w.host and 'participation' = any (h.offers)
    cross join lateral polku.part_stands(m) s
    cross join lateral polku.last_told(t.id, t.person) l
   where polku.has_role('sync')
     and (s.status, s.last_day) is distinct from (t.told ->> 'status', (t.told ->> 'to')::date)
     and l.kind = 'participation' and l.dropped is null
   order by t.id
   limit p_limit;
end;
grant execute on function polku.participations_to_follow(int) to ${app};

-- Groups say whether the acting person's host takes participations, so that its page leads there.
drop function polku.groups(uuid, uuid, uuid, timestamptz, uuid, int);
create function polku.groups(p_only uuid, p_programme uuid, p_round uuid, p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, programme uuid, name_fi text, name_sv text, name_en text, round uuid, begun_at timestamptz, ended_at timestamptz, ended_on date,
                 sight text, agreed boolean, in_force boolean, small boolean, destroyed_after date,
                 person uuid, member text, role text, organisation_fi text, organisation_sv text, organisation_en text, joined_at timestamptz, left_at timestamptz,
                 would_end_at timestamptz, host_takes boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with seen as (
    select g.*, polku.sees_group(g) as sight, polku.is_small(g) as small from polku.mentorship_group g
     where case when p_only is not null then g.id = p_only
                when p_programme is not null then g.programme = p_programme and g.programme = any (polku.programmes_i_run()) and (p_round is null or g.round = p_round)
                else g.id in (select m.mentorship_group from polku.group_member m where m.person = polku.person() and m.left_at is null) end
       and (g.begun_at, g.id) < (p_at, p_id)
     order by g.begun_at desc, g.id desc limit p_limit)
  select s.id, p.id, p.name_fi, p.name_sv, p.name_en, s.round, s.begun_at, s.ended_at, polku.ended_on(s.id), s.sight,
         a.id is not null, coalesce(a.in_force, false),
         s.small, polku.group_kept_until(s.id),
         m.person, w.given_name || ' ' || w.family_name, m.role, o.name_fi, o.name_sv, o.name_en, m.joined_at, m.left_at, m.would_end_at,
         exists (select 1 from polku.person me join polku.host_sync h on h.host = me.host where me.id = polku.person() and 'participation' = any (h.offers))
    from seen s
    join polku.programme p on p.id = s.programme
    left join lateral polku.newest_agreement(s.id) a on true
    join polku.group_member m on m.mentorship_group = s.id
    join polku.person w on w.id = m.person
    left join polku.organisation o on o.id = w.organisation
   where s.sight is not null
   order by s.begun_at desc, s.id desc, m.role, lower(w.family_name), m.person;
end;

grant execute on function polku.groups(uuid, uuid, uuid, timestamptz, uuid, int) to ${app};
