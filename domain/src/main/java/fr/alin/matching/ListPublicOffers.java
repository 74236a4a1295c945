package fr.alin.matching;

import fr.alin.shared.BusinessClock;
import fr.alin.shared.Page;
import fr.alin.shared.Transactions;
import java.time.Instant;

/** What a visitor sees of the homes on offer: no rank, no applicant, no reserved home. */
public final class ListPublicOffers {

  /** Which homes, and which page of them. */
  public record Command(OfferSearch.Filter filter, Page page) {}

  /** The homes, as of an instant. */
  public record Outcome(PublicOffers.Found found, Instant asOf) {}

  private final PublicOffers offers;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ListPublicOffers(PublicOffers offers, BusinessClock clock, Transactions transactions) {
    this.offers = offers;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () -> {
          var now = clock.now();
          return new Outcome(offers.find(command.filter(), now, command.page()), now);
        });
  }
}
