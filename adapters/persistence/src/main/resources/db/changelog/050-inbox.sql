--liquibase formatted sql

--changeset alin:050-inbox-message
-- What an account was told, written with the decision that it tells; mail and short message are copies of it.
create table inbox_message (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  kind text not null check (length(kind) between 1 and 60),
  parameters jsonb not null check (jsonb_typeof(parameters) = 'object'),
  told_at timestamptz not null,
  read_at timestamptz,
  -- When the copies beside the mail were ordered, once.
  copied_at timestamptz
);
create index inbox_message_of_account on inbox_message (account_id, told_at desc, id desc);
create index inbox_message_unread on inbox_message (account_id) where read_at is null;

--changeset alin:050-notification-choice
-- Only what differs from the defaults: mail on, short messages off.
create table notification_choice (
  account_id uuid not null references account (id) on delete cascade,
  topic text not null check (length(topic) between 1 and 40),
  channel text not null check (length(channel) between 1 and 40),
  wanted boolean not null,
  primary key (account_id, topic, channel)
);
