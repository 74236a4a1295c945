--liquibase formatted sql

--changeset alin:051-session-device
-- What the browser said of itself at log-in, shortened; so that a person tells one device from another.
alter table session add column device text check (length(device) between 1 and 120);

--changeset alin:051-email-change
alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_check
  check (purpose in ('ACTIVATION', 'PASSWORD_RESET', 'EMAIL_CHANGE'));
alter table one_time_link add column new_email text
  check (new_email = lower(new_email) and length(new_email) between 3 and 254);
alter table one_time_link add constraint one_time_link_new_email
  check ((purpose = 'EMAIL_CHANGE') = (new_email is not null));

--changeset alin:051-file-reading
-- Who opened whose file, as which reader, on which day and how often; shown to its owner. Kept 12 months (domain.md 9).
create table file_reading (
  account_id uuid not null references account (id) on delete cascade,
  application_id uuid not null references application (id) on delete cascade,
  reader_id uuid not null,
  reader_role text not null check (reader_role in ('ADVISER', 'LANDLORD_AGENT', 'ADMIN')),
  purpose text not null check (length(purpose) between 1 and 40),
  day date not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null check (times >= 1),
  primary key (account_id, application_id, reader_id, purpose, day),
  constraint file_reading_order check (last_at >= first_at)
);
create index file_reading_of_account on file_reading (account_id, last_at desc);
create index file_reading_age on file_reading (day);

--changeset alin:051-closed-account
-- Identity of people who closed their account: restricted archive of a year, then erased (domain.md 9). No screen reads it.
create table closed_account (
  account_id uuid primary key,
  email text not null,
  title text not null,
  birth_name text not null,
  first_name text not null,
  mobile_phone text not null,
  closed_at timestamptz not null
);
create index closed_account_age on closed_account (closed_at);
