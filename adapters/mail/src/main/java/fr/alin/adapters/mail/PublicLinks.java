package fr.alin.adapters.mail;

import fr.alin.mail.Links;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;

/** Addresses of screens under the public address of the platform, {@code alin.public-url}. */
@Singleton
final class PublicLinks implements Links {

  private final String base;

  PublicLinks(@Value("${alin.public-url:`http://localhost:8080`}") String publicUrl) {
    var uri = URI.create(publicUrl);
    if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
        || uri.getHost() == null) {
      throw new IllegalArgumentException("alin.public-url is not an absolute web address");
    }
    this.base = publicUrl.replaceAll("/+$", "");
  }

  @Override
  public String to(String path) {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("path of a screen starts with one slash");
    }
    return base + path;
  }

  String host() {
    return URI.create(base).getHost();
  }
}
