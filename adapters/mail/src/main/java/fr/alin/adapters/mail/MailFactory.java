package fr.alin.adapters.mail;

import fr.alin.account.RealTime;
import fr.alin.mail.Mailer;
import fr.alin.sandbox.SandboxMailbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses the mail server: the one of SMTP_URL; without it the embedded one, in the demonstration and
 * in tests only. Anywhere else its absence stops the start, before a mail could get lost.
 */
@Factory
final class MailFactory {

  private static final Logger LOG = LoggerFactory.getLogger(MailFactory.class);

  private final Environment environment;

  MailFactory(Environment environment) {
    this.environment = environment;
  }

  @Bean
  @Context
  Mailer mailer(
      MailWriter writer,
      RealTime time,
      PublicLinks links,
      @Nullable MeterRegistry meters,
      BeanProvider<DemoMailServer> demoServer) {
    return new SmtpMailer(
        settings(demoServer), writer, time, sender(links), new PartnerMeter(meters));
  }

  private SmtpSettings settings(BeanProvider<DemoMailServer> demoServer) {
    var url = property("alin.smtp-url", "smtp.url");
    if (url.isPresent()) {
      return SmtpSettings.parse(url.get());
    }
    if (!demoServer.isPresent()) {
      throw new IllegalStateException(
          "SMTP_URL is missing: give the mail server as smtp://user:password@host:port or smtps://…");
    }
    var port = demoServer.get().port();
    LOG.info("no SMTP_URL: mails stay in the demonstration's mailbox, port {}", port);
    return SmtpSettings.loopback(port);
  }

  private InternetAddress sender(PublicLinks links) {
    var host = links.host().contains(".") ? links.host() : "alin.example";
    var address = property("alin.mail-from", "mail.from").orElse("AL'in <no-reply@" + host + ">");
    try {
      return new InternetAddress(address, true);
    } catch (AddressException malformed) {
      throw new IllegalStateException("alin.mail-from is not a mail address", malformed);
    }
  }

  @Bean
  @Singleton
  @Requires(
      env = {"demo", "test"},
      notEnv = "production")
  MailFolder mailFolder() {
    return new MailFolder(
        property("alin.data-dir", "data.dir")
            .map(data -> Path.of(data, "mails"))
            .orElseGet(MailFactory::temporaryFolder));
  }

  @Bean(preDestroy = "close")
  @Singleton
  @Requires(
      env = {"demo", "test"},
      notEnv = "production")
  DemoMailServer demoMailServer(MailFolder folder, RealTime time) {
    return new DemoMailServer(folder, time);
  }

  @Bean
  @Singleton
  @Requires(
      env = {"demo", "test"},
      notEnv = "production")
  SandboxMailbox sandboxMailbox(MailFolder folder) {
    return new FileSandboxMailbox(folder);
  }

  /** A test without a data folder. */
  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("alin-mails");
    } catch (IOException failure) {
      throw new UncheckedIOException("no temporary folder for mails", failure);
    }
  }

  /** A property of ours, or the environment variable that the operator knows. */
  private Optional<String> property(String own, String fromEnvironment) {
    return environment
        .getProperty(own, String.class)
        .filter(value -> !value.isBlank())
        .or(
            () ->
                environment
                    .getProperty(fromEnvironment, String.class)
                    .filter(value -> !value.isBlank()));
  }
}
