package fr.alin.matching;

import fr.alin.account.Actor;
import fr.alin.eligibility.CandidateReading;
import fr.alin.reference.Parameters;
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
      OfferSearch.Order order,
      Page page) {

    /** Earliest deadline first. */
    public Command(
        Actor actor,
        OfferSearch.Selection selection,
        OfferSearch.Filter filter,
        boolean availableNow,
        Page page) {
      this(actor, selection, filter, availableNow, OfferSearch.Order.DEADLINE, page);
    }
  }

  /** What was found. */
  public sealed interface Outcome {
    record Listed(Slice<OfferCard> cards, Instant asOf) implements Outcome {}

    record RequestNotSubmitted() implements Outcome {}
  }

  private final Dossiers dossiers;
  private final CandidateReading reading;
  private final OfferSearch search;
  private final Cards cards;
  private final Parameters parameters;
  private final Transactions transactions;

  public ListOffers(
      Dossiers dossiers,
      CandidateReading reading,
      OfferSearch search,
      Cards cards,
      Parameters parameters,
      Transactions transactions) {
    this.dossiers = dossiers;
    this.reading = reading;
    this.search = search;
    this.cards = cards;
    this.parameters = parameters;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () -> {
          var dossier = dossiers.of(command.actor().account());
          if (!Seeking.maySeek(dossier.request())) {
            return new Outcome.RequestNotSubmitted();
          }
          var seeking = Seeking.of(dossier, reading, parameters);
          var offers =
              search.find(
                  seeking.bounds(),
                  command.selection(),
                  command.availableNow()
                      ? command.filter().availableBy(seeking.today())
                      : command.filter(),
                  command.order(),
                  command.actor().account(),
                  dossier.now(),
                  command.page());
          return new Outcome.Listed(
              new Slice<>(cards.of(offers.items(), seeking), offers.next()), dossier.now());
        });
  }
}
