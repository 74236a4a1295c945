package fr.alin.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.mail.MailKind;
import fr.alin.shared.Fact;
import fr.alin.shared.SessionId;
import fr.alin.testing.Fast;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people change of their own account, and the devices on which they are logged in. */
@Fast
class MyAccountTest {

  private static final String NEW_PASSWORD = "Genets-et-17-merles";
  private static final String NEW_ADDRESS = "camille.nouvelle@mail.example";

  private final AccountWorld world = new AccountWorld();
  private final ChangePassword changePassword =
      new ChangePassword(
          world.transactions,
          world.real,
          world.accounts,
          world.sessions,
          world.passwords,
          world.rule,
          world.mails);
  private final ChangePhone changePhone = new ChangePhone(world.transactions, world.accounts);
  private final ListSessions listSessions =
      new ListSessions(world.transactions, world.real, world.sessions);
  private final EndSessions endSessions =
      new EndSessions(world.transactions, world.real, world.sessions);
  private final RequestEmailChange requestEmailChange =
      new RequestEmailChange(
          world.transactions, world.business, world.accounts, world.passwords, world.mails);
  private final ConfirmEmailChange confirmEmailChange =
      new ConfirmEmailChange(
          world.transactions, world.business, world.accounts, world.links, world.mails);

  private static final Actor STRANGER =
      new Actor(AccountFixtures.id(404), Role.APPLICANT, Set.of(), Fact.unknown("landlord"));

  private Actor me;

  @BeforeEach
  void an_account() {
    world.anActiveAccount();
    me = world.stored(AccountWorld.ADDRESS).actor();
  }

  private ChangePassword.Outcome change(Actor actor, String current, String chosen) {
    return changePassword.handle(
        new ChangePassword.Command(actor, new Password(current), new Password(chosen)));
  }

  @Test
  void a_new_password_needs_the_old_one_and_ends_every_session() {
    var session = world.aSession();

    assertThat(change(me, "Not-the-1-password", NEW_PASSWORD))
        .isEqualTo(new ChangePassword.Outcome.WrongPassword());
    assertThat(change(STRANGER, AccountWorld.PASSWORD, NEW_PASSWORD))
        .isEqualTo(new ChangePassword.Outcome.WrongPassword());
    assertThat(change(me, AccountWorld.PASSWORD, "court"))
        .isInstanceOf(ChangePassword.Outcome.TooWeak.class);
    assertThat(world.refresh(session.refresh()))
        .isInstanceOf(RefreshSession.Outcome.Refreshed.class);

    var other = world.aSession();
    assertThat(change(me, AccountWorld.PASSWORD, NEW_PASSWORD))
        .isEqualTo(new ChangePassword.Outcome.Changed(new EmailAddress(AccountWorld.ADDRESS)));

    assertThat(world.refresh(other.refresh())).isEqualTo(new RefreshSession.Outcome.SessionOver());
    assertThat(world.logIn(AccountWorld.ADDRESS, AccountWorld.PASSWORD))
        .isEqualTo(new LogIn.Outcome.WrongCredentials());
    assertThat(world.logIn(AccountWorld.ADDRESS, NEW_PASSWORD))
        .isInstanceOf(LogIn.Outcome.LoggedIn.class);
    assertThat(world.outbox.last().kind()).isEqualTo(MailKind.PASSWORD_CHANGED);
  }

  @Test
  void a_phone_number_is_corrected_and_nothing_else() {
    assertThat(changePhone.handle(new ChangePhone.Command(me, "06 39 98 12 34")))
        .isEqualTo(new ChangePhone.Outcome.Changed());

    var person = world.stored(AccountWorld.ADDRESS).person();
    assertThat(person.mobilePhone()).isEqualTo("0639981234");
    assertThat(person.birthName()).isEqualTo(AccountFixtures.camille().birthName());
    assertThat(changePhone.handle(new ChangePhone.Command(STRANGER, "0639981234")))
        .isEqualTo(new ChangePhone.Outcome.NotFound());
  }

  private List<ListSessions.Device> devices(Tokens asking) {
    var outcome =
        (ListSessions.Outcome.Listed)
            listSessions.handle(new ListSessions.Command(me, Fact.known(asking.refresh())));
    return outcome.devices();
  }

  @Test
  void devices_are_told_apart_and_one_that_fell_asleep_is_gone() {
    world.aSession();
    world.real.advance(Session.LONGEST_IDLE.minus(Duration.ofHours(1)));
    var laptop = world.aSession();
    assertThat(devices(laptop))
        .extracting(ListSessions.Device::current)
        .containsExactly(true, false);

    world.real.advance(Duration.ofHours(1).plusSeconds(1));

    assertThat(devices(laptop)).extracting(ListSessions.Device::current).containsExactly(true);
  }

  @Test
  void one_device_is_logged_out_or_all_others_and_never_somebody_elses() {
    var lost = world.aSession();
    var laptop = world.aSession();
    var lostId =
        devices(laptop).stream()
            .filter(device -> !device.current())
            .map(device -> device.session().id())
            .findFirst()
            .orElseThrow();
    var asking = Fact.known(laptop.refresh());

    assertThat(endSessions.handle(new EndSessions.Command(STRANGER, Fact.known(lostId), asking)))
        .isEqualTo(new EndSessions.Outcome.NotFound());
    assertThat(endSessions.handle(new EndSessions.Command(me, Fact.known(lostId), asking)))
        .isEqualTo(new EndSessions.Outcome.Ended(1));
    assertThat(world.refresh(lost.refresh())).isEqualTo(new RefreshSession.Outcome.SessionOver());
    assertThat(
            endSessions.handle(
                new EndSessions.Command(me, Fact.known(new SessionId(new UUID(9, 9))), asking)))
        .isEqualTo(new EndSessions.Outcome.NotFound());

    world.aSession();
    world.aSession();
    assertThat(endSessions.handle(new EndSessions.Command(me, Fact.unknown("all"), asking)))
        .isEqualTo(new EndSessions.Outcome.Ended(2));
    assertThat(world.refresh(laptop.refresh()))
        .isInstanceOf(RefreshSession.Outcome.Refreshed.class);
  }

  private RequestEmailChange.Outcome ask(String email, String password) {
    return requestEmailChange.handle(
        new RequestEmailChange.Command(me, email, new Password(password)));
  }

  @Test
  void an_address_changes_when_its_mailbox_answers_and_the_old_one_is_told() {
    assertThat(ask(NEW_ADDRESS, AccountWorld.PASSWORD))
        .isEqualTo(new RequestEmailChange.Outcome.Accepted());
    assertThat(world.outbox.last().kind()).isEqualTo(MailKind.EMAIL_CHANGE);
    assertThat(world.outbox.last().recipient()).isEqualTo(NEW_ADDRESS);
    assertThat(world.logIn(AccountWorld.ADDRESS, AccountWorld.PASSWORD))
        .as("nothing has changed yet")
        .isInstanceOf(LogIn.Outcome.LoggedIn.class);
    var token = world.mailedToken("link");

    assertThat(confirmEmailChange.handle(new ConfirmEmailChange.Command(token)))
        .isEqualTo(new ConfirmEmailChange.Outcome.Moved());

    assertThat(world.outbox.last().kind()).isEqualTo(MailKind.EMAIL_CHANGED);
    assertThat(world.outbox.last().recipient()).isEqualTo(AccountWorld.ADDRESS);
    assertThat(world.logIn(NEW_ADDRESS, AccountWorld.PASSWORD))
        .isInstanceOf(LogIn.Outcome.LoggedIn.class);
    assertThat(confirmEmailChange.handle(new ConfirmEmailChange.Command(token)))
        .isEqualTo(new ConfirmEmailChange.Outcome.LinkDead());
  }

  @Test
  void a_link_to_a_new_address_serves_a_day() {
    ask(NEW_ADDRESS, AccountWorld.PASSWORD);
    var token = world.mailedToken("link");
    world.business.advance(OneTimeLink.EMAIL_CHANGE_VALIDITY.plusSeconds(1));
    assertThat(confirmEmailChange.handle(new ConfirmEmailChange.Command(token)))
        .isEqualTo(new ConfirmEmailChange.Outcome.LinkDead());

    ask(NEW_ADDRESS, AccountWorld.PASSWORD);
    var second = world.mailedToken("link");
    world.business.advance(OneTimeLink.EMAIL_CHANGE_VALIDITY);
    assertThat(confirmEmailChange.handle(new ConfirmEmailChange.Command(second)))
        .isEqualTo(new ConfirmEmailChange.Outcome.Moved());
  }

  @Test
  void a_taken_address_is_not_told_to_the_asker_and_a_stranger_needs_the_password() {
    world.signUp(AccountFixtures.karim(), "karim@mail.example");
    world.activate(world.mailedToken("link"), NEW_PASSWORD);
    var before = world.outbox.orders().size();

    assertThat(ask("karim@mail.example", AccountWorld.PASSWORD))
        .isEqualTo(new RequestEmailChange.Outcome.Accepted());
    assertThat(world.outbox.last().kind()).isEqualTo(MailKind.ACCOUNT_EXISTS);
    assertThat(world.outbox.last().recipient()).isEqualTo("karim@mail.example");
    assertThat(ask(NEW_ADDRESS, "Not-the-1-password"))
        .isEqualTo(new RequestEmailChange.Outcome.WrongPassword());
    assertThat(ask("no address", AccountWorld.PASSWORD))
        .isEqualTo(new RequestEmailChange.Outcome.AddressMalformed());
    assertThat(world.outbox.orders()).hasSize(before + 1);
  }

  @Test
  void an_address_that_somebody_took_meanwhile_stays_theirs() {
    ask(NEW_ADDRESS, AccountWorld.PASSWORD);
    var token = world.mailedToken("link");
    world.signUp(AccountFixtures.karim(), NEW_ADDRESS);

    assertThat(confirmEmailChange.handle(new ConfirmEmailChange.Command(token)))
        .isEqualTo(new ConfirmEmailChange.Outcome.AddressTaken());
    assertThat(world.stored(AccountWorld.ADDRESS).id()).isEqualTo(me.account());
  }

  @Test
  void a_mailbox_receives_five_links_in_an_hour_at_most() {
    for (var n = 0; n < AccountMails.MOST_LINKS_PER_HOUR + 2; n++) {
      ask(NEW_ADDRESS, AccountWorld.PASSWORD);
    }
    assertThat(
            world.outbox.orders().stream()
                .filter(order -> order.kind() == MailKind.EMAIL_CHANGE)
                .count())
        .isEqualTo(AccountMails.MOST_LINKS_PER_HOUR);
  }
}
