package fr.alin.inbox;

import fr.alin.account.Actor;
import fr.alin.mail.Channel;
import fr.alin.mail.SmsGateway;
import fr.alin.shared.Transactions;
import java.util.EnumSet;
import java.util.Set;

/** What I chose to receive, and which channels there are. */
public final class ReadNotificationSettings {

  /** Who asks. */
  public record Command(Actor actor) {}

  /** What is told. */
  public sealed interface Outcome {

    /** {@code available}: the channels that the operator has connected. */
    record Found(NotificationSettings settings, Set<Channel> available) implements Outcome {
      public Found {
        available = Set.copyOf(available);
      }
    }
  }

  private final NotificationChoices choices;
  private final SmsGateway sms;
  private final Transactions transactions;

  public ReadNotificationSettings(
      NotificationChoices choices, SmsGateway sms, Transactions transactions) {
    this.choices = choices;
    this.sms = sms;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var available =
        sms.isConnected()
            ? EnumSet.allOf(Channel.class)
            : EnumSet.complementOf(EnumSet.of(Channel.SMS));
    return new Outcome.Found(
        transactions.read(() -> choices.of(command.actor().account())), available);
  }
}
