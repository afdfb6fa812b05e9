-- A host of 80,000 people has 2.4 million ratings. A foreign key is checked row by row, which takes several times as long as
-- writing the row; here the rows of a statement are checked together, by the same rules. The sync is the only writer.

alter table polku.profile_entry
  drop constraint profile_entry_person_fkey,
  drop constraint profile_entry_competence_fkey;

-- As whoever writes: the sync, which sees all of the copy; what anybody else cannot see counts as not there.
create function polku.check_profile_entries() returns trigger
  language plpgsql
as $$
begin
  if exists (select from (select distinct person from written) w
              where not exists (select from polku.profile r where r.person = w.person)) then
    raise foreign_key_violation using message = 'a rating is of nobody''s profile';
  end if;
  if exists (select from (select distinct competence from written) w
              where not exists (select from polku.competence c where c.id = w.competence)) then
    raise foreign_key_violation using message = 'a rating is in no competence';
  end if;
  return null;
end $$;

create trigger checked_when_written after insert on polku.profile_entry
  referencing new table as written for each statement execute function polku.check_profile_entries();
create trigger checked_when_altered after update on polku.profile_entry
  referencing new table as written for each statement execute function polku.check_profile_entries();

-- Ratings go with their profile, whoever deletes it.
create function polku.drop_profile_entries() returns trigger
  language plpgsql
as $$
begin
  delete from polku.profile_entry e using (select person from removed) r where e.person = r.person;
  return null;
end $$;

create trigger ratings_go_too after delete on polku.profile
  referencing old table as removed for each statement execute function polku.drop_profile_entries();

-- Competences stay: whatever refers to one, a goal or a rating, outlives its place in the host's catalogue.
revoke delete on polku.competence from ${app};
