--liquibase formatted sql

--changeset alin:014-offer-alert
-- Whom a new offer concerns, recorded once when it goes online, in chunks of up to a thousand requests; alerts are sent from here.
create table offer_alert (
  offer_id uuid not null references offer (id),
  chunk integer not null check (chunk >= 0),
  request_ids uuid[] not null check (cardinality(request_ids) between 1 and 1000),
  primary key (offer_id, chunk)
);
create table offer_alerted (
  offer_id uuid primary key references offer (id),
  recorded_at timestamptz not null,
  matches integer not null check (matches >= 0)
);
-- Offers that were there before this table was concern nobody anew.
insert into offer_alerted (offer_id, recorded_at, matches)
select id, opens_at, 0 from offer;
