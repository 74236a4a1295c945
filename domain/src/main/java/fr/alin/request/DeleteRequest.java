package fr.alin.request;

import fr.alin.account.Actor;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;

/**
 * The employee deletes the request here (the register keeps it). A live application is withdrawn;
 * after sending to the landlord deletion is refused (domain.md 2.13).
 */
public final class DeleteRequest {

  /** Whose. */
  public record Command(Actor actor) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Deleted() implements Outcome {}

    record NotFound() implements Outcome {}

    /** The file is with the landlord. */
    record SentToLandlord() implements Outcome {}
  }

  private final Requests requests;
  private final RequestFollowUp followUp;
  private final BusinessClock clock;
  private final Transactions transactions;

  public DeleteRequest(
      Requests requests, RequestFollowUp followUp, BusinessClock clock, Transactions transactions) {
    this.requests = requests;
    this.followUp = followUp;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(
        () -> {
          var now = clock.now();
          return switch (requests.ofAccount(command.actor().account())) {
            case Fact.Unknown<HousingRequest> u -> new Outcome.NotFound();
            case Fact.Known<HousingRequest>(var request) -> {
              if (!followUp.mayDelete(request, now)) {
                yield new Outcome.SentToLandlord();
              }
              requests.delete(request.id());
              yield new Outcome.Deleted();
            }
          };
        });
  }
}
