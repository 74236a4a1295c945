package fr.alin.api.problem;

import fr.alin.api.words.Tongue;
import fr.alin.api.words.Words;
import fr.alin.mail.Language;
import fr.alin.openapi.model.ProblemDto;
import fr.alin.openapi.model.ViolationDto;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every failure of a call, wherever it comes from: our refusals, the framework's, and bugs. An
 * unexpected one says an opaque id and nothing else; the log holds the rest under the same id.
 */
@Singleton
@Primary
public final class ProblemHandler
    implements ErrorResponseProcessor<ProblemDto>,
        ExceptionHandler<ProblemException, HttpResponse<ProblemDto>> {

  /** Attribute of a call that holds its id. */
  public static final String REQUEST_ID = "alin.request-id";

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private static final int MOST_CAUSES = 10;
  private static final int MOST_FRAMES = 20;
  private static final String MEDIA_TYPE = "application/problem+json";
  private static final Duration SHORT_WHILE = Duration.ofSeconds(5);

  /** What the pool throws when the database gives no connection in time; named, as only persistence knows SQL. */
  private static final Set<String> DATABASE_DOWN =
      Set.of(
          "java.sql.SQLTransientConnectionException",
          "java.sql.SQLNonTransientConnectionException");

  private final Words words;

  ProblemHandler(Words words) {
    this.words = words;
  }

  @Override
  public HttpResponse<ProblemDto> handle(HttpRequest request, ProblemException refusal) {
    return answer(
        HttpResponse.status(HttpStatus.valueOf(refusal.problem().status())), request, refusal);
  }

  @Override
  public MutableHttpResponse<ProblemDto> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var refusal = refusal(context, response.code());
    if (refusal.problem().status() >= 500) {
      LOG.error(
          "call {} ended in {}: {}",
          context.getRequest().getAttribute(REQUEST_ID, String.class).orElse("-"),
          refusal.problem().slug(),
          context.getRootCause().map(ProblemHandler::traceOf).orElse("no exception"));
    }
    return answer(response, context.getRequest(), refusal);
  }

  private ProblemException refusal(ErrorContext context, int status) {
    var language = Tongue.of(context.getRequest());
    return switch (context.getRootCause().orElse(null)) {
      case ProblemException ours -> ours;
      case ConstraintViolationException invalid ->
          ProblemException.of(Problem.VALIDATION).at(violations(invalid));
      case UnsatisfiedRouteException missing -> missing(missing, language);
      case ConversionErrorException unreadable ->
          ProblemException.of(Problem.VALIDATION)
              .at(unreadable.getArgument().getName(), words.say(language, "validation.type"));
      case ContentLengthExceededException large -> ProblemException.of(Problem.PAYLOAD_TOO_LARGE);
      case BufferLengthExceededException large -> ProblemException.of(Problem.PAYLOAD_TOO_LARGE);
      case IllegalArgumentException madeUp when hasCursor(context.getRequest()) ->
          ProblemException.of(Problem.CURSOR_INVALID);
      case DateTimeException madeUp when hasCursor(context.getRequest()) ->
          ProblemException.of(Problem.CURSOR_INVALID);
      case Throwable failure when status >= 500 && isDatabaseDown(failure) ->
          ProblemException.of(Problem.UNAVAILABLE).retryAfter(SHORT_WHILE);
      case null, default -> byStatus(status, language);
    };
  }

  private ProblemException missing(UnsatisfiedRouteException missing, Language language) {
    var name = missing.getArgument().getName();
    if (name.equals("idempotencyKey")) {
      return ProblemException.of(Problem.IDEMPOTENCY_KEY_MISSING);
    }
    return ProblemException.of(Problem.VALIDATION)
        .at(name, words.say(language, "validation.required"));
  }

  private ProblemException byStatus(int status, Language language) {
    return switch (status) {
      case 401 -> ProblemException.of(Problem.UNAUTHORIZED);
      case 403 -> ProblemException.of(Problem.FORBIDDEN);
      case 404 -> ProblemException.of(Problem.NOT_FOUND);
      case 405 -> ProblemException.of(Problem.METHOD_NOT_ALLOWED);
      case 406 -> ProblemException.of(Problem.NOT_ACCEPTABLE);
      case 413 -> ProblemException.of(Problem.PAYLOAD_TOO_LARGE);
      case 415 -> ProblemException.of(Problem.UNSUPPORTED_MEDIA);
      case 503 -> ProblemException.of(Problem.UNAVAILABLE).retryAfter(SHORT_WHILE);
      default ->
          status >= 500
              ? ProblemException.of(Problem.INTERNAL)
              : ProblemException.of(Problem.VALIDATION)
                  .at("", words.say(language, "validation.malformed"));
    };
  }

  private MutableHttpResponse<ProblemDto> answer(
      MutableHttpResponse<?> response, HttpRequest<?> request, ProblemException refusal) {
    var problem = refusal.problem();
    var language = Tongue.of(request);
    var key = "problem." + problem.slug();
    var body =
        new ProblemDto(problem.type(), words.say(language, key + ".title"), problem.status())
            .violations(refusal.violations())
            .reasons(refusal.reasons())
            .links(refusal.links());
    if (words.has(key + ".detail")) {
      body.detail(words.say(language, key + ".detail", refusal.arguments()));
    }
    request
        .getAttribute(REQUEST_ID, String.class)
        .ifPresent(id -> body.instance("urn:alin:request:" + id));
    response.status(problem.status());
    if (problem.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (refusal.retryAfter() instanceof Duration delay) {
      var seconds = Math.max(1, delay.plusMillis(999).toSeconds());
      body.retryAfterSeconds(seconds);
      response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
    if (refusal.attemptsLeft() instanceof Integer left) {
      body.attemptsLeft(left);
    }
    return response.body(body).contentType(MediaType.of(MEDIA_TYPE));
  }

  /** {@code createAccount.createAccountRequestDto.email} is told as /email, {@code listOffers.limit} as limit. */
  private static List<ViolationDto> violations(ConstraintViolationException invalid) {
    var told = new ArrayList<ViolationDto>();
    for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
      var path = violation.getPropertyPath().toString().split("\\.");
      var pointer =
          path.length <= 2
              ? path[path.length - 1]
              : "/" + String.join("/", List.of(path).subList(2, path.length));
      told.add(new ViolationDto(pointer, violation.getMessage()));
    }
    return told;
  }

  /** Cursors are read by the adapter that wrote them, which refuses one of another list as an argument. */
  private static boolean hasCursor(HttpRequest<?> request) {
    return request.getParameters().contains("cursor");
  }

  /** Classes and places of a failure and its causes, without their messages: those may quote a person's data. */
  private static String traceOf(Throwable failure) {
    var trace = new StringBuilder();
    var causes = 0;
    for (Throwable cause = failure;
        cause != null && causes < MOST_CAUSES;
        cause = cause.getCause()) {
      trace.append(causes == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
      Arrays.stream(cause.getStackTrace())
          .limit(MOST_FRAMES)
          .forEach(frame -> trace.append("\n    at ").append(frame));
      causes++;
    }
    return trace.toString();
  }

  private static boolean isDatabaseDown(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (DATABASE_DOWN.contains(cause.getClass().getName())) {
        return true;
      }
    }
    return false;
  }
}
