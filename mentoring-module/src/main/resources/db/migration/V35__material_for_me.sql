-- Whom material reaches is found once for a list; of a row only what it needs is asked: docs/programmes.md#material.

drop policy for_me on polku.material;
drop function polku.material_is_for_me(uuid, uuid, text, text);

-- As what the acting person is in groups of a round, or of a programme without rounds; also of groups that have ended.
create function polku.my_roles_in(p_programme uuid, p_round uuid) returns text[] language sql stable security definer set search_path = polku, pg_temp
  return array(select m.role from polku.group_member m join polku.mentorship_group g on g.id = m.mentorship_group
                where m.person = polku.person() and m.left_at is null and g.programme = p_programme and g.round is not distinct from p_round);

-- Is this material for the acting person, and has its phase begun? Of a programme's own, in any round that is announced. Who
-- trains sees what those see whom they train. Which programmes they see is found once for all rows, by who asks.
create function polku.material_is_for_me(p_programme uuid, p_round uuid, p_phase text, p_audience text, p_seen uuid[]) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return polku.person() is not null and p_audience <> 'organisers' and exists (
    select 1
      from polku.programme p
      left join polku.programme_round r on r.programme = p.id and r.announced and (p_round is null or r.id = p_round)
     where p.id = p_programme and p.status <> 'draft' and (p_round is null or r.id is not null)
       and (p_phase is null or exists (select 1 from polku.round_phase f where f.round = r.id and f.kind = p_phase and f.first_day <= polku.today()))
       and case
             when p_audience = 'everyone' then p.id = any (p_seen) or cardinality(polku.my_roles_in(p.id, r.id)) > 0
             when p_audience = 'matching' then exists (select 1 from polku.my_tasks() t where t.round = r.id and t.task = 'matching')
             else (p_audience = 'participants' and cardinality(polku.my_roles_in(p.id, r.id)) > 0)
               or p_audience = any (polku.my_roles_in(p.id, r.id))
               or exists (select 1 from polku.my_tasks() t
                           where t.programme = p.id and t.task = 'trainer' and (t.round is null or t.round = r.id)) end);
grant execute on function polku.material_is_for_me(uuid, uuid, text, text, uuid[]) to ${app};

create policy for_me on polku.material for select
  using (polku.material_is_for_me(programme, round, phase, audience, (select polku.programmes_for_me())::uuid[]));
