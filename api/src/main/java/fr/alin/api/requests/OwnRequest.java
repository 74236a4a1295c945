package fr.alin.api.requests;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.application.ReadRequest;
import fr.alin.openapi.model.HousingRequestDto;
import fr.alin.request.RegisterChange;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** The caller's request as every operation that changes it answers. */
@Singleton
final class OwnRequest {

  private final ReadRequest readRequest;
  private final RequestMapping mapping;
  private final Caller caller;

  OwnRequest(ReadRequest readRequest, RequestMapping mapping, Caller caller) {
    this.readRequest = readRequest;
    this.mapping = mapping;
    this.caller = caller;
  }

  ReadRequest.Outcome.Found current() {
    return switch (readRequest.handle(new ReadRequest.Command(caller.actor()))) {
      case ReadRequest.Outcome.Found found -> found;
      case ReadRequest.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }

  HttpResponse<HousingRequestDto> answer() {
    return answer(List.of());
  }

  /** @param changes what a refresh brought */
  HttpResponse<HousingRequestDto> answer(List<RegisterChange> changes) {
    var found = current();
    var dto =
        mapping.toDto(
            found.request(),
            found.completeness(),
            found.employer(),
            found.offeredLevels(),
            found.facts(),
            changes,
            found.today(),
            caller.language());
    return HttpResponse.ok(dto).header("ETag", "\"" + dto.getVersion() + "\"");
  }
}
