package fr.alin.api.wiring;

import fr.alin.account.DeleteExpiredCredentials;
import fr.alin.application.CloseDueOffers;
import fr.alin.application.EraseOldTraces;
import fr.alin.application.ExpireAnswers;
import fr.alin.application.LapseConditions;
import fr.alin.application.RefreshAgeing;
import fr.alin.matching.RecordAlerts;
import fr.alin.registry.RefreshOutdated;
import fr.alin.registry.TakeDeliveries;
import fr.alin.registry.WarnOfExpiry;
import fr.alin.shared.RecurringWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Work that comes back; the scheduler of the persistence adapter runs each on one node at a time. */
@Factory
final class Recurring {

  /** In one go: what is left waits for the next one, so that no run holds a node for long. */
  private static final int SOME = 50;

  private static final int MANY = 1000;

  /** A deadline is promised to the second: all that is due closes in one go, in small transactions. */
  private static final int EVERY = Integer.MAX_VALUE;

  /** A record of the register older than this is read again. */
  private static final Duration REGISTER_AGE = Duration.ofDays(30);

  private static final Duration SECONDS = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofSeconds(5);

  @Singleton
  @Named("close-due-offers")
  RecurringWork closings(CloseDueOffers closeDueOffers) {
    return new RecurringWork(
        "close-due-offers",
        SECONDS,
        () -> closeDueOffers.handle(new CloseDueOffers.Command(EVERY)));
  }

  @Singleton
  @Named("expire-answers")
  RecurringWork silences(ExpireAnswers expireAnswers) {
    return new RecurringWork(
        "expire-answers", SECONDS, () -> expireAnswers.handle(new ExpireAnswers.Command(SOME)));
  }

  @Singleton
  @Named("lapse-conditions")
  RecurringWork conditions(LapseConditions lapseConditions) {
    return new RecurringWork(
        "lapse-conditions",
        SECONDS,
        () -> lapseConditions.handle(new LapseConditions.Command(SOME)));
  }

  @Singleton
  @Named("refresh-ageing")
  RecurringWork birthdays(RefreshAgeing refreshAgeing) {
    return new RecurringWork(
        "refresh-ageing", SOON, () -> refreshAgeing.handle(new RefreshAgeing.Command(MANY)));
  }

  @Singleton
  @Named("refresh-outdated")
  RecurringWork register(RefreshOutdated refreshOutdated) {
    return new RecurringWork(
        "refresh-outdated",
        Duration.ofMinutes(1),
        () -> refreshOutdated.handle(new RefreshOutdated.Command(REGISTER_AGE, SOME)));
  }

  @Singleton
  @Named("take-deliveries")
  RecurringWork deliveries(TakeDeliveries takeDeliveries) {
    return new RecurringWork(
        "take-deliveries",
        Duration.ofMinutes(1),
        () -> takeDeliveries.handle(new TakeDeliveries.Command(SOME)));
  }

  @Singleton
  @Named("warn-of-expiry")
  RecurringWork warnings(WarnOfExpiry warnOfExpiry) {
    return new RecurringWork(
        "warn-of-expiry",
        Duration.ofMinutes(10),
        () -> warnOfExpiry.handle(new WarnOfExpiry.Command(MANY)));
  }

  @Singleton
  @Named("record-alerts")
  RecurringWork alerts(RecordAlerts recordAlerts) {
    return new RecurringWork(
        "record-alerts", SOON, () -> recordAlerts.handle(new RecordAlerts.Command(SOME)));
  }

  @Singleton
  @Named("erase-old-traces")
  RecurringWork traces(EraseOldTraces eraseOldTraces) {
    return new RecurringWork(
        "erase-old-traces",
        Duration.ofHours(1),
        () -> eraseOldTraces.handle(new EraseOldTraces.Command()));
  }

  @Singleton
  @Named("delete-expired-credentials")
  RecurringWork credentials(DeleteExpiredCredentials deleteExpired) {
    return new RecurringWork(
        "delete-expired-credentials",
        Duration.ofHours(1),
        () -> deleteExpired.handle(new DeleteExpiredCredentials.Command()));
  }
}
