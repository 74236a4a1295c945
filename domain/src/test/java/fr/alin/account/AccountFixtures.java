package fr.alin.account;

import fr.alin.mail.Language;
import fr.alin.shared.AccountId;
import java.time.Instant;
import java.util.UUID;

/** Whole people and accounts; every value differs from the others. */
public final class AccountFixtures {

  public static final Instant SIGNED_UP_AT = Instant.parse("2026-11-02T08:15:30.123456Z");
  public static final Instant ACTIVATED_AT = Instant.parse("2026-11-02T09:20:40.654321Z");

  private AccountFixtures() {}

  public static Person camille() {
    return new Person(Title.MADAME, "Durand-Lévêque", "Camille", "06 11 22 33 44");
  }

  public static Person karim() {
    return new Person(Title.MONSIEUR, "Benali", "Karim", "+33 7 55 66 77 88");
  }

  public static Account.Pending pending(AccountId id, String email) {
    return new Account.Pending(
        id,
        camille(),
        new EmailAddress(email),
        Language.FR,
        Entitlement.applicant(),
        SIGNED_UP_AT,
        0);
  }

  public static Account.Active active(AccountId id, String email, String password) {
    return pending(id, email).activate(TransparentPasswords.of(password), ACTIVATED_AT);
  }

  public static AccountId id(long n) {
    return new AccountId(new UUID(0x7001L, 0x8000_0000_0000_0000L | n));
  }
}
