package fr.alin.account;

import fr.alin.shared.Fact.Known;
import java.time.Instant;

/** What a link of a mail is worth when somebody follows it. */
sealed interface FollowedLink {

  /** Good; {@code account} is its owner. */
  record Live(Account account) implements FollowedLink {}

  record Expired() implements FollowedLink {}

  record Used() implements FollowedLink {}

  record Unknown() implements FollowedLink {}

  /** Reads the link and its account, in the caller's scope. */
  static FollowedLink of(
      TokenHash token,
      OneTimeLink.Purpose purpose,
      OneTimeLinks links,
      Accounts accounts,
      Instant now) {
    if (!(links.find(token, purpose) instanceof Known<OneTimeLink>(var link))) {
      return new Unknown();
    }
    if (link.usedAt().isKnown()) {
      return new Used();
    }
    if (link.isExpiredAt(now)) {
      return new Expired();
    }
    return accounts.byId(link.account()) instanceof Known<Account>(var account)
        ? new Live(account)
        : new Unknown();
  }
}
