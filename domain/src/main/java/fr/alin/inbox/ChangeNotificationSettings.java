package fr.alin.inbox;

import fr.alin.account.Actor;
import fr.alin.inbox.NotificationSettings.Choice;
import fr.alin.shared.Transactions;
import java.util.Map;

/** Switches channels on or off; what is not named stays as it is. Copies that have not left follow at once. */
public final class ChangeNotificationSettings {

  /** Which switches, and how. */
  public record Command(Actor actor, Map<Choice, Boolean> switches) {
    public Command {
      switches = Map.copyOf(switches);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {

    record Changed(NotificationSettings settings) implements Outcome {}

    /** No such switch: the safety of the account has none. */
    record NoSuchSwitch() implements Outcome {}
  }

  private final NotificationChoices choices;
  private final Transactions transactions;

  public ChangeNotificationSettings(NotificationChoices choices, Transactions transactions) {
    this.choices = choices;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    if (!NotificationSettings.SWITCHES.containsAll(command.switches().keySet())) {
      return new Outcome.NoSuchSwitch();
    }
    return transactions.write(
        () -> {
          var settings = choices.of(command.actor().account());
          for (var each : command.switches().entrySet()) {
            settings = settings.with(each.getKey(), each.getValue());
          }
          choices.save(command.actor().account(), settings);
          return new Outcome.Changed(settings);
        });
  }
}
