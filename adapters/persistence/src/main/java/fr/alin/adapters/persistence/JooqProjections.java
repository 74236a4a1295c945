package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.PLACE_VERSION;
import static fr.alin.adapters.persistence.jooq.Tables.PROJECTION_RULES;
import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PLACE;
import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PROJECTION;

import fr.alin.adapters.persistence.jooq.tables.records.RequestProjectionRecord;
import fr.alin.application.Projections;
import fr.alin.ranking.Place;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of what ranks and counts read. Changes of a transaction are gathered and written
 * just before it commits: the projections of its requests are locked, then the places in which a row
 * changes, all in ascending order; each place gets its next version, and the rows carry it. So the
 * versions of a place follow its commits without gap, no two writers wait for one another in a ring,
 * and a place is locked for as long as a few statements take.
 */
@Singleton
final class JooqProjections implements Projections {

  /** Rows of one statement. */
  private static final int BATCH = 5_000;

  private static final LocalDate LONG_AGO = PlaceRow.BEGINNING;

  private final DSLContext jooq;
  private final TransactionOperations<Connection> transactions;
  private final ThreadLocal<@Nullable Map<UUID, Change>> pending = new ThreadLocal<>();

  JooqProjections(DSLContext jooq, TransactionOperations<Connection> transactions) {
    this.jooq = jooq;
    this.transactions = transactions;
  }

  /** What becomes of a request; {@code left} are places of a projection that is already deleted. */
  private record Change(Fact<Projected> next, Set<String> left) {}

  @Override
  public void put(Projected projected) {
    var changes = changes();
    var before = changes.get(projected.request().value());
    changes.put(
        projected.request().value(),
        new Change(Fact.known(projected), before == null ? Set.of() : before.left()));
  }

  /** The projection goes at once, or its request could not be deleted; its rows go with the others. */
  @Override
  public void remove(RequestId request) {
    var changes = changes();
    var left = new HashSet<String>();
    jooq.deleteFrom(REQUEST_PROJECTION)
        .where(REQUEST_PROJECTION.REQUEST_ID.eq(request.value()))
        .returning(REQUEST_PROJECTION.PLACES)
        .fetch()
        .forEach(row -> left.addAll(Arrays.asList(row.getPlaces())));
    var before = changes.get(request.value());
    if (before != null) {
      left.addAll(before.left());
    }
    changes.put(request.value(), new Change(Fact.unknown("projection"), Set.copyOf(left)));
  }

  private Map<UUID, Change> changes() {
    var known = pending.get();
    if (known != null) {
      return known;
    }
    var changes = new TreeMap<UUID, Change>();
    transactions
        .findTransactionStatus()
        .orElseThrow(() -> new IllegalStateException("projections are written in a transaction"))
        .registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void beforeCommit(boolean readOnly) {
                write(changes);
              }

              @Override
              public void afterCompletion(Status status) {
                pending.remove();
              }
            });
    pending.set(changes);
    return changes;
  }

  private void write(Map<UUID, Change> changes) {
    var requests = changes.keySet().toArray(UUID[]::new);
    var stored =
        jooq.selectFrom(REQUEST_PROJECTION)
            .where(REQUEST_PROJECTION.REQUEST_ID.eq(DSL.any(requests)))
            .orderBy(REQUEST_PROJECTION.REQUEST_ID)
            .forUpdate()
            .fetchMap(REQUEST_PROJECTION.REQUEST_ID);
    var former = rows(changes, stored);
    var next = new HashMap<PlaceRow.Key, PlaceRow>();
    var staleOn = new TreeMap<String, LocalDate>();
    for (var change : changes.values()) {
      if (change.next() instanceof Fact.Known<Projected>(var projected)) {
        for (var row : PlaceRow.of(projected)) {
          next.put(row.key(), row);
        }
      }
    }
    var written = next.values().stream().filter(row -> !row.equals(former.get(row.key()))).toList();
    var gone = former.keySet().stream().filter(key -> !next.containsKey(key)).toList();
    written.forEach(row -> staleOn.put(row.key().place(), PlaceRow.NEVER));
    gone.forEach(key -> staleOn.put(key.place(), PlaceRow.NEVER));
    for (var change : changes.values()) {
      if (change.next() instanceof Fact.Known<Projected>(var projected)) {
        var until = PlaceRow.stored(projected.staleOn());
        projected
            .places()
            .forEach(
                place ->
                    staleOn.computeIfPresent(
                        place.code(), (p, day) -> until.isBefore(day) ? until : day));
      }
    }
    if (!staleOn.isEmpty()) {
      var versions = bump(staleOn);
      bury(gone, versions);
      insert(written, versions);
    }
    keep(
        changes.values().stream()
            .filter(change -> change.next().isKnown())
            .map(change -> projection(change.next().get()))
            .filter(row -> !row.equals(stored.get(row.getRequestId())))
            .toList());
  }

  /** The rows that are there now, of all these requests. */
  private Map<PlaceRow.Key, PlaceRow> rows(
      Map<UUID, Change> changes, Map<UUID, RequestProjectionRecord> stored) {
    var places = new ArrayList<String>();
    var requests = new ArrayList<UUID>();
    changes.forEach(
        (request, change) -> {
          var codes = new HashSet<>(change.left());
          var projection = stored.get(request);
          if (projection != null) {
            codes.addAll(Arrays.asList(projection.getPlaces()));
          }
          codes.forEach(
              code -> {
                places.add(code);
                requests.add(request);
              });
        });
    if (places.isEmpty()) {
      return Map.of();
    }
    var wanted =
        DSL.table(
            "unnest({0}::text[], {1}::uuid[]) as wanted(place, request_id)",
            DSL.val(places.toArray(String[]::new)), DSL.val(requests.toArray(UUID[]::new)));
    return jooq
        .select(REQUEST_PLACE.fields())
        .from(wanted)
        .join(REQUEST_PLACE)
        .on("request_place.place = wanted.place and request_place.request_id = wanted.request_id")
        .where(REQUEST_PLACE.GONE.isFalse())
        .fetchInto(REQUEST_PLACE)
        .stream()
        .map(PlaceRow::of)
        .collect(Collectors.toMap(PlaceRow::key, row -> row));
  }

  /** Locks the places in ascending order and gives each its next version. */
  private Map<String, Long> bump(TreeMap<String, LocalDate> staleOn) {
    var versions = new HashMap<String, Long>();
    jooq.resultQuery(
            """
            insert into place_version (place, version, purged_to, stale_on)
            select place, 1, 0, stale_on
            from unnest({0}::text[], {1}::date[]) as bumped(place, stale_on)
            order by place collate "C"
            on conflict (place) do update set
              version = place_version.version + 1,
              stale_on = least(place_version.stale_on, excluded.stale_on)
            returning place, version
            """,
            DSL.val(staleOn.keySet().toArray(String[]::new)),
            DSL.val(staleOn.values().toArray(LocalDate[]::new)))
        .forEach(
            row -> versions.put(row.get("place", String.class), row.get("version", Long.class)));
    return versions;
  }

  private void bury(List<PlaceRow.Key> gone, Map<String, Long> versions) {
    if (gone.isEmpty()) {
      return;
    }
    jooq.execute(
        """
        update request_place set gone = true, version = buried.version
        from unnest({0}::text[], {1}::uuid[], {2}::date[], {3}::bigint[])
          as buried(place, request_id, valid_from, version)
        where request_place.place = buried.place and request_place.request_id = buried.request_id
          and request_place.valid_from = buried.valid_from
        """,
        DSL.val(gone.stream().map(PlaceRow.Key::place).toArray(String[]::new)),
        DSL.val(gone.stream().map(PlaceRow.Key::request).toArray(UUID[]::new)),
        DSL.val(gone.stream().map(PlaceRow.Key::validFrom).toArray(LocalDate[]::new)),
        DSL.val(gone.stream().map(key -> versions.get(key.place())).toArray(Long[]::new)));
  }

  private void insert(List<PlaceRow> rows, Map<String, Long> versions) {
    for (var from = 0; from < rows.size(); from += BATCH) {
      insertBatch(rows.subList(from, Math.min(from + BATCH, rows.size())), versions);
    }
  }

  private void insertBatch(List<PlaceRow> rows, Map<String, Long> versions) {
    jooq.execute(
        """
        insert into request_place (
          place, request_id, valid_from, valid_until, social_income_cents, intermediate_income_cents,
          monthly_income_cents, housing_benefit_cents, first_registered_on, size_for_dwelling, social_category,
          intermediate_category, static_points, size_class, job_change, able, number_valid, home_commune,
          companies, version)
        select place, request_id, valid_from, valid_until, social_income_cents, intermediate_income_cents,
          monthly_income_cents, housing_benefit_cents, first_registered_on, size_for_dwelling, social_category,
          intermediate_category, static_points, size_class, job_change, able, number_valid, home_commune,
          companies::uuid[], version
        from unnest({0}::text[], {1}::uuid[], {2}::date[], {3}::date[], {4}::bigint[], {5}::bigint[], {6}::bigint[],
            {7}::bigint[], {8}::date[], {9}::smallint[], {10}::smallint[], {11}::smallint[], {12}::smallint[],
            {13}::smallint[], {14}::boolean[], {15}::boolean[], {16}::boolean[], {17}::text[], {18}::text[],
            {19}::bigint[])
          as fresh(place, request_id, valid_from, valid_until, social_income_cents, intermediate_income_cents,
            monthly_income_cents, housing_benefit_cents, first_registered_on, size_for_dwelling, social_category,
            intermediate_category, static_points, size_class, job_change, able, number_valid, home_commune,
            companies, version)
        on conflict (place, request_id, valid_from) do update set
          valid_until = excluded.valid_until,
          social_income_cents = excluded.social_income_cents,
          intermediate_income_cents = excluded.intermediate_income_cents,
          monthly_income_cents = excluded.monthly_income_cents,
          housing_benefit_cents = excluded.housing_benefit_cents,
          first_registered_on = excluded.first_registered_on,
          size_for_dwelling = excluded.size_for_dwelling,
          social_category = excluded.social_category,
          intermediate_category = excluded.intermediate_category,
          static_points = excluded.static_points,
          size_class = excluded.size_class,
          job_change = excluded.job_change,
          able = excluded.able,
          number_valid = excluded.number_valid,
          gone = false,
          home_commune = excluded.home_commune,
          companies = excluded.companies,
          version = excluded.version
        """,
        DSL.val(rows.stream().map(row -> row.key().place()).toArray(String[]::new)),
        DSL.val(rows.stream().map(row -> row.key().request()).toArray(UUID[]::new)),
        DSL.val(rows.stream().map(row -> row.key().validFrom()).toArray(LocalDate[]::new)),
        DSL.val(rows.stream().map(PlaceRow::validUntil).toArray(LocalDate[]::new)),
        DSL.val(rows.stream().map(PlaceRow::socialIncomeCents).toArray(Long[]::new)),
        DSL.val(rows.stream().map(PlaceRow::intermediateIncomeCents).toArray(Long[]::new)),
        DSL.val(rows.stream().map(PlaceRow::monthlyIncomeCents).toArray(Long[]::new)),
        DSL.val(rows.stream().map(PlaceRow::housingBenefitCents).toArray(Long[]::new)),
        DSL.val(rows.stream().map(PlaceRow::firstRegisteredOn).toArray(LocalDate[]::new)),
        DSL.val(rows.stream().map(PlaceRow::sizeForDwelling).toArray(Short[]::new)),
        DSL.val(rows.stream().map(PlaceRow::socialCategory).toArray(Short[]::new)),
        DSL.val(rows.stream().map(PlaceRow::intermediateCategory).toArray(Short[]::new)),
        DSL.val(rows.stream().map(PlaceRow::staticPoints).toArray(Short[]::new)),
        DSL.val(rows.stream().map(PlaceRow::sizeClass).toArray(Short[]::new)),
        DSL.val(rows.stream().map(PlaceRow::jobChange).toArray(Boolean[]::new)),
        DSL.val(rows.stream().map(PlaceRow::able).toArray(Boolean[]::new)),
        DSL.val(rows.stream().map(PlaceRow::numberValid).toArray(Boolean[]::new)),
        DSL.val(rows.stream().map(PlaceRow::homeCommune).toArray(String[]::new)),
        DSL.val(rows.stream().map(row -> literal(row.companies())).toArray(String[]::new)),
        DSL.val(rows.stream().map(row -> versions.get(row.key().place())).toArray(Long[]::new)));
  }

  /** An array as PostgreSQL writes it; of identifiers and codes only, which need no quotes. */
  private static String literal(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private void keep(List<RequestProjectionRecord> rows) {
    for (var from = 0; from < rows.size(); from += BATCH) {
      var batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
      jooq.execute(
          """
          insert into request_projection (request_id, places, refresh_on, stale_on)
          select request_id, places::text[], refresh_on, stale_on
          from unnest({0}::uuid[], {1}::text[], {2}::date[], {3}::date[])
            as fresh(request_id, places, refresh_on, stale_on)
          on conflict (request_id) do update set
            places = excluded.places, refresh_on = excluded.refresh_on, stale_on = excluded.stale_on
          """,
          DSL.val(batch.stream().map(RequestProjectionRecord::getRequestId).toArray(UUID[]::new)),
          DSL.val(
              batch.stream()
                  .map(row -> literal(Arrays.asList(row.getPlaces())))
                  .toArray(String[]::new)),
          DSL.val(
              batch.stream().map(RequestProjectionRecord::getRefreshOn).toArray(LocalDate[]::new)),
          DSL.val(
              batch.stream().map(RequestProjectionRecord::getStaleOn).toArray(LocalDate[]::new)));
    }
  }

  private static RequestProjectionRecord projection(Projected projected) {
    var row = new RequestProjectionRecord();
    row.setRequestId(projected.request().value());
    row.setPlaces(projected.places().stream().map(Place::code).toArray(String[]::new));
    row.setRefreshOn(projected.refreshOn().equals(LocalDate.MAX) ? null : projected.refreshOn());
    row.setStaleOn(PlaceRow.stored(projected.staleOn()));
    // One shape of statement for all rows.
    Arrays.stream(REQUEST_PROJECTION.fields()).forEach(column -> row.changed(column, true));
    return row;
  }

  @Override
  public void addAll(List<Projected> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    var staleOn = new TreeMap<String, LocalDate>();
    for (var one : fresh) {
      var until = PlaceRow.stored(one.staleOn());
      one.places()
          .forEach(place -> staleOn.merge(place.code(), until, (a, b) -> a.isBefore(b) ? a : b));
    }
    keep(fresh.stream().map(JooqProjections::projection).toList());
    var versions = bump(staleOn);
    for (var from = 0; from < fresh.size(); from += BATCH) {
      insert(
          fresh.subList(from, Math.min(from + BATCH, fresh.size())).stream()
              .flatMap(one -> PlaceRow.of(one).stream())
              .toList(),
          versions);
    }
    // The planner knows nothing of rows that were never analysed, and reads whole tables.
    jooq.execute("analyze request_place, place_version, request_projection");
  }

  /** The records of a first load by table, in writing order; every place is in its first version. */
  static List<List<? extends TableRecord<?>>> records(List<Projected> fresh) {
    return List.of(
        fresh.stream().map(JooqProjections::projection).toList(),
        fresh.stream()
            .flatMap(one -> PlaceRow.of(one).stream())
            .map(row -> row.toRecord(1))
            .toList());
  }

  @Override
  public List<RequestId> ageing(LocalDate today, int limit) {
    return jooq.select(REQUEST_PROJECTION.REQUEST_ID)
        .from(REQUEST_PROJECTION)
        .where(REQUEST_PROJECTION.REFRESH_ON.le(today))
        .orderBy(REQUEST_PROJECTION.REFRESH_ON, REQUEST_PROJECTION.REQUEST_ID)
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .fetch(row -> new RequestId(row.value1()));
  }

  @Override
  public List<RequestId> behind(Set<Place> places, LocalDate day, int limit) {
    return jooq.select(REQUEST_PROJECTION.REQUEST_ID)
        .from(REQUEST_PROJECTION)
        .where(REQUEST_PROJECTION.STALE_ON.le(day))
        .and(
            REQUEST_PROJECTION.REQUEST_ID.in(
                DSL.select(REQUEST_PLACE.REQUEST_ID)
                    .from(REQUEST_PLACE)
                    .where(REQUEST_PLACE.PLACE.in(codes(places)))
                    .and(REQUEST_PLACE.GONE.isFalse())))
        .orderBy(REQUEST_PROJECTION.REQUEST_ID)
        .limit(limit)
        .forUpdate()
        .fetch(row -> new RequestId(row.value1()));
  }

  /** First the locks, then what is true under them. */
  @Override
  public void settle(Set<Place> places, LocalDate day) {
    var locked =
        jooq.select(PLACE_VERSION.PLACE)
            .from(PLACE_VERSION)
            .where(PLACE_VERSION.PLACE.in(codes(places)))
            .and(PLACE_VERSION.STALE_ON.le(day))
            .orderBy(PLACE_VERSION.PLACE)
            .forUpdate()
            .fetch(PLACE_VERSION.PLACE);
    if (locked.isEmpty()) {
      return;
    }
    Field<LocalDate> until =
        DSL.field(
            DSL.select(DSL.min(REQUEST_PROJECTION.STALE_ON))
                .from(REQUEST_PLACE)
                .join(REQUEST_PROJECTION)
                .on(REQUEST_PROJECTION.REQUEST_ID.eq(REQUEST_PLACE.REQUEST_ID))
                .where(REQUEST_PLACE.PLACE.eq(PLACE_VERSION.PLACE))
                .and(REQUEST_PLACE.GONE.isFalse()));
    jooq.update(PLACE_VERSION)
        .set(PLACE_VERSION.STALE_ON, DSL.coalesce(until, DSL.val(PlaceRow.NEVER)))
        .where(PLACE_VERSION.PLACE.in(locked))
        .execute();
  }

  @Override
  public Set<Place> unsettled(LocalDate day, int limit) {
    return jooq
        .select(PLACE_VERSION.PLACE)
        .from(PLACE_VERSION)
        .where(PLACE_VERSION.STALE_ON.le(day))
        .orderBy(PLACE_VERSION.STALE_ON, PLACE_VERSION.PLACE)
        .limit(limit)
        .fetch(PLACE_VERSION.PLACE)
        .stream()
        .map(Place::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> codes(Set<Place> places) {
    return places.stream().map(Place::code).sorted().toList();
  }

  @Override
  public Fact<String> adopted() {
    return Absence.fact(
        jooq.select(PROJECTION_RULES.FINGERPRINT)
            .from(PROJECTION_RULES)
            .fetchOne(PROJECTION_RULES.FINGERPRINT),
        "rules of the projections");
  }

  @Override
  public void adopt(String rules) {
    if (adopted().equals(Fact.known(rules))) {
      return;
    }
    var changed =
        jooq.insertInto(PROJECTION_RULES)
            .set(PROJECTION_RULES.FINGERPRINT, rules)
            .onConflict(PROJECTION_RULES.ONLY_ROW)
            .doUpdate()
            .set(PROJECTION_RULES.FINGERPRINT, rules)
            .where(PROJECTION_RULES.FINGERPRINT.ne(rules))
            .execute();
    if (changed == 0) {
      return; // another node was quicker
    }
    // In the order of every writer: requests, then places. No view may be answered by what other
    // rules computed.
    jooq.update(REQUEST_PROJECTION)
        .set(REQUEST_PROJECTION.REFRESH_ON, LONG_AGO)
        .set(REQUEST_PROJECTION.STALE_ON, LONG_AGO)
        .execute();
    jooq.select(PLACE_VERSION.PLACE)
        .from(PLACE_VERSION)
        .orderBy(PLACE_VERSION.PLACE)
        .forUpdate()
        .fetch();
    jooq.update(PLACE_VERSION).set(PLACE_VERSION.STALE_ON, LONG_AGO).execute();
  }
}
