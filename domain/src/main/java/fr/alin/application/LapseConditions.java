package fr.alin.application;

import fr.alin.offer.Offers;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.time.Instant;

/** A condition that nobody settled is not met once its date has passed (domain.md 2.13). */
public final class LapseConditions {

  /** How many at most in one go. */
  public record Command(int limit) {}

  /** What was done. */
  public sealed interface Outcome {
    record Lapsed(int applications) implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final Conditions conditions;
  private final BusinessClock clock;
  private final Transactions transactions;

  public LapseConditions(
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
    var due =
        transactions.read(
            () ->
                applications.conditionsDue(BusinessClock.legalDate(clock.now()), command.limit()));
    var lapsed = 0;
    for (var id : due) {
      lapsed += transactions.write(() -> lapse(id, clock.now())) ? 1 : 0;
    }
    return new Outcome.Lapsed(lapsed);
  }

  private boolean lapse(ApplicationId id, Instant now) {
    var entry = applications.find(id).get().entry();
    applications.lockOffer(entry.offer());
    if (!(applications.find(id).get() instanceof Application.AllocatedConditionally conditional)
        || !conditional.conditionDeadline().isBefore(BusinessClock.legalDate(now))) {
      return false;
    }
    conditions.settle(conditional, offers.find(entry.offer()).get(), false, now);
    return true;
  }
}
