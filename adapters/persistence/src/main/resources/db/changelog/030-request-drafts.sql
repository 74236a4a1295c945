--liquibase formatted sql

--changeset alin:030-request-draft
-- A request that is being filled in; one for an account at most. It goes when the request is filed, is abandoned, or the account goes.
create table request_draft (
  account_id uuid primary key references account (id) on delete cascade,
  draft_id uuid not null unique,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  pages jsonb not null check (jsonb_typeof(pages) = 'object' and octet_length(pages::text) <= 200000),
  revision bigint not null check (revision >= 0),
  constraint request_draft_order check (saved_at >= started_at)
);
create index request_draft_saved on request_draft (saved_at);
