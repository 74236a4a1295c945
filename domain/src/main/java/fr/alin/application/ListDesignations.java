package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.shared.Transactions;
import java.util.Set;

/** The nominated files of a landlord. */
public final class ListDesignations {

  /** Which files. */
  public record Command(Actor actor, Set<Status> states, Fact<OfferId> offer, Page page) {
    public Command {
      states = Set.copyOf(states);
    }
  }

  /** What was found. */
  public sealed interface Outcome {
    record Listed(Slice<FileView> files) implements Outcome {}

    record Forbidden() implements Outcome {}
  }

  private final Applications applications;
  private final Files files;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ListDesignations(
      Applications applications, Files files, BusinessClock clock, Transactions transactions) {
    this.applications = applications;
    this.files = files;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    if (!(command.actor().landlord() instanceof Fact.Known<LandlordId>(var landlord))) {
      return new Outcome.Forbidden();
    }
    return transactions.read(
        () -> {
          var now = clock.now();
          var ids =
              applications.designations(
                  landlord, command.states(), command.offer(), command.page());
          return new Outcome.Listed(new Slice<>(files.ofIds(ids.items(), now), ids.next()));
        });
  }
}
