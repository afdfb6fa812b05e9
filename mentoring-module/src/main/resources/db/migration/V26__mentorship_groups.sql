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
