-- Mentorship groups: docs/programmes.md. Who is in one, what they agree, and what they write to each other, sealed with a key of the
-- group. A group goes on until it is ended, or until the last day of its round: nothing has to run for it to end.

create table polku.mentorship_group (
  id        uuid primary key,              -- of the invitation or of the composed group that it began from
  programme uuid not null references polku.programme,
  round     uuid references polku.programme_round,
  begun_at  timestamptz not null,
  ended_at  timestamptz                    -- before its round was over; null: not by anybody's word
);
create index on polku.mentorship_group (programme, begun_at desc, id desc);
create index on polku.mentorship_group (round) where round is not null;

create table polku.group_member (
  mentorship_group uuid not null references polku.mentorship_group on delete cascade,
  person           uuid not null references polku.person on delete cascade,
  role             text not null check (role in ('mentor', 'mentee', 'peer', 'senior', 'newcomer')),
  joined_at        timestamptz not null,
  left_at          timestamptz,
  would_end_at     timestamptz,            -- since when they think that the group has done its work
  primary key (mentorship_group, person)
);
create index on polku.group_member (person);

-- A group that begins on a genuine need, in a programme without rounds: somebody asks, and all who are named answer.
create table polku.invitation (
  id         uuid primary key,             -- the group's, if it begins
  programme  uuid not null references polku.programme on delete cascade,
  owner      uuid not null references polku.person on delete cascade,   -- who invites
  state      text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  message    bytea,                        -- sealed with the key of the group to be
  invited_at timestamptz not null,
  closed_at  timestamptz,
  check ((state = 'open') = (closed_at is null))
);
create index on polku.invitation (owner);
create index on polku.invitation (programme);

create table polku.invited (
  invitation  uuid not null references polku.invitation on delete cascade,
  person      uuid not null references polku.person on delete cascade,
  role        text not null check (role in ('mentor', 'mentee', 'peer', 'senior', 'newcomer')),
  answer      text check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  primary key (invitation, person),
  check ((answer is null) = (answered_at is null))
);
create index on polku.invited (person);

-- What a group agrees on, version by version. One that was never in force is gone when the next is written.
create table polku.agreement (
  id               uuid primary key,
  mentorship_group uuid not null references polku.mentorship_group on delete cascade,
  number           int not null check (number > 0),
  rules            bytea not null,         -- these three sealed with the group's key
  cadence          bytea not null,
  confidentiality  bytea not null,
  written_by       uuid references polku.person on delete set null,
  written_at       timestamptz not null,
  in_force_from    timestamptz,            -- when all who were members had accepted it
  unique (mentorship_group, number)
);
create index on polku.agreement (written_by) where written_by is not null;

create table polku.agreement_acceptance (
  agreement   uuid not null references polku.agreement on delete cascade,
  person      uuid not null references polku.person on delete cascade,
  accepted_at timestamptz not null,
  primary key (agreement, person)
);
create index on polku.agreement_acceptance (person);

create table polku.group_message (
  id               uuid primary key,
  mentorship_group uuid not null references polku.mentorship_group on delete cascade,
  author           uuid not null references polku.person on delete cascade,
  words            bytea not null,         -- sealed with the group's key
  written_at       timestamptz not null,
  corrected_at     timestamptz,
  version          int not null
);
create index on polku.group_message (mentorship_group, written_at desc, id desc);
create index on polku.group_message (author);

-- Two people who turn out to be one are a member once, invited once, and accept once.
create function polku.be_member_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  case tg_table_name
    when 'group_member' then
      if exists (select 1 from polku.group_member m where (m.mentorship_group, m.person) = (new.mentorship_group, new.person)) then
        -- who was in it under either id is in it
        update polku.group_member m set left_at = case when m.left_at is null or old.left_at is null then null else greatest(m.left_at, old.left_at) end,
                                        joined_at = least(m.joined_at, old.joined_at)
         where (m.mentorship_group, m.person) = (new.mentorship_group, new.person);
        delete from polku.group_member where (mentorship_group, person) = (old.mentorship_group, old.person);
        return null;
      end if;
    when 'invited' then
      if exists (select 1 from polku.invited i where (i.invitation, i.person) = (new.invitation, new.person)) then
        delete from polku.invited where (invitation, person) = (old.invitation, old.person);
        return null;
      end if;
    when 'agreement_acceptance' then
      if exists (select 1 from polku.agreement_acceptance a where (a.agreement, a.person) = (new.agreement, new.person)) then
        delete from polku.agreement_acceptance where (agreement, person) = (old.agreement, old.person);
        return null;
      end if;
  end case;
  return new;
end $$;
create trigger be_member_once before update of person on polku.group_member
  for each row when (new.person <> old.person) execute function polku.be_member_once();
create trigger be_member_once before update of person on polku.invited
  for each row when (new.person <> old.person) execute function polku.be_member_once();
create trigger be_member_once before update of person on polku.agreement_acceptance
  for each row when (new.person <> old.person) execute function polku.be_member_once();

-- Who is in which group ------------------------------------------------------------------------------------------------------------

-- The last day of a group's round; null: it has none.
create function polku.last_day_of_round(p_round uuid) returns date language sql stable security definer set search_path = polku, pg_temp
  return (select max(f.last_day) from polku.round_phase f where f.round = p_round);

create function polku.goes_on(g polku.mentorship_group) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return g.ended_at is null and coalesce(polku.last_day_of_round(g.round) >= polku.today(), true);
grant execute on function polku.goes_on(polku.mentorship_group) to ${app};

-- The groups that go on in which the acting person is a member now: where one writes, and who is meant by a share with the group.
create function polku.my_groups() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select g.id from polku.group_member m join polku.mentorship_group g on g.id = m.mentorship_group
                where m.person = polku.person() and m.left_at is null and polku.goes_on(g));
grant execute on function polku.my_groups() to ${app};

-- Those too that have ended while the acting person was in them: what they wrote together stays theirs to read.
create function polku.groups_i_read() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select m.mentorship_group from polku.group_member m where m.person = polku.person() and m.left_at is null);
grant execute on function polku.groups_i_read() to ${app};

-- Is this person in a group with the acting one now?
create function polku.in_group_with(p_person uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return p_person <> polku.person()
     and exists (select 1 from polku.group_member m where m.person = p_person and m.left_at is null and m.mentorship_group = any (polku.my_groups()));
grant execute on function polku.in_group_with(uuid) to ${app};

-- Is somebody in this group, together with the acting person, now? What is shared with a group is read by who is in it with the owner.
create function polku.both_in(p_group uuid, p_person uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return p_group = any (polku.my_groups())
     and exists (select 1 from polku.group_member m where (m.mentorship_group, m.person) = (p_group, p_person) and m.left_at is null);
grant execute on function polku.both_in(uuid, uuid) to ${app};

-- Does somebody take part in a round: in a group of it that goes on, or that ended with it?
create function polku.takes_part(p_round uuid, p_person uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.group_member m join polku.mentorship_group g on g.id = m.mentorship_group
                  where m.person = p_person and m.left_at is null and g.round = p_round
                    and (g.ended_at is null
                         or (g.ended_at at time zone 'Europe/Helsinki')::date
                            >= (select coalesce(min(f.first_day) filter (where f.kind = 'closing'), max(f.last_day)) from polku.round_phase f where f.round = g.round)));
grant execute on function polku.takes_part(uuid, uuid) to ${app};

create function polku.rounds_i_take_part_in() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select distinct g.round from polku.group_member m join polku.mentorship_group g on g.id = m.mentorship_group
                where m.person = polku.person() and g.round is not null and polku.takes_part(g.round, m.person));
grant execute on function polku.rounds_i_take_part_in() to ${app};

-- Rights and policies -----------------------------------------------------------------------------------------------------------------
-- Groups, members and invitations are written through doors alone.

grant select on polku.mentorship_group, polku.group_member, polku.invitation, polku.invited, polku.agreement_acceptance to ${app};
grant select, insert, delete on polku.agreement, polku.group_message to ${app};
grant update (message) on polku.invitation to ${app};
grant update (words, corrected_at, version) on polku.group_message to ${app};

alter table polku.mentorship_group enable row level security;
alter table polku.group_member enable row level security;
alter table polku.invitation enable row level security;
alter table polku.invited enable row level security;
alter table polku.agreement enable row level security;
alter table polku.agreement_acceptance enable row level security;
alter table polku.group_message enable row level security;

create policy mine on polku.mentorship_group for select using (exists (select 1 from polku.group_member m where m.mentorship_group = id and m.person = (select polku.person())));
create policy own on polku.group_member for select using (person = (select polku.person()));
create policy with_me on polku.group_member for select using (mentorship_group = any ((select polku.groups_i_read())::uuid[]));

-- Invitations with which the acting person has to do, as who invites or who is invited.
create function polku.invitations_of_mine() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select i.id from polku.invitation i where i.owner = polku.person()
               union select i.invitation from polku.invited i where i.person = polku.person());
grant execute on function polku.invitations_of_mine() to ${app};

create policy mine on polku.invitation for select using (id = any ((select polku.invitations_of_mine())::uuid[]));
create policy said_by_own on polku.invitation for update using (owner = (select polku.person()) and state = 'open') with check (owner = (select polku.person()) and state = 'open');
create policy mine on polku.invited for select using (invitation = any ((select polku.invitations_of_mine())::uuid[]));

create policy of_my_group on polku.agreement for select using (mentorship_group = any ((select polku.groups_i_read())::uuid[]));
create policy own on polku.agreement for select using (written_by = (select polku.person()));
create policy written on polku.agreement for insert
  with check (written_by = (select polku.person()) and in_force_from is null and mentorship_group = any ((select polku.my_groups())::uuid[]));
create policy superseded on polku.agreement for delete using (in_force_from is null and mentorship_group = any ((select polku.my_groups())::uuid[]));

create policy own on polku.agreement_acceptance for select using (person = (select polku.person()));
create policy of_my_group on polku.agreement_acceptance for select
  using (exists (select 1 from polku.agreement a where a.id = agreement and a.mentorship_group = any ((select polku.groups_i_read())::uuid[])));

-- Who has left reads what they wrote themselves, and may delete it.
create policy own on polku.group_message for select using (author = (select polku.person()));
create policy of_my_group on polku.group_message for select using (mentorship_group = any ((select polku.groups_i_read())::uuid[]));
create policy written on polku.group_message for insert
  with check (author = (select polku.person()) and mentorship_group = any ((select polku.my_groups())::uuid[]));
create policy corrected on polku.group_message for update using (author = (select polku.person()) and mentorship_group = any ((select polku.my_groups())::uuid[]))
  with check (author = (select polku.person()) and mentorship_group = any ((select polku.my_groups())::uuid[]));
create policy deleted on polku.group_message for delete using (author = (select polku.person()));

-- Those with whom the acting person is or has been in a group, by name.
create function polku.group_mates() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select m.person from polku.group_member m where m.mentorship_group = any (polku.groups_i_read()) and m.person <> polku.person());
grant execute on function polku.group_mates() to ${app};
create policy in_my_group on polku.person for select using (id = any ((select polku.group_mates())::uuid[]));

-- The key of a group -------------------------------------------------------------------------------------------------------------------
-- Opened by who is or was in it (policies say which of its texts), and before it begins by who invites and is invited.

create function polku.opens_group(p_group uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.group_member m where (m.mentorship_group, m.person) = (p_group, polku.person()))
      or exists (select 1 from polku.invitation i
                  where i.id = p_group and i.state <> 'accepted'
                    and (i.owner = polku.person() or exists (select 1 from polku.invited w where (w.invitation, w.person) = (i.id, polku.person()))));
grant execute on function polku.opens_group(uuid) to ${app};
create policy group_reads on polku_keys.data_key for select using ((select polku.person()) is not null and polku.opens_group(owner));
create policy group_made on polku_keys.data_key for insert with check (author = owner and (select polku.person()) is not null and polku.opens_group(owner));

-- Beginning ------------------------------------------------------------------------------------------------------------------------------

-- Is the role of a programme for this person? What may_be says of a round, without the round.
create function polku.may_take(p_programme uuid, p_role text, p_person uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (
    select 1 from polku.programme p
      join polku.programme_places s on (s.programme, s.role) = (p.id, p_role)
      join polku.person w on w.id = p_person and polku.is_here(w)
      cross join lateral (select exists (select 1 from polku.person e where e.supervisor = w.id and e.active) as supervises) y
     where p.id = p_programme
       and case when w.host is null
                then s.guests and exists (select 1 from polku.programme_organisation o
                                           where o.programme = p.id and o.joined_at is not null and polku.acts_in(w.id, o.organisation))
                else (p.reach = 'everyone' or exists (select 1 from polku.programme_organisation o
                        where o.programme = p.id and o.joined_at is not null and o.organisation = w.organisation))
                 and case s.who when 'supervisors' then y.supervises
                                when 'experts' then not y.supervises
                                when 'newcomers' then coalesce(w.employed_from + interval '24 months' >= polku.today(), true)
                                else true end end);
grant execute on function polku.may_take(uuid, text, uuid) to ${app};

create or replace function polku.may_be(p_round uuid, p_role text, p_person uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.programme_round r where r.id = p_round and polku.may_take(r.programme, p_role, p_person));

-- May the acting person ask somebody to be this: one of the same organisation, or who runs the programme one of the organisation that they
-- act for; and themselves.
create function polku.may_invite(p_programme uuid, p_role text, p_person uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return polku.may_take(p_programme, p_role, p_person)
     and exists (select 1 from polku.person me join polku.person w on w.id = p_person
                  where me.id = polku.person()
                    and (w.id = me.id or w.organisation = me.organisation
                         or (p_programme = any (polku.programmes_i_run()) and w.organisation = polku.organisation())));
grant execute on function polku.may_invite(uuid, text, uuid) to ${app};

create function polku.find_to_invite(p_programme uuid, p_role text, prefix text)
  returns table (id uuid, given_name text, family_name text, unit_fi text, unit_sv text, unit_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.given_name, p.family_name, coalesce(u.name_fi, ''), coalesce(u.name_sv, ''), coalesce(u.name_en, '')
    from polku.person me
    join polku.person p on p.organisation in (me.organisation, polku.organisation())
    left join polku.unit u on u.id = p.unit
   where me.id = polku.person() and length(prefix) >= 3
     and (starts_with(lower(p.family_name), lower(prefix)) or starts_with(lower(p.given_name), lower(prefix))
          or starts_with(lower(p.given_name || ' ' || p.family_name), lower(prefix)) or starts_with(lower(p.family_name || ' ' || p.given_name), lower(prefix)))
     and polku.may_invite(p_programme, p_role, p.id)
   order by lower(p.family_name), lower(p.given_name), p.id
   limit 10;
end;
grant execute on function polku.find_to_invite(uuid, text, text) to ${app};

-- The name of somebody whom the acting person may ask; null: nobody.
create function polku.name_to_invite(p_programme uuid, p_role text, p_person uuid) returns text
  language sql stable security definer set search_path = polku, pg_temp
  return (select p.given_name || ' ' || p.family_name from polku.person p where p.id = p_person and polku.may_invite(p_programme, p_role, p.id));
grant execute on function polku.name_to_invite(uuid, text, uuid) to ${app};

-- Invites, and says in a word why not; null: done. Who invites is one of them, supervises one of them, or runs the programme. Who is one of
-- them has accepted by inviting.
create function polku.invite(p_id uuid, p_programme uuid, p_people uuid[], p_roles text[]) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  me uuid := polku.person();
begin
  if me is null or not exists (select 1 from polku.programme p
                                where p.id = p_programme and p.status = 'published' and not p.in_rounds
                                  and (p.id = any (polku.programmes_for_me()) or p.id = any (polku.programmes_i_run()))) then
    return 'programme';
  end if;
  if cardinality(p_people) <> cardinality(p_roles) or cardinality(p_people) <> (select count(distinct x) from unnest(p_people) x) then
    return 'twice';
  end if;
  if exists (select 1 from unnest(p_people, p_roles) w (person, role) where not polku.may_invite(p_programme, w.role, w.person)) then
    return 'role';
  end if;
  if exists (select 1 from polku.programme_places s
              where s.programme = p_programme and (select count(*) from unnest(p_roles) r where r = s.role) not between s.least and s.most) then
    return 'size';
  end if;
  if not (me = any (p_people) or p_programme = any (polku.programmes_i_run()) or exists (select 1 from unnest(p_people) w where polku.supervises(w))) then
    return 'stranger';
  end if;
  -- of those who invite at the same instant one is first
  perform pg_advisory_xact_lock(hashtextextended(p_programme || ' invite', 26));
  if exists (select 1 from polku.invitation i
              where i.programme = p_programme and i.state = 'open'
                and (select array_agg(w.person order by w.person) from polku.invited w where w.invitation = i.id)
                    = (select array_agg(x order by x) from unnest(p_people) x))
     or exists (select 1 from polku.mentorship_group g
                 where g.programme = p_programme and polku.goes_on(g)
                   and (select array_agg(m.person order by m.person) from polku.group_member m where m.mentorship_group = g.id and m.left_at is null)
                       = (select array_agg(x order by x) from unnest(p_people) x)) then
    return 'again';
  end if;
  if (select count(*) from polku.invitation i where i.owner = me and i.state = 'open') >= 20 then
    return 'many';
  end if;
  insert into polku.invitation (id, programme, owner, state, invited_at) values (p_id, p_programme, me, 'open', polku.now());
  insert into polku.invited (invitation, person, role, answer, answered_at)
  select p_id, w.person, w.role, case when w.person = me then 'accepted' end, case when w.person = me then polku.now() end
    from unnest(p_people, p_roles) w (person, role);
  return null;
end $$;
grant execute on function polku.invite(uuid, uuid, uuid[], text[]) to ${app};

-- The acting person answers: 'accepted', 'declined', or 'begun' when all have accepted and the group is there; 'closed' when it is too
-- late, 'impossible' when the group would not be one any more, null when they are not asked.
create function polku.answer_invitation(p_id uuid, p_accept boolean) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  i polku.invitation;
begin
  select x.* into i from polku.invitation x
   where x.id = p_id and exists (select 1 from polku.invited w where (w.invitation, w.person) = (x.id, polku.person())) for update;
  if not found then
    return null;
  end if;
  if i.state <> 'open' then
    return 'closed';
  end if;
  if not p_accept then
    update polku.invited w set answer = 'declined', answered_at = polku.now() where (w.invitation, w.person) = (p_id, polku.person());
    update polku.invitation x set state = 'declined', closed_at = polku.now() where x.id = p_id;
    return 'declined';
  end if;
  -- what was true of everybody when they were asked may not be any more
  if not exists (select 1 from polku.programme p where p.id = i.programme and p.status = 'published')
     or exists (select 1 from polku.invited w where w.invitation = p_id and not polku.may_take(i.programme, w.role, w.person)) then
    return 'impossible';
  end if;
  update polku.invited w set answer = 'accepted', answered_at = polku.now() where (w.invitation, w.person) = (p_id, polku.person()) and w.answer is null;
  if exists (select 1 from polku.invited w where w.invitation = p_id and w.answer is null) then
    return 'accepted';
  end if;
  update polku.invitation x set state = 'accepted', closed_at = polku.now() where x.id = p_id;
  insert into polku.mentorship_group (id, programme, begun_at) values (p_id, i.programme, polku.now());
  insert into polku.group_member (mentorship_group, person, role, joined_at)
  select p_id, w.person, w.role, polku.now() from polku.invited w where w.invitation = p_id;
  return 'begun';
end $$;
grant execute on function polku.answer_invitation(uuid, boolean) to ${app};

-- Who invited takes it back; false: it is not theirs, or not open any more.
create function polku.take_invitation_back(p_id uuid) returns boolean language plpgsql volatile security definer set search_path = polku, pg_temp as $$
begin
  update polku.invitation x set state = 'withdrawn', closed_at = polku.now() where x.id = p_id and x.owner = polku.person() and x.state = 'open';
  return found;
end $$;
grant execute on function polku.take_invitation_back(uuid) to ${app};

-- The acting person's invitations, a row for each who is invited; the last first. Names are told to those who are named together.
create function polku.my_invitations(p_only uuid)
  returns table (id uuid, programme uuid, name_fi text, name_sv text, name_en text, owner uuid, owner_name text, state text, message bytea,
                 invited_at timestamptz, closed_at timestamptz, person uuid, name text, role text, answer text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select i.id, p.id, p.name_fi, p.name_sv, p.name_en, i.owner, o.given_name || ' ' || o.family_name, i.state,
         -- what was written to them is no more of who invited and is not in the group
         case when polku.opens_group(i.id) then i.message end, i.invited_at, i.closed_at,
         w.person, q.given_name || ' ' || q.family_name, w.role, w.answer
    from (select x.* from polku.invitation x
           where x.id = any (polku.invitations_of_mine())
             and case when p_only is null then x.state = 'open' or (x.state <> 'accepted' and x.closed_at > polku.now() - interval '14 days') else x.id = p_only end
           order by x.invited_at desc, x.id limit 50) i
    join polku.programme p on p.id = i.programme
    join polku.person o on o.id = i.owner
    join polku.invited w on w.invitation = i.id
    join polku.person q on q.id = w.person
   order by i.invited_at desc, i.id, w.role, q.family_name, w.person;
end;
grant execute on function polku.my_invitations(uuid) to ${app};

-- Groups ---------------------------------------------------------------------------------------------------------------------------------

-- The day on which a group ended: by somebody's word, or with its round, the earlier of the two; null: it goes on.
create function polku.ended_on(p_group uuid) returns date language sql stable security definer set search_path = polku, pg_temp
  return (select least((g.ended_at at time zone 'Europe/Helsinki')::date,
                       case when polku.last_day_of_round(g.round) < polku.today() then polku.last_day_of_round(g.round) end,
                       -- nobody who is in it is here any more
                       case when not exists (select 1 from polku.group_member m join polku.person w on w.id = m.person
                                              where m.mentorship_group = g.id and m.left_at is null and polku.is_here(w))
                            then (select coalesce(max(polku.last_day(w)), (g.begun_at at time zone 'Europe/Helsinki')::date)
                                    from polku.group_member m join polku.person w on w.id = m.person where m.mentorship_group = g.id) end)
            from polku.mentorship_group g where g.id = p_group);

-- Until when it is kept, as its programme says; of one that has no end yet null.
create function polku.group_kept_until(p_group uuid) returns date language sql stable security definer set search_path = polku, pg_temp
  return (select (polku.ended_on(g.id) + make_interval(months => p.retention))::date
            from polku.mentorship_group g join polku.programme p on p.id = g.programme where g.id = p_group);

-- Who sees that a group is there, and as what: 'member', 'former', or 'organiser', who knows no more than who is in it.
create function polku.sees_group(g polku.mentorship_group) returns text language sql stable security definer set search_path = polku, pg_temp
  return coalesce((select case when m.left_at is null then 'member' else 'former' end
                     from polku.group_member m where (m.mentorship_group, m.person) = (g.id, polku.person())),
                  case when g.programme = any (polku.programmes_i_run()) then 'organiser' end);

-- Are there fewer in it than the programme's form wants?
create function polku.is_small(g polku.mentorship_group) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.programme_places l
                  where l.programme = g.programme
                    and (select count(*) from polku.group_member m where m.mentorship_group = g.id and m.left_at is null and m.role = l.role) < l.least);

-- The newest version of a group's agreement, and whether all who are in the group now have accepted it.
create function polku.newest_agreement(p_group uuid) returns table (id uuid, in_force boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, not exists (select 1 from polku.group_member m
                            where m.mentorship_group = p_group and m.left_at is null
                              and not exists (select 1 from polku.agreement_acceptance c where (c.agreement, c.person) = (a.id, m.person)))
    from polku.agreement a where a.mentorship_group = p_group order by a.number desc limit 1;
end;

-- Groups that the acting person sees: one, their own (p_programme is null), or those of a programme that they run; a row for each member.
create function polku.groups(p_only uuid, p_programme uuid, p_round uuid, p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, programme uuid, name_fi text, name_sv text, name_en text, round uuid, begun_at timestamptz, ended_at timestamptz, ended_on date,
                 sight text, agreed boolean, in_force boolean, small boolean, destroyed_after date,
                 person uuid, member text, role text, organisation_fi text, organisation_sv text, organisation_en text, joined_at timestamptz, left_at timestamptz,
                 would_end_at timestamptz)
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
         m.person, w.given_name || ' ' || w.family_name, m.role, o.name_fi, o.name_sv, o.name_en, m.joined_at, m.left_at, m.would_end_at
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

-- The acting person accepts a version: false when it is not the newest, or not theirs to accept. In force once all in the group have.
create function polku.accept_agreement(p_agreement uuid) returns boolean
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  g uuid;
begin
  select a.mentorship_group into g from polku.agreement a where a.id = p_agreement and a.mentorship_group = any (polku.my_groups());
  if not found then
    return false;
  end if;
  perform 1 from polku.mentorship_group x where x.id = g for update;
  if p_agreement is distinct from (select n.id from polku.newest_agreement(g) n) then
    return false;
  end if;
  insert into polku.agreement_acceptance (agreement, person, accepted_at) values (p_agreement, polku.person(), polku.now()) on conflict do nothing;
  perform polku.come_into_force(g);
  return true;
end $$;
grant execute on function polku.accept_agreement(uuid) to ${app};

create function polku.come_into_force(p_group uuid) returns void language plpgsql volatile set search_path = polku, pg_temp as $$
begin
  update polku.agreement a set in_force_from = polku.now()
    from polku.newest_agreement(p_group) n where a.id = n.id and n.in_force and a.in_force_from is null;
end $$;

-- Who writes to an agreement at the same instant as another waits for them.
create function polku.hold_group(p_group uuid) returns boolean language plpgsql volatile security definer set search_path = polku, pg_temp as $$
begin
  perform 1 from polku.mentorship_group g where g.id = p_group and g.id = any (polku.my_groups()) for update;
  return found;
end $$;
grant execute on function polku.hold_group(uuid) to ${app};

-- The acting person leaves: what they shared with the group ends, and so does what the others shared with it, for them.
create function polku.leave_group(p_group uuid) returns boolean language plpgsql volatile security definer set search_path = polku, pg_temp as $$
begin
  if not polku.hold_group(p_group) then
    return false;
  end if;
  update polku.group_member m set left_at = polku.now(), would_end_at = null where (m.mentorship_group, m.person) = (p_group, polku.person());
  delete from polku.share s where s.owner = polku.person() and s.reader_group = p_group;
  if not exists (select 1 from polku.group_member m where m.mentorship_group = p_group and m.left_at is null) then
    update polku.mentorship_group g set ended_at = polku.now() where g.id = p_group;
  end if;
  -- what the others have all accepted holds among them
  perform polku.come_into_force(p_group);
  return true;
end $$;
grant execute on function polku.leave_group(uuid) to ${app};

-- The acting member thinks that the group has done its work, or does not any more; whoever runs the programme ends it. 'ended' once all in it
-- think so; null when it is not theirs to say.
create function polku.end_group(p_group uuid, p_would boolean) returns text language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  g polku.mentorship_group;
  sight text;
begin
  select x.* into g from polku.mentorship_group x where x.id = p_group for update;
  sight := polku.sees_group(g);
  if not found or sight is null or not polku.goes_on(g) or sight = 'former' or (sight = 'organiser' and not p_would) then
    return null;
  end if;
  if sight = 'member' then
    update polku.group_member m set would_end_at = case when p_would then coalesce(m.would_end_at, polku.now()) end
     where (m.mentorship_group, m.person) = (p_group, polku.person());
    if exists (select 1 from polku.group_member m where m.mentorship_group = p_group and m.left_at is null and m.would_end_at is null) then
      return case when p_would then 'asked' else 'goes-on' end;
    end if;
  end if;
  update polku.mentorship_group x set ended_at = polku.now() where x.id = p_group;
  return 'ended';
end $$;
grant execute on function polku.end_group(uuid, boolean) to ${app};

-- The authors of messages in a group that the acting person reads.
create function polku.group_messages(p_group uuid, p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, author uuid, name text, words bytea, written_at timestamptz, corrected_at timestamptz, version int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select m.id, m.author, w.given_name || ' ' || w.family_name, m.words, m.written_at, m.corrected_at, m.version
    from polku.group_message m join polku.person w on w.id = m.author
   where m.mentorship_group = p_group and (p_group = any (polku.groups_i_read()) or m.author = polku.person())
     and (m.written_at, m.id) < (p_at, p_id)
   order by m.written_at desc, m.id desc
   limit p_limit;
end;
grant execute on function polku.group_messages(uuid, timestamptz, uuid, int) to ${app};

-- What waits for the acting person: an invitation to answer, an agreement to accept.
create function polku.groups_waiting() returns table (what text, id uuid, name_fi text, name_sv text, name_en text, who text, day date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  (select 'invited', i.id, p.name_fi, p.name_sv, p.name_en, o.given_name || ' ' || o.family_name, (i.invited_at at time zone 'Europe/Helsinki')::date
     from polku.invited w
     join polku.invitation i on i.id = w.invitation and i.state = 'open'
     join polku.programme p on p.id = i.programme
     join polku.person o on o.id = i.owner
    where w.person = polku.person() and w.answer is null
    order by i.invited_at, i.id limit 20)
  union all
  (select 'agreement', g.id, p.name_fi, p.name_sv, p.name_en, coalesce(o.given_name || ' ' || o.family_name, ''), (a.written_at at time zone 'Europe/Helsinki')::date
     from polku.mentorship_group g
     join polku.programme p on p.id = g.programme
     join lateral polku.newest_agreement(g.id) n on true
     join polku.agreement a on a.id = n.id
     left join polku.person o on o.id = a.written_by
    where g.id = any (polku.my_groups())
      and not exists (select 1 from polku.agreement_acceptance c where (c.agreement, c.person) = (a.id, polku.person()))
    order by a.written_at, a.id limit 20);
end;
grant execute on function polku.groups_waiting() to ${app};

-- Sharing with a group ----------------------------------------------------------------------------------------------------------------------

alter table polku.share
  add column reader_group uuid references polku.mentorship_group on delete cascade,
  drop constraint share_reader_kind_check,
  add check (reader_kind in ('person', 'supervisor', 'host', 'group')),
  add check ((reader_kind = 'group') = (reader_group is not null)),
  drop constraint share_subject_kind_subject_reader_kind_reader_key,
  add constraint share_once unique nulls not distinct (subject_kind, subject, reader_kind, reader, reader_group);
create index on polku.share (reader_group) where reader_group is not null;

create or replace function polku.reads_as(reader_kind text, reader uuid, owner uuid) returns text language sql stable
  return case reader_kind
    when 'person' then case when reader = polku.person() then 'named' end
    when 'supervisor' then polku.right_over(owner)
    when 'group' then case when polku.both_in(reader, owner) then 'group' end
  end;

create or replace function polku.right_to(kind text, subject uuid, owner uuid) returns text
  language sql stable security definer set search_path = polku, pg_temp
  return case
    when polku.person() is null then null
    when owner = polku.person() then 'own'
    else coalesce(
      (select r.code
         from polku.share s cross join lateral (select polku.reads_as(s.reader_kind, coalesce(s.reader, s.reader_group), s.owner)) r (code)
        where s.subject_kind = kind and s.subject = right_to.subject and s.owner = right_to.owner and r.code is not null
        order by array_position(array['named', 'supervisor', 'deputy', 'group'], r.code) limit 1),
      polku.reads_by_task(kind, subject))
  end;

create or replace function polku.reads_from(author uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return author = polku.person()
    or polku.supervises(author)
    or exists (select 1 from (select distinct s.reader_kind, coalesce(s.reader, s.reader_group) as reader from polku.share s where s.owner = author) s
                where polku.reads_as(s.reader_kind, s.reader, author) is not null)
    or exists (select 1 from polku.application a
                where a.owner = author and a.state in ('submitted', 'placed') and a.round = any (polku.rounds_i_weigh()) and polku.weighs(a.round, a.owner))
    or exists (select 1 from polku.desk_group g where g.reason_by = author and g.round = any (polku.rounds_i_weigh()));

drop policy received on polku.share;
create policy received on polku.share for select
  using (reader = (select polku.person())
         or (reader_kind not in ('person', 'host') and (select polku.person()) is not null
             and polku.reads_as(reader_kind, coalesce(reader, reader_group), owner) is not null));

-- One shares with a group that one is in now.
create policy with_my_group on polku.share as restrictive for insert
  with check (reader_group is null or reader_group = any ((select polku.my_groups())::uuid[]));

-- The others in a group that the acting person is in, by name; null: they are not in it.
create function polku.others_in(p_group uuid) returns text language sql stable security definer set search_path = polku, pg_temp
  return case when p_group = any (polku.groups_i_read()) then
    coalesce((select string_agg(p.given_name || ' ' || p.family_name, ', ' order by lower(p.family_name), p.id)
                from polku.group_member m join polku.person p on p.id = m.person
               where m.mentorship_group = p_group and m.left_at is null and m.person <> polku.person()), '') end;
grant execute on function polku.others_in(uuid) to ${app};

create function polku.groups_to_share_with() returns table (id uuid, others text, name_fi text, name_sv text, name_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select g.id, polku.others_in(g.id), p.name_fi, p.name_sv, p.name_en
    from polku.mentorship_group g join polku.programme p on p.id = g.programme
   where g.id = any (polku.my_groups())
   order by g.begun_at desc, g.id;
end;
grant execute on function polku.groups_to_share_with() to ${app};

-- The acting person has begun to share a goal or an entry with somebody by name, with the supervisor, or with a group.
create or replace function polku.tell_of_share(p_kind text, p_subject uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(case s.reader_kind
                                   when 'person' then array[s.reader]
                                   when 'group' then array(select m.person from polku.group_member m
                                                            where m.mentorship_group = s.reader_group and m.left_at is null and m.person <> s.owner
                                                              and s.reader_group = any (polku.my_groups()))
                                   else array(select p.supervisor from polku.person p where p.id = s.owner) end,
                                 'shared-with-you', s.subject, '', null, null, null,
                                 case s.subject_kind when 'goal' then '/goals/' else '/log/' end || s.subject, p_at)), 0)::int
    from polku.share s
   where s.subject_kind = p_kind and s.subject = p_subject and s.owner = polku.person()
     and s.subject_kind in ('goal', 'log-entry') and s.reader_kind in ('person', 'supervisor', 'group');
end;

-- Retention -----------------------------------------------------------------------------------------------------------------------------------
-- A group is kept as its programme says from its end, an invitation that led to none from when it was closed, or sent. Each organisation's
-- retention takes its own people out of it, with what they wrote; with the last of them goes the rest, and the group's key.

create function polku.invitation_kept_until(i polku.invitation) returns date language sql stable
  return (select ((coalesce(i.closed_at, i.invited_at) at time zone 'Europe/Helsinki') + make_interval(months => p.retention))::date
            from polku.programme p where p.id = i.programme);

create function polku.group_things_due(p_up_to date) returns table (person uuid, thing uuid)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select m.person, m.mentorship_group
    from polku.group_member m where polku.group_kept_until(m.mentorship_group) <= p_up_to
  union
  select w.person, i.id
    from polku.invitation i cross join lateral (select i.owner as person union select x.person from polku.invited x where x.invitation = i.id) w
   where case when i.state = 'accepted'
              then not exists (select 1 from polku.mentorship_group g where g.id = i.id and coalesce(polku.group_kept_until(g.id) > p_up_to, true))
              else polku.invitation_kept_until(i) <= p_up_to end;
end;

create function polku.due_of_mentorship_group(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select p.id, count(*), polku.is_held(p.id)
    from polku.group_things_due(p_up_to) d join polku.person p on p.id = d.person
   where p.organisation is not distinct from p_organisation
   group by p.id;
end;

create function polku.destroy_mentorship_group(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
declare
  due uuid[] := array(select distinct d.thing from polku.group_things_due(p_up_to) d where d.person = any (p_people));
  gone uuid;
begin
  delete from polku.group_message m where m.mentorship_group = any (due) and m.author = any (p_people);
  delete from polku.agreement_acceptance c using polku.agreement a where a.id = c.agreement and a.mentorship_group = any (due) and c.person = any (p_people);
  delete from polku.group_member m where m.mentorship_group = any (due) and m.person = any (p_people);
  delete from polku.invited w where w.invitation = any (due) and w.person = any (p_people);
  delete from polku.invitation i where i.id = any (due) and i.owner = any (p_people);
  for gone in
    select d from unnest(due) d
     where not exists (select 1 from polku.group_member m where m.mentorship_group = d)
       and not exists (select 1 from polku.invitation i where i.id = d)
  loop
    delete from polku.mentorship_group g where g.id = gone;
    perform polku_keys.destroy(gone);
  end loop;
end $$;

-- Telling -------------------------------------------------------------------------------------------------------------------------------------

-- The acting person has invited, or has answered: those who are asked are told, or who asked.
create function polku.tell_of_invitation(p_invitation uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(case
           when i.state = 'open' and i.owner = polku.person()
             then polku.tell(array(select w.person from polku.invited w where w.invitation = i.id and w.answer is null),
                             'group-invited', i.id, '', i.programme, null, null, '/mentoring/invitations/' || i.id, p_at)
           when i.state in ('declined', 'accepted') and exists (select 1 from polku.invited w where (w.invitation, w.person) = (i.id, polku.person()))
             then polku.tell(array_remove(case i.state when 'declined' then array[i.owner] || array(select w.person from polku.invited w where w.invitation = i.id and w.answer = 'accepted')
                                                       else array(select i.owner where not exists (select 1 from polku.invited w where (w.invitation, w.person) = (i.id, i.owner))) end,
                                          polku.person()),
                             'invitation-answered', i.id, '', i.programme, null, null, '/mentoring/invitations/' || i.id, p_at)
           else 0 end), 0)::int
    from polku.invitation i where i.id = p_invitation;
end;
grant execute on function polku.tell_of_invitation(uuid, timestamptz) to ${app};

-- A group has begun by the acting person's word: the others in it are told.
create function polku.tell_of_group_begun(p_group uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array(select m.person from polku.group_member m where m.mentorship_group = g.id and m.person <> polku.person()),
                                 'group-begins', g.id, '', g.programme, null, null, '/groups/' || g.id, p_at)), 0)::int
    from polku.mentorship_group g where g.id = p_group and polku.goes_on(g) and polku.sees_group(g) is not null;
end;
grant execute on function polku.tell_of_group_begun(uuid, timestamptz) to ${app};

-- The acting person has written a version of an agreement: those who have not accepted it are told.
create function polku.tell_of_agreement(p_agreement uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array(select m.person from polku.group_member m
                                        where m.mentorship_group = a.mentorship_group and m.left_at is null and m.person <> polku.person()
                                          and not exists (select 1 from polku.agreement_acceptance c where (c.agreement, c.person) = (a.id, m.person))),
                                 'agreement-waits', a.id, '', g.programme, null, null, '/groups/' || g.id || '/agreement', p_at)), 0)::int
    from polku.agreement a join polku.mentorship_group g on g.id = a.mentorship_group
   where a.id = p_agreement and a.written_by = polku.person() and a.mentorship_group = any (polku.my_groups());
end;
grant execute on function polku.tell_of_agreement(uuid, timestamptz) to ${app};

-- The acting person has left a group, thinks that it has done its work, or has ended it: the others in it are told, and who coordinates where it
-- has become too small.
create function polku.tell_of_group_changed(p_group uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array(select m.person from polku.group_member m
                                        where m.mentorship_group = g.id and m.left_at is null and m.person <> polku.person()),
                                 'group-changed', g.id, extract(epoch from p_at)::bigint::text, g.programme, null, null, '/groups/' || g.id, p_at)
                    + polku.tell(array(select t.person from polku.programme_task t
                                        where t.programme = g.programme and t.task = 'coordinator' and t.person <> polku.person()
                                          and polku.goes_on(g) and polku.acts_in(t.person, t.organisation) and polku.is_small(g)),
                                 'group-changed', g.id, 'small' || extract(epoch from p_at)::bigint::text, g.programme, null, null,
                                 '/programmes/' || g.programme || '/groups', p_at)), 0)::int
    from polku.mentorship_group g where g.id = p_group and polku.sees_group(g) is not null;
end;
grant execute on function polku.tell_of_group_changed(uuid, timestamptz) to ${app};

-- Is it still worth a mail? One function for each kind that may have become pointless, of_use_<kind>; of all others it is asked only
-- whether they have been read in Polku.
create function polku.of_use_window_closes(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.application a join polku.round_phase f on f.round = a.round and f.kind = 'application'
                  where a.id = n.subject and a.state = 'draft' and f.last_day::text = n.occurrence);
create function polku.of_use_step_due(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.path_step s
                  where s.id = n.subject and s.due::text = n.occurrence and s.status in ('planned', 'in-progress', 'returned'));
create function polku.of_use_endorsement_asked(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.endorsement e where e.application = n.subject and e.decision is null);
create function polku.of_use_review_asked(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.step_review r where r.id = n.subject and r.decision is null and r.withdrawn_at is null);
create function polku.of_use_path_change_asked(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.path_proposal x where x.id = n.subject and x.status = 'open');
create function polku.of_use_group_invited(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.invitation i join polku.invited w on (w.invitation, w.person) = (i.id, n.person)
                  where i.id = n.subject and i.state = 'open' and w.answer is null);
create function polku.of_use_agreement_waits(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.agreement a join polku.group_member m on (m.mentorship_group, m.person) = (a.mentorship_group, n.person)
                  where a.id = n.subject and m.left_at is null
                    and not exists (select 1 from polku.agreement_acceptance c where (c.agreement, c.person) = (a.id, n.person))
                    and not exists (select 1 from polku.agreement b where b.mentorship_group = a.mentorship_group and b.number > a.number));

create or replace function polku.is_of_use(n polku.notice) returns boolean language plpgsql stable set search_path = polku, pg_temp as $$
declare
  asks text := 'of_use_' || replace(n.kind, '-', '_');
  answer boolean := true;
begin
  if n.read_at is not null then
    return false;
  end if;
  if to_regprocedure(format('polku.%I(polku.notice)', asks)) is not null then
    execute format('select polku.%I($1)', asks) into answer using n;
  end if;
  return answer;
end $$;
