--liquibase formatted sql

--changeset alin:007-scheduled-tasks
-- The table of db-scheduler 16, as its documentation gives it: mails owed and recurring work.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

--changeset alin:007-parked-mail
-- Mails given up after their last attempt, for a person to look at; counted in the metrics.
create table parked_mail (
  id uuid primary key,
  kind text not null,
  mail jsonb not null check (jsonb_typeof(mail) = 'object'),
  attempts integer not null check (attempts >= 0),
  parked_at timestamptz not null,
  cause text not null check (length(cause) <= 200)
);
