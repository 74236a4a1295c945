--liquibase formatted sql

--changeset alin:032-disclosure-change
-- The ledger of consent: which level was chosen when. It outlives the request and goes with the account.
create table disclosure_change (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  platform_number text not null check (platform_number ~ '^\d{10}$'),
  level_before smallint check (level_before between 1 and 4),
  level_after smallint not null check (level_after between 1 and 4),
  changed_at timestamptz not null,
  constraint disclosure_change_is_one check (level_before is null or level_before <> level_after)
);
create index disclosure_change_of_account on disclosure_change (account_id, changed_at desc, id desc);
create trigger disclosure_change_never_rewritten before update on disclosure_change
  for each row execute function refuse_rewriting();

--changeset alin:032-asked-fields
-- The extra fields that a company asks for before it confirms an employee: five at most.
alter table company add column asked_fields text[] not null default '{}'
  check (asked_fields <@ array['STAFF_NUMBER', 'COMPANY_ENTRY_DATE', 'DEPARTMENT', 'PERMANENT_TEMP_CONTRACT', 'TEMPORARY_HOUSING']);
