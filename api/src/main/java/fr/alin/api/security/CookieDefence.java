package fr.alin.api.security;

import fr.alin.api.contract.Operation;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The refresh cookie, and its defence: a foreign site can make the browser send a cookie, but not a
 * header of its own, nor another Origin or Sec-Fetch-Site than its own (OWASP, CSRF).
 */
@Singleton
public final class CookieDefence {

  private static final Set<String> COOKIE_OPERATIONS = Set.of("logIn", "refreshSession", "logOut");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final boolean secure;
  private final String name;

  CookieDefence(@Property(name = "alin.cookies.secure", defaultValue = "true") boolean secure) {
    this.secure = secure;
    this.name = secure ? "__Host-alin-refresh" : "alin-refresh";
  }

  /** The refresh token in the cookie, null without one. */
  public @Nullable String refreshToken(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(name)
        .map(Cookie::getValue)
        .filter(v -> !v.isBlank())
        .orElse(null);
  }

  public Cookie keeping(String refreshToken, Duration age) {
    return Cookie.of(name, refreshToken)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Strict)
        .maxAge(age);
  }

  public Cookie emptied() {
    return keeping("", Duration.ZERO);
  }

  /** Refuses a call that a foreign site may have caused. */
  void check(Operation operation, HttpRequest<?> request) {
    if (!COOKIE_OPERATIONS.contains(operation.id())) {
      return;
    }
    if (isForeign(request)) {
      throw ProblemException.of(Problem.CSRF);
    }
    if (!operation.id().equals("logIn")
        && refreshToken(request) != null
        && !"web".equalsIgnoreCase(request.getHeaders().get("X-Alin-Client"))) {
      throw ProblemException.of(Problem.CSRF);
    }
  }

  private static boolean isForeign(HttpRequest<?> request) {
    var site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null && !OWN_SITES.contains(site)) {
      return true;
    }
    var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    return origin != null && !isOwn(origin, request.getHeaders().get(HttpHeaders.HOST));
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    try {
      var authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
