package fr.alin.api.accounts;

import fr.alin.account.RealTime;
import fr.alin.account.Tokens;
import fr.alin.api.security.CookieDefence;
import fr.alin.openapi.model.SessionDto;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;

/** An opened session on the wire: an app receives its refresh token, a browser keeps it in a cookie. */
@Singleton
final class SessionAnswers {

  private final CookieDefence cookies;
  private final RealTime time;

  SessionAnswers(CookieDefence cookies, RealTime time) {
    this.cookies = cookies;
    this.time = time;
  }

  HttpResponse<SessionDto> opened(Tokens tokens) {
    var body = new SessionDto(tokens.access().value(), tokens.access().expiresIn().toSeconds());
    return switch (tokens.client()) {
      case MOBILE -> HttpResponse.ok(body.refreshToken(tokens.refresh().value()));
      case WEB ->
          HttpResponse.ok(body)
              .cookie(
                  cookies.keeping(
                      tokens.refresh().value(),
                      Duration.between(time.now(), tokens.refreshUntil())));
    };
  }
}
