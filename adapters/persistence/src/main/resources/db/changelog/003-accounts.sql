--liquibase formatted sql

--changeset alin:003-account
create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  title text not null check (title in ('MADAME', 'MONSIEUR')),
  birth_name text not null check (length(birth_name) between 1 and 100),
  first_name text not null check (length(first_name) between 1 and 100),
  mobile_phone text not null check (length(mobile_phone) between 1 and 25),
  language text not null check (language in ('FR', 'EN')),
  role text not null check (role in ('APPLICANT', 'ADVISER', 'LANDLORD_AGENT', 'ADMIN')),
  territories text[] not null check (role = 'ADVISER' or cardinality(territories) = 0),
  landlord_id uuid references landlord (id),
  terms_accepted_at timestamptz not null,
  password_hash text check (length(password_hash) between 1 and 255),
  activated_at timestamptz,
  version bigint not null check (version >= 0),
  constraint account_active_has_password check ((password_hash is null) = (activated_at is null)),
  constraint account_agent_has_landlord check ((landlord_id is null) = (role <> 'LANDLORD_AGENT'))
);

--changeset alin:003-one-time-link
create table one_time_link (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  purpose text not null check (purpose in ('ACTIVATION', 'PASSWORD_RESET')),
  account_id uuid not null references account (id) on delete cascade,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint one_time_link_window check (expires_at > issued_at)
);
create index one_time_link_account on one_time_link (account_id, purpose, issued_at);
create index one_time_link_expiry on one_time_link (expires_at);

--changeset alin:003-session
create table session (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  client text not null check (client in ('WEB', 'MOBILE')),
  started_at timestamptz not null,
  expires_at timestamptz not null,
  current_hash text not null check (current_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text check (previous_hash ~ '^[0-9a-f]{64}$'),
  rotated_at timestamptz not null,
  revoked_at timestamptz
);
create index session_account on session (account_id) where revoked_at is null;
create index session_expiry on session (expires_at);

-- Every token that a chain ever had, so that a copy that comes back late betrays itself.
create table session_token (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  session_id uuid not null references session (id) on delete cascade
);
create index session_token_session on session_token (session_id);

--changeset alin:003-signing-key
create table signing_key (
  key_id text primary key check (length(key_id) between 1 and 200),
  created_at timestamptz not null,
  public_jwk text not null,
  sealed_private_key text not null
);
