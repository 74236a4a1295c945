package fr.alin.api.accounts;

import fr.alin.account.ClientKind;
import fr.alin.account.LogIn;
import fr.alin.account.LogOut;
import fr.alin.account.Password;
import fr.alin.account.RefreshSession;
import fr.alin.account.SecretToken;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.security.CookieDefence;
import fr.alin.api.security.Throttle;
import fr.alin.api.wire.Wire;
import fr.alin.openapi.api.SessionsApi;
import fr.alin.openapi.model.LogInRequestDto;
import fr.alin.openapi.model.LogOutRequestDto;
import fr.alin.openapi.model.RefreshSessionRequestDto;
import fr.alin.openapi.model.SessionDto;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** A browser keeps its refresh token in a cookie that no script reads; an app receives it. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController implements SessionsApi {

  private final LogIn logIn;
  private final RefreshSession refreshSession;
  private final LogOut logOut;
  private final CookieDefence cookies;
  private final Throttle throttle;
  private final SessionAnswers answers;
  private final Caller caller;

  SessionController(
      LogIn logIn,
      RefreshSession refreshSession,
      LogOut logOut,
      CookieDefence cookies,
      Throttle throttle,
      SessionAnswers answers,
      Caller caller) {
    this.logIn = logIn;
    this.refreshSession = refreshSession;
    this.logOut = logOut;
    this.cookies = cookies;
    this.throttle = throttle;
    this.answers = answers;
    this.caller = caller;
  }

  @Override
  public HttpResponse<SessionDto> logIn(LogInRequestDto logInRequestDto) {
    var dto = logInRequestDto;
    var client = Wire.same(ClientKind.class, dto.getClient());
    var command =
        new LogIn.Command(
            dto.getEmail(),
            new Password(dto.getPassword()),
            client,
            Devices.describe(caller.request().getHeaders().get("User-Agent")));
    return switch (logIn.handle(command)) {
      case LogIn.Outcome.LoggedIn(var tokens, var actor) -> {
        throttle.forgive("logIn", dto.getEmail());
        yield answers.opened(tokens);
      }
      case LogIn.Outcome.WrongCredentials w -> throw ProblemException.of(Problem.CREDENTIALS_WRONG);
    };
  }

  @Override
  public HttpResponse<SessionDto> refreshSession(
      @Nullable String xalinClient, @Nullable RefreshSessionRequestDto refreshSessionRequestDto) {
    var presented =
        presented(
            refreshSessionRequestDto == null ? null : refreshSessionRequestDto.getRefreshToken());
    if (presented == null) {
      throw ProblemException.of(Problem.SESSION_EXPIRED);
    }
    return switch (refreshSession.handle(new RefreshSession.Command(new SecretToken(presented)))) {
      case RefreshSession.Outcome.Refreshed(var tokens, var actor) -> answers.opened(tokens);
      case RefreshSession.Outcome.SessionOver o ->
          throw ProblemException.of(Problem.SESSION_EXPIRED);
      case RefreshSession.Outcome.Superseded s ->
          throw ProblemException.of(Problem.SESSION_EXPIRED);
      case RefreshSession.Outcome.ReuseDetected r ->
          throw ProblemException.of(Problem.SESSION_EXPIRED);
    };
  }

  @Override
  public HttpResponse<Void> logOut(
      @Nullable String xalinClient, @Nullable LogOutRequestDto logOutRequestDto) {
    var presented = presented(logOutRequestDto == null ? null : logOutRequestDto.getRefreshToken());
    var token = Wire.fact(presented, "refresh token").map(SecretToken::new);
    return switch (logOut.handle(new LogOut.Command(token))) {
      case LogOut.Outcome.LoggedOut o -> HttpResponse.<Void>noContent().cookie(cookies.emptied());
    };
  }

  /** The token in the body speaks first: an app on a web view may hold an old cookie beside it. */
  private @Nullable String presented(@Nullable String inBody) {
    return inBody == null || inBody.isBlank() ? cookies.refreshToken(caller.request()) : inBody;
  }
}
