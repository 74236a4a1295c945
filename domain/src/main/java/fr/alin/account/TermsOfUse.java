package fr.alin.account;

import fr.alin.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The terms of use in force, named by the day from which they hold. Whoever accepted earlier ones is
 * asked again.
 */
public record TermsOfUse(LocalDate since) {

  /** Whether this account must accept anew; nobody is asked before the day. */
  public boolean concern(Account account, Instant now) {
    return !BusinessClock.legalDate(now).isBefore(since)
        && BusinessClock.legalDate(account.termsAcceptedAt()).isBefore(since);
  }
}
