--liquibase formatted sql

--changeset alin:004-offer
-- Département and whole city repeat the geographic code of the commune, so that lists need no look-up.
create table offer (
  id uuid primary key,
  landlord_id uuid not null references landlord (id),
  commune_code text not null check (commune_code ~ '^(\d{2}|2[AB])\d{3}$'),
  city_code text check (city_code ~ '^(\d{2}|2[AB])\d{3}$'),
  department_code text not null check (department_code ~ '^(\d{2}|2[AB]|97\d)$'),
  dwelling_type text not null check (dwelling_type in ('ROOM', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6_PLUS')),
  rooms smallint not null check (rooms between 0 and 6),
  financing text not null check (financing in ('PLAI', 'PLUS', 'PLS', 'PLI')),
  -- Null where no income ceiling is published (overseas).
  ceiling_zone text check (ceiling_zone in (
    'PARIS_AND_ADJOINING', 'ILE_DE_FRANCE', 'OTHER_REGIONS', 'A_BIS', 'A', 'B1', 'B2_C')),
  rent_with_charges_cents bigint not null check (rent_with_charges_cents >= 0),
  rent_without_charges_cents bigint not null check (rent_without_charges_cents >= 0),
  reserved_to uuid references company (id),
  kind text not null check (kind in ('FLAT', 'HOUSE')),
  surface_square_metres smallint not null check (surface_square_metres between 5 and 500),
  floor smallint,
  lift boolean not null,
  accessible boolean not null,
  energy_class text check (length(energy_class) between 1 and 2),
  available_on date not null,
  address text not null check (length(address) between 1 and 200),
  postcode text not null check (length(postcode) between 1 and 10),
  description text not null check (length(description) <= 2000),
  picture_number integer not null check (picture_number >= 0),
  opens_at timestamptz not null,
  deadline timestamptz not null,
  shortlist_size smallint not null check (shortlist_size between 1 and 20),
  designation_limit smallint not null check (designation_limit between 1 and 5),
  closed_at timestamptz,
  constraint offer_window check (opens_at < deadline)
);
create index offer_open on offer (department_code, deadline, id) where closed_at is null;
create index offer_due on offer (deadline, id) where closed_at is null;
create index offer_landlord on offer (landlord_id, opens_at desc, id desc);
create index offer_territory on offer (department_code, deadline desc, id desc);
