package fr.alin.adapters.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.SmsOrder;
import fr.alin.mail.Wording;
import fr.alin.shared.Fact;
import fr.alin.shared.MailId;
import fr.alin.testing.Fast;
import fr.alin.testing.FixedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway receives what is owed, signed; its faults become one exception, in bounded time. */
@Fast
class HttpSmsGatewayTest {

  private static final String SECRET = "a secret of the tests, shared with the gateway";
  private static final SmsOrder ORDER =
      new SmsOrder(
          new MailId(new UUID(0x7000, 0x8000_0000_0000_0001L)),
          MailKind.HOME_ALLOCATED,
          "0611223344",
          Language.FR,
          Map.of());

  private final WireMockServer gateway = new WireMockServer(options().dynamicPort());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @BeforeEach
  void start() {
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop();
  }

  private void send(SmsOrder order) {
    send(order, "Répondez \"vite\"");
  }

  private void send(SmsOrder order, String subject) {
    var settings =
        new SmsSettings(
            URI.create("http://127.0.0.1:" + gateway.port() + "/sms"),
            SECRET,
            Duration.ofMillis(400));
    Wording wording =
        (kind, language, parameters) ->
            new Wording.Letter(
                subject,
                List.of("Le détail reste dans la boîte."),
                Fact.known(new Wording.Action("Répondre", "https://alin.example/candidatures/1")));
    try (var http =
        new HttpSmsGateway(
            settings, wording, FixedClock.at("2026-11-21T10:00:00Z"), new PartnerMeter(meters))) {
      http.send(order);
    }
  }

  @Test
  void a_message_is_posted_with_a_signature_that_its_receiver_can_check() {
    gateway.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));

    send(ORDER);

    var received = gateway.findAll(postRequestedFor(urlEqualTo("/sms"))).getFirst();
    assertThat(received.getBodyAsString())
        .isEqualTo(
            "{\"to\":\"0611223344\",\"text\":\"AL’in : Répondez \\\"vite\\\""
                + " https://alin.example/candidatures/1\",\"language\":\"fr\"}");
    var at = received.getHeader("webhook-timestamp");
    assertThat(at).isEqualTo("1795255200");
    assertThat(received.getHeader("webhook-id")).isEqualTo(ORDER.id().value().toString());
    assertThat(received.getHeader("webhook-signature"))
        .isEqualTo(
            new Signature(SECRET)
                .of(
                    received.getHeader("webhook-id"),
                    java.time.Instant.ofEpochSecond(Long.parseLong(at)),
                    received.getBodyAsString()));
    assertThat(meters.timer("alin.partner.calls", "partner", "sms", "outcome", "ok").count())
        .isEqualTo(1);
  }

  @Test
  void another_body_or_another_instant_has_another_signature() {
    var signature = new Signature(SECRET);
    var at = java.time.Instant.ofEpochSecond(1_795_255_200);
    var right = signature.of("id", at, "{}");
    assertThat(signature.of("id", at, "{ }")).isNotEqualTo(right);
    assertThat(signature.of("id", at.plusSeconds(1), "{}")).isNotEqualTo(right);
    assertThat(signature.of("other", at, "{}")).isNotEqualTo(right);
  }

  @Test
  void a_long_subject_is_cut_and_the_link_stays_whole() {
    gateway.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));

    send(ORDER, "très long ".repeat(100));

    var body = gateway.findAll(postRequestedFor(urlEqualTo("/sms"))).getFirst().getBodyAsString();
    assertThat(body).contains(" https://alin.example/candidatures/1\"");
    assertThat(body.length()).isLessThan(HttpSmsGateway.LONGEST + 60);
  }

  @Test
  void a_refusal_a_redirect_and_a_cut_connection_are_told_without_the_number() {
    for (var answer :
        List.of(
            aResponse().withStatus(503),
            aResponse().withStatus(401),
            aResponse().withStatus(302).withHeader("Location", "https://elsewhere.example/"),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
      gateway.resetAll();
      gateway.stubFor(any(anyUrl()).willReturn(answer));
      assertThatThrownBy(() -> send(ORDER))
          .isInstanceOf(SmsNotSent.class)
          .hasMessageNotContaining("0611223344");
    }
  }

  @Test
  void a_gateway_that_hangs_is_left_in_time() {
    gateway.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(5_000)));

    var before = System.nanoTime();
    assertThatThrownBy(() -> send(ORDER)).isInstanceOf(SmsNotSent.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void a_gateway_that_is_down_is_told_at_once() {
    gateway.stop();
    assertThatThrownBy(
            () -> {
              try (var http =
                  new HttpSmsGateway(
                      new SmsSettings(
                          URI.create("http://127.0.0.1:9/"), SECRET, Duration.ofMillis(400)),
                      (kind, language, parameters) ->
                          new Wording.Letter("s", List.of(), Fact.unknown("action")),
                      FixedClock.at("2026-11-21T10:00:00Z"),
                      new PartnerMeter(null))) {
                http.send(ORDER);
              }
            })
        .isInstanceOf(SmsNotSent.class);
  }

  @Test
  void an_address_without_tls_or_a_short_secret_stops_the_start() {
    assertThatThrownBy(
            () -> new SmsSettings(URI.create("http://sms.example/"), SECRET, Duration.ofSeconds(1)))
        .hasMessageContaining("SMS_URL");
    assertThatThrownBy(
            () ->
                new SmsSettings(
                    URI.create("https://sms.example/"), SECRET.substring(0, 31), SmsSettings.TOTAL))
        .hasMessageContaining("SMS_SECRET");
    assertThat(
            new SmsSettings(
                URI.create("https://sms.example/"), SECRET.substring(0, 32), SmsSettings.TOTAL))
        .isNotNull();
  }

  @Test
  void without_a_gateway_nothing_leaves() {
    var none = new NoSmsGateway();
    assertThat(none.isConnected()).isFalse();
    assertThatThrownBy(() -> none.send(ORDER)).isInstanceOf(SmsNotSent.class);
  }
}
