package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.shared.Transactions;

/** Offers with the state of their files: an adviser's by territory, an agent's by landlord. */
public final class ListOffersWithFiles {

  /** Which page. */
  public record Command(Actor actor, Page page) {}

  /** What was found. */
  public sealed interface Outcome {
    record Listed(Slice<Applications.OfferFiles> offers) implements Outcome {}

    record Forbidden() implements Outcome {}
  }

  private final Applications applications;
  private final Transactions transactions;

  public ListOffersWithFiles(Applications applications, Transactions transactions) {
    this.applications = applications;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var actor = command.actor();
    if (actor.isStaff()) {
      return transactions.read(
          () ->
              new Outcome.Listed(
                  applications.offersWithFiles(ListReviews.territories(actor), command.page())));
    }
    return switch (actor.landlord()) {
      case Fact.Known<LandlordId>(var landlord) ->
          transactions.read(
              () ->
                  new Outcome.Listed(applications.offersWithFiles(landlord, command.page())));
      case Fact.Unknown<LandlordId> u -> new Outcome.Forbidden();
    };
  }
}
