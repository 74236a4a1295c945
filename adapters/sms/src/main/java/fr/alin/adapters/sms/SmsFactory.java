package fr.alin.adapters.sms;

import fr.alin.account.RealTime;
import fr.alin.mail.SmsGateway;
import fr.alin.mail.Wording;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The gateway of SMS_URL; without it short messages are off. A wrong address stops the start. */
@Factory
final class SmsFactory {

  @Bean
  @Context
  SmsGateway smsGateway(
      @Value("${sms.url:}") String url,
      @Value("${sms.secret:}") String secret,
      Wording wording,
      RealTime time,
      @Nullable MeterRegistry meters) {
    return url.isBlank()
        ? new NoSmsGateway()
        : new HttpSmsGateway(
            new SmsSettings(URI.create(url), secret, SmsSettings.TOTAL),
            wording,
            time,
            new PartnerMeter(meters));
  }
}
