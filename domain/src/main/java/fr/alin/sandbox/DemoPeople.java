package fr.alin.sandbox;

import fr.alin.account.PasswordHash;
import fr.alin.account.Role;
import fr.alin.mail.Language;
import fr.alin.offer.Offer;
import fr.alin.reference.DepartmentCode;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord.Title;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accounts for all: one for each request, and one for each role of staff. */
final class DemoPeople {

  private static final String MAIL = "@demo.alin.example";

  private DemoPeople() {}

  static List<DemoAccount> of(InventedWorld world, PasswordHash password) {
    var accounts = new ArrayList<DemoAccount>();
    world.requests().forEach(request -> accounts.add(applicant(request, password)));
    var opened = world.anchor().minusDays(300).atStartOfDay(BusinessClock.LEGAL_ZONE).toInstant();
    var everywhere =
        world.offers().stream()
            .map(Offer::facts)
            .map(facts -> facts.commune().department())
            .collect(Collectors.toUnmodifiableSet());
    var landlord = world.landlords().getFirst();
    accounts.add(
        staff(
            opened,
            Role.ADVISER,
            Title.MADAME,
            "Faure",
            "Hélène",
            "adviser",
            password,
            everywhere,
            Fact.unknown("landlord")));
    accounts.add(
        staff(
            opened,
            Role.LANDLORD_AGENT,
            Title.MONSIEUR,
            "Garnier",
            "Julien",
            "landlord",
            password,
            Set.of(),
            Fact.known(landlord.id())));
    accounts.add(
        staff(
            opened,
            Role.ADMIN,
            Title.MADAME,
            "Noël",
            "Sophie",
            "admin",
            password,
            Set.of(),
            Fact.unknown("landlord")));
    return accounts;
  }

  static DemoAccount applicant(HousingRequest request, PasswordHash password) {
    var person = request.register().applicant();
    return new DemoAccount(
        request.account(),
        Role.APPLICANT,
        person.title(),
        person.birthName(),
        person.firstName(),
        person.mobilePhone().orElse("0639980000"),
        person.email().get().toLowerCase(Locale.ROOT),
        Language.FR,
        password.encoded(),
        Set.of(),
        Fact.unknown("landlord"),
        request.importedAt().minus(Duration.ofMinutes(20)));
  }

  private static DemoAccount staff(
      Instant opened,
      Role role,
      Title title,
      String name,
      String firstName,
      String mailbox,
      PasswordHash password,
      Set<DepartmentCode> territories,
      Fact<LandlordId> landlord) {
    return new DemoAccount(
        new AccountId(Chance.id(opened, new UUID(0, role.ordinal()), mailbox)),
        role,
        title,
        name,
        firstName,
        "0639980000",
        mailbox + MAIL,
        Language.FR,
        password.encoded(),
        territories,
        landlord,
        opened);
  }
}
