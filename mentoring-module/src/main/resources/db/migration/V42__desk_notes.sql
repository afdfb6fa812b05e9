-- Notes at the matching group's desk: docs/programmes.md#the-desk.

-- What members of the matching group write down about who has applied, for each other while they compose. It is the applicant's: sealed with
-- their key, told to them with their own data, and gone with their application. Who wrote it takes it back.
create table polku.desk_note (
  id          uuid primary key,
  application uuid not null references polku.application on delete cascade,
  owner       uuid not null references polku.person on delete cascade,    -- who has applied
  author      uuid references polku.person on delete set null,
  words       bytea not null,
  written_at  timestamptz not null
);
create index on polku.desk_note (application, written_at, id);
create index on polku.desk_note (owner);
create index on polku.desk_note (author) where author is not null;

-- May the acting person read what this one has sent, at the desk?
create function polku.weighs_application(p_application uuid, p_owner uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.application a
                  where a.id = p_application and a.owner = p_owner and a.state in ('submitted', 'placed') and not a.resting
                    and polku.weighs(a.round, a.owner));
grant execute on function polku.weighs_application(uuid, uuid) to ${app};

grant select, insert, delete on polku.desk_note to ${app};
alter table polku.desk_note enable row level security;
create policy own on polku.desk_note for select using (owner = (select polku.person()));
create policy composed on polku.desk_note for select using (polku.weighs_application(application, owner));
create policy written on polku.desk_note for insert
  with check (author = (select polku.person()) and polku.weighs_application(application, owner));
create policy taken_back on polku.desk_note for delete
  using (author = (select polku.person()) and polku.weighs_application(application, owner));

-- Somebody who has applied under a former id may have no key of the id that they have now: it is made for what is written about them.
create function polku.weighs_applicant(p_owner uuid) returns boolean
  language sql stable security definer set search_path = polku, pg_temp
  return exists (select 1 from polku.application a where a.owner = p_owner and polku.weighs_application(a.id, a.owner));
grant execute on function polku.weighs_applicant(uuid) to ${app};
create policy noted on polku_keys.data_key for insert with check (author = owner and polku.weighs_applicant(owner));

-- What is written about some who applied, with who wrote it, a row at least for each whom the acting person weighs.
create function polku.desk_notes(p_round uuid, p_applications uuid[])
  returns table (application uuid, owner uuid, id uuid, author text, mine boolean, words bytea, written_at timestamptz)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select a.id, a.owner, n.id, w.given_name || ' ' || w.family_name, coalesce(n.author = polku.person(), false), n.words, n.written_at
    from polku.application a
    left join polku.desk_note n on n.application = a.id
    left join polku.person w on w.id = n.author
   where a.id = any (p_applications) and a.round = p_round and a.state in ('submitted', 'placed') and not a.resting
     and p_round = any ((select polku.rounds_i_weigh())::uuid[]) and a.owner <> all ((select polku.hidden_from_me(p_round))::uuid[])
   order by a.line, n.written_at, n.id;
end;
grant execute on function polku.desk_notes(uuid, uuid[]) to ${app};

-- Who withdraws is weighed no more, and nothing about them is needed.
create function polku.forget_notes() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  delete from polku.desk_note n where n.application = new.id;
  return null;
end $$;
create trigger forget_notes after update on polku.application
  for each row when (old.state in ('submitted', 'placed') and (new.state not in ('submitted', 'placed') or (new.resting and not old.resting)))
  execute function polku.forget_notes();
