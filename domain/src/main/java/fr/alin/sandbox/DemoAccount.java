package fr.alin.sandbox;

import fr.alin.account.Role;
import fr.alin.mail.Language;
import fr.alin.reference.DepartmentCode;
import fr.alin.request.RegisterRecord;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import java.time.Instant;
import java.util.Set;

/**
 * An activated account of the demonstration.
 *
 * @param email lower case, under {@code .example}
 * @param passwordHash as the password port encodes it; all demonstration accounts share one hash
 */
public record DemoAccount(
    AccountId id,
    Role role,
    RegisterRecord.Title title,
    String birthName,
    String firstName,
    String mobilePhone,
    String email,
    Language language,
    String passwordHash,
    Set<DepartmentCode> territories,
    Fact<LandlordId> landlord,
    Instant createdAt) {

  public DemoAccount {
    territories = Set.copyOf(territories);
  }
}
