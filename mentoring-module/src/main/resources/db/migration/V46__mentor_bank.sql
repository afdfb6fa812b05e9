-- The mentor bank: who would mentor says so, who wants a mentor asks one, and a pair begins when the mentor accepts: docs/programmes.md.
-- Never more than a mentor has places for: whoever gives a place away holds the offer's row.

-- A programme without rounds, whose groups are a mentor and a mentee, has a bank when those who run it open one.
create table polku.bank (
  programme uuid primary key references polku.programme on delete cascade,
  opened_at timestamptz not null,
  closed_at timestamptz                    -- nobody offers or asks any more; what was asked is still answered
);

-- What somebody offers, in one bank once. Name, unit and organisation are the host's, as of now.
create table polku.mentor_offer (
  id             uuid primary key,
  programme      uuid not null references polku.bank on delete cascade,
  owner          uuid not null references polku.person on delete cascade,
  state          text not null check (state in ('draft', 'published', 'paused', 'withdrawn')),
  themes         uuid[] not null,          -- of the programme
  languages      text[] not null check (languages <> '{}' and languages <@ '{fi,sv,en}'),
  meets          text not null check (meets in ('place', 'remote', 'either')),
  place          text not null check (length(place) <= 80),
  reach          text not null check (reach in ('own', 'across')),   -- people of their own agency, or of all whom the programme reaches
  capacity       int not null check (capacity between 1 and 5),
  available_from date,
  words          bytea,                    -- what they tell of themselves; sealed with their key
  published_at   timestamptz,
  changed_at     timestamptz not null,
  version        int not null,
  unique (programme, owner),
  check ((state = 'draft') = (published_at is null))
);
create index on polku.mentor_offer (owner);
create index on polku.mentor_offer (published_at desc, id desc) where state = 'published';

-- Of their profile, each chosen, with the level that they say they have.
create table polku.offer_competence (
  offer      uuid not null references polku.mentor_offer on delete cascade,
  competence bigint not null references polku.competence,
  level      int not null,
  primary key (offer, competence)
);
create index on polku.offer_competence (competence);

-- Somebody asks a mentor, for themselves or for who reports to them; the report decides first whether it goes out.
create table polku.mentor_request (
  id          uuid primary key,            -- the group's, if it begins
  offer       uuid not null references polku.mentor_offer on delete cascade,
  owner       uuid not null references polku.person on delete cascade,   -- who wrote it
  mentee      uuid not null references polku.person on delete cascade,   -- for whom
  state       text not null check (state in ('proposed', 'open', 'accepted', 'declined', 'kept-back', 'withdrawn', 'released', 'full')),
  words       bytea not null,              -- sealed with the writer's key
  asked_at    timestamptz not null,
  answer_by   date,                        -- from when it is with the mentor; the mentor is reminded after it
  release_on  date,                        -- with this day it is the mentor's no more
  closed_at   timestamptz,
  closed_with uuid,                        -- the request that took the last place, or the offer that was withdrawn
  check ((closed_at is null) = (state in ('proposed', 'open'))),
  check ((answer_by is null) = (release_on is null)),
  check (state not in ('open', 'accepted', 'declined') or answer_by is not null)
);
create index on polku.mentor_request (offer);
create index on polku.mentor_request (owner);
create index on polku.mentor_request (mentee);
create index on polku.mentor_request (release_on) where state = 'open';
create index on polku.mentor_request (closed_with) where closed_with is not null;

-- From draft to published, to and fro between published, paused and withdrawn; never to draft again.
create function polku.guard_offer() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if new.state = 'draft' or (old.state = 'draft' and new.state <> 'published') or (old.state = 'withdrawn' and new.state = 'paused') then
    raise exception 'an offer that is % does not become %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_offer before update of state on polku.mentor_offer
  for each row when (new.state <> old.state) execute function polku.guard_offer();

-- What is closed stays as it was closed.
create function polku.guard_request() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  if old.closed_at is not null or (new.state = 'proposed') or (old.state = 'open' and new.state = 'kept-back')
     or (old.state = 'proposed' and new.state in ('accepted', 'declined')) then
    raise exception 'a request that is % does not become %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_request before update of state on polku.mentor_request
  for each row when (new.state <> old.state) execute function polku.guard_request();

-- Two people who turn out to be one offer once in a bank, what the one that stays offers, and ask nothing of themselves.
create function polku.be_in_bank_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
declare
  kept uuid;
begin
  case tg_table_name
    when 'mentor_offer' then
      select o.id into kept from polku.mentor_offer o where (o.programme, o.owner) = (new.programme, new.owner);
      if found then
        update polku.mentor_request q set offer = kept where q.offer = old.id;
        delete from polku.mentor_offer where id = old.id;
      end if;
      update polku.mentor_request q set state = 'withdrawn', closed_at = polku.now()
       where q.offer = coalesce(kept, old.id) and q.mentee = new.owner and q.closed_at is null;
      if kept is not null then
        return null;
      end if;
    when 'mentor_request' then
      if new.closed_at is null and exists (select 1 from polku.mentor_offer o where (o.id, o.owner) = (new.offer, new.mentee)) then
        new.state := 'withdrawn';
        new.closed_at := polku.now();
      end if;
  end case;
  return new;
end $$;
create trigger be_in_bank_once before update of owner on polku.mentor_offer
  for each row when (new.owner <> old.owner) execute function polku.be_in_bank_once();
create trigger be_in_bank_once before update of mentee on polku.mentor_request
  for each row when (new.mentee <> old.mentee) execute function polku.be_in_bank_once();

-- Who sees what ------------------------------------------------------------------------------------------------------------------

-- Open banks of programmes that are announced to the acting person.
create function polku.banks_for_me() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select b.programme from polku.bank b join polku.programme p on p.id = b.programme
                where b.closed_at is null and p.status = 'published' and not p.in_rounds and b.programme = any (polku.programmes_for_me()));
grant execute on function polku.banks_for_me() to ${app};

-- Is an offer for people like this one: may its mentor be one still, and does it reach them?
create function polku.offer_reaches(o polku.mentor_offer, who uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return polku.may_take(o.programme, 'mentor', o.owner)
     and (o.reach = 'across' or exists (select 1 from polku.person w where w.id = who and polku.acts_in(o.owner, w.organisation)));

-- The one answer to who sees an offer: its owner, and while it is published whom it reaches.
create function polku.sees_offer(o polku.mentor_offer) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return polku.person() is not null
     and (o.owner = polku.person()
          or (o.state = 'published' and o.programme = any (polku.banks_for_me()) and polku.offer_reaches(o, polku.person())));

-- How many places are taken: pairs of the programme that go on in which they are the mentor, however those began, and those to which they
-- have said yes by an invitation while others have not answered.
create function polku.places_taken(o polku.mentor_offer) returns int language sql stable security definer set search_path = polku, pg_temp
  return (select count(*)::int
            from polku.group_member m join polku.mentorship_group g on g.id = m.mentorship_group
           where m.person = o.owner and m.role = 'mentor' and m.left_at is null and g.programme = o.programme and polku.goes_on(g)
             and exists (select 1 from polku.group_member x where x.mentorship_group = g.id and x.role = 'mentee' and x.left_at is null))
       + (select count(*)::int
            from polku.invited w join polku.invitation i on i.id = w.invitation
           where w.person = o.owner and w.role = 'mentor' and w.answer = 'accepted' and i.programme = o.programme and i.state = 'open');

-- Whose texts open: also of whom one sees an offer, and who has asked for one or asked one. The rest as before (V34).
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
                  and (c.owner = polku.person() or polku.goal_reaches_us(c.goal, c.owner, c.mentorship_group)))
    or exists (select 1 from polku.mentor_offer o where o.owner = author and polku.sees_offer(o))
    or exists (select 1 from polku.mentor_request q join polku.mentor_offer o on o.id = q.offer
                where q.owner = author and (q.mentee = polku.person() or (o.owner = polku.person() and q.state in ('open', 'accepted'))));

-- Doors: reading -----------------------------------------------------------------------------------------------------------------

-- The open banks that are for the acting person, as what they may be in each, and their own offer there.
create function polku.my_banks(p_only uuid)
  returns table (programme uuid, name_fi text, name_sv text, name_en text, may_offer boolean, may_ask boolean, offer uuid, offer_state text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.name_fi, p.name_sv, p.name_en, polku.may_take(p.id, 'mentor', polku.person()), polku.may_take(p.id, 'mentee', polku.person()), o.id, o.state
    from polku.programme p
    left join polku.mentor_offer o on (o.programme, o.owner) = (p.id, polku.person())
   where p.id = any ((select polku.banks_for_me())::uuid[]) and (p_only is null or p.id = p_only)
   order by p.name_fi, p.id
   limit 100;
end;
grant execute on function polku.my_banks(uuid) to ${app};

-- Themes of a bank, or of all that are for the acting person: of those that are called the same the first.
create function polku.bank_themes(p_programme uuid) returns table (id uuid, name_fi text, name_sv text, name_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select x.id, x.name_fi, x.name_sv, x.name_en
    from (select distinct on (h.name_fi) h.* from polku.programme_theme h
           where h.programme = any ((select polku.banks_for_me())::uuid[]) and (p_programme is null or h.programme = p_programme)
           order by h.name_fi, h.programme, h.place, h.id) x
   order by case when p_programme is not null then x.place end, x.name_fi, x.id
   limit 200;
end;
grant execute on function polku.bank_themes(uuid) to ${app};

-- The name of a competence that one looks for.
create function polku.competence_called(p_uri text) returns table (name_fi text, name_sv text, name_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select k.name_fi, k.name_sv, k.name_en from polku.competence k where k.uri = p_uri and polku.person() is not null order by k.active desc, k.id limit 1;
end;
grant execute on function polku.competence_called(text) to ${app};

-- Offers that the acting person sees: one, their own too; or others' that fit what they look for; or (p_like) those that are like one of
-- which they have asked, with a place free. Words are sought in what a list shows, never in what somebody wrote of themselves.
create function polku.mentor_offers(p_only uuid, p_bank uuid, p_theme uuid, p_competence text, p_language text, p_meets text, p_own boolean,
                                    p_free boolean, p_words text[], p_like uuid, p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, programme uuid, programme_fi text, programme_sv text, programme_en text, owner uuid, state text, name text,
                 unit_fi text, unit_sv text, unit_en text, organisation_fi text, organisation_sv text, organisation_en text,
                 theme_ids text, themes_fi text, themes_sv text, themes_en text,
                 competence_uris text, competence_levels text, competences_fi text, competences_sv text, competences_en text,
                 levels_fi text, levels_sv text, levels_en text,
                 languages text, meets text, place text, reach text, capacity int, taken int, available_from date,
                 words bytea, published_at timestamptz, version int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select o.id, p.id, p.name_fi, p.name_sv, p.name_en, o.owner, o.state, w.given_name || ' ' || w.family_name,
         u.name_fi, u.name_sv, u.name_en, z.name_fi, z.name_sv, z.name_en,
         h.ids, h.fi, h.sv, h.en, k.uris, k.levels, k.fi, k.sv, k.en, k.levels_fi, k.levels_sv, k.levels_en,
         array_to_string(o.languages, ' '), o.meets, o.place, o.reach, o.capacity, y.taken, o.available_from,
         case when p_only is not null then o.words end, o.published_at, o.version
    from polku.mentor_offer o
    join polku.programme p on p.id = o.programme
    join polku.person w on w.id = o.owner
    left join polku.unit u on u.id = w.unit
    left join polku.organisation z on z.id = w.organisation
    cross join lateral (select polku.places_taken(o) as taken) y
    cross join lateral (select string_agg(x.id::text, ' ' order by x.place, x.id) as ids, string_agg(x.name_fi, chr(10) order by x.place, x.id) as fi,
                               string_agg(x.name_sv, chr(10) order by x.place, x.id) as sv, string_agg(x.name_en, chr(10) order by x.place, x.id) as en
                          from polku.programme_theme x where x.id = any (o.themes)) h
    cross join lateral (select string_agg(c.uri, ' ' order by c.sought_fi, c.id) as uris, string_agg(x.level::text, ' ' order by c.sought_fi, c.id) as levels,
                               string_agg(c.name_fi, chr(10) order by c.sought_fi, c.id) as fi, string_agg(c.name_sv, chr(10) order by c.sought_fi, c.id) as sv,
                               string_agg(c.name_en, chr(10) order by c.sought_fi, c.id) as en,
                               string_agg(coalesce(l.name_fi, ''), chr(10) order by c.sought_fi, c.id) as levels_fi,
                               string_agg(coalesce(l.name_sv, ''), chr(10) order by c.sought_fi, c.id) as levels_sv,
                               string_agg(coalesce(l.name_en, ''), chr(10) order by c.sought_fi, c.id) as levels_en
                          from polku.offer_competence x
                          join polku.competence c on c.id = x.competence
                          join polku.framework f on f.id = c.framework
                          left join polku.scale_level l on (l.scale, l.value) = (f.scale, x.level)
                         where x.offer = o.id) k
   where case when p_only is not null then o.id = p_only and polku.sees_offer(o)
              else o.owner <> polku.person() and o.state = 'published'
                   and o.programme = any ((select polku.banks_for_me())::uuid[]) and polku.offer_reaches(o, polku.person()) end
     and (p_bank is null or o.programme = p_bank)
     and (p_theme is null or exists (select 1 from polku.programme_theme a join polku.programme_theme b on b.name_fi = a.name_fi
                                      where a.id = p_theme and b.id = any (o.themes)))
     and (p_competence is null or exists (select 1 from polku.offer_competence x join polku.competence c on c.id = x.competence
                                           where x.offer = o.id and c.uri = p_competence))
     and (p_language is null or p_language = any (o.languages))
     and (p_meets is null or o.meets in (p_meets, 'either'))
     and (not p_own or exists (select 1 from polku.person me where me.id = polku.person() and polku.acts_in(o.owner, me.organisation)))
     and (not p_free or (y.taken < o.capacity and coalesce(o.available_from <= polku.today(), true)))
     and not exists (select 1 from unnest(p_words) s (word)
                      where position(lower(s.word) in lower(concat_ws(' ', w.given_name, w.family_name, u.name_fi, u.name_sv, u.name_en,
                                                               z.name_fi, z.name_sv, z.name_en, o.place, h.fi, h.sv, h.en, k.fi, k.sv, k.en))) = 0)
     and (p_like is null
          or (o.id <> p_like and y.taken < o.capacity
              and exists (select 1 from polku.mentor_request q where q.offer = p_like and polku.person() in (q.mentee, q.owner))
              and not exists (select 1 from polku.mentor_request q where q.offer = o.id and q.mentee = polku.person() and q.closed_at is null)
              and (exists (select 1 from polku.mentor_offer l
                             join polku.programme_theme a on a.id = any (l.themes)
                             join polku.programme_theme b on b.name_fi = a.name_fi and b.id = any (o.themes)
                            where l.id = p_like)
                   or exists (select 1 from polku.offer_competence a join polku.offer_competence b on b.competence = a.competence
                               where a.offer = p_like and b.offer = o.id))))
     and (p_only is not null or (o.published_at, o.id) < (p_at, p_id))
   order by o.published_at desc, o.id desc
   limit p_limit;
end;
grant execute on function polku.mentor_offers(uuid, uuid, uuid, text, text, text, boolean, boolean, text[], uuid, timestamptz, uuid, int) to ${app};

-- Those who report to the acting person and may be mentees in a bank, by name: for whom they may ask.
create function polku.reports_in_bank(p_programme uuid) returns table (id uuid, name text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select w.id, w.given_name || ' ' || w.family_name
    from polku.person w
   where w.active and w.id <> polku.person() and w.supervisor = any ((select polku.acts_for())::uuid[])
     and polku.supervises(w.id) and polku.may_take(p_programme, 'mentee', w.id)
   order by lower(w.family_name), lower(w.given_name), w.id
   limit 200;
end;
grant execute on function polku.reports_in_bank(uuid) to ${app};

-- How the acting person stands to a request: who asks for themselves ('mentee'), for whom somebody asks ('report'), who asks for a report
-- ('supervisor'), and who is asked, once it is with them ('mentor').
create function polku.stands_to_request(q polku.mentor_request) returns text language sql stable security definer set search_path = polku, pg_temp
  return case when q.mentee = polku.person() then case when q.owner = q.mentee then 'mentee' else 'report' end
              when q.owner = polku.person() then 'supervisor'
              when q.answer_by is not null and exists (select 1 from polku.mentor_offer o where (o.id, o.owner) = (q.offer, polku.person())) then 'mentor' end;

-- Requests with which the acting person has to do: one, or those of a page. The words only of one that is opened, and to the mentor while
-- it is open or accepted; the supervisor reads their own.
create function polku.mentor_requests(p_only uuid, p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, offer uuid, programme uuid, programme_fi text, programme_sv text, programme_en text, stands text, state text,
                 owner uuid, owner_name text, mentee uuid, mentee_name text, mentor uuid, mentor_name text,
                 words bytea, asked_at timestamptz, answer_by date, release_on date, closed_at timestamptz, sees_offer boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select q.id, q.offer, p.id, p.name_fi, p.name_sv, p.name_en, s.stands, q.state,
         q.owner, a.given_name || ' ' || a.family_name, q.mentee, e.given_name || ' ' || e.family_name, o.owner, m.given_name || ' ' || m.family_name,
         case when p_only is not null and (s.stands <> 'mentor' or q.state in ('open', 'accepted')) then q.words end,
         q.asked_at, q.answer_by, q.release_on, q.closed_at, polku.sees_offer(o)
    from polku.mentor_request q
    join polku.mentor_offer o on o.id = q.offer
    join polku.programme p on p.id = o.programme
    join polku.person a on a.id = q.owner
    join polku.person e on e.id = q.mentee
    join polku.person m on m.id = o.owner
    cross join lateral (select polku.stands_to_request(q) as stands) s
   where case when p_only is not null then q.id = p_only
              else q.id in (select x.id from polku.mentor_request x where polku.person() in (x.owner, x.mentee)
                            union select x.id from polku.mentor_request x join polku.mentor_offer y on y.id = x.offer where y.owner = polku.person()) end
     and s.stands is not null
     and (q.asked_at, q.id) < (p_at, p_id)
   order by q.asked_at desc, q.id desc
   limit p_limit;
end;
grant execute on function polku.mentor_requests(uuid, timestamptz, uuid, int) to ${app};

-- What of the bank waits for the acting person: requests to answer, a supervisor's proposal to decide on; and somebody who has mentored, or
-- been trained for it, in the last three months and has offered nothing is asked whether they would.
create function polku.bank_waiting() returns table (what text, id uuid, name_fi text, name_sv text, name_en text, who text, day date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select x.what, x.id, x.name_fi, x.name_sv, x.name_en, x.who, x.day
    from (select 'asked' as what, q.id, p.name_fi, p.name_sv, p.name_en, w.given_name || ' ' || w.family_name as who, q.answer_by as day, 1 as rank
            from polku.mentor_offer o
            join polku.mentor_request q on q.offer = o.id and q.state = 'open' and q.release_on > polku.today()
            join polku.programme p on p.id = o.programme
            join polku.person w on w.id = q.mentee
           where o.owner = polku.person()
          union all
          select 'proposed', q.id, p.name_fi, p.name_sv, p.name_en, w.given_name || ' ' || w.family_name, (q.asked_at at time zone 'Europe/Helsinki')::date, 1
            from polku.mentor_request q
            join polku.mentor_offer o on o.id = q.offer
            join polku.programme p on p.id = o.programme
            join polku.person w on w.id = q.owner
           where q.mentee = polku.person() and q.state = 'proposed'
          union all
          (select 'offer', p.id, p.name_fi, p.name_sv, p.name_en, '', null, 2
             from polku.programme p
            where (exists (select 1 from polku.group_member m
                            where m.person = polku.person() and m.role = 'mentor' and m.left_at is null
                              and polku.ended_on(m.mentorship_group) between polku.today() - 90 and polku.today())
                   or exists (select 1 from polku.event_seat s join polku.event e on e.id = s.event
                               where s.person = polku.person() and s.attended and e.kind = 'training'
                                 and e.starts_at between polku.now() - interval '90 days' and polku.now()))
              and p.id = any ((select polku.banks_for_me())::uuid[]) and polku.may_take(p.id, 'mentor', polku.person())
              and not exists (select 1 from polku.mentor_offer o where o.owner = polku.person())
            -- the bank of where they have mentored before another
            order by not exists (select 1 from polku.group_member m join polku.mentorship_group g on g.id = m.mentorship_group
                                  where (m.person, m.role, g.programme) = (polku.person(), 'mentor', p.id)), p.name_fi, p.id
            limit 1)) x
   order by x.rank, x.day, x.id
   limit 40;
end;

-- What waits for the acting person in rooms whose things are told alike, for the page Today, in one statement. A room that comes later re-creates
-- it with a line of its own.
create function polku.waits_for_me()
  returns table (room text, what text, id uuid, name_fi text, name_sv text, name_en text, who text, day date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select 'group', w.* from polku.groups_waiting() w
  union all
  select 'desk', d.what, d.round, d.name_fi, d.name_sv, d.name_en, d.who, null from polku.desk_waits() d
  union all
  select 'bank', b.* from polku.bank_waiting() b;
end;
grant execute on function polku.waits_for_me() to ${app};
revoke execute on function polku.groups_waiting(), polku.desk_waits() from ${app};

-- Doors: opening and closing a bank ------------------------------------------------------------------------------------------------

-- The bank of a programme, for who runs it: whether there can be one, and whether there is. Nothing of what people offer and ask.
create function polku.bank_of(p_programme uuid)
  returns table (programme uuid, name_fi text, name_sv text, name_en text, possible boolean, opened_at timestamptz, closed_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.name_fi, p.name_sv, p.name_en,
         p.status = 'published' and not p.in_rounds
           and (select array_agg(s.role order by s.role) from polku.programme_places s where s.programme = p.id) = '{mentee,mentor}'
           and not exists (select 1 from polku.programme_places s where s.programme = p.id and s.least > 1),
         b.opened_at, b.closed_at
    from polku.programme p left join polku.bank b on b.programme = p.id
   where p.id = p_programme and p.id = any (polku.programmes_i_run());
end;
grant execute on function polku.bank_of(uuid) to ${app};

-- Who runs the programme opens its bank, also again; false: it can have none, or is open.
create function polku.open_bank(p_programme uuid) returns boolean language plpgsql volatile security definer set search_path = polku, pg_temp as $$
begin
  if not exists (select 1 from polku.bank_of(p_programme) b where b.possible) then
    return false;
  end if;
  insert into polku.bank as b (programme, opened_at) values (p_programme, polku.now())
  on conflict (programme) do update set opened_at = excluded.opened_at, closed_at = null where b.closed_at is not null;
  return found;
end $$;
grant execute on function polku.open_bank(uuid) to ${app};

-- And closes it: nobody finds, offers or asks any more; what was asked is answered still. False: it is not open.
create function polku.close_bank(p_programme uuid) returns boolean language plpgsql volatile security definer set search_path = polku, pg_temp as $$
begin
  update polku.bank b set closed_at = polku.now() where b.programme = p_programme and b.closed_at is null and b.programme = any (polku.programmes_i_run());
  return found;
end $$;
grant execute on function polku.close_bank(uuid) to ${app};

-- Doors: offering ------------------------------------------------------------------------------------------------------------------

-- What of their profile the acting person offers, with the levels that they say; how many of it there are.
create function polku.offer_competences(p_offer uuid, p_uris text[], p_levels int[]) returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  said int;
begin
  if not exists (select 1 from polku.mentor_offer o where o.id = p_offer and o.owner = polku.person()) then
    return 0;
  end if;
  delete from polku.offer_competence c where c.offer = p_offer;
  insert into polku.offer_competence (offer, competence, level)
  select p_offer, k.id, x.level
    from unnest(p_uris, p_levels) x (uri, level)
    join polku.competence k on k.uri = x.uri
    join polku.profile_entry e on (e.person, e.competence) = (polku.person(), k.id)
    join polku.framework f on f.id = k.framework
   where exists (select 1 from polku.scale_level l where (l.scale, l.value) = (f.scale, x.level))
      -- a framework may have no levels of its own
      or (x.level between 1 and 5 and not exists (select 1 from polku.scale_level l where l.scale = f.scale))
  on conflict do nothing;
  get diagnostics said = row_count;
  return said;
end $$;
grant execute on function polku.offer_competences(uuid, text[], int[]) to ${app};

-- The acting person publishes, pauses or withdraws their offer; why not, in a word; null: done. With a withdrawn offer all that was asked of
-- it is released.
create function polku.state_offer(p_id uuid, p_state text, p_version int) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  o polku.mentor_offer;
begin
  select x.* into o from polku.mentor_offer x where x.id = p_id and x.owner = polku.person() for update;
  if not found then
    return 'offer';
  end if;
  if p_version is not null and o.version <> p_version then
    return 'stale';
  end if;
  if o.state = p_state or (o.state = 'draft' and p_state <> 'published') or (o.state = 'withdrawn' and p_state <> 'published') then
    return 'state';
  end if;
  if p_state = 'published' then
    if not (o.programme = any (polku.banks_for_me())) then
      return 'closed';
    end if;
    if not polku.may_take(o.programme, 'mentor', o.owner) then
      return 'role';
    end if;
    if o.themes = '{}' and not exists (select 1 from polku.offer_competence c where c.offer = o.id) then
      return 'empty';
    end if;
  end if;
  update polku.mentor_offer x set state = p_state, changed_at = polku.now(), version = x.version + 1,
         published_at = case when p_state = 'published' and o.state in ('draft', 'withdrawn') then polku.now() else x.published_at end
   where x.id = p_id;
  if p_state = 'withdrawn' then
    update polku.mentor_request q set state = 'released', closed_at = polku.now(), closed_with = p_id where q.offer = p_id and q.closed_at is null;
  end if;
  return null;
end $$;
grant execute on function polku.state_offer(uuid, text, int) to ${app};

-- Doors: asking and answering --------------------------------------------------------------------------------------------------------
-- Whoever gives a place away, or begins to wait for one, holds the offer's row; then the request's.

-- The acting person asks a mentor, for themselves or for who reports to them; why not, in a word; null: done.
create function polku.ask_mentor(p_id uuid, p_offer uuid, p_mentee uuid, p_words bytea, p_most int, p_answer int, p_release int) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  me uuid := polku.person();
  o polku.mentor_offer;
begin
  select x.* into o from polku.mentor_offer x where x.id = p_offer;
  if not found or o.owner = me or not polku.sees_offer(o) then
    return 'offer';
  end if;
  if p_mentee <> me and not polku.supervises(p_mentee) then
    return 'report';
  end if;
  if p_mentee = o.owner or not polku.may_take(o.programme, 'mentee', p_mentee) or not polku.offer_reaches(o, p_mentee) then
    return 'role';
  end if;
  -- one person's are counted one after the other
  perform pg_advisory_xact_lock(hashtextextended(p_mentee || ' mentor bank', 46));
  select x.* into o from polku.mentor_offer x where x.id = p_offer for update;
  if not found or o.state <> 'published' then
    return 'offer';
  end if;
  if exists (select 1 from polku.mentor_request q where q.offer = p_offer and q.mentee = p_mentee and q.closed_at is null)
     or exists (select 1 from polku.group_member a join polku.group_member b on b.mentorship_group = a.mentorship_group
                  join polku.mentorship_group g on g.id = a.mentorship_group
                 where g.programme = o.programme and polku.goes_on(g) and a.person = o.owner and a.left_at is null and b.person = p_mentee and b.left_at is null) then
    return 'again';
  end if;
  if (select count(*) from polku.mentor_request q where q.mentee = p_mentee and q.closed_at is null) >= p_most then
    return 'many';
  end if;
  if polku.places_taken(o) >= o.capacity then
    return 'full';
  end if;
  insert into polku.mentor_request (id, offer, owner, mentee, state, words, asked_at, answer_by, release_on)
  values (p_id, p_offer, me, p_mentee, case when p_mentee = me then 'open' else 'proposed' end, p_words, polku.now(),
          case when p_mentee = me then polku.today() + p_answer end, case when p_mentee = me then polku.today() + p_answer + p_release end);
  return null;
end $$;
grant execute on function polku.ask_mentor(uuid, uuid, uuid, bytea, int, int, int) to ${app};

-- The acting person decides whether what their supervisor wrote goes out: 'open', 'kept-back'; 'closed', 'impossible' or 'full' when it
-- cannot; null when it is not theirs to decide.
create function polku.decide_request(p_id uuid, p_send boolean, p_answer int, p_release int) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  o polku.mentor_offer;
  q polku.mentor_request;
begin
  select x.* into o from polku.mentor_offer x
   where x.id = (select y.offer from polku.mentor_request y where y.id = p_id and y.mentee = polku.person() and y.owner <> y.mentee) for update;
  if not found then
    return null;
  end if;
  select x.* into q from polku.mentor_request x where x.id = p_id for update;
  if q.state <> 'proposed' then
    return 'closed';
  end if;
  if not p_send then
    update polku.mentor_request x set state = 'kept-back', closed_at = polku.now() where x.id = p_id;
    return 'kept-back';
  end if;
  if not polku.sees_offer(o) or not polku.may_take(o.programme, 'mentee', q.mentee) then
    return 'impossible';
  end if;
  if polku.places_taken(o) >= o.capacity then
    return 'full';
  end if;
  update polku.mentor_request x set state = 'open', answer_by = polku.today() + p_answer, release_on = polku.today() + p_answer + p_release where x.id = p_id;
  return 'open';
end $$;
grant execute on function polku.decide_request(uuid, boolean, int, int) to ${app};

-- With what a mentor has just said yes to: who else waited for a place waits no more, if it was the last.
create function polku.release_when_full(o polku.mentor_offer, p_with uuid) returns void language sql volatile set search_path = polku, pg_temp
begin atomic
  update polku.mentor_request x set state = 'full', closed_at = polku.now(), closed_with = p_with
   where x.offer = o.id and x.closed_at is null and polku.places_taken(o) >= o.capacity;
end;

-- The mentor answers: 'declined', or 'accepted', and the pair has begun; who else waited for the last place waits no more. 'closed' when it
-- is not open any more, 'full' when the last place was taken meanwhile, 'no-place' when they offer fewer than they have given, 'impossible' when the pair would not be one; null when it is not theirs to answer.
create function polku.answer_request(p_id uuid, p_accept boolean) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  o polku.mentor_offer;
  q polku.mentor_request;
begin
  select x.* into o from polku.mentor_offer x
   where x.owner = polku.person() and x.id = (select y.offer from polku.mentor_request y where y.id = p_id and y.answer_by is not null) for update;
  if not found then
    return null;
  end if;
  select x.* into q from polku.mentor_request x where x.id = p_id for update;
  if q.state = 'full' then
    return 'full';
  end if;
  if q.state <> 'open' or q.release_on <= polku.today() then
    return 'closed';
  end if;
  if not p_accept then
    update polku.mentor_request x set state = 'declined', closed_at = polku.now() where x.id = p_id;
    return 'declined';
  end if;
  if polku.places_taken(o) >= o.capacity then
    return 'no-place';
  end if;
  if not exists (select 1 from polku.programme p where p.id = o.programme and p.status = 'published')
     or not polku.may_take(o.programme, 'mentor', o.owner) or not polku.may_take(o.programme, 'mentee', q.mentee) then
    return 'impossible';
  end if;
  insert into polku.mentorship_group (id, programme, begun_at) values (p_id, o.programme, polku.now());
  insert into polku.group_member (mentorship_group, person, role, joined_at)
  values (p_id, o.owner, 'mentor', polku.now()), (p_id, q.mentee, 'mentee', polku.now());
  update polku.mentor_request x set state = 'accepted', closed_at = polku.now() where x.id = p_id;
  perform polku.release_when_full(o, p_id);
  return 'accepted';
end $$;
grant execute on function polku.answer_request(uuid, boolean) to ${app};

-- It is taken back: by who would be the mentee, and by who wrote it while it is not with the mentor. Null: not theirs; false: too late.
create function polku.take_request_back(p_id uuid) returns boolean language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  q polku.mentor_request;
begin
  select x.* into q from polku.mentor_request x where x.id = p_id and polku.person() in (x.owner, x.mentee) for update;
  if not found then
    return null;
  end if;
  if q.closed_at is not null or (q.mentee <> polku.person() and q.state <> 'proposed') then
    return false;
  end if;
  update polku.mentor_request x set state = 'withdrawn', closed_at = polku.now() where x.id = p_id;
  return true;
end $$;
grant execute on function polku.take_request_back(uuid) to ${app};

-- Doors: a mentor's word beyond the bank ---------------------------------------------------------------------------------------------
-- Who offers to mentor and says yes to somebody by name gives a place away as well. Nobody does so unawares beyond what they offer: 'beyond' says
-- that their places are taken, and is said until they say that they would all the same.

-- The acting person's offer by which they mentor now in a programme, held; an empty one when there is none, which is never full.
create function polku.own_offer_held(p_programme uuid) returns polku.mentor_offer language plpgsql volatile set search_path = polku, pg_temp as $$
declare
  o polku.mentor_offer;
begin
  select x.* into o from polku.mentor_offer x
   where (x.programme, x.owner) = (p_programme, polku.person()) and x.state in ('published', 'paused') for update;
  return o;
end $$;

-- As before (V39), and knows what is beyond what the mentor offers.
drop function polku.answer_invitation(uuid, boolean);
create function polku.answer_invitation(p_id uuid, p_accept boolean, p_beyond boolean) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  i polku.invitation;
  o polku.mentor_offer;
  mentors boolean;
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
  mentors := exists (select 1 from polku.invited w where (w.invitation, w.person, w.role) = (p_id, polku.person(), 'mentor') and w.answer is null);
  if mentors then
    select x.* into o from polku.own_offer_held(i.programme) x;
    if not p_beyond and polku.places_taken(o) >= o.capacity then
      return 'beyond';
    end if;
  end if;
  update polku.invited w set answer = 'accepted', answered_at = polku.now() where (w.invitation, w.person) = (p_id, polku.person()) and w.answer is null;
  if mentors then
    perform polku.release_when_full(o, p_id);
  end if;
  if exists (select 1 from polku.invited w where w.invitation = p_id and w.answer is null) then
    return 'accepted';
  end if;
  update polku.invitation x set state = 'accepted', closed_at = polku.now() where x.id = p_id;
  insert into polku.mentorship_group (id, programme, begun_at) values (p_id, i.programme, polku.now());
  insert into polku.group_member (mentorship_group, person, role, joined_at)
  select p_id, w.person, w.role, polku.now() from polku.invited w where w.invitation = p_id;
  return 'begun';
end $$;
grant execute on function polku.answer_invitation(uuid, boolean, boolean) to ${app};

-- As before (V26), and knows it too, as who invites says yes by it.
drop function polku.invite(uuid, uuid, uuid[], text[]);
create function polku.invite(p_id uuid, p_programme uuid, p_people uuid[], p_roles text[], p_beyond boolean) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  me uuid := polku.person();
  o polku.mentor_offer;
  mentors boolean := exists (select 1 from unnest(p_people, p_roles) w (person, role) where w.person = polku.person() and w.role = 'mentor');
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
  if mentors then
    select x.* into o from polku.own_offer_held(p_programme) x;
    if not p_beyond and polku.places_taken(o) >= o.capacity then
      return 'beyond';
    end if;
  end if;
  insert into polku.invitation (id, programme, owner, state, invited_at) values (p_id, p_programme, me, 'open', polku.now());
  insert into polku.invited (invitation, person, role, answer, answered_at)
  select p_id, w.person, w.role, case when w.person = me then 'accepted' end, case when w.person = me then polku.now() end
    from unnest(p_people, p_roles) w (person, role);
  if mentors then
    perform polku.release_when_full(o, p_id);
  end if;
  return null;
end $$;
grant execute on function polku.invite(uuid, uuid, uuid[], text[], boolean) to ${app};

-- The acting person's own, to take along, with names that they may not see any more.
create function polku.my_mentor_offers()
  returns table (id uuid, programme_fi text, programme_sv text, programme_en text, state text, themes_fi text, themes_sv text, themes_en text,
                 competences text, languages text, meets text, place text, reach text, capacity int, available_from date, words bytea,
                 published_at timestamptz, changed_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select o.id, p.name_fi, p.name_sv, p.name_en, o.state, h.fi, h.sv, h.en, k.said, array_to_string(o.languages, ' '), o.meets, o.place, o.reach,
         o.capacity, o.available_from, o.words, o.published_at, o.changed_at
    from polku.mentor_offer o
    join polku.programme p on p.id = o.programme
    cross join lateral (select string_agg(x.name_fi, ', ' order by x.place, x.id) as fi, string_agg(x.name_sv, ', ' order by x.place, x.id) as sv,
                               string_agg(x.name_en, ', ' order by x.place, x.id) as en from polku.programme_theme x where x.id = any (o.themes)) h
    cross join lateral (select string_agg(c.uri || '=' || x.level, ' ' order by c.sought_fi, c.id) as said
                          from polku.offer_competence x join polku.competence c on c.id = x.competence where x.offer = o.id) k
   where o.owner = polku.person()
   order by o.changed_at desc, o.id;
end;
grant execute on function polku.my_mentor_offers() to ${app};

create function polku.my_mentor_requests()
  returns table (id uuid, programme_fi text, programme_sv text, programme_en text, stands text, state text, owner uuid, mentor text, mentee text, words bytea,
                 asked_at timestamptz, answer_by date, closed_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select q.id, p.name_fi, p.name_sv, p.name_en, polku.stands_to_request(q), q.state, q.owner, m.given_name || ' ' || m.family_name,
         e.given_name || ' ' || e.family_name, q.words, q.asked_at, q.answer_by, q.closed_at
    from polku.mentor_request q
    join polku.mentor_offer o on o.id = q.offer
    join polku.programme p on p.id = o.programme
    join polku.person m on m.id = o.owner
    join polku.person e on e.id = q.mentee
   where polku.person() in (q.owner, q.mentee)
   order by q.asked_at desc, q.id;
end;
grant execute on function polku.my_mentor_requests() to ${app};

-- Rights and policies ---------------------------------------------------------------------------------------------------------------
-- Rows are their owners'; what others see of them they see through doors. Requests are written through doors alone.

grant select, insert, delete on polku.mentor_offer to ${app};
grant update (themes, languages, meets, place, reach, capacity, available_from, words, changed_at, version) on polku.mentor_offer to ${app};
grant select on polku.bank, polku.offer_competence, polku.mentor_request to ${app};

alter table polku.bank enable row level security;
alter table polku.mentor_offer enable row level security;
alter table polku.offer_competence enable row level security;
alter table polku.mentor_request enable row level security;

create policy announced on polku.bank for select using (programme = any ((select polku.banks_for_me())::uuid[]));
create policy run on polku.bank for select using (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy own on polku.mentor_offer for select using (owner = (select polku.person()));
create policy begun on polku.mentor_offer for insert
  with check (owner = (select polku.person()) and state = 'draft' and programme = any ((select polku.banks_for_me())::uuid[]));
create policy changed on polku.mentor_offer for update using (owner = (select polku.person())) with check (owner = (select polku.person()));
create policy thrown_away on polku.mentor_offer for delete using (owner = (select polku.person()) and state = 'draft');
create policy own on polku.offer_competence for select using (exists (select 1 from polku.mentor_offer o where o.id = offer and o.owner = (select polku.person())));
create policy own on polku.mentor_request for select using (owner = (select polku.person()));

-- Telling ----------------------------------------------------------------------------------------------------------------------------

-- Something has come of a request with which the acting person has to do: who has to act on it is told, or what came of it. That the pair has
-- begun its members are told as of any group.
create function polku.tell_of_mentor_request(p_request uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(case q.state
             when 'proposed' then polku.tell(array[q.mentee], 'mentor-proposed', q.id, '', o.programme, null, null, '/bank/requests/' || q.id, p_at)
             when 'open' then polku.tell(array[o.owner], 'mentor-asked', q.id, '', o.programme, polku.begin_of(q.answer_by), polku.begin_of(q.release_on),
                                         '/bank/requests/' || q.id, p_at)
             when 'declined' then polku.tell(array[q.mentee, q.owner], 'mentor-answered', q.id, '', o.programme, null, null, '/bank/requests/' || q.id, p_at)
             when 'accepted' then polku.tell(array_remove(array[q.owner], q.mentee), 'mentor-answered', q.id, '', o.programme, null, null, '/bank/requests/' || q.id, p_at)
             else 0 end), 0)::int
    from polku.mentor_request q join polku.mentor_offer o on o.id = q.offer
   where q.id = p_request and polku.person() in (q.owner, q.mentee, o.owner);
end;
grant execute on function polku.tell_of_mentor_request(uuid, timestamptz) to ${app};

-- Requests were closed as the mentor's last place was taken, or the offer withdrawn: who asked is told, and who asked for them.
create function polku.tell_of_released_requests(p_with uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array[q.mentee, q.owner], 'mentor-answered', q.id, '', o.programme, null, null, '/bank/requests/' || q.id, p_at)), 0)::int
    from polku.mentor_request q join polku.mentor_offer o on o.id = q.offer
   where q.closed_with = p_with and o.owner = polku.person();
end;
grant execute on function polku.tell_of_released_requests(uuid, timestamptz) to ${app};

-- Mentors who have not answered are reminded, and what they have not answered then is released; each once.
create function polku.remind_of_mentor_requests(p_at timestamptz) returns int
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  told int;
  released int;
begin
  perform polku.require_notices();
  with late as (
    update polku.mentor_request q set state = 'released', closed_at = polku.now()
     where q.id in (select x.id from polku.mentor_request x where x.state = 'open' and x.release_on <= polku.today() order by x.id for update skip locked)
    returning q.id, q.offer, q.mentee, q.owner)
  select coalesce(sum(polku.tell(array[l.mentee, l.owner], 'mentor-answered', l.id, '', o.programme, null, null, '/bank/requests/' || l.id, p_at)), 0) into released
    from late l join polku.mentor_offer o on o.id = l.offer;
  select coalesce(sum(polku.tell(array[o.owner], 'mentor-asked-still', q.id, q.answer_by::text, o.programme, polku.begin_of(q.release_on),
                                 polku.begin_of(q.release_on), '/bank/requests/' || q.id, p_at)), 0) into told
    from polku.mentor_request q join polku.mentor_offer o on o.id = q.offer
   where q.state = 'open' and q.answer_by < polku.today()
     and not exists (select 1 from polku.notice n where (n.person, n.kind, n.subject, n.occurrence) = (o.owner, 'mentor-asked-still', q.id, q.answer_by::text));
  return told + released;
end $$;
grant execute on function polku.remind_of_mentor_requests(timestamptz) to ${app};

create function polku.of_use_mentor_asked(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.mentor_request q where q.id = n.subject and q.state = 'open' and q.release_on > polku.today());
create function polku.of_use_mentor_asked_still(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return polku.of_use_mentor_asked(n);
create function polku.of_use_mentor_proposed(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.mentor_request q where q.id = n.subject and q.state = 'proposed');

-- Retention: requests that are closed, and offers that nobody sees, from their last change. What is open stays; all goes with the person.

create function polku.due_of_mentor_bank(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select p.id, count(*), polku.is_held(p.id)
    from (select q.mentee as person from polku.mentor_request q where q.closed_at < polku.end_of(p_up_to)
          union all
          select o.owner from polku.mentor_offer o
           where o.state in ('draft', 'withdrawn') and o.changed_at < polku.end_of(p_up_to)
             and not exists (select 1 from polku.mentor_request q where q.offer = o.id)) t
    join polku.person p on p.id = t.person
   where p.organisation is not distinct from p_organisation
   group by p.id;
end;

-- An offer goes once all that was asked of it has gone, as others may keep that longer.
create function polku.destroy_mentor_bank(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.mentor_offer o
   where o.owner = any (p_people) and o.state in ('draft', 'withdrawn') and o.changed_at < polku.end_of(p_up_to)
     and not exists (select 1 from polku.mentor_request q where q.offer = o.id);
  delete from polku.mentor_request q where q.mentee = any (p_people) and q.closed_at < polku.end_of(p_up_to);
end $$;
