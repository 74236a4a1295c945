package fr.alin.api.requests;

import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.form.AbandonForm;
import fr.alin.form.FormReading;
import fr.alin.form.ReadForm;
import fr.alin.form.SaveFormPage;
import fr.alin.openapi.api.RequestFormsApi;
import fr.alin.openapi.model.HousingRequestDto;
import fr.alin.openapi.model.RequestFormDto;
import fr.alin.openapi.model.SaveFormPageRequestDto;
import fr.alin.registry.FileRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The request form of those who have no number yet. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class RequestFormController implements RequestFormsApi {

  private final ReadForm readForm;
  private final SaveFormPage saveFormPage;
  private final AbandonForm abandonForm;
  private final FileRequest fileRequest;
  private final FormMapping mapping;
  private final OwnRequest own;
  private final Caller caller;

  RequestFormController(
      ReadForm readForm,
      SaveFormPage saveFormPage,
      AbandonForm abandonForm,
      FileRequest fileRequest,
      FormMapping mapping,
      OwnRequest own,
      Caller caller) {
    this.readForm = readForm;
    this.saveFormPage = saveFormPage;
    this.abandonForm = abandonForm;
    this.fileRequest = fileRequest;
    this.mapping = mapping;
    this.own = own;
    this.caller = caller;
  }

  @Override
  public HttpResponse<RequestFormDto> readRequestForm() {
    return switch (readForm.handle(new ReadForm.Command(caller.actor()))) {
      case ReadForm.Outcome.Found(var form, var registered, var today) ->
          answer(form, registered, today);
    };
  }

  @Override
  public HttpResponse<RequestFormDto> saveRequestFormPage(
      String page, SaveFormPageRequestDto dto, @Nullable String ifMatch) {
    var command =
        new SaveFormPage.Command(
            caller.actor(), page, FormMapping.entries(dto), Values.version(ifMatch));
    return switch (saveFormPage.handle(command)) {
      case SaveFormPage.Outcome.Saved(var form, var today) -> answer(form, false, today);
      case SaveFormPage.Outcome.UnknownPage u -> throw ProblemException.of(Problem.NOT_FOUND);
      case SaveFormPage.Outcome.Stale s -> throw ProblemException.of(Problem.STALE);
      case SaveFormPage.Outcome.AlreadyRegistered a ->
          throw ProblemException.of(Problem.REQUEST_ALREADY_IMPORTED)
              .link("request", "/me/request");
      case SaveFormPage.Outcome.Refused(var faults) ->
          throw ProblemException.of(Problem.FORM_ANSWERS_INVALID)
              .at(mapping.violations(faults, caller.language()));
    };
  }

  @Override
  public HttpResponse<Void> abandonRequestForm() {
    return switch (abandonForm.handle(new AbandonForm.Command(caller.actor()))) {
      case AbandonForm.Outcome.Abandoned a -> HttpResponse.noContent();
    };
  }

  @Override
  public HttpResponse<HousingRequestDto> fileRequestForm() {
    return switch (fileRequest.handle(new FileRequest.Command(caller.actor()))) {
      case FileRequest.Outcome.Filed f -> own.answer();
      case FileRequest.Outcome.Incomplete(var form) ->
          throw ProblemException.of(Problem.REQUEST_INCOMPLETE)
              .because(mapping.missing(form, caller.language()));
      case FileRequest.Outcome.Impossible(var faults) ->
          throw ProblemException.of(Problem.IMPOSSIBLE_FACTS)
              .at(mapping.faultsByPage(faults, caller.language()));
      case FileRequest.Outcome.AlreadyRegistered a ->
          throw ProblemException.of(Problem.REQUEST_ALREADY_IMPORTED)
              .link("request", "/me/request");
      case FileRequest.Outcome.RegisterRefused r ->
          throw ProblemException.of(Problem.REGISTER_REFUSED);
      case FileRequest.Outcome.RegisterUnavailable u ->
          throw ProblemException.of(Problem.REGISTER_UNAVAILABLE);
    };
  }

  private HttpResponse<RequestFormDto> answer(
      FormReading form, boolean registered, LocalDate today) {
    var dto = mapping.toDto(form, registered, today, caller.language());
    return HttpResponse.ok(dto).header("ETag", "\"" + dto.getVersion() + "\"");
  }
}
