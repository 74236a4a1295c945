package fr.alin.account;

import fr.alin.shared.Fact;
import fr.alin.shared.SessionId;
import fr.alin.testing.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens that can be read, valid 10 minutes on real time. */
public final class TransparentAccessTokens implements AccessTokens, AccessTokenReader {

  private static final Duration VALIDITY = Duration.ofMinutes(10);

  private record Issued(Actor actor, Instant expiresAt) {}

  private final InMemoryTransactions transactions;
  private final RealTime time;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  public TransparentAccessTokens(InMemoryTransactions transactions, RealTime time) {
    this.transactions = transactions;
    this.time = time;
  }

  @Override
  public AccessToken issue(Actor actor, SessionId session, Instant now) {
    transactions.forbidInside("signing");
    var value = actor.role() + "." + actor.account().value() + "." + issued.size();
    issued.put(value, new Issued(actor, now.plus(VALIDITY)));
    return new AccessToken(value, VALIDITY);
  }

  @Override
  public Fact<Actor> read(String token) {
    var found = issued.get(token);
    return found == null || !time.now().isBefore(found.expiresAt())
        ? Fact.unknown("actor")
        : Fact.known(found.actor());
  }
}
