package fr.alin.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.LogIn.Outcome.LoggedIn;
import fr.alin.account.LogIn.Outcome.WrongCredentials;
import fr.alin.account.RefreshSession.Outcome.Refreshed;
import fr.alin.account.RefreshSession.Outcome.ReuseDetected;
import fr.alin.account.RefreshSession.Outcome.SessionOver;
import fr.alin.account.RefreshSession.Outcome.Superseded;
import fr.alin.mail.MailKind;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Fast
class SessionTest {

  private final AccountWorld world = new AccountWorld();

  @BeforeEach
  void an_active_account() {
    world.anActiveAccount();
  }

  @Test
  void the_right_password_opens_a_session_whatever_the_case_of_the_address() {
    var outcome = (LoggedIn) world.logIn(" Camille@MAIL.example ", AccountWorld.PASSWORD);

    assertThat(world.tokens.read(outcome.tokens().access().value()))
        .isEqualTo(Fact.known(world.stored(AccountWorld.ADDRESS).actor()));
    assertThat(outcome.tokens().refreshUntil())
        .isEqualTo(world.real.now().plus(Session.LONGEST_IDLE));
  }

  @Test
  void a_wrong_password_an_unknown_address_and_a_pending_account_cost_and_hear_the_same() {
    world.signUp("pending@mail.example");
    var before = world.passwords.verifications();

    assertThat(world.logIn(AccountWorld.ADDRESS, "Wrong-1-password"))
        .isEqualTo(new WrongCredentials());
    assertThat(world.logIn("unknown@mail.example", AccountWorld.PASSWORD))
        .isEqualTo(new WrongCredentials());
    assertThat(world.logIn("pending@mail.example", AccountWorld.PASSWORD))
        .isEqualTo(new WrongCredentials());
    assertThat(world.logIn("not an address", AccountWorld.PASSWORD))
        .isEqualTo(new WrongCredentials());

    assertThat(world.passwords.verifications() - before).isEqualTo(4);
  }

  @Test
  void a_password_that_was_reset_while_it_was_being_verified_opens_nothing() {
    requestReset(AccountWorld.ADDRESS);
    var link = world.mailedToken("link");
    var resetMeanwhile =
        new Passwords() {
          @Override
          public PasswordHash hash(Password password) {
            return world.passwords.hash(password);
          }

          @Override
          public boolean verify(Password password, PasswordHash hash) {
            world.reset(link, "Une-autre-phrase-7");
            return world.passwords.verify(password, hash);
          }

          @Override
          public PasswordHash decoy() {
            return world.passwords.decoy();
          }
        };
    var logIn =
        new LogIn(
            world.transactions,
            world.real,
            world.ids,
            world.accounts,
            world.sessions,
            resetMeanwhile,
            world.secrets,
            world.tokens);

    assertThat(
            logIn.handle(
                new LogIn.Command(
                    AccountWorld.ADDRESS, new Password(AccountWorld.PASSWORD), ClientKind.WEB)))
        .isEqualTo(new WrongCredentials());
  }

  @Test
  void a_refresh_token_serves_once_and_brings_the_next() {
    var first = world.aSession().refresh();
    world.real.advance(Duration.ofMinutes(9));

    var second = ((Refreshed) world.refresh(first)).tokens().refresh();

    assertThat(second).isNotEqualTo(first);
    assertThat(world.refresh(second)).isInstanceOf(Refreshed.class);
  }

  @Test
  void a_twin_within_ten_seconds_is_refused_without_ending_the_session() {
    var first = world.aSession().refresh();
    var second = ((Refreshed) world.refresh(first)).tokens().refresh();
    world.real.advance(Session.GRACE);

    assertThat(world.refresh(first)).isEqualTo(new Superseded());
    assertThat(world.refresh(second)).isInstanceOf(Refreshed.class);
  }

  @Test
  void a_token_replaced_more_than_ten_seconds_ago_ends_the_whole_chain() {
    var first = world.aSession().refresh();
    var second = ((Refreshed) world.refresh(first)).tokens().refresh();
    world.real.advance(Session.GRACE.plusNanos(1_000));

    assertThat(world.refresh(first)).isInstanceOf(ReuseDetected.class);
    assertThat(world.refresh(second)).isEqualTo(new SessionOver());
  }

  @Test
  void a_token_from_two_refreshes_ago_has_no_grace() {
    var first = world.aSession().refresh();
    var second = ((Refreshed) world.refresh(first)).tokens().refresh();
    var third = ((Refreshed) world.refresh(second)).tokens().refresh();

    assertThat(world.refresh(first)).isInstanceOf(ReuseDetected.class);
    assertThat(world.refresh(third)).isEqualTo(new SessionOver());
  }

  @Test
  void an_idle_session_sleeps_in_after_a_week() {
    var lively = world.aSession().refresh();
    var idle = world.aSession().refresh();
    world.real.advance(Session.LONGEST_IDLE);
    assertThat(world.refresh(lively)).isInstanceOf(Refreshed.class);

    world.real.advance(Duration.ofNanos(1_000));

    assertThat(world.refresh(idle)).isEqualTo(new SessionOver());
  }

  @Test
  void a_busy_session_ends_after_thirty_days() {
    var token = world.aSession().refresh();
    for (var day = 1; day < 30; day++) {
      world.real.advance(Duration.ofDays(1));
      token = ((Refreshed) world.refresh(token)).tokens().refresh();
    }
    world.real.advance(Duration.ofDays(1));

    assertThat(world.refresh(token)).isEqualTo(new SessionOver());
  }

  @Test
  void moving_the_business_clock_logs_nobody_out() {
    var token = world.aSession().refresh();
    world.business.advance(Duration.ofDays(400));

    assertThat(world.refresh(token)).isInstanceOf(Refreshed.class);
  }

  @Test
  void logging_out_ends_one_session() {
    var laptop = world.aSession().refresh();
    var phone = world.aSession().refresh();

    world.logOut.handle(new LogOut.Command(Fact.known(laptop)));
    world.logOut.handle(new LogOut.Command(Fact.known(laptop)));
    world.logOut.handle(new LogOut.Command(Fact.unknown("refresh token")));

    assertThat(world.refresh(laptop)).isEqualTo(new SessionOver());
    assertThat(world.refresh(phone)).isInstanceOf(Refreshed.class);
  }

  @Test
  void a_reset_ends_every_session_changes_the_password_and_tells_the_owner() {
    var open = world.aSession().refresh();
    requestReset(AccountWorld.ADDRESS);

    assertThat(world.reset(world.mailedToken("link"), "Une-autre-phrase-7"))
        .isInstanceOf(ResetPassword.Outcome.PasswordSet.class);

    assertThat(world.outbox.last().kind()).isEqualTo(MailKind.PASSWORD_CHANGED);
    assertThat(world.refresh(open)).isEqualTo(new SessionOver());
    assertThat(world.logIn(AccountWorld.ADDRESS, AccountWorld.PASSWORD))
        .isEqualTo(new WrongCredentials());
    assertThat(world.logIn(AccountWorld.ADDRESS, "Une-autre-phrase-7"))
        .isInstanceOf(LoggedIn.class);
  }

  @Test
  void a_reset_link_serves_an_hour_and_once() {
    requestReset(AccountWorld.ADDRESS);
    var used = world.mailedToken("link");
    requestReset(AccountWorld.ADDRESS);
    var sibling = world.mailedToken("link");
    world.business.advance(Duration.ofHours(1));
    assertThat(world.reset(used, "Une-autre-phrase-7"))
        .isInstanceOf(ResetPassword.Outcome.PasswordSet.class);

    assertThat(world.reset(used, "Une-autre-phrase-8"))
        .isEqualTo(new ResetPassword.Outcome.LinkUsed());
    assertThat(world.reset(sibling, "Une-autre-phrase-8"))
        .isEqualTo(new ResetPassword.Outcome.LinkUsed());

    requestReset(AccountWorld.ADDRESS);
    var late = world.mailedToken("link");
    world.business.advance(Duration.ofHours(1).plusNanos(1_000));
    assertThat(world.reset(late, "Une-autre-phrase-8"))
        .isEqualTo(new ResetPassword.Outcome.LinkExpired());
  }

  @Test
  void asking_for_a_reset_hears_the_same_for_any_address() {
    var mailsBefore = world.outbox.orders().size();

    assertThat(requestReset("unknown@mail.example"))
        .isEqualTo(requestReset(AccountWorld.ADDRESS))
        .isEqualTo(requestReset("not an address"));

    assertThat(world.outbox.orders()).hasSize(mailsBefore + 1);
  }

  @Test
  void a_pending_account_that_forgot_its_password_gets_its_activation_link() {
    world.signUp("pending@mail.example");

    requestReset("pending@mail.example");

    assertThat(world.outbox.last().kind()).isEqualTo(MailKind.ACCOUNT_ACTIVATION);
  }

  @Test
  void a_reset_link_does_not_activate_and_the_reverse() {
    requestReset(AccountWorld.ADDRESS);
    assertThat(world.activate(world.mailedToken("link"), AccountWorld.PASSWORD))
        .isEqualTo(new ActivateAccount.Outcome.LinkUnknown());
    world.signUp("pending@mail.example");
    assertThat(world.reset(world.mailedToken("link"), AccountWorld.PASSWORD))
        .isEqualTo(new ResetPassword.Outcome.LinkUnknown());
  }

  private RequestPasswordReset.Outcome requestReset(String email) {
    return world.requestReset.handle(new RequestPasswordReset.Command(email));
  }
}
