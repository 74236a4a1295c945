--liquibase formatted sql

--changeset alin:010-place-version
-- One row per place that somebody searches in: a commune (five characters) or a whole département. The version is bumped
-- once per transaction that changes rows of the place, before they are written, and places are locked in ascending order:
-- hence versions come in the order of commits and no two writers wait for one another in a ring.
create table place_version (
  place text collate "C" primary key check (place ~ '^(\d{2}|2[AB])(\d|\d{3})?$'),
  version bigint not null check (version >= 1),
  -- Rows that went away up to this version are no longer told: whoever knows an older one reads the place again.
  purged_to bigint not null default 0 check (purged_to >= 0),
  -- Not later than the first day about which the rows of some request here say nothing.
  stale_on date not null,
  constraint place_version_purged check (purged_to <= version)
);
create index place_version_stale on place_version (stale_on);

--changeset alin:010-request-place
-- What ranks and counts read: one row per submitted request, searched place and span of days. No look-up is needed beside it.
create table request_place (
  place text collate "C" not null check (place ~ '^(\d{2}|2[AB])(\d|\d{3})?$'),
  request_id uuid not null,
  -- The first span begins on 1900-01-01, one without end ends on 9999-12-31.
  valid_from date not null,
  valid_until date not null,
  social_income_cents bigint check (social_income_cents >= 0),
  intermediate_income_cents bigint check (intermediate_income_cents >= 0),
  monthly_income_cents bigint check (monthly_income_cents >= 0),
  housing_benefit_cents bigint not null check (housing_benefit_cents >= 0),
  first_registered_on date not null,
  size_for_dwelling smallint not null check (size_for_dwelling >= 1),
  social_category smallint not null check (social_category between 1 and 40),
  intermediate_category smallint not null check (intermediate_category between 1 and 40),
  -- Own points that no offer changes: all but mobility and effort.
  static_points smallint not null check (static_points between -40 and 740),
  -- 0 unknown, 1 SME, 2 MID_CAP, 3 LARGE.
  size_class smallint not null check (size_class between 0 and 3),
  job_change boolean not null,
  -- The rule on the size of the employer is met.
  able boolean not null,
  number_valid boolean not null,
  -- Went away; kept for a while so that read models learn of it.
  gone boolean not null default false,
  home_commune text check (home_commune ~ '^(\d{2}|2[AB])\d{3}$'),
  companies uuid[] not null,
  version bigint not null check (version >= 1),
  constraint request_place_span check (valid_from < valid_until),
  primary key (place, request_id, valid_from) include (
    valid_until, social_income_cents, intermediate_income_cents, monthly_income_cents, housing_benefit_cents,
    first_registered_on, size_for_dwelling, social_category, intermediate_category, static_points, size_class,
    job_change, able, number_valid, gone, home_commune)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
        autovacuum_analyze_scale_factor = 0.02);
create index request_place_changes on request_place (place, version);
create index request_place_gone on request_place (place) where gone;

--changeset alin:010-request-projection
-- Of the former row per request only what the writer needs: which places its rows are in, and until when they are true.
alter table request_projection add column places text[];
alter table request_projection add column refresh_on date;
alter table request_projection add column stale_on date;

insert into request_place (
  place, request_id, valid_from, valid_until, social_income_cents, intermediate_income_cents, monthly_income_cents,
  housing_benefit_cents, first_registered_on, size_for_dwelling, social_category, intermediate_category, static_points,
  size_class, job_change, able, number_valid, home_commune, companies, version)
select w.place, p.request_id, date '1900-01-01', coalesce(p.changes_on, date '9999-12-31'), p.social_income_cents,
  p.intermediate_income_cents, p.monthly_income_cents, p.housing_benefit_cents, p.first_registered_on,
  p.size_for_dwelling, p.social_category, p.intermediate_category,
  p.under_30_points + p.commission_refusal_points + p.refused_allocation_points + p.company_points,
  case p.size_class when 'SME' then 1 when 'MID_CAP' then 2 when 'LARGE' then 3 else 0 end,
  p.job_change, p.employer_size = 'MET', coalesce(p.number_valid, false), p.home_commune, p.companies, 1
from request_projection p
join (
  select d.department_code as place, d.request_id from searched_department d
  union all
  -- An arrondissement of a wished city and a commune of a wished département are contained in another place.
  select c.commune_code, c.request_id from searched_commune c
  where not exists (
      select from searched_department d
      where d.request_id = c.request_id
        and d.department_code = case when c.commune_code like '97%' or c.commune_code like '98%'
          then left(c.commune_code, 3) else left(c.commune_code, 2) end)
    and not exists (
      select from searched_commune city
      where city.request_id = c.request_id
        and city.commune_code = case
          when c.commune_code between '75101' and '75120' then '75056'
          when c.commune_code between '69381' and '69389' then '69123'
          when c.commune_code between '13201' and '13216' then '13055' end)
) w on w.request_id = p.request_id;

update request_projection p set
  places = coalesce(
    (select array_agg(r.place order by r.place) from request_place r where r.request_id = p.request_id), '{}'),
  refresh_on = day,
  stale_on = coalesce(changes_on, date '9999-12-31');

insert into place_version (place, version, stale_on)
select r.place, 1, min(r.valid_until) from request_place r group by r.place;

drop table searched_commune;
drop table searched_department;
alter table request_projection
  drop column unique_number, drop column day, drop column size_for_dwelling, drop column social_category,
  drop column intermediate_category, drop column social_income_cents, drop column intermediate_income_cents,
  drop column monthly_income_cents, drop column housing_benefit_cents, drop column home_commune,
  drop column under_30_points, drop column job_change, drop column commission_refusal_points,
  drop column refused_allocation_points, drop column company_points, drop column size_class,
  drop column employer_size, drop column number_valid, drop column companies, drop column first_registered_on,
  drop column changes_on,
  alter column places set not null,
  alter column stale_on set not null,
  -- Rows of a request must not outlive it unseen: the writer takes them away first, or the deletion fails.
  drop constraint request_projection_request_id_fkey,
  add constraint request_projection_request_id_fkey foreign key (request_id) references housing_request (id);
create index request_projection_refresh on request_projection (refresh_on) where refresh_on is not null;

--changeset alin:010-projection-rules
-- Fingerprint of the rules that the rows were computed with; when the published rules change, all rows are due.
create table projection_rules (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null check (length(fingerprint) between 1 and 200)
);

--changeset alin:010-refresh-age
-- Who was not refreshed from the register for longest.
create index housing_request_refreshed on housing_request (imported_at, id) where submitted_at is not null;
