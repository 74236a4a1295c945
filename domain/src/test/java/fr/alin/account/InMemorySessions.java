package fr.alin.account;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.SessionId;
import fr.alin.testing.InMemoryTransactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sessions in memory; the single transaction at a time is the lock. */
public final class InMemorySessions implements Sessions, InMemoryTransactions.Undoable {

  private final Map<SessionId, Session> byId = new HashMap<>();
  private final Map<TokenHash, SessionId> chains = new HashMap<>();

  public InMemorySessions(InMemoryTransactions transactions) {
    transactions.covering(this);
  }

  @Override
  public void add(Session session) {
    byId.put(session.id(), session);
    chains.put(session.current(), session.id());
  }

  @Override
  public Fact<Session> lock(TokenHash token) {
    var id = chains.get(token);
    return id == null ? Fact.unknown("session") : Fact.known(byId.get(id));
  }

  @Override
  public void update(Session session) {
    add(session);
  }

  @Override
  public int revokeAll(AccountId account, Instant now) {
    var live =
        byId.values().stream()
            .filter(s -> s.account().equals(account) && !s.revokedAt().isKnown())
            .toList();
    live.forEach(session -> byId.put(session.id(), session.revoke(now)));
    return live.size();
  }

  @Override
  public List<Session> ofAccount(AccountId account) {
    return byId.values().stream()
        .filter(s -> s.account().equals(account) && !s.revokedAt().isKnown())
        .sorted(
            Comparator.comparing(Session::rotatedAt)
                .reversed()
                .thenComparing(session -> session.id().value()))
        .limit(100)
        .toList();
  }

  @Override
  public boolean revoke(AccountId account, SessionId id, Instant now) {
    var session = byId.get(id);
    if (session == null || !session.account().equals(account) || session.revokedAt().isKnown()) {
      return false;
    }
    byId.put(id, session.revoke(now));
    return true;
  }

  @Override
  public int deleteExpiredBefore(Instant instant) {
    var before = byId.size();
    byId.values().removeIf(session -> session.expiresAt().isBefore(instant));
    chains.values().removeIf(id -> !byId.containsKey(id));
    return before - byId.size();
  }

  @Override
  public Runnable snapshot() {
    var sessions = Map.copyOf(byId);
    var tokens = Map.copyOf(chains);
    return () -> {
      byId.clear();
      byId.putAll(sessions);
      chains.clear();
      chains.putAll(tokens);
    };
  }
}
