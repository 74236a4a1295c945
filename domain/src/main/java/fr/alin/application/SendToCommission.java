package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.offer.Offers;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.LocalDate;
import java.util.List;

/** The landlord announces the session of the commission that will examine a file (stage 5). */
public final class SendToCommission {

  /** Which file, which day. */
  public record Command(Actor actor, ApplicationId id, LocalDate sessionOn) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Sent() implements Outcome {}

    record NotFound() implements Outcome {}

    record NotInState(Status status) implements Outcome {}

    /** The session is announced before it sits: its day is today or to come. */
    record SessionInPast() implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final BusinessClock clock;
  private final Transactions transactions;

  public SendToCommission(
      Applications applications, Offers offers, BusinessClock clock, Transactions transactions) {
    this.applications = applications;
    this.offers = offers;
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
                var now = clock.now();
                yield switch (applications.find(command.id()).get()) {
                  case Application.Designated d
                      when command.sessionOn().isBefore(BusinessClock.legalDate(now)) ->
                      new Outcome.SessionInPast();
                  case Application.Designated designated -> {
                    applications.saveAll(
                        List.of(designated.toCommission(Fact.known(command.sessionOn()))),
                        Fact.unknown("reason"),
                        now);
                    yield new Outcome.Sent();
                  }
                  case Application other -> new Outcome.NotInState(other.status());
                };
              }
            });
  }
}
