--liquibase formatted sql

--changeset alin:013-application-facts
-- Digest of what a file is ranked on, written with its score; a closing copies it and need not read the sheets.
alter table application add column facts_digest bytea check (length(facts_digest) = 32);
