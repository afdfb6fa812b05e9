-- Material of programmes and rounds: links, files and stories, by phase and for whom: docs/programmes.md. Organisers' words to
-- many, not what people write about themselves; why files lie here and not beside the database: docs/adr/0019.

create table polku.material (
  id         uuid primary key,
  programme  uuid not null references polku.programme on delete cascade,
  round      uuid references polku.programme_round on delete cascade,   -- null: stays for every round
  phase      text check (phase in ('application', 'matching', 'training', 'kick-off', 'meetings', 'mid-survey', 'closing', 'final-survey')),
  kind       text not null check (kind in ('link', 'file', 'story')),
  audience   text not null check (audience in ('everyone', 'participants', 'mentor', 'mentee', 'peer', 'senior', 'newcomer',
                                               'trainers', 'matching', 'organisers')),
  place      int not null,               -- the order within programme or round and phase
  title_fi   text not null check (length(title_fi) between 1 and 200),
  title_sv   text not null,
  title_en   text not null,
  text_fi    text not null check (length(text_fi) <= 8000),   -- of a link and a file a sentence, of a story all of it
  text_sv    text not null check (length(text_sv) <= 8000),
  text_en    text not null check (length(text_en) <= 8000),
  address    text check (starts_with(address, 'https://') and length(address) <= 1000),
  file       uuid,
  agreed_at  timestamptz,                -- when an organiser last stated that whom the story is about agreed to it
  added_by   uuid references polku.person on delete set null,
  added_at   timestamptz not null,
  changed_at timestamptz not null,
  version    int not null,
  check ((kind = 'link') = (address is not null)),
  check ((kind = 'file') = (file is not null)),
  check ((kind = 'story') = (agreed_at is not null))
);
create index on polku.material (programme, round);
create index on polku.material (round) where round is not null;
create index on polku.material (file) where file is not null;
create index on polku.material (added_by) where added_by is not null;

-- A file is never changed: another one takes its place. Rounds that were copied from one another have it together.
create table polku.stored_file (
  id     uuid primary key,
  name   text not null check (length(name) between 1 and 120),
  type   text not null,
  size   bigint not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32)
);
create table polku.file_part (
  file    uuid not null references polku.stored_file on delete cascade,
  number  int not null check (number >= 0),
  content bytea not null check (length(content) between 1 and 1048576),
  primary key (file, number)
);
-- what is stored is compressed as it is, and read from its beginning to its end
alter table polku.file_part alter column content set storage external;

-- the material comes first, so that nobody stores a file that is nothing's
alter table polku.material add foreign key (file) references polku.stored_file deferrable initially deferred;

-- With the last material that has it, the file goes too.
create function polku.drop_file() returns trigger language plpgsql security definer set search_path = polku, pg_temp as $$
begin
  delete from polku.stored_file f where f.id = old.file and not exists (select 1 from polku.material m where m.file = f.id);
  return null;
end $$;
create trigger drop_file after delete on polku.material for each row when (old.file is not null) execute function polku.drop_file();
create trigger drop_replaced_file after update of file on polku.material
  for each row when (old.file is distinct from new.file and old.file is not null) execute function polku.drop_file();

-- Whom it reaches ------------------------------------------------------------------------------------------------------------

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

-- Rights and policies -------------------------------------------------------------------------------------------------------

grant select, insert, delete on polku.material to ${app};
grant update (phase, audience, place, title_fi, title_sv, title_en, text_fi, text_sv, text_en, address, file, agreed_at, changed_at, version)
  on polku.material to ${app};
grant select, insert on polku.stored_file, polku.file_part to ${app};

alter table polku.material enable row level security;
alter table polku.stored_file enable row level security;
alter table polku.file_part enable row level security;

create policy by_who_runs_it on polku.material for select using (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy for_me on polku.material for select 
  using (polku.material_is_for_me(programme, round, phase, audience, (select polku.programmes_for_me())::uuid[]));
create policy added_by_who_runs_it on polku.material for insert
  with check (programme = any ((select polku.programmes_i_run())::uuid[]) and added_by = (select polku.person())
              and (round is null or exists (select 1 from polku.programme_round r where r.id = round and r.programme = material.programme)));
create policy changed_by_who_runs_it on polku.material for update
  using (programme = any ((select polku.programmes_i_run())::uuid[])) with check (programme = any ((select polku.programmes_i_run())::uuid[]));
create policy thrown_away_by_who_runs_it on polku.material for delete using (programme = any ((select polku.programmes_i_run())::uuid[]));

create policy with_its_material on polku.stored_file for select using (exists (select 1 from polku.material m where m.file = stored_file.id));
create policy stored_by_who_runs_it on polku.stored_file for insert
  with check (exists (select 1 from polku.material m where m.file = stored_file.id and m.programme = any ((select polku.programmes_i_run())::uuid[])));
create policy with_its_material on polku.file_part for select using (exists (select 1 from polku.material m where m.file = file_part.file));
create policy stored_by_who_runs_it on polku.file_part for insert
  with check (exists (select 1 from polku.material m where m.file = file_part.file and m.programme = any ((select polku.programmes_i_run())::uuid[])));
