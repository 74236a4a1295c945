package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.ACCOUNT;
import static fr.alin.adapters.persistence.jooq.Tables.INBOX_MESSAGE;
import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;

import fr.alin.inbox.NotificationChoices;
import fr.alin.mail.Channel;
import fr.alin.mail.MailOrder;
import fr.alin.mail.SmsGateway;
import fr.alin.mail.SmsOrder;
import fr.alin.mail.Topic;
import fr.alin.shared.AccountId;
import fr.alin.shared.Transactions;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Settles, when the mail of an announcement is about to leave, which copies its receiver wants at that
 * moment; a short message is owed from here, once, however often the mail is tried. Asked after the
 * decision's transaction, so that the decision waits for nobody's switches.
 */
@Singleton
final class Copies {

  private final Transactions transactions;
  private final DSLContext jooq;
  private final NotificationChoices choices;
  private final BeanProvider<SmsGateway> gateway;
  private final WakeUp wakeUp;

  Copies(
      Transactions transactions,
      DSLContext jooq,
      NotificationChoices choices,
      BeanProvider<SmsGateway> gateway,
      WakeUp wakeUp) {
    this.transactions = transactions;
    this.jooq = jooq;
    this.choices = choices;
    this.gateway = gateway;
    this.wakeUp = wakeUp;
  }

  /** Owes the other copies, the first time; tells whether the mail itself is wanted. */
  boolean settle(MailOrder order) {
    return order.kind().topic() == Topic.LETTER_ONLY
        || transactions.write(() -> settleWithin(order));
  }

  private boolean settleWithin(MailOrder order) {
    var topic = order.kind().topic();
    var told =
        jooq.select(INBOX_MESSAGE.ACCOUNT_ID, INBOX_MESSAGE.COPIED_AT, ACCOUNT.MOBILE_PHONE)
            .from(INBOX_MESSAGE)
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(INBOX_MESSAGE.ACCOUNT_ID))
            .where(INBOX_MESSAGE.ID.eq(order.id().value()))
            .forUpdate()
            .of(INBOX_MESSAGE)
            .fetchOne();
    if (told == null) {
      return true; // Owed before there was an inbox.
    }
    var settings = choices.of(new AccountId(told.value1()));
    if (told.value2() == null
        && settings.wants(topic, Channel.SMS)
        && gateway.isPresent()
        && gateway.get().isConnected()) {
      owe(
          new SmsOrder(
              order.id(), order.kind(), told.value3(), order.language(), order.parameters()));
    }
    return topic == Topic.ACCOUNT || settings.wants(topic, Channel.MAIL);
  }

  private void owe(SmsOrder order) {
    jooq.update(INBOX_MESSAGE)
        .set(INBOX_MESSAGE.COPIED_AT, DatabaseClock.DATABASE_TIME)
        .where(INBOX_MESSAGE.ID.eq(order.id().value()))
        .execute();
    jooq.insertInto(SCHEDULED_TASKS, MailTask.COLUMNS)
        .select(DSL.select(MailTask.values(order)))
        .onConflictDoNothing()
        .execute();
    wakeUp.afterCommit();
  }
}
