package fr.alin.adapters.persistence;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the database is. {@code DATABASE_URL} may be a JDBC address or the {@code postgres://user:password@host/name} of most
 * hosting companies; {@code DATABASE_USER} and {@code DATABASE_PASSWORD} win over what stands in it.
 */
record DatabaseAddress(String jdbcUrl, String user, String password) {

  static DatabaseAddress of(String url, Optional<String> user, Optional<String> password) {
    if (url.startsWith("jdbc:postgresql:")) {
      return new DatabaseAddress(url, user.orElse(""), password.orElse(""));
    }
    if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
      throw new IllegalArgumentException(
          "DATABASE_URL starts with jdbc:postgresql:, postgres:// or postgresql://");
    }
    var uri = URI.create(url);
    var userInfo = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
    var colon = userInfo.indexOf(':');
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var query = Optional.ofNullable(uri.getRawQuery()).map(text -> "?" + text).orElse("");
    return new DatabaseAddress(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        user.orElse(decoded(colon < 0 ? userInfo : userInfo.substring(0, colon))),
        password.orElse(decoded(colon < 0 ? "" : userInfo.substring(colon + 1))));
  }

  private static String decoded(String text) {
    // A plus sign is itself in this part of an address.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Hidden: a password opens a door. */
  @Override
  public String toString() {
    return "DatabaseAddress[" + jdbcUrl.replaceAll("\\?.*", "") + "]";
  }
}
