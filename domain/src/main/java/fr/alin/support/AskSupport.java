package fr.alin.support;

import fr.alin.account.EmailAddress;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import fr.alin.shared.Bounds;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Ids;
import fr.alin.shared.MailId;
import fr.alin.shared.Transactions;
import java.util.Map;

/**
 * Sends a message of the contact form to the people who answer. Nothing goes to the address that the
 * sender names: the form is open to everybody, and must not write to strangers.
 */
public final class AskSupport {

  public static final int LONGEST_MESSAGE = 2_000;
  private static final int LONGEST_NAME = 100;

  /** What a message is about; the mailbox sorts by it. */
  public enum Subject {
    ACCOUNT,
    REQUEST,
    OFFERS,
    APPLICATION,
    DATA,
    TECHNICAL,
    OTHER
  }

  /** As typed; {@code consent}: the sender agrees that the message is kept to be answered. */
  public record Command(
      String name, String email, Subject subject, String message, boolean consent) {}

  /** What became of it. */
  public sealed interface Outcome {

    /** {@code reference}: short enough to be told on the phone. */
    record Sent(String reference) implements Outcome {}

    record AddressMalformed() implements Outcome {}

    /** Needed by the law on personal data (domain.md, 9). */
    record ConsentMissing() implements Outcome {}
  }

  private final SupportDesk desk;
  private final Outbox outbox;
  private final Ids ids;
  private final Transactions transactions;

  public AskSupport(SupportDesk desk, Outbox outbox, Ids ids, Transactions transactions) {
    this.desk = desk;
    this.outbox = outbox;
    this.ids = ids;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    if (!command.consent()) {
      return new Outcome.ConsentMissing();
    }
    if (!(EmailAddress.parse(command.email()) instanceof Known<EmailAddress>(var sender))) {
      return new Outcome.AddressMalformed();
    }
    var id = ids.next();
    var reference = id.toString().substring(id.toString().length() - 8);
    var order =
        new MailOrder(
            new MailId(id),
            MailKind.CONTACT_REQUEST,
            desk.mailbox().value(),
            Language.FR,
            Map.of(
                "reference", reference,
                "name", Bounds.text("name", LONGEST_NAME, command.name()),
                "sender", sender.value(),
                "subject", command.subject().name(),
                "message", Bounds.text("message", LONGEST_MESSAGE, command.message())));
    transactions.write(
        () -> {
          outbox.add(order);
          return order;
        });
    return new Outcome.Sent(reference);
  }
}
