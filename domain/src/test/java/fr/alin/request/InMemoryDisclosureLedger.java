package fr.alin.request;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.testing.InMemoryTransactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ledger in memory; a cursor is the position after the last line read. */
public final class InMemoryDisclosureLedger
    implements DisclosureLedger, InMemoryTransactions.Undoable {

  private final InMemoryTransactions transactions;
  private final List<DisclosureChange> lines = new ArrayList<>();

  public InMemoryDisclosureLedger(InMemoryTransactions transactions) {
    this.transactions = transactions;
    transactions.covering(this);
  }

  @Override
  public void add(DisclosureChange change) {
    if (!transactions.isOpen()) {
      throw new AssertionError("the ledger is written inside a transaction");
    }
    lines.add(change);
  }

  @Override
  public Slice<DisclosureChange> of(AccountId account, Page page) {
    var all =
        lines.stream()
            .filter(line -> line.account().equals(account))
            .sorted(
                Comparator.comparing(DisclosureChange::at)
                    .thenComparing(line -> line.id().value())
                    .reversed())
            .toList();
    var from = page.after().map(Integer::parseInt).orElse(0);
    var to = Math.min(from + page.limit(), all.size());
    return new Slice<>(
        all.subList(Math.min(from, to), to),
        to < all.size() ? Fact.known(Integer.toString(to)) : Fact.unknown("next page"));
  }

  @Override
  public Runnable snapshot() {
    var copy = new ArrayList<>(lines);
    return () -> {
      lines.clear();
      lines.addAll(copy);
    };
  }
}
