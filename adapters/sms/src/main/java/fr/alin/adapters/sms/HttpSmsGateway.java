package fr.alin.adapters.sms;

import fr.alin.account.RealTime;
import fr.alin.mail.SmsGateway;
import fr.alin.mail.SmsOrder;
import fr.alin.mail.Wording;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

/**
 * Posts {@code {"to","text","language"}} to the gateway, signed, every wait bounded. The text is the
 * subject of the mail and its link: short, and without a fact that a shared phone should not show. One
 * attempt a call; the outbox repeats, with the same id.
 */
final class HttpSmsGateway implements SmsGateway, AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** Four parts of a long message; gateways refuse or cut what is longer. */
  static final int LONGEST = 480;

  private final SmsSettings settings;
  private final Signature signature;
  private final Wording wording;
  private final RealTime time;
  private final PartnerMeter meter;
  private final HttpClient client;

  HttpSmsGateway(SmsSettings settings, Wording wording, RealTime time, PartnerMeter meter) {
    this.settings = settings;
    this.signature = new Signature(settings.secret());
    this.wording = wording;
    this.time = time;
    this.meter = meter;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public void send(SmsOrder order) {
    var request = request(order);
    meter.time(() -> exchange(order, request));
  }

  private void exchange(SmsOrder order, HttpRequest request) {
    try {
      var status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        throw new SmsNotSent(order.id(), "status " + status);
      }
    } catch (IOException broken) {
      throw new SmsNotSent(order.id(), broken.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SmsNotSent(order.id(), "interrupted");
    }
  }

  private HttpRequest request(SmsOrder order) {
    var id = order.id().value().toString();
    var now = time.now();
    var body =
        "{\"to\":%s,\"text\":%s,\"language\":%s}"
            .formatted(
                quoted(order.phone()),
                quoted(text(order)),
                quoted(order.language().name().toLowerCase(Locale.ROOT)));
    return HttpRequest.newBuilder(settings.url())
        .timeout(settings.total())
        .header("Content-Type", "application/json; charset=utf-8")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .header("webhook-signature", signature.of(id, now, body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private String text(SmsOrder order) {
    var letter = wording.write(order.kind(), order.language(), order.parameters());
    var link = letter.action().map(action -> " " + action.address()).orElse("");
    var subject = "AL’in : " + letter.subject();
    var room = Math.max(0, LONGEST - link.length());
    return (subject.length() > room ? subject.substring(0, room) : subject) + link;
  }

  /** A JSON string; written here, since a parser for three fields would be one more library. */
  static String quoted(String text) {
    var json = new StringBuilder("\"");
    for (var c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
