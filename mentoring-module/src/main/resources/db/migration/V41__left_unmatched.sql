-- Who is in none of a round's groups is told so where they see their application, and not that it has been sent.
drop function polku.my_applications(uuid);
create function polku.my_applications(p_only uuid)
  returns table (id uuid, round uuid, programme uuid, name_fi text, name_sv text, name_en text, role text, state text, version int,
                 changed_at timestamptz, submitted_at timestamptz, withdrawn_at timestamptz, resting boolean, place bigint, places int,
                 first_day date, last_day date, late_until date, matching_from date, told_on date, destroyed_after date, languages text,
                 cadence text, minutes int, preparation int, to_endorse boolean, supervised boolean, hours int, decision text,
                 comment bytea, decided_at timestamptz, grouped boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, a.round, p.id, p.name_fi, p.name_sv, p.name_en, a.role, a.state, a.version,
         a.changed_at, a.submitted_at, a.withdrawn_at, a.resting,
         case when a.state in ('submitted', 'placed') then polku.place_in_line(a) end, s.places,
         f.first_day, f.last_day, l.until, m.first_day, d.told_on, (d.ends + make_interval(months => p.retention))::date,
         array_to_string(p.languages, ' '), p.cadence, p.minutes, p.preparation, p.endorsed,
         exists (select 1 from polku.person w join polku.person v on v.id = w.supervisor and v.active where w.id = a.owner),
         a.hours, e.decision, e.comment, e.decided_at,
         -- who has sent since is weighed still
         exists (select 1 from polku.mentorship_group g where g.round = a.round and g.begun_at > a.submitted_at)
    from polku.application a
    join polku.programme_round r on r.id = a.round
    join polku.programme p on p.id = r.programme
    join polku.round_phase f on f.round = r.id and f.kind = 'application'
    join polku.round_phase m on m.round = r.id and m.kind = 'matching'
    cross join lateral (select coalesce(min(k.first_day) filter (where k.kind = 'kick-off'), min(k.first_day) filter (where k.kind = 'meetings')) as told_on,
                               max(k.last_day) as ends
                          from polku.round_phase k where k.round = r.id) d
    left join polku.round_places s on (s.round, s.role) = (a.round, a.role)
    left join polku.late_applicant l on (l.round, l.person) = (a.round, a.owner)
    left join polku.endorsement e on e.application = a.id
   where a.owner = polku.person() and (p_only is null or a.id = p_only)
   order by a.changed_at desc, a.id desc
   limit 100;
end;
grant execute on function polku.my_applications(uuid) to ${app};
