--liquibase formatted sql

--changeset alin:026-open-offers-by-place
-- A household's homes lie in few places: three short looks instead of reading every home online.
create index offer_open_commune on offer (commune_code) where closed_at is null;
create index offer_open_city on offer (city_code) where closed_at is null and city_code is not null;
--rollback drop index offer_open_commune; drop index offer_open_city;
