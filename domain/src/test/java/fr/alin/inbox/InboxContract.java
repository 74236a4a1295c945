package fr.alin.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.AccountFixtures;
import fr.alin.account.Accounts;
import fr.alin.mail.Announcement;
import fr.alin.mail.Channel;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import fr.alin.mail.Topic;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.MailId;
import fr.alin.shared.Page;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of inboxes and switches does with what an outbox is told. Empty before each test. */
public abstract class InboxContract {

  private static final AccountId OWNER = AccountFixtures.id(31);
  private static final AccountId OTHER = AccountFixtures.id(32);
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.000001Z");

  protected abstract Outbox outbox();

  protected abstract Inbox inbox();

  protected abstract NotificationChoices choices();

  protected abstract Accounts accounts();

  protected abstract Transactions transactions();

  @BeforeEach
  void store_the_owners() {
    transactions()
        .write(
            () -> {
              accounts()
                  .add(AccountFixtures.active(OWNER, "owner@inbox.example", "Some-Password-3"));
              return accounts()
                  .add(AccountFixtures.active(OTHER, "other@inbox.example", "Some-Password-4"));
            });
  }

  @Test
  void what_is_told_is_kept_newest_first_and_is_new() {
    tell(OWNER, 1);
    tell(OWNER, 2);
    tell(OTHER, 3);

    var messages = page(OWNER, Page.first(10)).items();

    assertThat(messages).extracting(InboxMessage::id).containsExactly(id(2), id(1));
    assertThat(messages.getFirst().kind()).isEqualTo(MailKind.APPLICATION_APPROVED);
    assertThat(messages.getFirst().parameters()).containsEntry("offer", "T2, Lyon 2");
    assertThat(messages).allSatisfy(it -> assertThat(it.readAt().isKnown()).isFalse());
    assertThat(unread(OWNER)).isEqualTo(2);
  }

  @Test
  void pages_follow_one_another_without_a_gap_or_a_repeat() {
    for (var n = 1; n <= 5; n++) {
      tell(OWNER, n);
    }

    var first = page(OWNER, Page.first(2));
    var second = page(OWNER, new Page(2, first.next()));
    var third = page(OWNER, new Page(2, second.next()));

    assertThat(first.items()).extracting(InboxMessage::id).containsExactly(id(5), id(4));
    assertThat(second.items()).extracting(InboxMessage::id).containsExactly(id(3), id(2));
    assertThat(third.items()).extracting(InboxMessage::id).containsExactly(id(1));
    assertThat(third.next().isKnown()).isFalse();
  }

  @Test
  void a_message_is_read_once_by_its_owner_and_by_nobody_else() {
    tell(OWNER, 1);

    assertThat(markRead(OTHER, 1, NOW)).isFalse();
    assertThat(unread(OWNER)).isEqualTo(1);
    assertThat(markRead(OWNER, 1, NOW)).isTrue();
    assertThat(markRead(OWNER, 1, NOW.plusSeconds(60))).isTrue();

    assertThat(page(OWNER, Page.first(1)).items().getFirst().readAt()).isEqualTo(Fact.known(NOW));
    assertThat(markRead(OWNER, 404, NOW)).isFalse();
  }

  @Test
  void all_that_is_there_is_marked_at_once_for_one_account() {
    tell(OWNER, 1);
    tell(OWNER, 2);
    tell(OTHER, 3);

    assertThat(this.<Integer>write(() -> inbox().markAllRead(OWNER, NOW))).isEqualTo(2);

    assertThat(unread(OWNER)).isZero();
    assertThat(unread(OTHER)).isEqualTo(1);
  }

  @Test
  void many_are_told_at_once() {
    write(
        () -> {
          outbox().tell(List.of(announcement(OWNER, 1), announcement(OTHER, 2)));
          return 0;
        });

    assertThat(unread(OWNER)).isEqualTo(1);
    assertThat(unread(OTHER)).isEqualTo(1);
  }

  @Test
  void switches_are_the_defaults_until_they_are_moved_and_then_stay() {
    assertThat(settings(OWNER)).isEqualTo(NotificationSettings.defaults());

    var quiet = new NotificationSettings.Choice(Topic.APPLICATION, Channel.MAIL);
    save(NotificationSettings.defaults().with(quiet, false));
    assertThat(settings(OWNER).wants(Topic.APPLICATION, Channel.MAIL)).isFalse();
    assertThat(settings(OWNER).wants(Topic.DECISION, Channel.MAIL)).isTrue();
    assertThat(settings(OTHER).wants(Topic.APPLICATION, Channel.MAIL)).isTrue();

    save(settings(OWNER).with(quiet, true));
    assertThat(settings(OWNER).wants(Topic.APPLICATION, Channel.MAIL)).isTrue();
  }

  private <T> T write(java.util.function.Supplier<T> work) {
    return transactions().write(work);
  }

  private void save(NotificationSettings settings) {
    write(
        () -> {
          choices().save(OWNER, settings);
          return 0;
        });
  }

  private NotificationSettings settings(AccountId account) {
    return transactions().read(() -> choices().of(account));
  }

  private void tell(AccountId account, long n) {
    write(
        () -> {
          outbox().tell(announcement(account, n));
          return 0;
        });
  }

  private fr.alin.shared.Slice<InboxMessage> page(AccountId account, Page page) {
    return transactions().read(() -> inbox().of(account, page));
  }

  private int unread(AccountId account) {
    return transactions().<Integer>read(() -> inbox().unread(account));
  }

  private boolean markRead(AccountId account, long n, Instant now) {
    return this.<Boolean>write(() -> inbox().markRead(account, id(n), now));
  }

  private static MailId id(long n) {
    return new MailId(new UUID(0x7031L, 0x8000_0000_0000_0000L | n));
  }

  private static Announcement announcement(AccountId account, long n) {
    return new Announcement(
        account,
        new MailOrder(
            id(n),
            MailKind.APPLICATION_APPROVED,
            "somebody@inbox.example",
            Language.FR,
            Map.of("offer", "T2, Lyon " + n, "link", "https://alin.example/candidatures/" + n)));
  }
}
