-- Those who run a round find applicants among many: docs/programmes.md#applications. By role, state, endorsement, and letters of a
-- name or an organisation; never by a word that was written.

drop function polku.applicants(uuid, uuid, timestamptz, uuid, int);

create function polku.applicants(p_round uuid, p_only uuid, p_role text, p_state text, p_endorsement text, p_letters text,
                                 p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, name text, name_fi text, name_sv text, name_en text, role text, state text, submitted_at timestamptz,
                 withdrawn_at timestamptz, hours int, endorsement text, place bigint, places int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, w.given_name || ' ' || w.family_name, o.name_fi, o.name_sv, o.name_en, a.role, a.state, a.submitted_at, a.withdrawn_at,
         a.hours, case when e.application is not null then coalesce(e.decision, 'asked') end, n.place, s.places
    from (select x.* from polku.application x
           where polku.sees_applicants(p_round) is not null and x.round = p_round and x.submitted_at is not null and not x.resting
             and (p_round <> all ((select polku.rounds_i_compose())::uuid[]) or x.owner <> all ((select polku.hidden_from_me(p_round))::uuid[]))
             and (p_only is null or x.id = p_only)
             and (p_role is null or x.role = p_role)
             and (p_state is null or x.state = p_state)
             and (p_endorsement is null
                  or exists (select 1 from polku.endorsement d where d.application = x.id and coalesce(d.decision, 'asked') = p_endorsement))
             and (p_letters is null
                  or exists (select 1 from polku.person q left join polku.organisation g on g.id = q.organisation
                              where q.id = x.owner
                                and position(lower(p_letters)
                                             in lower(concat_ws(chr(10), q.given_name || ' ' || q.family_name, g.name_fi, g.name_sv, g.name_en))) > 0))
             and (x.submitted_at, x.id) < (p_at, p_id)
           order by x.submitted_at desc, x.id desc limit p_limit) a
    join polku.person w on w.id = a.owner
    left join polku.organisation o on o.id = w.organisation
    left join polku.endorsement e on e.application = a.id
    left join polku.round_places s on (s.round, s.role) = (a.round, a.role)
    left join (select y.id, row_number() over (partition by y.role order by y.line) as place
                 from polku.application y where y.round = p_round and y.state in ('submitted', 'placed')) n on n.id = a.id
   order by a.submitted_at desc, a.id desc;
end;
grant execute on function polku.applicants(uuid, uuid, text, text, text, text, timestamptz, uuid, int) to ${app};
