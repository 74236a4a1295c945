package fr.alin.account;

import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.util.List;

/** Where I am logged in: each device, since when and when it was last used. */
public final class ListSessions {

  /** {@code refresh}: the token of the device that asks, to tell it from the others. */
  public record Command(Actor actor, Fact<SecretToken> refresh) {}

  /** What is told. */
  public sealed interface Outcome {

    /** Used last first. */
    record Listed(List<Device> devices) implements Outcome {
      public Listed {
        devices = List.copyOf(devices);
      }
    }
  }

  /** A live session. {@code current}: the one that asks. */
  public record Device(Session session, boolean current) {}

  private final Transactions transactions;
  private final RealTime time;
  private final Sessions sessions;

  public ListSessions(Transactions transactions, RealTime time, Sessions sessions) {
    this.transactions = transactions;
    this.time = time;
    this.sessions = sessions;
  }

  public Outcome handle(Command command) {
    var now = time.now();
    var token = command.refresh().map(SecretToken::hash);
    var live =
        transactions.write(() -> sessions.ofAccount(command.actor().account())).stream()
            .filter(session -> session.isLiveAt(now))
            .map(session -> new Device(session, token.map(session::holds).orElse(false)))
            .toList();
    return new Outcome.Listed(live);
  }
}
