package fr.alin.request;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.testing.InMemoryTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Housing requests in memory, with the constraints of the real store. */
public final class InMemoryRequests implements Requests, InMemoryTransactions.Undoable {

  private static final long FIRST_PLATFORM_NUMBER = 1_000_000_001L;

  private final InMemoryTransactions transactions;
  private final Map<RequestId, HousingRequest> rows = new LinkedHashMap<>();
  private long nextPlatformNumber = FIRST_PLATFORM_NUMBER;

  public InMemoryRequests(InMemoryTransactions transactions) {
    this.transactions = transactions;
    transactions.covering(this);
  }

  @Override
  public boolean add(HousingRequest request) {
    demandTransaction();
    var taken =
        first(
            other ->
                other.account().equals(request.account())
                    || other.register().number().equals(request.register().number()));
    if (taken.isKnown()) {
      return false;
    }
    rows.put(request.id(), atVersion(request, 0));
    return true;
  }

  @Override
  public Fact<HousingRequest> ofAccount(AccountId account) {
    return first(request -> request.account().equals(account));
  }

  @Override
  public Fact<HousingRequest> find(RequestId id) {
    return first(request -> request.id().equals(id));
  }

  @Override
  public Map<RequestId, HousingRequest> findAll(Collection<RequestId> ids) {
    var found = new LinkedHashMap<>(rows);
    found.keySet().retainAll(Set.copyOf(ids));
    return found;
  }

  @Override
  public List<HousingRequest> ofNumbers(Collection<UniqueNumber> numbers) {
    return rows.values().stream().filter(r -> numbers.contains(r.register().number())).toList();
  }

  @Override
  public List<HousingRequest> importedBefore(Instant instant, int limit) {
    return rows.values().stream()
        .filter(r -> r.isSubmitted() && r.importedAt().isBefore(instant))
        .sorted(Comparator.comparing(HousingRequest::importedAt))
        .limit(limit)
        .toList();
  }

  public List<HousingRequest> all() {
    return List.copyOf(rows.values());
  }

  @Override
  public boolean update(HousingRequest request) {
    demandTransaction();
    var stored = rows.get(request.id());
    if (stored == null || stored.version() != request.version()) {
      return false;
    }
    rows.put(request.id(), atVersion(request, request.version() + 1));
    return true;
  }

  @Override
  public Set<RequestId> updateAll(List<HousingRequest> requests) {
    return requests.stream()
        .filter(this::update)
        .map(HousingRequest::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void delete(RequestId id) {
    demandTransaction();
    rows.remove(id);
  }

  @Override
  public String nextPlatformNumber() {
    return Long.toString(nextPlatformNumber++);
  }

  @Override
  public boolean numberTaken(UniqueNumber number, AccountId byOther) {
    return first(
            request ->
                request.register().number().equals(number) && !request.account().equals(byOther))
        .isKnown();
  }

  @Override
  public Runnable snapshot() {
    var copy = new LinkedHashMap<>(rows);
    return () -> {
      rows.clear();
      rows.putAll(copy);
    };
  }

  private Fact<HousingRequest> first(Predicate<HousingRequest> wanted) {
    return rows.values().stream()
        .filter(wanted)
        .findFirst()
        .map(Fact::known)
        .orElse(Fact.unknown("request"));
  }

  private static HousingRequest atVersion(HousingRequest r, long version) {
    return new HousingRequest(
        r.id(),
        r.account(),
        r.platformNumber(),
        r.register(),
        r.importedAt(),
        r.identityMismatch(),
        r.complement(),
        r.disclosure(),
        r.confirmedDocuments(),
        r.submittedAt(),
        r.commissionRefusals(),
        r.refusedAllocationOn(),
        r.lastChanges(),
        version);
  }

  private void demandTransaction() {
    if (!transactions.isOpen()) {
      throw new AssertionError("requests are written inside a transaction");
    }
  }
}
