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

-- Two people who turn out to be one: whoever is placed stays placed, and what the other id had sent is withdrawn.
create or replace function polku.apply_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if new.resting or not exists (select 1 from polku.application a
                                 where a.id <> new.id and (a.round, a.owner, a.role) = (new.round, new.owner, new.role) and not a.resting) then
    return new;
  end if;
  if new.state in ('submitted', 'placed') then
    if new.state = 'placed' then
      update polku.application a set state = 'withdrawn', withdrawn_at = polku.now()
       where a.id <> new.id and (a.round, a.owner, a.role) = (new.round, new.owner, new.role) and not a.resting and a.state = 'submitted';
    end if;
    update polku.application a set resting = true
     where a.id <> new.id and (a.round, a.owner, a.role) = (new.round, new.owner, new.role) and not a.resting and a.state not in ('submitted', 'placed');
    if found then
      return new;
    end if;
    new.state := 'withdrawn';
    new.withdrawn_at := polku.now();
    new.line := null;
  end if;
  new.resting := true;
  return new;
end $$;

-- What was done at a desk goes with the applications of its round: a group of nobody with its reason, and all else with the last of them.
create or replace function polku.destroy_application(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
declare
  over uuid[];
begin
  delete from polku.application a where a.owner = any (p_people) and polku.application_kept_until(a.round) <= p_up_to;
  over := array(select r.id from polku.programme_round r
                 where polku.application_kept_until(r.id) <= p_up_to
                   and (exists (select 1 from polku.desk d where d.round = r.id) or exists (select 1 from polku.desk_declaration d where d.round = r.id)));
  delete from polku.desk_group g
   where g.round = any (over) and not exists (select 1 from polku.desk_member m where m.desk_group = g.id);
  over := array(select o.id from unnest(over) o (id) where not exists (select 1 from polku.application a where a.round = o.id));
  delete from polku.desk_move v where v.round = any (over);
  delete from polku.desk_proposal p where p.round = any (over);
  delete from polku.desk_declaration d where d.round = any (over);
  delete from polku.desk d where d.round = any (over);
end $$;

-- What a member did at desks, for themselves, also when the round is not theirs to compose any more ----------------------------------

create function polku.my_declarations()
  returns table (name_fi text, name_sv text, name_en text, declared_at timestamptz, conflicts text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.name_fi, p.name_sv, p.name_en, d.declared_at,
         (select string_agg(w.given_name || ' ' || w.family_name, chr(10) order by w.family_name, w.given_name, w.id)
            from polku.desk_conflict c join polku.application a on a.id = c.application join polku.person w on w.id = a.owner
           where (c.round, c.member) = (d.round, d.member))
    from polku.desk_declaration d
    join polku.programme_round r on r.id = d.round
    join polku.programme p on p.id = r.programme
   where d.member = polku.person()
   order by d.declared_at desc, d.round;
end;
grant execute on function polku.my_declarations() to ${app};

create function polku.my_reasons()
  returns table (id uuid, name_fi text, name_sv text, name_en text, number int, author uuid, reason bytea)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select g.id, p.name_fi, p.name_sv, p.name_en, g.number, g.reason_by, g.reason
    from polku.desk_group g
    join polku.programme_round r on r.id = g.round
    join polku.programme p on p.id = r.programme
   where g.reason_by = polku.person() and g.reason is not null
   order by g.made_at desc, g.id;
end;
grant execute on function polku.my_reasons() to ${app};

-- Whom a move was about is in that one's application, and not told here.
create function polku.my_desk_moves() returns table (name_fi text, name_sv text, name_en text, what text, moved_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.name_fi, p.name_sv, p.name_en, v.what, v.moved_at
    from polku.desk_move v
    join polku.programme_round r on r.id = v.round
    join polku.programme p on p.id = r.programme
   where v.mover = polku.person()
   order by v.moved_at desc, v.round, v.version desc;
end;
grant execute on function polku.my_desk_moves() to ${app};
