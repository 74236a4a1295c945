--liquibase formatted sql

--changeset alin:006-application
-- The request may be deleted by its owner while ended applications stay, hence no foreign key to it.
create table application (
  id uuid primary key,
  offer_id uuid not null references offer (id),
  request_id uuid not null,
  account_id uuid not null references account (id),
  unique_number text not null check (unique_number ~ '^[0-9AB]{7}\d{6}[A-Z0-9]{5}$'),
  first_registered_on date not null,
  employer_size text check (employer_size in ('SME', 'MID_CAP', 'LARGE')),
  own_points integer not null check (own_points between -40 and 740),
  own_sheet jsonb not null check (jsonb_typeof(own_sheet) = 'array'),
  rule_set_version text not null check (length(rule_set_version) between 1 and 40),
  submitted_at timestamptz not null,
  status text not null check (status in (
    'SUBMITTED', 'WITHDRAWN', 'NOT_SELECTED', 'UNDER_REVIEW', 'REJECTED_BY_ALS', 'APPROVED', 'DESIGNATED',
    'WITHDRAWN_AFTER_SENDING', 'REJECTED_BY_LANDLORD', 'TO_COMMISSION', 'ALLOCATED', 'ALLOCATED_SUBSTITUTE',
    'ALLOCATED_CONDITIONALLY', 'NOT_ALLOCATED', 'INADMISSIBLE', 'OFFER_ACCEPTED', 'OFFER_REFUSED', 'OFFER_EXPIRED',
    'LEASE_SIGNED', 'MOVED_IN')),
  live boolean not null,
  board_position integer check (board_position >= 1),
  nomination_rank integer check (nomination_rank >= 1),
  commission_rank integer check (commission_rank >= 1),
  answer_by timestamptz,
  answer_days integer check (answer_days >= 0),
  condition text check (length(condition) <= 1000),
  condition_deadline date,
  session_on date,
  signed_on date,
  moved_in_on date,
  reason_code text,
  reason_text text check (length(reason_text) <= 1000),
  version bigint not null check (version >= 1),
  -- The slot is held from submission to any final state, and freed by it (domain.md 2.13).
  constraint application_live_slot check (live = (status not in (
    'WITHDRAWN', 'NOT_SELECTED', 'REJECTED_BY_ALS', 'WITHDRAWN_AFTER_SENDING', 'REJECTED_BY_LANDLORD', 'NOT_ALLOCATED',
    'INADMISSIBLE', 'OFFER_REFUSED', 'OFFER_EXPIRED', 'MOVED_IN'))),
  constraint application_answer check ((status = 'ALLOCATED') <= (answer_by is not null)),
  constraint application_reason check ((reason_code is null) = (reason_text is null))
);
-- One live application per request (D09); the race of two submissions ends here.
create unique index application_one_live on application (request_id) where live;
create index application_of_offer on application (offer_id, own_points desc, first_registered_on, submitted_at, unique_number);
create index application_of_account on application (account_id, submitted_at desc, id desc);
create index application_answer_due on application (answer_by, id) where status = 'ALLOCATED';
create index application_condition_due on application (condition_deadline, id) where status = 'ALLOCATED_CONDITIONALLY';
create index application_in_hand on application (status, offer_id) where live;

--changeset alin:006-application-event
create table application_event (
  id bigint generated always as identity primary key,
  application_id uuid not null references application (id),
  status text not null check (status in (
    'SUBMITTED', 'WITHDRAWN', 'NOT_SELECTED', 'UNDER_REVIEW', 'REJECTED_BY_ALS', 'APPROVED', 'DESIGNATED',
    'WITHDRAWN_AFTER_SENDING', 'REJECTED_BY_LANDLORD', 'TO_COMMISSION', 'ALLOCATED', 'ALLOCATED_SUBSTITUTE',
    'ALLOCATED_CONDITIONALLY', 'NOT_ALLOCATED', 'INADMISSIBLE', 'OFFER_ACCEPTED', 'OFFER_REFUSED', 'OFFER_EXPIRED',
    'LEASE_SIGNED', 'MOVED_IN')),
  at timestamptz not null,
  reason_code text,
  reason_text text check (length(reason_text) <= 1000),
  constraint application_event_reason check ((reason_code is null) = (reason_text is null))
);
create index application_event_of_application on application_event (application_id, id);
create trigger application_event_append_only before update or delete on application_event
  for each row execute function refuse_rewriting();

--changeset alin:006-idempotency-claim
-- Written with the application it answers for; removed after 48 hours.
create table idempotency_claim (
  owner_id uuid not null references account (id) on delete cascade,
  key text not null check (length(key) between 1 and 80),
  fingerprint text not null check (length(fingerprint) between 1 and 200),
  application_id uuid not null,
  claimed_at timestamptz not null,
  primary key (owner_id, key)
);
create index idempotency_claim_age on idempotency_claim (claimed_at);

--changeset alin:006-frozen-board
create table frozen_board (
  offer_id uuid primary key references offer (id),
  closed_at timestamptz not null,
  rule_set_version text not null check (length(rule_set_version) between 1 and 40),
  boosted text check (boosted in ('SME', 'MID_CAP', 'LARGE'))
);
create table frozen_board_line (
  offer_id uuid not null references frozen_board (offer_id),
  position integer not null check (position >= 1),
  application_id uuid not null unique references application (id),
  total integer not null check (total between -40 and 1000),
  sheet jsonb not null check (jsonb_typeof(sheet) = 'array'),
  primary key (offer_id, position)
);
create trigger frozen_board_append_only before update or delete on frozen_board
  for each row execute function refuse_rewriting();
create trigger frozen_board_line_append_only before update or delete on frozen_board_line
  for each row execute function refuse_rewriting();
