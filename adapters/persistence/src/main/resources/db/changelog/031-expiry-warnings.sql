--liquibase formatted sql

--changeset alin:031-expiry-warning
-- Which warning of the coming end of a unique number was given, once for each date and warning.
create table expiry_warning (
  request_id uuid not null references housing_request (id) on delete cascade,
  expires_on date not null,
  days integer not null check (days in (60, 30, 7)),
  given_at timestamptz not null,
  primary key (request_id, expires_on, days)
);
create index housing_request_expires_on on housing_request ((register ->> 'expiresOn'));
