package fr.alin.registry;

import fr.alin.request.HousingRequest;
import fr.alin.request.InMemoryRequests;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.RequestId;
import fr.alin.testing.InMemoryTransactions;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Forms in memory. */
public final class InMemoryDeliveredForms implements DeliveredForms, InMemoryTransactions.Undoable {

  private final InMemoryRequests requests;
  private final Map<RequestId, Kept> rows = new LinkedHashMap<>();

  public InMemoryDeliveredForms(InMemoryRequests requests, InMemoryTransactions transactions) {
    this.requests = requests;
    transactions.covering(this);
  }

  @Override
  public Comparison compare(Map<UniqueNumber, Fingerprint> delivered) {
    var found =
        requests.ofNumbers(delivered.keySet()).stream()
            .collect(Collectors.toMap(r -> r.register().number(), Function.identity()));
    var differing = new HashSet<UniqueNumber>();
    found.forEach(
        (number, request) -> {
          if (!asItWas(request, delivered.get(number))) {
            differing.add(number);
          }
        });
    return new Comparison(differing, delivered.size() - found.size());
  }

  private boolean asItWas(HousingRequest request, Fingerprint form) {
    return new Kept(request.id(), request.version(), form).equals(rows.get(request.id()));
  }

  @Override
  public void keep(Collection<Kept> forms) {
    forms.forEach(kept -> rows.put(kept.request(), kept));
  }

  @Override
  public Runnable snapshot() {
    var copy = Map.copyOf(rows);
    return () -> {
      rows.clear();
      rows.putAll(copy);
    };
  }
}
