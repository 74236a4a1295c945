package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.DELIVERED_FORM;
import static fr.alin.adapters.persistence.jooq.Tables.HOUSING_REQUEST;

import fr.alin.adapters.persistence.jooq.Sequences;
import fr.alin.request.HousingRequest;
import fr.alin.request.Requests;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Housing requests by Data JDBC; two imports of one number, or by one account, wait for one another on a lock. */
@Singleton
final class JdbcRequests implements Requests {

  private final HousingRequestRows rows;
  private final Locks locks;
  private final DSLContext jooq;

  JdbcRequests(HousingRequestRows rows, Locks locks, DSLContext jooq) {
    this.rows = rows;
    this.locks = locks;
    this.jooq = jooq;
  }

  @Override
  public boolean add(HousingRequest request) {
    locks.take(Locks.Kind.ACCOUNT, request.account().value().toString());
    locks.take(Locks.Kind.UNIQUE_NUMBER, request.register().number().value());
    if (rows.findByAccountId(request.account().value()).isPresent()
        || rows.findByUniqueNumber(request.register().number().value()).isPresent()) {
      return false;
    }
    rows.save(HousingRequestRow.from(request));
    return true;
  }

  @Override
  public Fact<HousingRequest> ofAccount(AccountId account) {
    return Absence.fact(
        rows.findByAccountId(account.value()).orElse(null), "request", HousingRequestRow::toDomain);
  }

  @Override
  public Fact<HousingRequest> find(RequestId id) {
    return Absence.fact(
        rows.findById(id.value()).orElse(null), "request", HousingRequestRow::toDomain);
  }

  @Override
  public Map<RequestId, HousingRequest> findAll(Collection<RequestId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : rows.findByIdIn(ids.stream().map(RequestId::value).toList()).stream()
            .map(HousingRequestRow::toDomain)
            .collect(Collectors.toMap(HousingRequest::id, Function.identity()));
  }

  @Override
  public List<HousingRequest> ofNumbers(Collection<UniqueNumber> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : rows.findByUniqueNumberIn(numbers.stream().map(UniqueNumber::value).toList()).stream()
            .map(HousingRequestRow::toDomain)
            .toList();
  }

  @Override
  public List<HousingRequest> importedBefore(Instant instant, int limit) {
    var ids =
        jooq.select(HOUSING_REQUEST.ID)
            .from(HOUSING_REQUEST)
            .where(HOUSING_REQUEST.SUBMITTED_AT.isNotNull())
            .and(HOUSING_REQUEST.IMPORTED_AT.lt(instant))
            .orderBy(HOUSING_REQUEST.IMPORTED_AT, HOUSING_REQUEST.ID)
            .limit(limit)
            .fetch(row -> new RequestId(row.value1()));
    return List.copyOf(findAll(ids).values());
  }

  @Override
  public boolean update(HousingRequest request) {
    try {
      rows.update(HousingRequestRow.from(request));
      return true;
    } catch (OptimisticLockException stale) {
      return false;
    }
  }

  /** Locked in the order of everybody, so that whoever moved meanwhile is left out and no batch fails. */
  @Override
  public Set<RequestId> updateAll(List<HousingRequest> requests) {
    if (requests.isEmpty()) {
      return Set.of();
    }
    var ids = requests.stream().map(request -> request.id().value()).toArray(UUID[]::new);
    var versions =
        jooq.select(HOUSING_REQUEST.ID, HOUSING_REQUEST.VERSION)
            .from(HOUSING_REQUEST)
            .where(HOUSING_REQUEST.ID.eq(DSL.any(ids)))
            .orderBy(HOUSING_REQUEST.ID)
            .forNoKeyUpdate()
            .fetchMap(HOUSING_REQUEST.ID, HOUSING_REQUEST.VERSION);
    var current =
        requests.stream()
            .filter(
                request -> Objects.equals(versions.get(request.id().value()), request.version()))
            .toList();
    rows.updateAll(current.stream().map(HousingRequestRow::from).toList());
    return current.stream().map(HousingRequest::id).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void delete(RequestId id) {
    jooq.deleteFrom(DELIVERED_FORM).where(DELIVERED_FORM.REQUEST_ID.eq(id.value())).execute();
    rows.deleteById(id.value());
  }

  @Override
  public String nextPlatformNumber() {
    return String.format(Locale.ROOT, "%010d", jooq.nextval(Sequences.PLATFORM_NUMBER));
  }

  @Override
  public boolean numberTaken(UniqueNumber number, AccountId byOther) {
    return rows.findByUniqueNumber(number.value())
        .filter(row -> !row.accountId().equals(byOther.value()))
        .isPresent();
  }
}
