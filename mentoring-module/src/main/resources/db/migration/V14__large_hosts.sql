-- A host of 80,000 people is read for the first time, and once a day as a whole.

-- Ids in the order in which people come: a page of people then stands together in every index and table that is ordered by
-- person, instead of each in a place of their own all over it. A UUID of version 7: 48 bits of time, the rest by chance.
create function polku.next_person() returns uuid language sql volatile as $$
  select encode(
    set_byte(
      substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) || substring(uuid_send(gen_random_uuid()) from 7),
      6, 112 + (get_byte(uuid_send(gen_random_uuid()), 0) & 15)), 'hex')::uuid
$$;
grant execute on function polku.next_person() to ${app};
alter table polku.person alter column id set default polku.next_person();

-- A whole reading marks everybody as seen. With room on the page the mark needs no new entry in any of the indexes.
alter table polku.person set (fillfactor = 70);
alter table polku.profile set (fillfactor = 70);

-- The same rules as in V9; each person and competence is looked up by index, whatever the planner knew when it first saw this.
create or replace function polku.check_profile_entries() returns trigger
  language plpgsql
as $$
begin
  if exists (select from (select distinct person from written) w
              where not exists (select from polku.profile r where r.person = w.person offset 0)) then
    raise foreign_key_violation using message = 'a rating is of nobody''s profile';
  end if;
  if exists (select from (select distinct competence from written) w
              where not exists (select from polku.competence c where c.id = w.competence offset 0)) then
    raise foreign_key_violation using message = 'a rating is in no competence';
  end if;
  return null;
end $$;
