package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.Set;

/** Offers with the state of their files: an adviser's by territory, an agent's by landlord. */
public final class ListOffersWithFiles {

  /**
   * Which offers.
   *
   * @param closed only closed ones, or only those still open; unknown for both
   * @param department of an adviser's territory, to narrow the list
   */
  public record Command(
      Actor actor, Fact<Boolean> closed, Fact<DepartmentCode> department, Page page) {}

  /** What was found. */
  public sealed interface Outcome {
    record Listed(Slice<Applications.OfferFiles> offers, Instant asOf) implements Outcome {}

    record Forbidden() implements Outcome {}
  }

  private final Applications applications;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ListOffersWithFiles(
      Applications applications, BusinessClock clock, Transactions transactions) {
    this.applications = applications;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var actor = command.actor();
    if (actor.isStaff()) {
      return transactions.read(
          () ->
              new Outcome.Listed(
                  applications.offersWithFiles(
                      narrowed(actor, command.department()), command.closed(), command.page()),
                  clock.now()));
    }
    return switch (actor.landlord()) {
      case Fact.Known<LandlordId>(var landlord) ->
          transactions.read(
              () ->
                  new Outcome.Listed(
                      applications.offersWithFiles(landlord, command.closed(), command.page()),
                      clock.now()));
      case Fact.Unknown<LandlordId> u -> new Outcome.Forbidden();
    };
  }

  private static Applications.Territories narrowed(Actor actor, Fact<DepartmentCode> wanted) {
    return switch (wanted) {
      case Fact.Unknown<DepartmentCode> u -> ListReviews.territories(actor);
      case Fact.Known<DepartmentCode>(var department) ->
          new Applications.Territories(
              actor.isStaffFor(department) ? Set.of(department) : Set.of(), false);
    };
  }
}
