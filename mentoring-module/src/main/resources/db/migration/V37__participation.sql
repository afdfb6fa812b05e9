-- Participation, told to the host by the decision of who took part: docs/evidence.md#participation --------------------------------------------

-- By what the host knows it: of one person's part in one group, and of nobody else's, so that who was in a group with whom cannot be told.
alter table polku.group_member add column participation uuid not null default gen_random_uuid();
create index on polku.group_member (participation);

-- Of two people who turn out to be one, the part that the host was told of stays.
create function polku.ask_of_participation() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  update polku.group_member m set participation = old.participation
   where (m.mentorship_group, m.person) = (new.mentorship_group, new.person)
     and exists (select 1 from polku.outbox o where o.subject = old.participation);
  return new;
end $$;
create trigger ask_of_participation before update of person on polku.group_member
  for each row when (new.person <> old.person) execute function polku.ask_of_participation();

-- What was told goes with what it tells of.
create function polku.forget_participation() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  delete from polku.outbox o
   where o.subject = old.participation and not exists (select 1 from polku.group_member m where m.participation = old.participation);
  delete from polku.dropped_message d
   where d.subject = old.participation and not exists (select 1 from polku.group_member m where m.participation = old.participation);
  return null;
end $$;
create trigger forget_participation after delete on polku.group_member for each row execute function polku.forget_participation();

-- The acting person's part in a group, also in one that they have left, with where the last message about it is. No row: they were never in it.
create function polku.my_participation(p_group uuid)
  returns table (id uuid, host_id text, taken boolean, name_fi text, name_sv text, name_en text, role text, joined_on date, left_on date, ended_on date, over_at timestamptz,
                 told text, written_at timestamptz, sent_at timestamptz, dead_at timestamptz, claimed boolean,
                 dropped text, dropped_why text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select m.participation, w.host_id, coalesce('participation' = any (h.offers), false), p.name_fi, p.name_sv, p.name_en, m.role,
         (m.joined_at at time zone 'Europe/Helsinki')::date, (m.left_at at time zone 'Europe/Helsinki')::date,
         case when polku.goes_on(g) then null else coalesce((g.ended_at at time zone 'Europe/Helsinki')::date, polku.last_day_of_round(g.round)) end,
         coalesce(m.left_at, case when polku.goes_on(g) then null else coalesce(g.ended_at, polku.begin_of(polku.last_day_of_round(g.round) + 1)) end),
         o.kind, o.written_at, o.sent_at, o.dead_at, o.claimed_until is not null, d.kind, d.reason
    from polku.group_member m
    join polku.mentorship_group g on g.id = m.mentorship_group
    join polku.programme p on p.id = g.programme
    join polku.person w on w.id = m.person
    left join polku.host_sync h on h.host = w.host
    left join lateral (select x.* from polku.outbox x where x.subject = m.participation and x.person = m.person order by x.place desc limit 1) o on true
    left join lateral (
      select x.kind, x.reason from polku.dropped_message x
       where x.subject = m.participation and x.person = m.person and x.written_at > coalesce(o.written_at, '-infinity')
       order by x.written_at desc limit 1) d on true
   where m.mentorship_group = p_group and m.person = polku.person();
end;
grant execute on function polku.my_participation(uuid) to ${app};
