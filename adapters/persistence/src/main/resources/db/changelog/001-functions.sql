--liquibase formatted sql

--changeset alin:001-append-only splitStatements:false
-- History is added to, never rewritten: the trigger makes a mistake loud.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
--rollback drop function refuse_rewriting();
