package fr.alin.request;

import fr.alin.account.Actor;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * The frame of every change to one's own request: load, check the version the caller saw, decide,
 * store, follow up, in one transaction.
 */
final class RequestEdit {

  /** What a decision says: the next state, or a refusal before anything is written. */
  sealed interface Decision<R> {
    /** {@code also} is written after the request, in the same transaction. */
    record Store<R>(HousingRequest next, Runnable also) implements Decision<R> {
      Store(HousingRequest next) {
        this(next, () -> {});
      }
    }

    record Refuse<R>(R refusal) implements Decision<R> {}
  }

  private final Requests requests;
  private final RequestFollowUp followUp;
  private final BusinessClock clock;
  private final Transactions transactions;

  RequestEdit(
      Requests requests, RequestFollowUp followUp, BusinessClock clock, Transactions transactions) {
    this.requests = requests;
    this.followUp = followUp;
    this.clock = clock;
    this.transactions = transactions;
  }

  <R> R handle(
      Actor actor,
      Fact<Long> expectedVersion,
      R notFound,
      R stale,
      R done,
      BiFunction<HousingRequest, Instant, Decision<R>> decide) {
    return transactions.write(
        () -> {
          var now = clock.now();
          return switch (requests.ofAccount(actor.account())) {
            case Fact.Unknown<HousingRequest> u -> notFound;
            case Fact.Known<HousingRequest>(var request) -> {
              if (expectedVersion.map(v -> v != request.version()).orElse(false)) {
                yield stale;
              }
              yield switch (decide.apply(request, now)) {
                case Decision.Refuse<R>(var refusal) -> refusal;
                case Decision.Store<R>(var next, var also) -> {
                  if (!requests.update(next)) {
                    yield stale;
                  }
                  followUp.changed(next, now);
                  also.run();
                  yield done;
                }
              };
            }
          };
        });
  }
}
