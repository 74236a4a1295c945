package fr.alin.api.wiring;

import fr.alin.account.EmailAddress;
import fr.alin.mail.Language;
import fr.alin.support.SupportDesk;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;

/** The people who answer, from {@code alin.support}. */
@Factory
final class Desk {

  @Singleton
  SupportDesk supportDesk(
      @Value("${alin.support.mailbox}") String mailbox,
      @Value("${alin.support.phone}") String phone,
      @Value("${alin.support.hours-fr}") String french,
      @Value("${alin.support.hours-en}") String english) {
    return new SupportDesk(
        new EmailAddress(mailbox), phone, Map.of(Language.FR, french, Language.EN, english));
  }
}
