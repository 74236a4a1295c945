package fr.alin.account;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.testing.InMemoryTransactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** One-time links in memory. */
public final class InMemoryOneTimeLinks implements OneTimeLinks, InMemoryTransactions.Undoable {

  private final Map<TokenHash, OneTimeLink> byToken = new HashMap<>();

  public InMemoryOneTimeLinks(InMemoryTransactions transactions) {
    transactions.covering(this);
  }

  @Override
  public void add(OneTimeLink link) {
    byToken.put(link.token(), link);
  }

  @Override
  public Fact<OneTimeLink> find(TokenHash token, OneTimeLink.Purpose purpose) {
    var link = byToken.get(token);
    return link == null || link.purpose() != purpose ? Fact.unknown("link") : Fact.known(link);
  }

  @Override
  public boolean consume(TokenHash token, OneTimeLink.Purpose purpose, Instant now) {
    return use(
            link ->
                link.token().equals(token) && link.purpose() == purpose && !link.isExpiredAt(now),
            now)
        == 1;
  }

  @Override
  public void useUp(AccountId account, OneTimeLink.Purpose purpose, Instant now) {
    use(link -> link.account().equals(account) && link.purpose() == purpose, now);
  }

  @Override
  public int countIssuedAfter(AccountId account, OneTimeLink.Purpose purpose, Instant instant) {
    return (int)
        byToken.values().stream()
            .filter(
                link ->
                    link.account().equals(account)
                        && link.purpose() == purpose
                        && link.issuedAt().isAfter(instant))
            .count();
  }

  @Override
  public int deleteExpiredBefore(Instant instant) {
    var before = byToken.size();
    byToken.values().removeIf(link -> link.expiresAt().isBefore(instant));
    return before - byToken.size();
  }

  private int use(Predicate<OneTimeLink> which, Instant now) {
    var unused =
        byToken.values().stream().filter(which).filter(link -> !link.usedAt().isKnown()).toList();
    for (var link : unused) {
      byToken.put(
          link.token(),
          new OneTimeLink(
              link.token(),
              link.purpose(),
              link.account(),
              link.issuedAt(),
              link.expiresAt(),
              Fact.known(now),
              link.newEmail()));
    }
    return unused.size();
  }

  @Override
  public Runnable snapshot() {
    var copy = Map.copyOf(byToken);
    return () -> {
      byToken.clear();
      byToken.putAll(copy);
    };
  }
}
