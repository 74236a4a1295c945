--liquibase formatted sql

--changeset alin:025-directory-version
-- Counts the changes of companies and landlords, so that a node knows by one number whether what it has read of them still
-- stands. A row, not a sequence: its number is seen together with the change, at the commit.
create table directory_version (
  singleton boolean primary key default true check (singleton),
  number bigint not null
);
insert into directory_version (number) values (1);
--rollback drop table directory_version;

--changeset alin:025-directory-changed splitStatements:false
create function directory_changed() returns trigger language plpgsql as $$
begin
  update directory_version set number = number + 1;
  return null;
end
$$;
create trigger company_changed after insert or update or delete or truncate on company
  for each statement execute function directory_changed();
create trigger landlord_changed after insert or update or delete or truncate on landlord
  for each statement execute function directory_changed();
--rollback drop trigger company_changed on company; drop trigger landlord_changed on landlord; drop function directory_changed();
