-- Keys outlive the master key that wrapped them, and die with the person whose texts they open.

-- A destroyed key leaves its name, so that no new one is made in its place -------------------------------------------------

alter table polku_keys.data_key
  alter column wrapped drop not null,
  add column destroyed_at timestamptz,
  add check ((wrapped is null) = (destroyed_at is not null));
create index on polku_keys.data_key (master, author) where wrapped is not null;

-- A key is not deleted any more: whoever deleted theirs could have another made.
drop policy author_destroys on polku_keys.data_key;
revoke delete on polku_keys.data_key from ${app};

-- Opened keys are remembered for a minute, and forgotten as soon as this number is another one: it comes with the trip that
-- begins a transaction, so a destroyed key opens nothing in any transaction that begins after.
create table polku_keys.epoch (
  one    boolean primary key default true check (one),
  number bigint not null
);
insert into polku_keys.epoch (number) values (1);

create function polku_keys.epoch() returns bigint language sql stable security definer set search_path = polku, pg_temp
  return (select e.number from polku_keys.epoch e);
grant execute on function polku_keys.epoch() to ${app};

create function polku_keys.turn_epoch() returns trigger language plpgsql set search_path = polku, pg_temp as $$
begin
  update polku_keys.epoch set number = number + 1;
  return null;
end $$;
-- another owner: two ids turned out to be one person
create trigger remembered_no_more after update of owner, destroyed_at on polku_keys.data_key
  for each statement execute function polku_keys.turn_epoch();

-- Destroys what opens a person's texts, those of former ids too, and says how many keys there were. For the person, and for
-- the worker that carries out retention. Definer, as nobody else may alter a key.
create function polku_keys.destroy(p_person uuid) returns int language plpgsql security definer set search_path = polku, pg_temp
as $$
declare
  destroyed int;
begin
  if not (polku.has_role('retention') or coalesce(p_person = polku.person(), false)) then
    raise exception 'a key is destroyed by its person or by retention' using errcode = 'insufficient_privilege';
  end if;
  update polku_keys.data_key set wrapped = null, master = '', destroyed_at = now() where owner = p_person and wrapped is not null;
  get diagnostics destroyed = row_count;
  -- nor is one made later, under whichever of the person's ids
  insert into polku_keys.data_key (owner, author, master, destroyed_at)
  select p_person, p.id, '', now() from polku.person p where p_person in (p.id, p.merged_into)
  on conflict (author) do nothing;
  return destroyed;
end $$;
grant execute on function polku_keys.destroy(uuid) to ${app};

-- Another master key -------------------------------------------------------------------------------------------------------

-- The house's own key, of nobody: it makes keyed digests, and is wrapped and wrapped anew like everybody's.
create policy house_made on polku_keys.data_key for insert
  with check (owner = '00000000-0000-0000-0000-000000000000' and author = owner and (select polku.has_role('keys')));

create policy wrapped_anew on polku_keys.data_key for update using ((select polku.has_role('keys'))) with check ((select polku.has_role('keys')));
create policy looked_through on polku_keys.data_key for select using ((select polku.has_role('keys')));
grant update (wrapped, master) on polku_keys.data_key to ${app};

-- How many keys each master key has wrapped. Definer, as an administrator sees no key.
create function polku_keys.wrapped_by() returns table (master text, keys bigint)
  language sql stable security definer set search_path = polku, pg_temp
begin atomic
  select k.master, count(*) from polku_keys.data_key k
   where k.wrapped is not null and (polku.has_role('admin') or polku.has_role('keys'))
   group by k.master order by k.master;
end;
grant execute on function polku_keys.wrapped_by() to ${app};

-- Which master keys each node knows, told by itself: a key that one node does not know must not wrap anything.
create table polku_keys.node (
  id         uuid primary key,
  wraps_with text not null,
  known      text[] not null,
  fault      text,
  seen_at    timestamptz not null
);

-- A rotation: everybody's key is wrapped anew by another master key, a page at a time.
create table polku_keys.rotation (
  id         uuid primary key,
  master     text not null,                 -- the one that wraps from now on
  started_at timestamptz not null,
  moved_at   timestamptz not null,          -- when the last page was written
  ended_at   timestamptz,                   -- null: under way, or to be gone on with
  total      int not null,
  done       int not null default 0,
  left_over  int not null default 0,        -- could not be opened, and stay as they are
  fault      text
);
create unique index one_rotation on polku_keys.rotation ((true)) where ended_at is null;
create index on polku_keys.rotation (started_at);

grant select, insert, update, delete on polku_keys.node to ${app};
grant select, insert, update on polku_keys.rotation to ${app};
alter table polku_keys.node enable row level security;
alter table polku_keys.rotation enable row level security;
create policy administered on polku_keys.node for select using ((select polku.has_role('admin')));
create policy told_by_nodes on polku_keys.node for all using ((select polku.has_role('keys'))) with check ((select polku.has_role('keys')));
create policy administered on polku_keys.rotation for select using ((select polku.has_role('admin')));
create policy begun_by_administrator on polku_keys.rotation for insert with check ((select polku.has_role('admin')));
create policy carried_out on polku_keys.rotation for all using ((select polku.has_role('keys'))) with check ((select polku.has_role('keys')));
