-- Whom one does not weigh, who is asked to be a pair with themselves, and who has left a group that they run.

-- Whom a member does not weigh is as nobody is ----------------------------------------------------------------------------------------

-- Somebody has sent to the round whom the acting person may know of: also who has withdrawn since, or is placed.
create function polku.was_at_desk(p_round uuid, p_application uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.application a
                  where a.id = p_application and a.round = p_round and a.submitted_at is not null
                    and p_round = any (polku.rounds_i_weigh()) and a.owner <> all (polku.hidden_from_me(p_round)));
grant execute on function polku.was_at_desk(uuid, uuid) to ${app};

-- Two people who turn out to be one -----------------------------------------------------------------------------------------------------

-- They are a member once and accept once; where both were asked to begin a group with each other, what was asked is so no more and is taken back.
create or replace function polku.be_member_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
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
        update polku.invitation i set state = 'withdrawn', closed_at = polku.now() where i.id = new.invitation and i.state = 'open';
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

-- Those whose time is over are invited no more either, so that it is asked of the form, too: is everybody here still who was to be in it?
create or replace function polku.answer_invitation(p_id uuid, p_accept boolean) returns text
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
     or exists (select 1 from polku.invited w where w.invitation = p_id and not polku.may_take(i.programme, w.role, w.person))
     or exists (select 1 from polku.programme_places l
                 where l.programme = i.programme
                   and (select count(*) from polku.invited w where w.invitation = p_id and w.role = l.role) < l.least) then
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

-- Who has left a group and runs its programme ---------------------------------------------------------------------------------------------

-- Who sees that a group is there, and as what: 'member', 'former', or 'organiser', who knows no more than who is in it; 'former_organiser' was in it and
-- runs the programme: reads what they wrote themselves, and may end it.
create or replace function polku.sees_group(g polku.mentorship_group) returns text language sql stable security definer set search_path = polku, pg_temp
  return (select case when m.left_at is null and m.person is not null then 'member'
                      when m.person is null then case when r.runs then 'organiser' end
                      else case when r.runs then 'former_organiser' else 'former' end end
            from (select g.programme = any (polku.programmes_i_run()) as runs) r
            left join polku.group_member m on (m.mentorship_group, m.person) = (g.id, polku.person()));

create or replace function polku.end_group(p_group uuid, p_would boolean) returns text language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  g polku.mentorship_group;
  sight text;
begin
  select x.* into g from polku.mentorship_group x where x.id = p_group for update;
  sight := polku.sees_group(g);
  if not found or sight is null or not polku.goes_on(g) or sight = 'former' or (sight <> 'member' and not p_would) then
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
