-- Groups that the matching group has confirmed begin as mentorship groups: docs/programmes.md.

-- Begins the groups of a round that are confirmed and have not begun; each once, with the id that it had at the desk.
create function polku.begin_groups(p_round uuid) returns setof uuid
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
begin
  if polku.person() is null or not p_round = any (polku.rounds_i_weigh()) then
    return;
  end if;
  return query
    with begun as (
      insert into polku.mentorship_group (id, programme, round, begun_at)
      select d.id, r.programme, r.id, polku.now()
        from polku.desk_group d join polku.programme_round r on r.id = d.round
       where d.round = p_round and d.confirmed_at is not null
         and not exists (select 1 from polku.mentorship_group g where g.id = d.id)
         and exists (select 1 from polku.desk_member m where m.desk_group = d.id)
      returning mentorship_group.id),
    members as (
      insert into polku.group_member (mentorship_group, person, role, joined_at)
      select b.id, a.owner, a.role, polku.now()
        from begun b join polku.desk_member m on m.desk_group = b.id join polku.application a on a.id = m.application)
    select b.id from begun b;
end $$;
grant execute on function polku.begin_groups(uuid) to ${app};

-- Is it still worth a mail? As long as one is placed, or waits, as it was told.
create function polku.of_use_matching_decided(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.application a where a.id = n.subject and a.state = 'placed');
create function polku.of_use_left_unmatched(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.application a where a.id = n.subject and a.state = 'submitted');
