package fr.alin.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.account.AccountFixtures;
import fr.alin.account.Accounts;
import fr.alin.account.Actor;
import fr.alin.account.InMemoryAccounts;
import fr.alin.account.Role;
import fr.alin.inbox.NotificationSettings.Choice;
import fr.alin.mail.Announcement;
import fr.alin.mail.Channel;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import fr.alin.mail.SmsGateway;
import fr.alin.mail.SmsOrder;
import fr.alin.mail.Topic;
import fr.alin.shared.Fact;
import fr.alin.shared.MailId;
import fr.alin.shared.Page;
import fr.alin.shared.Transactions;
import fr.alin.testing.Fast;
import fr.alin.testing.FixedClock;
import fr.alin.testing.InMemoryOutbox;
import fr.alin.testing.InMemoryTransactions;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** People read what they were told, and choose which copies they receive. */
@Fast
class InboxTest {

  private static final Actor ME =
      new Actor(AccountFixtures.id(1), Role.APPLICANT, Set.of(), Fact.unknown("landlord"));
  private static final Actor SOMEBODY =
      new Actor(AccountFixtures.id(2), Role.APPLICANT, Set.of(), Fact.unknown("landlord"));

  private final FixedClock clock = FixedClock.at("2026-11-21T10:00:00Z");
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
  private final InMemoryInbox inbox = new InMemoryInbox(outbox, clock);
  private final InMemoryNotificationChoices choices = new InMemoryNotificationChoices();
  private final ListMessages list = new ListMessages(inbox, transactions);
  private final MarkMessagesRead mark = new MarkMessagesRead(inbox, clock, transactions);
  private final ChangeNotificationSettings change =
      new ChangeNotificationSettings(choices, transactions);

  /** Connected or not; nothing is sent through it here. */
  private record Gateway(boolean isConnected) implements SmsGateway {
    @Override
    public void send(SmsOrder order) {
      throw new AssertionError("a use case sends nothing");
    }
  }

  private static MailOrder order(MailKind kind, long n) {
    return new MailOrder(
        new MailId(new UUID(1, n)), kind, "me@mail.example", Language.FR, Map.of());
  }

  private void tellMe(long n) {
    transactions.write(
        () -> {
          outbox.tell(new Announcement(ME.account(), order(MailKind.MOVED_IN, n)));
          return 0;
        });
  }

  private ListMessages.Outcome.Listed mine(Actor actor) {
    return (ListMessages.Outcome.Listed)
        list.handle(new ListMessages.Command(actor, Page.first(10)));
  }

  @Test
  void everybody_finds_their_own_messages_only() {
    tellMe(1);

    assertThat(mine(ME).messages().items()).hasSize(1);
    assertThat(mine(ME).unread()).isEqualTo(1);
    assertThat(mine(SOMEBODY).messages().items()).isEmpty();
    assertThat(mine(SOMEBODY).unread()).isZero();
  }

  @Test
  void reading_one_leaves_the_others_new_and_anothers_message_is_not_there() {
    tellMe(1);
    tellMe(2);
    var one = Fact.known(new MailId(new UUID(1, 1)));

    assertThat(mark.handle(new MarkMessagesRead.Command(SOMEBODY, one)))
        .isEqualTo(new MarkMessagesRead.Outcome.NotFound());
    assertThat(mark.handle(new MarkMessagesRead.Command(ME, one)))
        .isEqualTo(new MarkMessagesRead.Outcome.Marked(1));
    assertThat(mark.handle(new MarkMessagesRead.Command(ME, Fact.unknown("one"))))
        .isEqualTo(new MarkMessagesRead.Outcome.Marked(0));
  }

  @Test
  void a_letter_with_a_secret_is_never_kept() {
    assertThatThrownBy(() -> new Announcement(ME.account(), order(MailKind.PASSWORD_RESET, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_not_named_stays_and_the_safety_of_the_account_has_no_switch() {
    var steps = new Choice(Topic.APPLICATION, Channel.MAIL);
    var decisionsBySms = new Choice(Topic.DECISION, Channel.SMS);

    change.handle(new ChangeNotificationSettings.Command(ME, Map.of(steps, false)));
    var changed =
        change.handle(new ChangeNotificationSettings.Command(ME, Map.of(decisionsBySms, true)));

    assertThat(changed)
        .isEqualTo(
            new ChangeNotificationSettings.Outcome.Changed(
                new NotificationSettings(Map.of(steps, false, decisionsBySms, true))));
    assertThat(
            change.handle(
                new ChangeNotificationSettings.Command(
                    ME, Map.of(new Choice(Topic.ACCOUNT, Channel.MAIL), false))))
        .isEqualTo(new ChangeNotificationSettings.Outcome.NoSuchSwitch());
    assertThat(choices.of(SOMEBODY.account())).isEqualTo(NotificationSettings.defaults());
  }

  @Test
  void short_messages_are_offered_only_where_a_gateway_is_connected() {
    assertThat(available(true)).containsExactlyInAnyOrder(Channel.MAIL, Channel.SMS);
    assertThat(available(false)).containsExactly(Channel.MAIL);
  }

  private Set<Channel> available(boolean connected) {
    var read = new ReadNotificationSettings(choices, new Gateway(connected), transactions);
    return ((ReadNotificationSettings.Outcome.Found)
            read.handle(new ReadNotificationSettings.Command(ME)))
        .available();
  }

  /** The doubles keep the contract that the database keeps. */
  @Nested
  class Doubles extends InboxContract {
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);

    @Override
    protected Outbox outbox() {
      return outbox;
    }

    @Override
    protected Inbox inbox() {
      return inbox;
    }

    @Override
    protected NotificationChoices choices() {
      return choices;
    }

    @Override
    protected Accounts accounts() {
      return accounts;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }
}
