package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.alin.account.AccountFixtures;
import fr.alin.account.Accounts;
import fr.alin.inbox.Inbox;
import fr.alin.inbox.NotificationChoices;
import fr.alin.inbox.NotificationSettings;
import fr.alin.inbox.NotificationSettings.Choice;
import fr.alin.mail.Announcement;
import fr.alin.mail.Channel;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import fr.alin.mail.SmsOrder;
import fr.alin.mail.Topic;
import fr.alin.shared.AccountId;
import fr.alin.shared.MailId;
import fr.alin.shared.Transactions;
import fr.alin.testing.Database;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies follow the switches of their receiver; the inbox keeps the message in any case. */
@Database
class CopiesTest {

  private static final AccountId ME = AccountFixtures.id(41);

  private final RecordingMailer mailer = new RecordingMailer();
  private final RecordingSmsGateway gateway = new RecordingSmsGateway();
  private ApplicationContext node;

  @BeforeEach
  void start() {
    World.clean();
    World.write(
        () ->
            World.bean(Accounts.class)
                .add(AccountFixtures.active(ME, "me@copies.example", "Some-Password-3")));
    node = World.start(Map.of("alin.outbox.most-attempts", 10), mailer, gateway);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  private void choose(Topic topic, Channel channel, boolean wanted) {
    World.write(
        () -> {
          var choices = World.bean(NotificationChoices.class);
          choices.save(ME, choices.of(ME).with(new Choice(topic, channel), wanted));
          return 0;
        });
  }

  private static MailOrder order(MailKind kind, long n) {
    return new MailOrder(
        new MailId(new UUID(0x7041L, 0x8000_0000_0000_0000L | n)),
        kind,
        "me@copies.example",
        Language.EN,
        Map.of("offer", "T2, Lyon", "link", "https://alin.example/candidatures/1"));
  }

  private void tell(MailOrder order) {
    node.getBean(Transactions.class)
        .write(
            () -> {
              node.getBean(Outbox.class).tell(new Announcement(ME, order));
              return 0;
            });
  }

  private static void awaitNothingOwed() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                World.<Integer>read(
                        () ->
                            World.jooq()
                                .fetchCount(
                                    SCHEDULED_TASKS,
                                    SCHEDULED_TASKS.TASK_NAME.in(MailTask.NAME, MailTask.SMS)))
                    == 0);
  }

  private static int unread() {
    return World.<Integer>read(() -> World.bean(Inbox.class).unread(ME));
  }

  @Test
  void by_default_a_mail_leaves_and_no_short_message() {
    tell(order(MailKind.MOVED_IN, 1));

    awaitNothingOwed();
    assertThat(mailer.sent()).containsExactly(order(MailKind.MOVED_IN, 1));
    assertThat(gateway.sent()).isEmpty();
    assertThat(unread()).isEqualTo(1);
  }

  @Test
  void a_topic_that_was_switched_off_stays_in_the_inbox_alone() {
    choose(Topic.DECISION, Channel.MAIL, false);

    tell(order(MailKind.MOVED_IN, 1));
    tell(order(MailKind.APPLICATION_APPROVED, 2));

    awaitNothingOwed();
    assertThat(mailer.sent()).containsExactly(order(MailKind.APPLICATION_APPROVED, 2));
    assertThat(unread()).isEqualTo(2);
  }

  @Test
  void a_short_message_leaves_once_however_often_the_mail_is_tried() {
    choose(Topic.DECISION, Channel.SMS, true);
    mailer.failNext(1);
    gateway.failNext(1);
    var order = order(MailKind.HOME_ALLOCATED, 3);

    tell(order);

    awaitNothingOwed();
    assertThat(mailer.sent()).containsExactly(order);
    assertThat(gateway.sent())
        .containsExactly(
            new SmsOrder(order.id(), order.kind(), "0611223344", Language.EN, order.parameters()));
  }

  @Test
  void warnings_about_the_account_are_mailed_whatever_was_chosen() {
    choose(Topic.APPLICATION, Channel.MAIL, false);
    choose(Topic.DECISION, Channel.MAIL, false);

    tell(order(MailKind.PASSWORD_CHANGED, 4));

    awaitNothingOwed();
    assertThat(mailer.sent()).containsExactly(order(MailKind.PASSWORD_CHANGED, 4));
    assertThat(NotificationSettings.SWITCHES)
        .extracting(Choice::topic)
        .doesNotContain(Topic.ACCOUNT, Topic.LETTER_ONLY);
  }
}
