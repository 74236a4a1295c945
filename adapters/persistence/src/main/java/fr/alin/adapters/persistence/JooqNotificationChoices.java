package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.NOTIFICATION_CHOICE;

import fr.alin.inbox.NotificationChoices;
import fr.alin.inbox.NotificationSettings;
import fr.alin.inbox.NotificationSettings.Choice;
import fr.alin.mail.Channel;
import fr.alin.mail.Topic;
import fr.alin.shared.AccountId;
import jakarta.inject.Singleton;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The switches that a person has moved. */
@Singleton
final class JooqNotificationChoices implements NotificationChoices {

  private final DSLContext jooq;

  JooqNotificationChoices(DSLContext jooq) {
    this.jooq = jooq;
  }

  @Override
  public NotificationSettings of(AccountId account) {
    return new NotificationSettings(
        jooq.selectFrom(NOTIFICATION_CHOICE)
            .where(NOTIFICATION_CHOICE.ACCOUNT_ID.eq(account.value()))
            .fetchMap(
                row -> new Choice(Topic.valueOf(row.getTopic()), Channel.valueOf(row.getChannel())),
                row -> row.getWanted()));
  }

  @Override
  public void save(AccountId account, NotificationSettings settings) {
    settings
        .choices()
        .forEach(
            (choice, wanted) ->
                jooq.insertInto(NOTIFICATION_CHOICE)
                    .set(NOTIFICATION_CHOICE.ACCOUNT_ID, account.value())
                    .set(NOTIFICATION_CHOICE.TOPIC, choice.topic().name())
                    .set(NOTIFICATION_CHOICE.CHANNEL, choice.channel().name())
                    .set(NOTIFICATION_CHOICE.WANTED, wanted)
                    .onConflict(
                        NOTIFICATION_CHOICE.ACCOUNT_ID,
                        NOTIFICATION_CHOICE.TOPIC,
                        NOTIFICATION_CHOICE.CHANNEL)
                    .doUpdate()
                    .set(NOTIFICATION_CHOICE.WANTED, DSL.excluded(NOTIFICATION_CHOICE.WANTED))
                    .execute());
  }
}
