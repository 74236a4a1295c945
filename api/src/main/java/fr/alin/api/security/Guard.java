package fr.alin.api.security;

import fr.alin.account.AccessTokenReader;
import fr.alin.account.Actor;
import fr.alin.api.contract.BodyCheck;
import fr.alin.api.contract.Contract;
import fr.alin.api.contract.Operation;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.words.Tongue;
import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;

/**
 * Stands before every controller and denies by default: a call goes through when the contract knows
 * its operation, and opens it to everybody or to the role in the token. Then it is counted, and its
 * body held against the contract. What lies within a role (territory, landlord, one's own) is judged
 * by the use case.
 */
@ServerFilter("/api/**")
@Order(200)
final class Guard {

  private static final String BEARER = "Bearer ";

  private final Contract contract;
  private final AccessTokenReader tokens;
  private final Throttle throttle;
  private final ClientAddress addresses;
  private final BodyCheck bodies;
  private final CookieDefence cookies;

  Guard(
      Contract contract,
      AccessTokenReader tokens,
      Throttle throttle,
      ClientAddress addresses,
      BodyCheck bodies,
      CookieDefence cookies) {
    this.contract = contract;
    this.tokens = tokens;
    this.throttle = throttle;
    this.addresses = addresses;
    this.bodies = bodies;
    this.cookies = cookies;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void judge(HttpRequest<?> request) {
    if (!(RouteAttributes.getRouteMatch(request).orElse(null) instanceof RouteMatch<?> match)) {
      return; // No such path: the answer is 404 or 405, whoever asks.
    }
    var operation =
        match instanceof MethodBasedRouteMatch<?, ?> method
            ? contract.operation(method.getExecutableMethod().getMethodName())
            : null;
    if (operation == null) {
      throw ProblemException.of(Problem.FORBIDDEN);
    }
    var actor = actor(request, operation);
    throttle.count(
        operation.id(),
        switch (actor) {
          case Known<Actor>(var known) -> known.account().value().toString();
          case Unknown<Actor> stranger -> addresses.of(request);
        });
    cookies.check(operation, request);
    if (operation.hasBody()) {
      throttle.count(operation.id(), bodies.read(operation, body(request), Tongue.of(request)));
    }
  }

  /** Who asks; unknown for an open operation called without a token. */
  private Fact<Actor> actor(HttpRequest<?> request, Operation operation) {
    if (operation.open()) {
      return Fact.unknown("caller");
    }
    var header = request.getHeaders().get("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw ProblemException.of(Problem.UNAUTHORIZED);
    }
    var found = tokens.read(header.substring(BEARER.length()).strip());
    if (!(found instanceof Known<Actor>(var actor))) {
      throw ProblemException.of(Problem.UNAUTHORIZED);
    }
    if (!operation.admits(actor.role())) {
      throw ProblemException.of(Problem.FORBIDDEN);
    }
    request.setAttribute(Caller.ACTOR, actor);
    return found;
  }

  /** A copy of the body; the framework reads its own. Bounded by the server's limit of size. */
  private static byte[] body(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> received)) {
      return new byte[0];
    }
    try (var copy = received.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
        var whole = copy.buffer().join()) {
      return whole.toByteArray();
    } catch (java.util.concurrent.CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known ? known : failed;
    }
  }
}
