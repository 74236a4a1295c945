package fr.alin.adapters.persistence;

import fr.alin.account.Account;
import fr.alin.account.EmailAddress;
import fr.alin.account.Entitlement;
import fr.alin.account.PasswordHash;
import fr.alin.account.Person;
import fr.alin.account.Role;
import fr.alin.account.Title;
import fr.alin.mail.Language;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.AccountId;
import fr.alin.shared.LandlordId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code account}; it has a password exactly when it is active. */
@MappedEntity("account")
record AccountRow(
    @Id UUID id,
    String email,
    Title title,
    String birthName,
    String firstName,
    String mobilePhone,
    Language language,
    Role role,
    @TypeDef(type = DataType.STRING_ARRAY) List<String> territories,
    @Nullable UUID landlordId,
    Instant termsAcceptedAt,
    @Nullable String passwordHash,
    @Nullable Instant activatedAt,
    @Version long version) {

  static AccountRow from(Account account) {
    var person = account.person();
    var entitlement = account.entitlement();
    var active = account instanceof Account.Active known ? known : null;
    return new AccountRow(
        account.id().value(),
        account.email().value(),
        person.title(),
        person.birthName(),
        person.firstName(),
        person.mobilePhone(),
        account.language(),
        entitlement.role(),
        entitlement.territories().stream().map(DepartmentCode::value).sorted().toList(),
        Absence.orNull(entitlement.landlord(), LandlordId::value),
        account.termsAcceptedAt(),
        active == null ? null : active.password().encoded(),
        active == null ? null : active.activatedAt(),
        account.version());
  }

  Account toDomain() {
    var accountId = new AccountId(id);
    var person = new Person(title, birthName, firstName, mobilePhone);
    var address = new EmailAddress(email);
    var entitlement =
        new Entitlement(
            role,
            territories.stream().map(DepartmentCode::new).collect(Collectors.toSet()),
            Absence.fact(landlordId, "landlord", LandlordId::new));
    return passwordHash == null || activatedAt == null
        ? new Account.Pending(
            accountId, person, address, language, entitlement, termsAcceptedAt, version)
        : new Account.Active(
            accountId,
            person,
            address,
            language,
            entitlement,
            termsAcceptedAt,
            new PasswordHash(passwordHash),
            activatedAt,
            version);
  }
}
