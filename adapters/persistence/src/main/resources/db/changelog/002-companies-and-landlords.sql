--liquibase formatted sql

--changeset alin:002-company
create table company (
  id uuid primary key,
  siren text not null unique check (siren ~ '^\d{9}$'),
  name text not null check (length(name) between 1 and 200),
  parent_id uuid references company (id) check (parent_id <> id),
  sector text not null check (sector in ('PRIVATE', 'AGRICULTURAL')),
  headcount integer not null check (headcount >= 0),
  size_class text not null check (size_class in ('SME', 'MID_CAP', 'LARGE')),
  contribution text not null check (contribution in ('CONTRIBUTING', 'COMPENSATED', 'NONE')),
  confirmation text not null check (confirmation in ('CONFIRMED', 'DELEGATED', 'PENDING', 'REFUSED')),
  offered_level smallint not null check (offered_level in (2, 3)),
  tranches jsonb not null check (jsonb_typeof(tranches) = 'object')
);
create index company_parent on company (parent_id) where parent_id is not null;

--changeset alin:002-landlord
create table landlord (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  siren text not null unique check (siren ~ '^\d{9}$')
);
