package fr.alin.api.web;

import fr.alin.api.problem.ProblemHandler;
import fr.alin.shared.Ids;
import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each call an id, ours or a well-formed one of the caller, that the log and the answer carry.
 * The log names the route, never the address that was asked for: that one may hold a person's data.
 */
@ServerFilter("/**")
@Order(0)
final class RequestTrace {

  private static final Logger LOG = LoggerFactory.getLogger("fr.alin.http");
  private static final String HEADER = "X-Request-Id";
  private static final String START = "alin.request-start";
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private final Ids ids;

  RequestTrace(Ids ids) {
    this.ids = ids;
  }

  @RequestFilter
  void open(HttpRequest<?> request, MutablePropagatedContext context) {
    var given = request.getHeaders().get(HEADER);
    var id = given != null && WELL_FORMED.matcher(given).matches() ? given : ids.next().toString();
    request.setAttribute(ProblemHandler.REQUEST_ID, id);
    request.setAttribute(START, System.nanoTime());
    context.add(new MdcPropagationContext(Map.of("requestId", id)));
  }

  @ResponseFilter
  void close(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(ProblemHandler.REQUEST_ID, String.class)
        .ifPresent(id -> response.header(HEADER, id));
    var route = BasicHttpAttributes.getUriTemplate(request).orElse("-");
    var start = request.getAttribute(START, Long.class).orElse(System.nanoTime());
    LOG.info(
        "{} {} {} {} ms",
        request.getMethodName(),
        route,
        response.code(),
        (System.nanoTime() - start) / 1_000_000);
  }
}
