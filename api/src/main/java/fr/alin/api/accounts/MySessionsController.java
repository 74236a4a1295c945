package fr.alin.api.accounts;

import fr.alin.account.EndSessions;
import fr.alin.account.ListSessions;
import fr.alin.account.SecretToken;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.security.CookieDefence;
import fr.alin.api.wire.Wire;
import fr.alin.openapi.api.MySessionsApi;
import fr.alin.openapi.model.ClientKindDto;
import fr.alin.openapi.model.DeviceDto;
import fr.alin.openapi.model.DeviceListDto;
import fr.alin.openapi.model.EndedSessionsDto;
import fr.alin.shared.Fact;
import fr.alin.shared.SessionId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** Where the caller is logged in. The cookie tells the device that asks from the others. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class MySessionsController implements MySessionsApi {

  private final ListSessions listSessions;
  private final EndSessions endSessions;
  private final CookieDefence cookies;
  private final Caller caller;

  MySessionsController(
      ListSessions listSessions, EndSessions endSessions, CookieDefence cookies, Caller caller) {
    this.listSessions = listSessions;
    this.endSessions = endSessions;
    this.cookies = cookies;
    this.caller = caller;
  }

  @Override
  public DeviceListDto listMySessions() {
    return switch (listSessions.handle(new ListSessions.Command(caller.actor(), refresh()))) {
      case ListSessions.Outcome.Listed(var devices) ->
          new DeviceListDto(devices.stream().map(MySessionsController::dto).toList(), null);
    };
  }

  @Override
  public HttpResponse<Void> endMySession(UUID sessionId) {
    return switch (end(Fact.known(new SessionId(sessionId)))) {
      case EndSessions.Outcome.Ended e -> HttpResponse.noContent();
      case EndSessions.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }

  @Override
  public EndedSessionsDto endMyOtherSessions() {
    return switch (end(Fact.unknown("one session"))) {
      case EndSessions.Outcome.Ended(var sessions) -> new EndedSessionsDto(sessions);
      case EndSessions.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }

  private EndSessions.Outcome end(Fact<SessionId> one) {
    return endSessions.handle(new EndSessions.Command(caller.actor(), one, refresh()));
  }

  private Fact<SecretToken> refresh() {
    return Wire.fact(cookies.refreshToken(caller.request()), "refresh token").map(SecretToken::new);
  }

  private static DeviceDto dto(ListSessions.Device device) {
    var session = device.session();
    return new DeviceDto(
        session.id().value(),
        Wire.same(ClientKindDto.class, session.client()),
        Wire.orNull(session.device()),
        Wire.at(session.startedAt()),
        Wire.at(session.rotatedAt()),
        device.current());
  }
}
