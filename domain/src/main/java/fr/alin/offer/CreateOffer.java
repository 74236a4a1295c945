package fr.alin.offer;

import fr.alin.account.Actor;
import fr.alin.company.Companies;
import fr.alin.company.Company;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.Parameters;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import fr.alin.shared.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A landlord's agent deposits a home with its window; it is online from then on. */
public final class CreateOffer {

  /**
   * The home.
   *
   * @param opensAt unknown: at once
   * @param reservedToSiren company to whose employees the home is reserved
   * @param key of the caller's intent, kept across retries; unknown when the caller names none
   */
  public record Command(
      Actor actor,
      CommuneCode commune,
      DwellingType dwellingType,
      FinancingCategory financing,
      Euros rentWithCharges,
      Dwelling dwelling,
      Fact<Instant> opensAt,
      Instant deadline,
      Fact<String> reservedToSiren,
      Fact<String> key) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Created(Offer offer) implements Outcome {}

    record Forbidden() implements Outcome {}

    record UnknownCommune() implements Outcome {}

    record UnknownCompany() implements Outcome {}

    /** Rent without charges above the rent with charges. */
    record RentsContradict() implements Outcome {}

    /** The window ends before it begins, or has ended already. */
    record WindowInvalid() implements Outcome {}

    /** The key stands for another home already. */
    record KeyReused() implements Outcome {}
  }

  private final Offers offers;
  private final Landlords landlords;
  private final Communes communes;
  private final Companies companies;
  private final Parameters parameters;
  private final Ids ids;
  private final BusinessClock clock;
  private final Transactions transactions;

  public CreateOffer(
      Offers offers,
      Landlords landlords,
      Communes communes,
      Companies companies,
      Parameters parameters,
      Ids ids,
      BusinessClock clock,
      Transactions transactions) {
    this.offers = offers;
    this.landlords = landlords;
    this.communes = communes;
    this.companies = companies;
    this.parameters = parameters;
    this.ids = ids;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    if (!(command.actor().landlord() instanceof Fact.Known<LandlordId>(var landlord))) {
      return new Outcome.Forbidden();
    }
    if (!(communes.byCode(command.commune()) instanceof Fact.Known<Commune>(var commune))) {
      return new Outcome.UnknownCommune();
    }
    if (!command.dwelling().rentWithoutCharges().isAtMost(command.rentWithCharges())) {
      return new Outcome.RentsContradict();
    }
    return transactions.write(() -> create(command, landlord, commune, clock.now()));
  }

  private Outcome create(Command command, LandlordId landlord, Commune commune, Instant now) {
    if (!(landlords.name(landlord) instanceof Fact.Known<String>(var landlordName))) {
      return new Outcome.Forbidden(); // an agent of a landlord that is gone
    }
    var id = id(command);
    // a retry is told the same success before anything is judged again: the window may have ended
    // meanwhile
    if (offers.find(id) instanceof Fact.Known<Offer>(var earlier)) {
      return again(command, earlier);
    }
    var opensAt = command.opensAt().orElse(now);
    if (!opensAt.isBefore(command.deadline()) || !now.isBefore(command.deadline())) {
      return new Outcome.WindowInvalid();
    }
    var reservedTo = reservedTo(command);
    if (command.reservedToSiren().isKnown() && !reservedTo.isKnown()) {
      return new Outcome.UnknownCompany();
    }
    var delays = parameters.inForceOn(BusinessClock.legalDate(now)).delays();
    var offer =
        new Offer(
            id,
            landlord,
            landlordName,
            new OfferFacts(
                commune,
                command.dwellingType(),
                command.financing(),
                command.rentWithCharges(),
                reservedTo),
            command.dwelling(),
            opensAt,
            command.deadline(),
            delays.shortlist(),
            delays.designations(),
            Fact.unknown("closing"));
    // false: a simultaneous twin with the same key was faster; its offer is there now
    return offers.add(offer) ? new Outcome.Created(offer) : again(command, offers.find(id).get());
  }

  /** Made from the key of the intent, so that the home itself is the claim on the key and no second record is kept. */
  private OfferId id(Command command) {
    return new OfferId(
        command
            .key()
            .map(key -> "offer " + command.actor().account().value() + " " + key)
            .map(text -> UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)))
            .orElse(ids.next()));
  }

  private Outcome again(Command command, Offer earlier) {
    var same =
        earlier.facts().commune().code().equals(command.commune())
            && earlier.facts().dwellingType() == command.dwellingType()
            && earlier.facts().financing() == command.financing()
            && earlier.facts().rentWithCharges().equals(command.rentWithCharges())
            && earlier.dwelling().equals(command.dwelling())
            && command.opensAt().map(earlier.opensAt()::equals).orElse(true)
            && earlier.deadline().equals(command.deadline())
            && earlier.facts().reservedTo().isKnown() == command.reservedToSiren().isKnown()
            && (!earlier.facts().reservedTo().isKnown()
                || earlier.facts().reservedTo().equals(reservedTo(command)));
    return same ? new Outcome.Created(earlier) : new Outcome.KeyReused();
  }

  private Fact<CompanyId> reservedTo(Command command) {
    return command.reservedToSiren().flatMap(companies::bySiren).map(Company::id);
  }
}
