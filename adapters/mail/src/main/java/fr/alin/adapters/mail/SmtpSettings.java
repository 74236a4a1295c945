package fr.alin.adapters.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * How the mail server is reached, from {@code smtp://user:password@host:port} (encrypted by STARTTLS
 * where the server offers it, and always when there is a password to protect) or {@code smtps://…}
 * (encrypted from the first byte). User and password are percent-encoded.
 */
record SmtpSettings(
    String host, int port, boolean tls, String user, String password, Duration patience) {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Map<String, Integer> DEFAULT_PORTS = Map.of("smtp", 587, "smtps", 465);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  static SmtpSettings parse(String url) {
    try {
      var uri = new URI(url);
      var defaultPort = uri.getScheme() == null ? null : DEFAULT_PORTS.get(uri.getScheme());
      if (defaultPort == null || uri.getHost() == null) {
        throw malformed();
      }
      var credentials = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
      var colon = credentials.indexOf(':');
      return new SmtpSettings(
          uri.getHost(),
          uri.getPort() < 0 ? defaultPort : uri.getPort(),
          uri.getScheme().equals("smtps"),
          decode(colon < 0 ? credentials : credentials.substring(0, colon)),
          decode(colon < 0 ? "" : credentials.substring(colon + 1)),
          PATIENCE);
    } catch (URISyntaxException unreadable) {
      throw malformed(); // Without its cause, which would print the password.
    }
  }

  /** The embedded server of the demonstration. */
  static SmtpSettings loopback(int port) {
    return new SmtpSettings(
        InetAddress.getLoopbackAddress().getHostAddress(), port, false, "", "", PATIENCE);
  }

  SmtpSettings withPatience(Duration other) {
    return new SmtpSettings(host, port, tls, user, password, other);
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "SMTP_URL is not of the form smtp://user:password@host:port or smtps://user:password@host:port");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  boolean hasCredentials() {
    return !user.isEmpty();
  }

  /** Settings of Angus Mail; every wait is bounded. */
  Properties properties() {
    var millis = Long.toString(patience.toMillis());
    var protocol = tls ? "smtps" : "smtp";
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty("mail.mime.allowutf8", "true");
    Map.of(
            "host",
            host,
            "port",
            Integer.toString(port),
            "connectiontimeout",
            millis,
            "timeout",
            millis,
            "writetimeout",
            millis,
            "auth",
            Boolean.toString(hasCredentials()),
            "starttls.enable",
            Boolean.toString(!tls),
            "starttls.required",
            Boolean.toString(!tls && hasCredentials() && !LOOPBACK.contains(host)),
            "ssl.checkserveridentity",
            "true",
            // The greeting must not tell the name of the machine's inner network.
            "localhost",
            "alin")
        .forEach((name, value) -> properties.setProperty("mail." + protocol + "." + name, value));
    return properties;
  }

  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + "]";
  }
}
