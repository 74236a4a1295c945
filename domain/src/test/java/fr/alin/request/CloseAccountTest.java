package fr.alin.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Account;
import fr.alin.account.AccountMails;
import fr.alin.account.Actor;
import fr.alin.account.EmailAddress;
import fr.alin.account.InMemoryOneTimeLinks;
import fr.alin.account.Password;
import fr.alin.account.Role;
import fr.alin.account.TransparentPasswords;
import fr.alin.application.EraseOldTraces;
import fr.alin.application.Status;
import fr.alin.mail.MailKind;
import fr.alin.offer.SampleOffer;
import fr.alin.request.CloseAccount.Outcome;
import fr.alin.testing.Fast;
import fr.alin.testing.SequentialSecrets;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A person leaves: what goes at once, what is refused, what is erased later. */
@Fast
class CloseAccountTest {

  private static final String PASSWORD = "Lavande-et-42-cigales";

  private final World world = new World();
  private final Story story = new Story(world);
  private final TransparentPasswords passwords = new TransparentPasswords(world.transactions);
  private final CloseAccount closeAccount =
      new CloseAccount(
          world.accounts,
          passwords,
          world.requests,
          world.keep,
          new AccountMails(
              new InMemoryOneTimeLinks(world.transactions),
              new SequentialSecrets(),
              world.ids,
              path -> "https://alin.example" + path,
              world.outbox,
              world.parameters),
          world.clock,
          world.transactions);
  private final EraseOldTraces erase =
      new EraseOldTraces(world.accounts, world.readings, world.clock, world.transactions);

  private Actor withPassword(Actor actor) {
    world.transactions.write(
        () ->
            world.accounts.change(
                actor.account(),
                account ->
                    ((Account.Active) account).withPassword(TransparentPasswords.of(PASSWORD))));
    return actor;
  }

  private Outcome close(Actor actor, String password) {
    return closeAccount.handle(new CloseAccount.Command(actor, new Password(password)));
  }

  @Test
  void a_person_who_leaves_takes_the_request_and_the_live_application_along() {
    var camille = withPassword(world.household(1, SampleRecord.aSingleEmployee(1).record()));
    var id = story.applied(camille, world.online(SampleOffer.aFlat(1)));

    assertThat(close(camille, PASSWORD)).isEqualTo(new Outcome.Closed());

    assertThat(story.status(id)).isEqualTo(Status.WITHDRAWN);
    assertThat(world.outbox.last().kind()).isEqualTo(MailKind.ACCOUNT_CLOSED);
    assertThat(world.outbox.last().recipient()).isEqualTo(World.address(1));
    var left = world.transactions.read(() -> world.accounts.byId(camille.account())).get();
    assertThat(left).isInstanceOf(Account.Pending.class);
    assertThat(left.birthName()).doesNotContain("a", "e");
    assertThat(
            world
                .transactions
                .read(() -> world.accounts.byEmail(new EmailAddress(World.address(1))))
                .isKnown())
        .as("the address is free for a new account")
        .isFalse();
    assertThat(world.transactions.read(() -> world.requests.ofAccount(camille.account())).isKnown())
        .isFalse();
  }

  @Test
  void nobody_leaves_without_the_password_and_nothing_changes() {
    var camille = withPassword(world.household(1, SampleRecord.aSingleEmployee(1).record()));

    assertThat(close(camille, "Not-the-1-password")).isEqualTo(new Outcome.WrongPassword());

    assertThat(world.transactions.read(() -> world.requests.ofAccount(camille.account())).isKnown())
        .isTrue();
  }

  @Test
  void a_person_whose_file_is_with_the_landlord_stays_until_the_decision() {
    var people = story.people(3);
    people.forEach(this::withPassword);
    story.sent(world.online(SampleOffer.aFlat(1)), people);

    assertThat(close(people.get(0), PASSWORD)).isEqualTo(new Outcome.SentToLandlord());

    assertThat(world.transactions.read(() -> world.accounts.byId(people.get(0).account())).get())
        .isInstanceOf(Account.Active.class);
  }

  @Test
  void staff_and_partners_are_let_go_by_their_organisation() {
    for (var actor : Set.of(World.ADVISER, World.AGENT)) {
      assertThat(actor.role()).isNotEqualTo(Role.APPLICANT);
      assertThat(close(actor, PASSWORD)).isEqualTo(new Outcome.NotAnApplicant());
    }
  }

  @Test
  void an_identity_is_erased_when_its_year_is_over_and_not_before() {
    var camille = withPassword(world.account(1, "Durand", "Camille"));
    close(camille, PASSWORD);
    world.clock.advance(Duration.ofDays(365));
    assertThat(erase.handle(new EraseOldTraces.Command()))
        .isEqualTo(new EraseOldTraces.Outcome.Erased(0, 0));

    world.clock.advance(Duration.ofSeconds(1));

    assertThat(erase.handle(new EraseOldTraces.Command()))
        .isEqualTo(new EraseOldTraces.Outcome.Erased(1, 0));
  }
}
