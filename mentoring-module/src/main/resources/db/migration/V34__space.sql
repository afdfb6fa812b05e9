-- Comments on shared goals: docs/programmes.md#groups and docs/security.md. Whoever a goal is shared with writes to its owner; what is written
-- as a member of a group is read by that group too. Each comment is sealed with the key of who wrote it.

create table polku.goal_comment (
  id               uuid primary key,
  goal             uuid not null,
  owner            uuid not null,          -- whose goal it is
  author           uuid not null references polku.person on delete cascade,
  mentorship_group uuid references polku.mentorship_group on delete set null,   -- that reads it too; null: its author and the owner alone
  words            bytea not null,         -- sealed with the author's key
  written_at       timestamptz not null,
  foreign key (goal, owner) references polku.goal (id, owner) on delete cascade on update cascade
);
create index on polku.goal_comment (goal, written_at desc, id desc);
create index on polku.goal_comment (owner);
create index on polku.goal_comment (author);
create index on polku.goal_comment (mentorship_group) where mentorship_group is not null;

-- Is a goal shared with a group in which its owner and the acting person are now?
create function polku.goal_reaches_us(p_goal uuid, p_owner uuid, p_group uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return polku.both_in(p_group, p_owner)
     and exists (select 1 from polku.share s where s.subject_kind = 'goal' and s.subject = p_goal and s.owner = p_owner and s.reader_group = p_group);
grant execute on function polku.goal_reaches_us(uuid, uuid, uuid) to ${app};

-- To whom a comment of the acting person would go besides the owner: what one may read by one's name or task is between two, else the group reads it.
create function polku.group_to_comment_in(p_goal uuid, p_owner uuid) returns uuid language sql stable security definer set search_path = polku, pg_temp
  return case when polku.right_to('goal', p_goal, p_owner) = 'group' then
    (select s.reader_group from polku.share s
      where s.subject_kind = 'goal' and s.subject = p_goal and s.owner = p_owner and s.reader_group is not null
        and polku.both_in(s.reader_group, p_owner)
      order by s.reader_group limit 1) end;
grant execute on function polku.group_to_comment_in(uuid, uuid) to ${app};

create function polku.may_comment(p_goal uuid, p_owner uuid, p_group uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return p_owner <> polku.person()
     and coalesce(polku.right_to('goal', p_goal, p_owner) in ('named', 'supervisor', 'deputy', 'group'), false)
     and p_group is not distinct from polku.group_to_comment_in(p_goal, p_owner);
grant execute on function polku.may_comment(uuid, uuid, uuid) to ${app};

grant select, insert, delete on polku.goal_comment to ${app};
alter table polku.goal_comment enable row level security;
create policy own on polku.goal_comment for select using (author = (select polku.person()) or owner = (select polku.person()));
create policy of_my_group on polku.goal_comment for select
  using (mentorship_group = any ((select polku.my_groups())::uuid[]) and polku.goal_reaches_us(goal, owner, mentorship_group));
create policy written on polku.goal_comment for insert
  with check (author = (select polku.person()) and polku.may_comment(goal, owner, mentorship_group));
create policy removed on polku.goal_comment for delete using (author = (select polku.person()) or owner = (select polku.person()));

-- What is beside a goal for the acting person: its owner sees all, others what they wrote themselves or reaches their group, while they read the goal.
create function polku.goal_comments(p_goal uuid, p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, author uuid, name text, in_group boolean, words bytea, written_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select c.id, c.author, w.given_name || ' ' || w.family_name, c.mentorship_group is not null, c.words, c.written_at
    from polku.goal_comment c join polku.person w on w.id = c.author
   where c.goal = p_goal
     and (c.owner = polku.person()
          or polku.right_to('goal', c.goal, c.owner) is not null
             and (c.author = polku.person() or polku.goal_reaches_us(c.goal, c.owner, c.mentorship_group)))
     and (c.written_at, c.id) < (p_at, p_id)
   order by c.written_at desc, c.id desc
   limit p_limit;
end;
grant execute on function polku.goal_comments(uuid, timestamptz, uuid, int) to ${app};

-- Whose key one opens: also of who commented on one's goal, or on one that is shared with a group that both are in.
create or replace function polku.reads_from(author uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return author = polku.person()
    or polku.supervises(author)
    or exists (select 1 from (select distinct s.reader_kind, coalesce(s.reader, s.reader_group) as reader from polku.share s where s.owner = author) s
                where polku.reads_as(s.reader_kind, s.reader, author) is not null)
    or exists (select 1 from polku.application a
                where a.owner = author and a.state in ('submitted', 'placed') and a.round = any (polku.rounds_i_weigh()) and polku.weighs(a.round, a.owner))
    or exists (select 1 from polku.desk_group g where g.reason_by = author and g.round = any (polku.rounds_i_weigh()))
    or exists (select 1 from polku.network_card c where c.owner = author and polku.sees_in_network(c))
    or exists (select 1 from polku.network_message m where m.owner = author and m.receiver = polku.person())
    or exists (select 1 from polku.goal_comment c
                where c.author = reads_from.author
                  and (c.owner = polku.person() or polku.goal_reaches_us(c.goal, c.owner, c.mentorship_group)));

-- The acting person has commented on a goal: its owner is told that there is a comment.
create function polku.tell_of_goal_comment(p_comment uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array[c.owner], 'goal-commented', c.id, '', null, null, null, '/goals/' || c.goal, p_at)), 0)::int
    from polku.goal_comment c where c.id = p_comment and c.author = polku.person() and c.owner <> polku.person();
end;
grant execute on function polku.tell_of_goal_comment(uuid, timestamptz) to ${app};

create function polku.of_use_goal_commented(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.goal_comment c where c.id = n.subject);

-- Whoever was in a group that has ended comes to none of its round's events that are not for them any more, whoever it was that ended it.
create function polku.give_up_seats_of(p_group uuid, p_at timestamptz) returns setof uuid
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select distinct e
    from polku.mentorship_group g
    join polku.group_member m on m.mentorship_group = g.id and m.left_at is null
    cross join lateral polku.give_up_seats(m.person, p_at) e
   where g.id = p_group and g.ended_at is not null and polku.sees_group(g) is not null;
end;
grant execute on function polku.give_up_seats_of(uuid, timestamptz) to ${app};
