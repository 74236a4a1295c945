package fr.alin.api.security;

import fr.alin.account.Actor;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.words.Tongue;
import fr.alin.mail.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;

/**
 * Who makes the present call. The generated interfaces fix the parameters of a controller's method,
 * hence the look-up instead of a parameter.
 */
@Singleton
public final class Caller {

  static final String ACTOR = "alin.actor";

  /** The bearer of the token; the guard has let nobody else through. */
  public Actor actor() {
    return request()
        .getAttribute(ACTOR, Actor.class)
        .orElseThrow(() -> ProblemException.of(Problem.UNAUTHORIZED));
  }

  public Language language() {
    return Tongue.of(request());
  }

  public HttpRequest<?> request() {
    return ServerRequestContext.currentRequest()
        .orElseThrow(() -> new IllegalStateException("outside a call"));
  }
}
