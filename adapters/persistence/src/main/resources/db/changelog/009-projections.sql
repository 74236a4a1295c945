--liquibase formatted sql

--changeset alin:009-request-projection
-- One narrow row per submitted request, true on its day: what ranking, lists and counts read.
create table request_projection (
  request_id uuid primary key references housing_request (id) on delete cascade,
  unique_number text not null unique,
  day date not null,
  size_for_dwelling integer not null check (size_for_dwelling >= 1),
  social_category integer not null check (social_category between 1 and 40),
  intermediate_category integer not null check (intermediate_category between 1 and 40),
  social_income_cents bigint check (social_income_cents >= 0),
  intermediate_income_cents bigint check (intermediate_income_cents >= 0),
  monthly_income_cents bigint check (monthly_income_cents >= 0),
  housing_benefit_cents bigint not null check (housing_benefit_cents >= 0),
  home_commune text check (home_commune ~ '^(\d{2}|2[AB])\d{3}$'),
  under_30_points integer not null check (under_30_points between 0 and 240),
  job_change boolean not null,
  commission_refusal_points integer not null check (commission_refusal_points between 0 and 240),
  refused_allocation_points integer not null check (refused_allocation_points between -40 and 0),
  company_points integer not null check (company_points between 0 and 520),
  size_class text check (size_class in ('SME', 'MID_CAP', 'LARGE')),
  employer_size text not null check (employer_size in ('MET', 'FAILED', 'UNKNOWN')),
  number_valid boolean,
  companies uuid[] not null,
  first_registered_on date not null,
  changes_on date,
  constraint request_projection_changes_later check (changes_on > day)
);
create index request_projection_ageing on request_projection (changes_on) where changes_on is not null;

--changeset alin:009-searched-places
create table searched_commune (
  commune_code text not null check (commune_code ~ '^(\d{2}|2[AB])\d{3}$'),
  request_id uuid not null references request_projection (request_id) on delete cascade,
  primary key (commune_code, request_id)
);
create index searched_commune_of_request on searched_commune (request_id);
create table searched_department (
  department_code text not null check (department_code ~ '^(\d{2}|2[AB]|97\d)$'),
  request_id uuid not null references request_projection (request_id) on delete cascade,
  primary key (department_code, request_id)
);
create index searched_department_of_request on searched_department (request_id);
