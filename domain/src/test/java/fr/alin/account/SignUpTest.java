package fr.alin.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.ActivateAccount.Outcome.Activated;
import fr.alin.account.ActivateAccount.Outcome.LinkExpired;
import fr.alin.account.ActivateAccount.Outcome.LinkUnknown;
import fr.alin.account.ActivateAccount.Outcome.LinkUsed;
import fr.alin.account.ActivateAccount.Outcome.TooWeak;
import fr.alin.account.CreateAccount.Outcome.Accepted;
import fr.alin.account.CreateAccount.Outcome.AddressMalformed;
import fr.alin.account.CreateAccount.Outcome.TermsNotAccepted;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.testing.Fast;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
class SignUpTest {

  private final AccountWorld world = new AccountWorld();

  @Test
  void a_new_address_receives_an_activation_link() {
    assertThat(world.signUp("Camille@Mail.Example")).isEqualTo(new Accepted(Duration.ofDays(2)));

    assertThat(world.outbox.last().kind()).isEqualTo(MailKind.ACCOUNT_ACTIVATION);
    assertThat(world.outbox.last().recipient()).isEqualTo("camille@mail.example");
    assertThat(world.outbox.last().parameters())
        .containsExactly(
            java.util.Map.entry("link", "https://alin.example/activation?token=secret-1"));
    assertThat(world.stored("camille@mail.example")).isInstanceOf(Account.Pending.class);
  }

  @Test
  void nobody_has_an_account_without_the_terms() {
    var command =
        new CreateAccount.Command(
            AccountFixtures.camille(), AccountWorld.ADDRESS, Language.FR, false);

    assertThat(world.createAccount.handle(command)).isEqualTo(new TermsNotAccepted());
    assertThat(world.transactions.writes()).isZero();
  }

  @Test
  void a_text_that_is_no_address_is_told_so() {
    for (var text :
        List.of(
            "camille",
            "@mail.example",
            "a@b",
            "a b@mail.example",
            "a@mail.example\r\nBcc: x@y.zz",
            "a@b..",
            "x".repeat(250) + "@mail.example")) {
      assertThat(world.signUp(text)).as(text).isEqualTo(new AddressMalformed());
    }
    assertThat(world.outbox.orders()).isEmpty();
  }

  @Test
  void the_owner_of_a_known_address_is_told_by_mail_and_the_caller_hears_the_same_as_ever() {
    world.anActiveAccount();

    assertThat(world.signUp(AccountFixtures.karim(), AccountWorld.ADDRESS))
        .isEqualTo(new Accepted(Duration.ofDays(2)));

    assertThat(world.outbox.last().kind()).isEqualTo(MailKind.ACCOUNT_EXISTS);
    assertThat(world.outbox.last().parameters()).containsOnlyKeys("link", "resetLink");
    assertThat(world.stored(AccountWorld.ADDRESS).person()).isEqualTo(AccountFixtures.camille());
    assertThat(world.reset(world.mailedToken("resetLink"), "Une-autre-phrase-7"))
        .isInstanceOf(ResetPassword.Outcome.PasswordSet.class);
  }

  @Test
  void signing_up_again_before_activation_corrects_the_facts_and_brings_a_new_link() {
    world.signUp(AccountFixtures.karim(), AccountWorld.ADDRESS);

    world.signUp(AccountFixtures.camille(), AccountWorld.ADDRESS);

    assertThat(world.stored(AccountWorld.ADDRESS).person()).isEqualTo(AccountFixtures.camille());
    assertThat(world.activate(world.mailedToken("link"), AccountWorld.PASSWORD))
        .isInstanceOf(Activated.class);
  }

  @Test
  void an_earlier_link_serves_too_until_one_of_them_is_used() {
    world.signUp(AccountWorld.ADDRESS);
    var first = world.mailedToken("link");
    world.signUp(AccountWorld.ADDRESS);
    var second = world.mailedToken("link");

    assertThat(world.activate(first, AccountWorld.PASSWORD)).isInstanceOf(Activated.class);
    assertThat(world.activate(second, "Une-autre-phrase-7")).isEqualTo(new LinkUsed());
  }

  @Test
  void a_stranger_cannot_fill_a_mailbox() {
    for (var attempt = 0; attempt < 9; attempt++) {
      assertThat(world.signUp(AccountWorld.ADDRESS)).isEqualTo(new Accepted(Duration.ofDays(2)));
    }
    assertThat(world.outbox.orders()).hasSize(AccountMails.MOST_LINKS_PER_HOUR);

    world.business.advance(Duration.ofMinutes(61));
    world.signUp(AccountWorld.ADDRESS);

    assertThat(world.outbox.orders()).hasSize(AccountMails.MOST_LINKS_PER_HOUR + 1);
  }

  @Test
  void an_activation_link_serves_two_days_and_no_longer() {
    world.signUp("in-time@mail.example");
    var inTime = world.mailedToken("link");
    world.signUp("too-late@mail.example");
    var tooLate = world.mailedToken("link");
    world.business.advance(Duration.ofDays(2));

    assertThat(world.activate(inTime, AccountWorld.PASSWORD)).isInstanceOf(Activated.class);
    world.business.advance(Duration.ofNanos(1_000));
    assertThat(world.activate(tooLate, AccountWorld.PASSWORD)).isEqualTo(new LinkExpired());
  }

  @Test
  void a_used_link_and_an_invented_one_are_told_apart() {
    world.signUp(AccountWorld.ADDRESS);
    var token = world.mailedToken("link");
    world.activate(token, AccountWorld.PASSWORD);

    assertThat(world.activate(token, AccountWorld.PASSWORD)).isEqualTo(new LinkUsed());
    assertThat(world.activate(new SecretToken("invented"), AccountWorld.PASSWORD))
        .isEqualTo(new LinkUnknown());
  }

  @Test
  void a_weak_password_leaves_the_link_alive() {
    world.signUp(AccountWorld.ADDRESS);
    var token = world.mailedToken("link");

    assertThat(world.activate(token, "weak"))
        .isEqualTo(
            new TooWeak(
                List.of(
                    PasswordRule.Weakness.TOO_SHORT,
                    PasswordRule.Weakness.NO_DIGIT,
                    PasswordRule.Weakness.NO_UPPER_CASE)));
    assertThat(world.activate(token, AccountWorld.PASSWORD)).isInstanceOf(Activated.class);
  }

  @Test
  void no_stored_link_and_no_printed_order_shows_a_token() {
    world.signUp(AccountWorld.ADDRESS);
    var token = world.mailedToken("link");

    assertThat(world.links.find(token.hash(), OneTimeLink.Purpose.ACTIVATION).get().toString())
        .doesNotContain(token.value());
    assertThat(token.toString()).doesNotContain(token.value());
    assertThat(world.outbox.orders()).extracting(MailOrder::kind).hasSize(1);
  }
}
