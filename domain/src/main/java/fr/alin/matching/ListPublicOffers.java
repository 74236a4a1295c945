package fr.alin.matching;

import fr.alin.shared.BusinessClock;
import fr.alin.shared.Page;
import fr.alin.shared.Transactions;
import java.time.Instant;

/** What a visitor sees of the homes on offer: no rank, no applicant, no reserved home. */
public final class ListPublicOffers {

  /** Which homes, and which page of them. */
  public record Command(OfferSearch.Filter filter, Page page) {}

  /** What was found. */
  public sealed interface Outcome {
    /** The homes, as of an instant. */
    record Listed(PublicOffers.Found found, Instant asOf) implements Outcome {}
  }

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
          return new Outcome.Listed(offers.find(command.filter(), now, command.page()), now);
        });
  }
}
