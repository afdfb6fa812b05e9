-- The network of a round: those who take part in it find each other, as far as each has chosen to be found: docs/programmes.md.
-- One sees others when one has joined oneself; whoever runs the round knows how many have, from five on.

-- What somebody shows of themselves. Name, unit and organisation are not here: they are told by the host, as of now.
create table polku.network_card (
  id          uuid primary key,
  round       uuid not null references polku.programme_round on delete cascade,
  owner       uuid not null references polku.person on delete cascade,
  words       bytea,                     -- what they share or ask; sealed with their key
  languages   text[] not null check (languages <> '{}' and languages <@ '{fi,sv,en}'),
  themes      uuid[] not null,           -- of the programme
  competences bigint[] not null,         -- of their profile, chosen one by one; never a level
  shows_email boolean not null,
  joined_at   timestamptz not null,
  changed_at  timestamptz not null,
  version     int not null,
  unique (round, owner)
);
create index on polku.network_card (round, joined_at desc, id desc);
create index on polku.network_card (owner);

-- From one to another of the same network: like a letter it stays with whom it reached, also when either leaves.
create table polku.network_message (
  id       uuid primary key,
  round    uuid not null references polku.programme_round on delete cascade,
  owner    uuid not null references polku.person on delete cascade,   -- who wrote it
  receiver uuid not null references polku.person on delete cascade,
  words    bytea not null,               -- sealed with the writer's key
  sent_at  timestamptz not null,
  read_at  timestamptz
);
create index on polku.network_message (round);
create index on polku.network_message (owner, sent_at desc, id desc);
create index on polku.network_message (receiver, sent_at desc, id desc);

-- Who wants to hear no more from somebody: neither sees the other's card, in any round. Kept as long as the round in which it arose.
create table polku.network_block (
  owner      uuid not null references polku.person on delete cascade,
  blocked    uuid not null references polku.person on delete cascade,
  round      uuid not null references polku.programme_round on delete cascade,
  blocked_at timestamptz not null,
  primary key (owner, blocked)
);
create index on polku.network_block (blocked);
create index on polku.network_block (round);

-- Two people who turn out to be one are in a network once, with the card of the one that stays, and block nobody twice, nor themselves.
create function polku.be_in_network_once() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  case tg_table_name
    when 'network_card' then
      if exists (select 1 from polku.network_card c where (c.round, c.owner) = (new.round, new.owner)) then
        delete from polku.network_card where id = old.id;
        return null;
      end if;
    when 'network_block' then
      if new.owner = new.blocked
         or exists (select 1 from polku.network_block b where (b.owner, b.blocked) = (new.owner, new.blocked)) then
        delete from polku.network_block where (owner, blocked) = (old.owner, old.blocked);
        return null;
      end if;
  end case;
  return new;
end $$;
create trigger be_in_network_once before update of owner on polku.network_card
  for each row when (new.owner <> old.owner) execute function polku.be_in_network_once();
create trigger be_in_network_once before update of owner, blocked on polku.network_block
  for each row when ((new.owner, new.blocked) <> (old.owner, old.blocked)) execute function polku.be_in_network_once();

-- Who sees whom ------------------------------------------------------------------------------------------------------------------

-- The rounds in whose network the acting person is: who takes part in the round and has joined.
create function polku.networks_i_am_in() returns uuid[] language sql stable security definer set search_path = polku, pg_temp
  return array(select c.round from polku.network_card c where c.owner = polku.person() and polku.takes_part(c.round, c.owner));

-- Does one of the two block the other?
create function polku.blocks_between(a uuid, b uuid) returns boolean language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.network_block x where (x.owner, x.blocked) in ((a, b), (b, a)));

-- The one answer to who sees a card: its owner, and whoever is in the same network, as long as the owner takes part and is here.
create function polku.sees_in_network(c polku.network_card) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return polku.person() is not null
     and (c.owner = polku.person()
          or (c.round = any (polku.networks_i_am_in())
              and polku.takes_part(c.round, c.owner)
              and exists (select 1 from polku.person w where w.id = c.owner and polku.is_here(w))
              and not polku.blocks_between(c.owner, polku.person())));

-- Whose texts open: of whom one may see the card, and who has written to one. The rest as before (V30).
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
    or exists (select 1 from polku.network_message m where m.owner = author and m.receiver = polku.person());

-- Doors: reading -----------------------------------------------------------------------------------------------------------------

-- The network of a round as the acting person stands to it: none is told to who neither takes part, nor has a card there, nor runs
-- the round. How many have joined is for who runs it, and only from five on.
create function polku.network_of(p_round uuid)
  returns table (round uuid, name_fi text, name_sv text, name_en text, takes_part boolean, runs boolean, card uuid, people int, kept_until date)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select r.id, p.name_fi, p.name_sv, p.name_en, y.takes_part, y.runs, c.id,
         case when y.runs then (select case when count(*) >= 5 then count(*)::int end
                                  from polku.network_card o join polku.person w on w.id = o.owner
                                 where o.round = r.id and polku.is_here(w) and polku.takes_part(o.round, o.owner)) end,
         polku.application_kept_until(r.id)
    from polku.programme_round r
    join polku.programme p on p.id = r.programme
    left join polku.network_card c on (c.round, c.owner) = (r.id, polku.person())
    cross join lateral (select polku.takes_part(r.id, polku.person()) as takes_part, p.id = any (polku.programmes_i_run()) as runs) y
   where r.id = p_round and polku.person() is not null and (y.takes_part or y.runs or c.id is not null);
end;
grant execute on function polku.network_of(uuid) to ${app};

-- What a card of a round's network may name, and what one may look for: themes of the programme, and organisations of those whom the
-- acting person sees there.
create function polku.network_choices(p_round uuid)
  returns table (kind text, id uuid, name_fi text, name_sv text, name_en text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select x.kind, x.id, x.name_fi, x.name_sv, x.name_en
    from (select 'theme' as kind, h.id, h.name_fi, h.name_sv, h.name_en, h.place as at
            from polku.programme_round r join polku.programme_theme h on h.programme = r.programme
           where r.id = p_round and (p_round = any (polku.rounds_i_take_part_in())
                                     or exists (select 1 from polku.network_card c where (c.round, c.owner) = (p_round, polku.person())))
          union all
          select 'organisation', o.id, o.name_fi, o.name_sv, o.name_en, 0
            from polku.organisation o
           where o.id in (select w.organisation from polku.network_card c join polku.person w on w.id = c.owner
                           where c.round = p_round and p_round = any (polku.networks_i_am_in()) and polku.sees_in_network(c))) x
   order by x.kind, x.at, x.name_fi, x.id;
end;
grant execute on function polku.network_choices(uuid) to ${app};

-- Cards that the acting person sees: one, or those of a round in which they are. Words are sought in what a list shows: name, unit,
-- organisation, themes, competences; what somebody wrote opens on their card alone, as does the way to reach them.
create function polku.network_cards(p_only uuid, p_round uuid, p_words text[], p_theme uuid, p_organisation uuid, p_language text,
                                    p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, round uuid, owner uuid, name text, unit_fi text, unit_sv text, unit_en text,
                 organisation_fi text, organisation_sv text, organisation_en text, languages text,
                 themes_fi text, themes_sv text, themes_en text, competences_fi text, competences_sv text, competences_en text,
                 theme_ids text, competence_uris text, words bytea, shows_email boolean, email text, joined_at timestamptz, version int)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select c.id, c.round, c.owner, w.given_name || ' ' || w.family_name, u.name_fi, u.name_sv, u.name_en, o.name_fi, o.name_sv, o.name_en,
         array_to_string(c.languages, ' '), h.fi, h.sv, h.en, k.fi, k.sv, k.en, h.ids, k.uris,
         case when p_only is not null then c.words end, c.shows_email,
         case when p_only is not null and c.shows_email then w.email end, c.joined_at, c.version
    from polku.network_card c
    join polku.person w on w.id = c.owner
    left join polku.unit u on u.id = w.unit
    left join polku.organisation o on o.id = w.organisation
    cross join lateral (select string_agg(x.name_fi, chr(10) order by x.place, x.id) as fi, string_agg(x.name_sv, chr(10) order by x.place, x.id) as sv,
                               string_agg(x.name_en, chr(10) order by x.place, x.id) as en, string_agg(x.id::text, ' ' order by x.place, x.id) as ids
                          from polku.programme_theme x where x.id = any (c.themes)) h
    cross join lateral (select string_agg(x.name_fi, chr(10) order by x.sought_fi, x.id) as fi, string_agg(x.name_sv, chr(10) order by x.sought_fi, x.id) as sv,
                               string_agg(x.name_en, chr(10) order by x.sought_fi, x.id) as en, string_agg(x.uri, ' ' order by x.sought_fi, x.id) as uris
                          from polku.competence x where x.id = any (c.competences)) k
   where case when p_only is not null then c.id = p_only else c.round = p_round and c.round = any ((select polku.networks_i_am_in())::uuid[]) end
     and polku.sees_in_network(c)
     and (p_theme is null or p_theme = any (c.themes))
     and (p_organisation is null or w.organisation = p_organisation)
     and (p_language is null or p_language = any (c.languages))
     and not exists (select 1 from unnest(p_words) s (word)
                      where position(lower(s.word) in lower(concat_ws(' ', w.given_name, w.family_name, u.name_fi, u.name_sv, u.name_en,
                                                               o.name_fi, o.name_sv, o.name_en, h.fi, h.sv, h.en, k.fi, k.sv, k.en))) = 0)
     and (c.joined_at, c.id) < (p_at, p_id)
   order by c.joined_at desc, c.id desc
   limit p_limit;
end;
grant execute on function polku.network_cards(uuid, uuid, text[], uuid, uuid, text, timestamptz, uuid, int) to ${app};

-- As what the acting person may invite the owner of a card to a pair, in a programme without rounds that takes them both.
create function polku.pairs_with(p_card uuid)
  returns table (programme uuid, name_fi text, name_sv text, name_en text, role text)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select p.id, p.name_fi, p.name_sv, p.name_en, s.role
    from polku.network_card c
    cross join polku.programme p
    join polku.programme_places s on s.programme = p.id
   where c.id = p_card and c.owner <> polku.person() and polku.sees_in_network(c)
     and p.status = 'published' and not p.in_rounds and p.id = any (polku.programmes_for_me())
     and polku.may_invite(p.id, s.role, c.owner)
     and exists (select 1 from polku.programme_places x
                  where x.programme = p.id and (x.role <> s.role or x.most > 1) and polku.may_invite(p.id, x.role, polku.person()))
   order by p.name_fi, p.id, s.role
   limit 100;
end;
grant execute on function polku.pairs_with(uuid) to ${app};

-- Doors: writing to each other ----------------------------------------------------------------------------------------------------

-- The acting person writes to the owner of a card, at most so many times in 24 hours. Why not, in a word; null: it is done.
create function polku.write_in_network(p_id uuid, p_card uuid, p_words bytea, p_most int) returns text
  language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  c polku.network_card;
begin
  select x.* into c from polku.network_card x where x.id = p_card and x.owner <> polku.person();
  if not found or not polku.sees_in_network(c) then
    return 'card';
  end if;
  -- of several sent at the same instant no more than are allowed
  perform pg_advisory_xact_lock(hashtextextended(polku.person() || ' network', 33));
  if (select count(*) from polku.network_message m where m.owner = polku.person() and m.sent_at > polku.now() - interval '24 hours') >= p_most then
    return 'many';
  end if;
  insert into polku.network_message (id, round, owner, receiver, words, sent_at)
  values (p_id, c.round, polku.person(), c.owner, p_words, polku.now());
  return null;
end $$;
grant execute on function polku.write_in_network(uuid, uuid, bytea, int) to ${app};

-- What the acting person has written and been written, or one of it, with the other's name, and their card while it is to be seen.
-- Whether it was read is not told to who wrote it.
create function polku.network_messages(p_only uuid, p_at timestamptz, p_id uuid, p_limit int)
  returns table (id uuid, round uuid, programme_fi text, programme_sv text, programme_en text, owner uuid, mine boolean, name text,
                 words bytea, sent_at timestamptz, fresh boolean, card uuid, blocked boolean)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select m.id, m.round, p.name_fi, p.name_sv, p.name_en, m.owner, m.owner = polku.person(), w.given_name || ' ' || w.family_name,
         case when p_only is not null then m.words end, m.sent_at, m.read_at is null and m.receiver = polku.person(),
         (select c.id from polku.network_card c where (c.round, c.owner) = (m.round, w.id) and c.owner <> polku.person() and polku.sees_in_network(c)),
         exists (select 1 from polku.network_block b where (b.owner, b.blocked) = (polku.person(), w.id))
    from polku.network_message m
    join polku.programme_round r on r.id = m.round
    join polku.programme p on p.id = r.programme
    join polku.person w on w.id = case when m.owner = polku.person() then m.receiver else m.owner end
   where polku.person() in (m.owner, m.receiver) and (p_only is null or m.id = p_only) and (m.sent_at, m.id) < (p_at, p_id)
   order by m.sent_at desc, m.id desc
   limit p_limit;
end;
grant execute on function polku.network_messages(uuid, timestamptz, uuid, int) to ${app};

-- The acting person has opened a message that reached them.
create function polku.open_network_message(p_id uuid) returns boolean language plpgsql volatile security definer set search_path = polku, pg_temp as $$
begin
  update polku.network_message m set read_at = polku.now() where m.id = p_id and m.receiver = polku.person() and m.read_at is null;
  return found;
end $$;
grant execute on function polku.open_network_message(uuid) to ${app};

-- The acting person wants to hear no more from who wrote them this. Nobody: it did not reach them, or is their own.
create function polku.block_in_network(p_message uuid) returns uuid language plpgsql volatile security definer set search_path = polku, pg_temp as $$
declare
  m polku.network_message;
begin
  select x.* into m from polku.network_message x where x.id = p_message and x.receiver = polku.person() and x.owner <> x.receiver;
  if not found then
    return null;
  end if;
  insert into polku.network_block (owner, blocked, round, blocked_at) values (m.receiver, m.owner, m.round, polku.now()) on conflict do nothing;
  return m.owner;
end $$;
grant execute on function polku.block_in_network(uuid) to ${app};

-- Whom the acting person blocks, by name.
create function polku.my_network_blocks() returns table (person uuid, name text, blocked_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select b.blocked, w.given_name || ' ' || w.family_name, b.blocked_at
    from polku.network_block b join polku.person w on w.id = b.blocked
   where b.owner = polku.person()
   order by b.blocked_at desc, b.blocked;
end;
grant execute on function polku.my_network_blocks() to ${app};

-- The acting person's own, to take along, with the names of rounds that they may not see any more.
create function polku.my_network_cards()
  returns table (id uuid, programme_fi text, programme_sv text, programme_en text, words bytea, languages text, themes_fi text, themes_sv text,
                 themes_en text, competences text, shows_email boolean, joined_at timestamptz, changed_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select c.id, p.name_fi, p.name_sv, p.name_en, c.words, array_to_string(c.languages, ' '), h.fi, h.sv, h.en, k.uris, c.shows_email, c.joined_at, c.changed_at
    from polku.network_card c
    join polku.programme_round r on r.id = c.round
    join polku.programme p on p.id = r.programme
    cross join lateral (select string_agg(x.name_fi, ', ' order by x.place, x.id) as fi, string_agg(x.name_sv, ', ' order by x.place, x.id) as sv,
                               string_agg(x.name_en, ', ' order by x.place, x.id) as en from polku.programme_theme x where x.id = any (c.themes)) h
    cross join lateral (select string_agg(x.uri, ' ' order by x.sought_fi, x.id) as uris from polku.competence x where x.id = any (c.competences)) k
   where c.owner = polku.person()
   order by c.joined_at desc, c.id;
end;
grant execute on function polku.my_network_cards() to ${app};

create function polku.my_network_messages()
  returns table (id uuid, programme_fi text, programme_sv text, programme_en text, receiver text, words bytea, sent_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select m.id, p.name_fi, p.name_sv, p.name_en, w.given_name || ' ' || w.family_name, m.words, m.sent_at
    from polku.network_message m
    join polku.programme_round r on r.id = m.round
    join polku.programme p on p.id = r.programme
    join polku.person w on w.id = m.receiver
   where m.owner = polku.person()
   order by m.sent_at desc, m.id;
end;
grant execute on function polku.my_network_messages() to ${app};

-- Rights and policies ---------------------------------------------------------------------------------------------------------------
-- Rows are their owners'; what others see of them they see through doors.

grant select, insert, delete on polku.network_card to ${app};
grant update (words, languages, themes, competences, shows_email, changed_at, version) on polku.network_card to ${app};
grant select, delete on polku.network_message, polku.network_block to ${app};

alter table polku.network_card enable row level security;
alter table polku.network_message enable row level security;
alter table polku.network_block enable row level security;

create policy own on polku.network_card for select using (owner = (select polku.person()));
create policy joined on polku.network_card for insert
  with check (owner = (select polku.person()) and round = any ((select polku.rounds_i_take_part_in())::uuid[]));
create policy changed on polku.network_card for update
  using (owner = (select polku.person()) and round = any ((select polku.rounds_i_take_part_in())::uuid[]));
create policy left_behind on polku.network_card for delete using (owner = (select polku.person()));
create policy own on polku.network_message for select using (owner = (select polku.person()));
create policy taken_back on polku.network_message for delete using (owner = (select polku.person()));
create policy own on polku.network_block for select using (owner = (select polku.person()));
create policy lifted on polku.network_block for delete using (owner = (select polku.person()));

-- Telling ----------------------------------------------------------------------------------------------------------------------------

-- The acting person has written to somebody in a network: who got it is told that somebody has, and not who or what.
create function polku.tell_of_network_message(p_message uuid, p_at timestamptz) returns int
  language sql volatile security definer set search_path = polku, pg_temp
begin atomic
  select coalesce(sum(polku.tell(array[m.receiver], 'network-message', m.id, '', r.programme, null, null, '/network/messages/' || m.id, p_at)), 0)::int
    from polku.network_message m join polku.programme_round r on r.id = m.round
   where m.id = p_message and m.owner = polku.person();
end;
grant execute on function polku.tell_of_network_message(uuid, timestamptz) to ${app};

create function polku.of_use_network_message(n polku.notice) returns boolean language sql stable set search_path = polku, pg_temp
  return exists (select 1 from polku.network_message m
                  where m.id = n.subject and m.read_at is null and not polku.blocks_between(m.owner, m.receiver));

-- Retention: a network goes with the applications of its round; a message with who wrote it.

create function polku.due_of_network(p_organisation uuid, p_up_to date) returns table (person uuid, things bigint, held boolean)
  language sql stable set search_path = polku, pg_temp
begin atomic
  select p.id, count(*), polku.is_held(p.id)
    from (select c.owner, c.round from polku.network_card c
          union all select m.owner, m.round from polku.network_message m
          union all select b.owner, b.round from polku.network_block b) t
    join polku.person p on p.id = t.owner
   where polku.application_kept_until(t.round) <= p_up_to and p.organisation is not distinct from p_organisation
   group by p.id;
end;

create function polku.destroy_network(p_people uuid[], p_up_to date) returns void language plpgsql set search_path = polku, pg_temp as $$
begin
  delete from polku.network_card c where c.owner = any (p_people) and polku.application_kept_until(c.round) <= p_up_to;
  delete from polku.network_message m where m.owner = any (p_people) and polku.application_kept_until(m.round) <= p_up_to;
  delete from polku.network_block b where b.owner = any (p_people) and polku.application_kept_until(b.round) <= p_up_to;
end $$;
