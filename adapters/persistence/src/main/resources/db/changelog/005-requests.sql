--liquibase formatted sql

--changeset alin:005-platform-number
-- The platform's own file number: ten digits.
create sequence platform_number as bigint minvalue 1000000001 maxvalue 9999999999 start 1000000001;

--changeset alin:005-housing-request
-- One unique number belongs to one account, one account has one request.
create table housing_request (
  id uuid primary key,
  account_id uuid not null unique references account (id) on delete cascade,
  platform_number text not null unique check (platform_number ~ '^\d{10}$'),
  unique_number text not null unique check (unique_number ~ '^[0-9AB]{7}\d{6}[A-Z0-9]{5}$'),
  register jsonb not null check (jsonb_typeof(register) = 'object'),
  imported_at timestamptz not null,
  identity_mismatch boolean not null,
  complement jsonb not null check (jsonb_typeof(complement) = 'object'),
  disclosure_level smallint check (disclosure_level between 1 and 4),
  confirmed_documents text[] not null,
  submitted_at timestamptz,
  commission_refusals integer not null check (commission_refusals >= 0),
  refused_allocation_on date,
  last_changes jsonb not null check (jsonb_typeof(last_changes) = 'array'),
  version bigint not null check (version >= 0)
);

--changeset alin:005-request-import
create table request_import (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  unique_number text not null check (unique_number ~ '^[0-9AB]{7}\d{6}[A-Z0-9]{5}$'),
  code_digest text not null check (length(code_digest) between 1 and 200),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_tries integer not null check (wrong_tries >= 0),
  used boolean not null,
  constraint request_import_window check (expires_at > sent_at)
);
create index request_import_account on request_import (account_id, sent_at);
create index request_import_number on request_import (unique_number, sent_at);
