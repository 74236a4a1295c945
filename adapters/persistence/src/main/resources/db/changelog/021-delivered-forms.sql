--liquibase formatted sql

--changeset alin:021-delivered-form
-- In which form (half of a SHA-256) the register last delivered what a request holds: the next delivery of the same form is
-- known without being read. True for one version of the request only. No foreign key: checking it would write to the request.
create table delivered_form (
  request_id uuid primary key,
  version bigint not null check (version >= 0),
  form uuid not null
);
