package fr.alin.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.mail.Language;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Fast
class OwnAccountTest {

  private final AccountWorld world = new AccountWorld();
  private final GetMe getMe =
      new GetMe(
          world.transactions,
          world.business,
          world.accounts,
          new TermsOfUse(LocalDate.of(2026, 11, 12)));
  private final ChangeLanguage changeLanguage =
      new ChangeLanguage(world.transactions, world.accounts);
  private final DeleteExpiredCredentials delete =
      new DeleteExpiredCredentials(
          world.transactions, world.business, world.real, world.sessions, world.links);

  private static final Actor STRANGER =
      new Actor(AccountFixtures.id(404), Role.APPLICANT, Set.of(), Fact.unknown("landlord"));

  @Test
  void people_read_their_own_account() {
    world.anActiveAccount();
    var stored = world.stored(AccountWorld.ADDRESS);

    assertThat(getMe.handle(new GetMe.Command(stored.actor())))
        .isEqualTo(new GetMe.Outcome.Found(stored, false));
    assertThat(getMe.handle(new GetMe.Command(STRANGER))).isEqualTo(new GetMe.Outcome.NotFound());
  }

  @Test
  void people_are_asked_again_from_the_day_on_which_the_terms_change_and_once() {
    world.anActiveAccount(); // on 5 November
    var me = new GetMe.Command(world.stored(AccountWorld.ADDRESS).actor());
    world.business.set(Instant.parse("2026-11-11T22:59:59Z"));
    assertThat(asked(me)).as("a second before midnight in Paris").isFalse();
    world.business.set(Instant.parse("2026-11-11T23:00:00Z"));
    assertThat(asked(me)).isTrue();

    var accept = new AcceptTerms(world.transactions, world.business, world.accounts);
    assertThat(accept.handle(new AcceptTerms.Command(me.actor())))
        .isEqualTo(new AcceptTerms.Outcome.Accepted());

    assertThat(asked(me)).isFalse();
    assertThat(accept.handle(new AcceptTerms.Command(STRANGER)))
        .isEqualTo(new AcceptTerms.Outcome.NotFound());
  }

  private boolean asked(GetMe.Command me) {
    return ((GetMe.Outcome.Found) getMe.handle(me)).termsToAccept();
  }

  @Test
  void people_choose_the_language_of_their_mails() {
    world.anActiveAccount();
    var actor = world.stored(AccountWorld.ADDRESS).actor();

    assertThat(changeLanguage.handle(new ChangeLanguage.Command(actor, Language.EN)))
        .isEqualTo(new ChangeLanguage.Outcome.Changed());
    world.requestReset.handle(new RequestPasswordReset.Command(AccountWorld.ADDRESS));

    assertThat(world.outbox.last().language()).isEqualTo(Language.EN);
    assertThat(changeLanguage.handle(new ChangeLanguage.Command(STRANGER, Language.EN)))
        .isEqualTo(new ChangeLanguage.Outcome.NotFound());
  }

  @Test
  void sessions_and_links_are_forgotten_a_month_after_their_end() {
    world.anActiveAccount();
    world.aSession();
    world.business.advance(Duration.ofDays(2 + 30));
    world.real.advance(Session.LONGEST.plus(Duration.ofDays(30)));
    assertThat(delete.handle(new DeleteExpiredCredentials.Command()))
        .isEqualTo(new DeleteExpiredCredentials.Outcome.Deleted(0, 0));

    world.business.advance(Duration.ofSeconds(1));
    world.real.advance(Duration.ofSeconds(1));

    assertThat(delete.handle(new DeleteExpiredCredentials.Command()))
        .isEqualTo(new DeleteExpiredCredentials.Outcome.Deleted(1, 1));
  }

  @Test
  void nothing_that_is_printed_shows_a_person_or_a_secret() {
    world.anActiveAccount();
    var printed =
        world.stored(AccountWorld.ADDRESS)
            + " "
            + world.aSession()
            + " "
            + new Password(AccountWorld.PASSWORD);

    assertThat(printed).doesNotContain("camille", "Durand", "0611223344", AccountWorld.PASSWORD);
  }

  @Test
  void rights_and_their_scope_go_together() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new Entitlement(Role.LANDLORD_AGENT, Set.of(), Fact.unknown("landlord")))
        .hasMessageContaining("landlord");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                new Entitlement(
                    Role.APPLICANT,
                    Set.of(new fr.alin.reference.DepartmentCode("69")),
                    Fact.unknown("landlord")))
        .hasMessageContaining("territories");
  }
}
