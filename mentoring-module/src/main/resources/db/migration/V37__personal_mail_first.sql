-- A mail that tells somebody of something of their own goes before those that tell everybody of a round or an event, and before what was chosen to wait for the
-- mail of the day: a cancelled meeting must not stand behind five thousand announcements.
alter table polku.notice_mail add column behind boolean not null default false;

drop index polku.notice_mail_due_at_idx;
create index on polku.notice_mail (behind, due_at, id) where sent_at is null and dead_at is null;
