--liquibase formatted sql

--changeset alin:020-alert-arrays
-- Identifiers are half chance: trying to compress them costs more than storing them.
alter table offer_alert alter column request_ids set storage external;
