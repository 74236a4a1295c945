package fr.alin.api.requests;

import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.consent.DisclosureLevel;
import fr.alin.matching.RefreshAndCompare;
import fr.alin.openapi.api.RequestsApi;
import fr.alin.openapi.model.ChooseDisclosureRequestDto;
import fr.alin.openapi.model.ConfirmDocumentsRequestDto;
import fr.alin.openapi.model.HousingRequestDto;
import fr.alin.openapi.model.UpdateRequestDto;
import fr.alin.registry.RefreshRequest;
import fr.alin.request.ChooseDisclosure;
import fr.alin.request.CompleteRequest;
import fr.alin.request.ConfirmDocuments;
import fr.alin.request.DeleteRequest;
import fr.alin.request.SubmitRequest;
import fr.alin.shared.Fact;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** My housing request. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class RequestController implements RequestsApi {

  private final CompleteRequest completeRequest;
  private final ChooseDisclosure chooseDisclosure;
  private final ConfirmDocuments confirmDocuments;
  private final SubmitRequest submitRequest;
  private final DeleteRequest deleteRequest;
  private final RefreshAndCompare refreshAndCompare;
  private final Updates updates;
  private final OwnRequest own;
  private final Caller caller;

  RequestController(
      CompleteRequest completeRequest,
      ChooseDisclosure chooseDisclosure,
      ConfirmDocuments confirmDocuments,
      SubmitRequest submitRequest,
      DeleteRequest deleteRequest,
      RefreshAndCompare refreshAndCompare,
      Updates updates,
      OwnRequest own,
      Caller caller) {
    this.completeRequest = completeRequest;
    this.chooseDisclosure = chooseDisclosure;
    this.confirmDocuments = confirmDocuments;
    this.submitRequest = submitRequest;
    this.deleteRequest = deleteRequest;
    this.refreshAndCompare = refreshAndCompare;
    this.updates = updates;
    this.own = own;
    this.caller = caller;
  }

  @Override
  public HttpResponse<HousingRequestDto> getMyRequest() {
    return own.answer();
  }

  @Override
  public HttpResponse<HousingRequestDto> refreshMyRequest() {
    return switch (refreshAndCompare.handle(new RefreshAndCompare.Command(caller.actor()))) {
      case RefreshAndCompare.Outcome.Compared(var refresh, var effect) ->
          refreshed(refresh, effect);
    };
  }

  private HttpResponse<HousingRequestDto> refreshed(
      RefreshRequest.Outcome refresh, Fact<RefreshAndCompare.Effect> effect) {
    return switch (refresh) {
      case RefreshRequest.Outcome.Refreshed(var changes) -> own.answer(changes, effect);
      case RefreshRequest.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case RefreshRequest.Outcome.IdentityMismatch i ->
          throw ProblemException.of(Problem.IDENTITY_MISMATCH);
      case RefreshRequest.Outcome.NumberUnknown u ->
          throw ProblemException.of(Problem.UNKNOWN_UNIQUE_NUMBER);
      case RefreshRequest.Outcome.RegisterRefused r ->
          throw ProblemException.of(Problem.REGISTER_REFUSED);
      case RefreshRequest.Outcome.RegisterUnavailable u ->
          throw ProblemException.of(Problem.REGISTER_UNAVAILABLE);
      case RefreshRequest.Outcome.Stale s -> throw ProblemException.of(Problem.STALE);
    };
  }

  @Override
  public HttpResponse<HousingRequestDto> updateMyRequest(
      UpdateRequestDto updateRequestDto, @Nullable String ifMatch) {
    var command = updates.command(updateRequestDto, own.current(), Values.version(ifMatch), caller);
    return switch (completeRequest.handle(command)) {
      case CompleteRequest.Outcome.Completed c -> own.answer();
      case CompleteRequest.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case CompleteRequest.Outcome.Stale s -> throw ProblemException.of(Problem.STALE);
      case CompleteRequest.Outcome.NoCoApplicant n ->
          throw updates.fault("/holder", "fault.noCoApplicant", caller.language());
      case CompleteRequest.Outcome.RegisterHoldsAnotherSiret r ->
          throw updates.siretFault("fault.siretOfRegister", caller.language());
    };
  }

  @Override
  public HttpResponse<HousingRequestDto> chooseDisclosure(
      ChooseDisclosureRequestDto chooseDisclosureRequestDto, @Nullable String ifMatch) {
    var level = DisclosureLevel.of(chooseDisclosureRequestDto.getLevel());
    var command = new ChooseDisclosure.Command(caller.actor(), level, Values.version(ifMatch));
    return switch (chooseDisclosure.handle(command)) {
      case ChooseDisclosure.Outcome.Chosen c -> own.answer();
      case ChooseDisclosure.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case ChooseDisclosure.Outcome.Stale s -> throw ProblemException.of(Problem.STALE);
      case ChooseDisclosure.Outcome.NotOffered n ->
          throw ProblemException.of(Problem.LEVEL_NOT_OFFERED);
    };
  }

  @Override
  public HttpResponse<HousingRequestDto> confirmDocuments(
      ConfirmDocumentsRequestDto confirmDocumentsRequestDto, @Nullable String ifMatch) {
    var confirmed = updates.documents(confirmDocumentsRequestDto.getConfirmed());
    var command = new ConfirmDocuments.Command(caller.actor(), confirmed, Values.version(ifMatch));
    return switch (confirmDocuments.handle(command)) {
      case ConfirmDocuments.Outcome.Confirmed c -> own.answer();
      case ConfirmDocuments.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case ConfirmDocuments.Outcome.Stale s -> throw ProblemException.of(Problem.STALE);
    };
  }

  @Override
  public HttpResponse<HousingRequestDto> submitMyRequest() {
    var command = new SubmitRequest.Command(caller.actor(), Values.fact(null, "version"));
    return switch (submitRequest.handle(command)) {
      case SubmitRequest.Outcome.Submitted s -> own.answer();
      case SubmitRequest.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case SubmitRequest.Outcome.Stale s -> throw ProblemException.of(Problem.STALE);
      case SubmitRequest.Outcome.Incomplete(var completeness) ->
          throw ProblemException.of(Problem.REQUEST_INCOMPLETE)
              .because(updates.missing(completeness, caller.language()));
      case SubmitRequest.Outcome.IdentityMismatch i ->
          throw ProblemException.of(Problem.IDENTITY_MISMATCH);
      case SubmitRequest.Outcome.Expired e -> throw ProblemException.of(Problem.REQUEST_EXPIRED);
    };
  }

  @Override
  public HttpResponse<Void> deleteMyRequest() {
    return switch (deleteRequest.handle(new DeleteRequest.Command(caller.actor()))) {
      case DeleteRequest.Outcome.Deleted d -> HttpResponse.noContent();
      case DeleteRequest.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case DeleteRequest.Outcome.SentToLandlord s ->
          throw ProblemException.of(Problem.APPLICATION_SENT);
    };
  }
}
