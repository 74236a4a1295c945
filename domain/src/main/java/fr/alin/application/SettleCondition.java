package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.offer.Offers;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;

/**
 * The landlord says whether the condition of a conditional allocation is met; the landlord is bound
 * to sign if it is, in the stated time.
 */
public final class SettleCondition {

  /** Met or not. */
  public record Command(Actor actor, ApplicationId id, boolean met) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Settled() implements Outcome {}

    record NotFound() implements Outcome {}

    record NotInState(Status status) implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final Conditions conditions;
  private final BusinessClock clock;
  private final Transactions transactions;

  public SettleCondition(
      Applications applications,
      Offers offers,
      Conditions conditions,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.offers = offers;
    this.conditions = conditions;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(
        () ->
            switch (applications.find(command.id())) {
              case Fact.Unknown<Application> u -> new Outcome.NotFound();
              case Fact.Known<Application>(var seen) -> {
                var offer = offers.find(seen.entry().offer()).get();
                if (!command.actor().actsFor(offer.landlord())) {
                  yield new Outcome.NotFound();
                }
                applications.lockOffer(offer.id());
                yield switch (applications.find(command.id()).get()) {
                  case Application.AllocatedConditionally conditional -> {
                    conditions.settle(conditional, offer, command.met(), clock.now());
                    yield new Outcome.Settled();
                  }
                  case Application other -> new Outcome.NotInState(other.status());
                };
              }
            });
  }
}
