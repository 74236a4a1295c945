package fr.alin.adapters.sms;

import java.net.URI;
import java.time.Duration;

/**
 * Where short messages go and how calls are signed.
 *
 * @param url of the gateway, http only on this machine
 * @param secret key of the signature, shared with the gateway
 * @param total longest time for one call, answer included
 */
record SmsSettings(URI url, String secret, Duration total) {

  static final Duration TOTAL = Duration.ofSeconds(5);
  private static final int SHORTEST_SECRET = 32;

  SmsSettings {
    var local = "127.0.0.1".equals(url.getHost()) || "localhost".equals(url.getHost());
    if (url.getHost() == null
        || !("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && local))) {
      throw new IllegalArgumentException("SMS_URL is not an https address");
    }
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "SMS_SECRET is missing or shorter than " + SHORTEST_SECRET + " characters");
    }
  }

  @Override
  public String toString() {
    return "SmsSettings[…]";
  }
}
