--liquibase formatted sql

--changeset alin:008-sandbox-clock
-- How far the business clock is ahead of the database's own; always zero in production.
create table sandbox_clock (
  only_row boolean primary key default true check (only_row),
  ahead_micros bigint not null check (ahead_micros >= 0)
);
insert into sandbox_clock (ahead_micros) values (0);

--changeset alin:008-demo-load
-- Present when the demonstration was loaded, whole: it is the last row of that transaction.
create table demo_load (
  only_row boolean primary key default true check (only_row),
  anchor date not null,
  loaded_at timestamptz not null
);
