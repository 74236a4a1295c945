package fr.alin.matching;

import fr.alin.account.Actor;
import fr.alin.eligibility.CandidateReading;
import fr.alin.reference.Parameters;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.shared.Transactions;
import java.time.Instant;

/** The offers for which my household is eligible, or those that only lack a fact. */
public final class ListOffers {

  /**
   * What to show.
   *
   * @param availableNow only homes available today or before
   */
  public record Command(
      Actor actor,
      OfferSearch.Selection selection,
      OfferSearch.Filter filter,
      boolean availableNow,
      Page page) {}

  /** What was found. */
  public sealed interface Outcome {
    record Listed(Slice<OfferCard> cards, Instant asOf) implements Outcome {}

    record RequestNotSubmitted() implements Outcome {}
  }

  private final Requests requests;
  private final CandidateReading reading;
  private final OfferSearch search;
  private final Cards cards;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ListOffers(
      Requests requests,
      CandidateReading reading,
      OfferSearch search,
      Cards cards,
      Parameters parameters,
      BusinessClock clock,
      Transactions transactions) {
    this.requests = requests;
    this.reading = reading;
    this.search = search;
    this.cards = cards;
    this.parameters = parameters;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () -> {
          var request = requests.ofAccount(command.actor().account());
          if (!Seeking.maySeek(request)) {
            return new Outcome.RequestNotSubmitted();
          }
          var now = clock.now();
          var seeking =
              Seeking.of(request.get(), reading, parameters, BusinessClock.legalDate(now));
          var offers =
              search.find(
                  seeking.bounds(),
                  command.selection(),
                  command.availableNow()
                      ? command.filter().availableBy(seeking.today())
                      : command.filter(),
                  now,
                  command.page());
          return new Outcome.Listed(
              new Slice<>(cards.of(offers.items(), seeking), offers.next()), now);
        });
  }
}
