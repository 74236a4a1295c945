package fr.alin.matching;

import fr.alin.account.Actor;
import fr.alin.eligibility.CandidateReading;
import fr.alin.reference.Parameters;
import fr.alin.shared.Transactions;
import java.time.Instant;

/**
 * "Widen my search": what one more town, type or euro would show, and which rule keeps the others.
 */
public final class WidenSearch {

  /**
   * The search to widen.
   *
   * @param availableNow only homes available today or before
   */
  public record Command(Actor actor, OfferSearch.Filter filter, boolean availableNow) {}

  /** What was counted. */
  public sealed interface Outcome {
    record Widened(OfferWidening.Widening widening, Instant asOf) implements Outcome {}

    record RequestNotSubmitted() implements Outcome {}
  }

  private final Dossiers dossiers;
  private final CandidateReading reading;
  private final OfferWidening offers;
  private final Parameters parameters;
  private final Transactions transactions;

  public WidenSearch(
      Dossiers dossiers,
      CandidateReading reading,
      OfferWidening offers,
      Parameters parameters,
      Transactions transactions) {
    this.dossiers = dossiers;
    this.reading = reading;
    this.offers = offers;
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
          var filter =
              command.availableNow()
                  ? command.filter().availableBy(seeking.today())
                  : command.filter();
          return new Outcome.Widened(
              offers.widen(seeking.bounds(), filter, dossier.now()), dossier.now());
        });
  }
}
