package fr.alin.api.requests;

import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.openapi.api.RequestImportsApi;
import fr.alin.openapi.model.ConfirmRequestImportRequestDto;
import fr.alin.openapi.model.HousingRequestDto;
import fr.alin.openapi.model.RequestImportDto;
import fr.alin.openapi.model.StartRequestImportRequestDto;
import fr.alin.reference.Parameters;
import fr.alin.registry.ConfirmImport;
import fr.alin.registry.StartImport;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.ImportId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** Import of a request by its unique number and a code. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class RequestImportController implements RequestImportsApi {

  private final StartImport startImport;
  private final ConfirmImport confirmImport;
  private final OwnRequest own;
  private final Parameters parameters;
  private final Caller caller;

  RequestImportController(
      StartImport startImport,
      ConfirmImport confirmImport,
      OwnRequest own,
      Parameters parameters,
      Caller caller) {
    this.startImport = startImport;
    this.confirmImport = confirmImport;
    this.own = own;
    this.parameters = parameters;
    this.caller = caller;
  }

  @Override
  public HttpResponse<RequestImportDto> startRequestImport(StartRequestImportRequestDto dto) {
    var command = new StartImport.Command(caller.actor(), dto.getUniqueNumber());
    return switch (startImport.handle(command)) {
      case StartImport.Outcome.CodeSent(var id, var masked, var expiresAt) ->
          HttpResponse.accepted()
              .body(
                  new RequestImportDto(
                      id.value(),
                      masked,
                      Values.at(expiresAt),
                      parameters
                          .inForceOn(BusinessClock.legalDate(expiresAt))
                          .delays()
                          .importCodeAttempts()));
      case StartImport.Outcome.NumberInvalid n ->
          throw ProblemException.of(Problem.UNIQUE_NUMBER_INVALID);
      case StartImport.Outcome.NumberUnknown n ->
          throw ProblemException.of(Problem.UNKNOWN_UNIQUE_NUMBER);
      case StartImport.Outcome.NoEmailInRegister n ->
          throw ProblemException.of(Problem.REGISTER_REFUSED);
      case StartImport.Outcome.AlreadyImported a ->
          throw ProblemException.of(Problem.REQUEST_ALREADY_IMPORTED)
              .link("request", "/me/request");
      case StartImport.Outcome.TooManyCodes(var retryAfter) ->
          throw ProblemException.of(Problem.TOO_MANY_REQUESTS).retryAfter(retryAfter);
      case StartImport.Outcome.RegisterRefused r ->
          throw ProblemException.of(Problem.REGISTER_REFUSED);
      case StartImport.Outcome.RegisterUnavailable u ->
          throw ProblemException.of(Problem.REGISTER_UNAVAILABLE);
    };
  }

  @Override
  public HttpResponse<HousingRequestDto> confirmRequestImport(
      UUID importId, ConfirmRequestImportRequestDto dto) {
    var command = new ConfirmImport.Command(caller.actor(), new ImportId(importId), dto.getCode());
    return switch (confirmImport.handle(command)) {
      case ConfirmImport.Outcome.Imported i -> own.answer();
      case ConfirmImport.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case ConfirmImport.Outcome.CodeWrong(var left) ->
          throw ProblemException.of(Problem.CODE_WRONG).attemptsLeft(left);
      case ConfirmImport.Outcome.CodeExpired e -> throw ProblemException.of(Problem.CODE_EXPIRED);
      case ConfirmImport.Outcome.TriesExhausted t ->
          throw ProblemException.of(Problem.CODE_ATTEMPTS_EXHAUSTED);
      case ConfirmImport.Outcome.AlreadyImported a ->
          throw ProblemException.of(Problem.REQUEST_ALREADY_IMPORTED)
              .link("request", "/me/request");
      case ConfirmImport.Outcome.NumberTaken t ->
          throw ProblemException.of(Problem.UNIQUE_NUMBER_TAKEN);
      case ConfirmImport.Outcome.NumberUnknown u ->
          throw ProblemException.of(Problem.UNKNOWN_UNIQUE_NUMBER);
      case ConfirmImport.Outcome.RegisterRefused r ->
          throw ProblemException.of(Problem.REGISTER_REFUSED);
      case ConfirmImport.Outcome.RegisterUnavailable u ->
          throw ProblemException.of(Problem.REGISTER_UNAVAILABLE);
    };
  }
}
