-- The groups of a desk, what is told of each worked out once for all of them and not again with each member: with thousands of applications and a
-- hundred groups on a page this was most of the page's time (docs/performance.md).
create or replace function polku.desk_groups(p_round uuid, p_only uuid, p_after int, p_limit int)
  returns table (id uuid, number int, version int, confirmed_at timestamptz, reason bytea, reason_by uuid, reasoner text, left_it boolean, in_line boolean,
                 application uuid, name text, place bigint, organisation uuid, name_fi text, name_sv text, name_en text, role text, languages text,
                 meets text, endorsement text, unseen boolean, ticks text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  with recursive g as materialized (
    select x.* from polku.desk_group x
     where x.round = p_round and p_round = any ((select polku.rounds_i_weigh())::uuid[]) and x.number > p_after and (p_only is null or x.id = p_only)
     order by x.number limit p_limit),
  h as materialized (select polku.hidden_from_me(p_round) as people),
  i as materialized (
    select m.desk_group, a.id, a.owner, a.role, a.line, a.languages, a.meets, a.owner = any (h.people) as unseen
      from g join polku.desk_member m on m.desk_group = g.id join polku.application a on a.id = m.application cross join h),
  -- the place in line is that among all who have sent theirs
  n as materialized (
    select x.id, x.place
      from (select y.id, row_number() over (order by y.line) as place
              from polku.application y where y.round = p_round and y.state in ('submitted', 'placed')) x
     where x.id in (select i.id from i)),
  up as (
    select i.desk_group, i.owner as who, p.supervisor as above, 1 as far from i join polku.person p on p.id = i.owner
    union all
    select u.desk_group, u.who, p.supervisor, u.far + 1 from up u join polku.person p on p.id = u.above where u.far < 20),
  in_line as materialized (select distinct u.desk_group from up u join i k on k.desk_group = u.desk_group and k.owner = u.above and k.owner <> u.who),
  shut as materialized (select distinct i.desk_group from i where i.unseen),
  moved as materialized (
    select distinct on (m.desk_group) m.desk_group, m.what = 'left' as left_it
      from (select v.into_group as desk_group, v.what, v.version from polku.desk_move v where v.round = p_round and v.into_group in (select g.id from g)
            union all
            select v.from_group, v.what, v.version from polku.desk_move v where v.round = p_round and v.from_group in (select g.id from g)) m
     order by m.desk_group, m.version desc),
  ticked as materialized (
    select t.desk_group,
           string_agg(t.warning || ' ' || extract(epoch from t.ticked_at)::bigint || ' ' || coalesce(v.given_name || ' ' || v.family_name, ''), chr(10)) as ticks
      from polku.desk_tick t left join polku.person v on v.id = t.ticked_by where t.desk_group in (select g.id from g) group by t.desk_group)
  select g.id, g.number, g.version, g.confirmed_at,
         case when s.desk_group is null then g.reason end, g.reason_by, b.given_name || ' ' || b.family_name, coalesce(m.left_it, false), l.desk_group is not null,
         case when not i.unseen then i.id end, case when not i.unseen then w.given_name || ' ' || w.family_name end, case when not i.unseen then n.place end,
         w.organisation, o.name_fi, o.name_sv, o.name_en, i.role, array_to_string(i.languages, ' '), i.meets, e.decision, coalesce(i.unseen, false), t.ticks
    from g
    left join i on i.desk_group = g.id
    left join n on n.id = i.id
    left join shut s on s.desk_group = g.id
    left join in_line l on l.desk_group = g.id
    left join moved m on m.desk_group = g.id
    left join ticked t on t.desk_group = g.id
    left join polku.person w on w.id = i.owner
    left join polku.organisation o on o.id = w.organisation
    left join polku.endorsement e on e.application = i.id
    left join polku.person b on b.id = g.reason_by
   order by g.number, i.role, i.line;
end;
