package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.offer.Offers;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.shared.Transactions;

/** My applications, newest first; there is one live one at most. */
public final class ListMyApplications {

  /** Which page. */
  public record Command(Actor actor, Page page) {}

  /** What was found. */
  public sealed interface Outcome {
    record Listed(Slice<ApplicationView> applications) implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final Placements placements;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ListMyApplications(
      Applications applications,
      Offers offers,
      Placements placements,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.offers = offers;
    this.placements = placements;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () -> {
          var now = clock.now();
          var ids = applications.ofAccount(command.actor().account(), command.page());
          return new Outcome.Listed(
              ids.map(
                  id -> {
                    var application = applications.find(id).get();
                    return new ApplicationView(
                        application,
                        offers.find(application.entry().offer()).get(),
                        placements.of(application, now),
                        applications.history(id),
                        now);
                  }));
        });
  }
}
