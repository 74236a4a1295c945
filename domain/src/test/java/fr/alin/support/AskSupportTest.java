package fr.alin.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.account.EmailAddress;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.support.AskSupport.Outcome;
import fr.alin.support.AskSupport.Subject;
import fr.alin.testing.Fast;
import fr.alin.testing.InMemoryOutbox;
import fr.alin.testing.InMemoryTransactions;
import fr.alin.testing.SequentialIds;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages reach the people who answer, and nobody else. */
@Fast
class AskSupportTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
  private final AskSupport askSupport =
      new AskSupport(
          new SupportDesk(
              new EmailAddress("desk@alin.example"),
              "01 02 03 04 05",
              Map.of(Language.FR, "de 9 h à 18 h", Language.EN, "9 to 18")),
          outbox,
          new SequentialIds(),
          transactions);

  private Outcome ask(String email, String message, boolean consent) {
    return askSupport.handle(
        new AskSupport.Command("Camille Durand", email, Subject.REQUEST, message, consent));
  }

  @Test
  void a_message_goes_to_the_desk_with_its_reference_and_to_nobody_else() {
    var sent = (Outcome.Sent) ask("camille@mail.example", "Mon numéro n’est pas reconnu.", true);

    assertThat(sent.reference()).hasSize(8);
    assertThat(outbox.orders()).hasSize(1);
    var order = outbox.last();
    assertThat(order.kind()).isEqualTo(MailKind.CONTACT_REQUEST);
    assertThat(order.recipient()).isEqualTo("desk@alin.example");
    assertThat(order.parameters())
        .containsEntry("sender", "camille@mail.example")
        .containsEntry("subject", "REQUEST")
        .containsEntry("reference", sent.reference());
    assertThat(outbox.kept()).isEmpty();
  }

  @Test
  void a_message_needs_an_address_and_a_consent() {
    assertThat(ask("no address", "Bonjour", true)).isEqualTo(new Outcome.AddressMalformed());
    assertThat(ask("camille@mail.example", "Bonjour", false))
        .isEqualTo(new Outcome.ConsentMissing());
    assertThat(outbox.orders()).isEmpty();
  }

  @Test
  void a_message_is_bounded() {
    var longest = "a".repeat(AskSupport.LONGEST_MESSAGE);
    assertThat(ask("camille@mail.example", longest, true)).isInstanceOf(Outcome.Sent.class);
    assertThatThrownBy(() -> ask("camille@mail.example", longest + "a", true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
