package fr.alin.api.applications;

import fr.alin.api.mapping.ApplicationMapping;
import fr.alin.api.mapping.Findings;
import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.words.Words;
import fr.alin.application.AnswerHousingOffer;
import fr.alin.application.ApplicationView;
import fr.alin.application.IdempotencyClaim;
import fr.alin.application.ListMyApplications;
import fr.alin.application.ReadApplication;
import fr.alin.application.Reason;
import fr.alin.application.SubmitApplication;
import fr.alin.application.WithdrawApplication;
import fr.alin.openapi.api.ApplicationsApi;
import fr.alin.openapi.model.AnswerHousingOfferRequestDto;
import fr.alin.openapi.model.ApplicationDto;
import fr.alin.openapi.model.ApplicationPageDto;
import fr.alin.openapi.model.ApplicationRankDto;
import fr.alin.openapi.model.HousingOfferAnswerDto;
import fr.alin.openapi.model.ProblemReasonDto;
import fr.alin.openapi.model.SubmitApplicationRequestDto;
import fr.alin.request.SupportingDocument;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's applications. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApplicationController implements ApplicationsApi {

  private final SubmitApplication submitApplication;
  private final WithdrawApplication withdrawApplication;
  private final ReadApplication readApplication;
  private final ListMyApplications listMyApplications;
  private final AnswerHousingOffer answerHousingOffer;
  private final ApplicationMapping mapping;
  private final Findings findings;
  private final Words words;
  private final Caller caller;

  ApplicationController(
      SubmitApplication submitApplication,
      WithdrawApplication withdrawApplication,
      ReadApplication readApplication,
      ListMyApplications listMyApplications,
      AnswerHousingOffer answerHousingOffer,
      ApplicationMapping mapping,
      Findings findings,
      Words words,
      Caller caller) {
    this.submitApplication = submitApplication;
    this.withdrawApplication = withdrawApplication;
    this.readApplication = readApplication;
    this.listMyApplications = listMyApplications;
    this.answerHousingOffer = answerHousingOffer;
    this.mapping = mapping;
    this.findings = findings;
    this.words = words;
    this.caller = caller;
  }

  @Override
  public HttpResponse<ApplicationDto> submitApplication(
      String idempotencyKey, SubmitApplicationRequestDto dto) {
    // the body has one field, hence its canonical form is that field
    var claim =
        new IdempotencyClaim(caller.actor().account(), idempotencyKey, dto.getOfferId().toString());
    var command =
        new SubmitApplication.Command(caller.actor(), new OfferId(dto.getOfferId()), claim);
    return switch (submitApplication.handle(command)) {
      case SubmitApplication.Outcome.Accepted(var view) -> created(view);
      case SubmitApplication.Outcome.OfferNotFound n ->
          throw ProblemException.of(Problem.NOT_FOUND);
      case SubmitApplication.Outcome.RequestNotSubmitted r ->
          throw ProblemException.of(Problem.NOT_IN_STATE).link("request", "/me/request");
      case SubmitApplication.Outcome.IdentityMismatch i ->
          throw ProblemException.of(Problem.IDENTITY_MISMATCH).link("request", "/me/request");
      case SubmitApplication.Outcome.RequestExpired e ->
          throw ProblemException.of(Problem.REQUEST_EXPIRED).link("request", "/me/request");
      case SubmitApplication.Outcome.OfferClosed c ->
          throw ProblemException.of(Problem.OFFER_CLOSED);
      case SubmitApplication.Outcome.NotEligible(var found) ->
          throw ProblemException.of(Problem.NOT_ELIGIBLE)
              .because(findings.reasons(found, caller.language()));
      case SubmitApplication.Outcome.FactsMissing(var found) ->
          throw ProblemException.of(Problem.FACTS_MISSING)
              .because(findings.reasons(found, caller.language()));
      case SubmitApplication.Outcome.DocumentsMissing(var documents) ->
          throw ProblemException.of(Problem.DOCUMENTS_MISSING).because(named(documents));
      case SubmitApplication.Outcome.AlreadyApplied(var existing) ->
          throw ProblemException.of(Problem.ALREADY_APPLIED).link("application", href(existing));
      case SubmitApplication.Outcome.KeyReused k ->
          throw ProblemException.of(Problem.IDEMPOTENCY_KEY_REUSED);
      case SubmitApplication.Outcome.TwinWon(var winner) ->
          throw ProblemException.of(Problem.IDEMPOTENCY_IN_PROGRESS)
              .link("application", href(winner));
    };
  }

  @Override
  public ApplicationPageDto listMyApplications(@Nullable String cursor, @Nullable Integer limit) {
    var command = new ListMyApplications.Command(caller.actor(), Values.page(cursor, limit));
    return switch (listMyApplications.handle(command)) {
      case ListMyApplications.Outcome.Listed(var views) ->
          new ApplicationPageDto(
              views.items().stream().map(v -> mapping.summary(v, caller.language())).toList(),
              Values.orNull(views.next()));
    };
  }

  @Override
  public HttpResponse<ApplicationDto> getMyApplication(UUID applicationId) {
    return ok(view(new ApplicationId(applicationId)));
  }

  @Override
  public ApplicationRankDto getApplicationRank(UUID applicationId) {
    return switch (mapping.rank(view(new ApplicationId(applicationId)), caller.language())) {
      case Fact.Known<ApplicationRankDto>(var rank) -> rank;
      case Fact.Unknown<ApplicationRankDto> withdrawn ->
          throw ProblemException.of(Problem.NOT_IN_STATE);
    };
  }

  @Override
  public HttpResponse<ApplicationDto> withdrawApplication(UUID applicationId) {
    var id = new ApplicationId(applicationId);
    return switch (withdrawApplication.handle(
        new WithdrawApplication.Command(caller.actor(), id))) {
      case WithdrawApplication.Outcome.Withdrawn(var view) -> ok(view);
      case WithdrawApplication.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case WithdrawApplication.Outcome.NotInState n ->
          throw ProblemException.of(Problem.NOT_IN_STATE).link("application", href(id));
      case WithdrawApplication.Outcome.Stale s ->
          throw ProblemException.of(Problem.CONFLICT).link("application", href(id));
    };
  }

  @Override
  public HttpResponse<ApplicationDto> answerHousingOffer(
      UUID applicationId, AnswerHousingOfferRequestDto dto) {
    var id = new ApplicationId(applicationId);
    var command = new AnswerHousingOffer.Command(caller.actor(), id, answer(dto));
    return switch (answerHousingOffer.handle(command)) {
      case AnswerHousingOffer.Outcome.Answered a -> ok(view(id));
      case AnswerHousingOffer.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case AnswerHousingOffer.Outcome.NotInState n ->
          throw ProblemException.of(Problem.NOT_IN_STATE).link("application", href(id));
      case AnswerHousingOffer.Outcome.TooLate t ->
          throw ProblemException.of(Problem.NOT_IN_STATE).link("application", href(id));
    };
  }

  private static AnswerHousingOffer.Answer answer(AnswerHousingOfferRequestDto dto) {
    if (dto.getAnswer() == HousingOfferAnswerDto.ACCEPTED) {
      return new AnswerHousingOffer.Answer.Accept();
    }
    var reason = dto.getReason();
    if (reason == null || reason.isBlank()) {
      throw ProblemException.of(Problem.REASON_REQUIRED);
    }
    return new AnswerHousingOffer.Answer.Refuse(new Reason(Reason.Code.OTHER, reason.strip()));
  }

  private ApplicationView view(ApplicationId id) {
    return switch (readApplication.handle(new ReadApplication.Command(caller.actor(), id))) {
      case ReadApplication.Outcome.Found(var view) -> view;
      case ReadApplication.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }

  private HttpResponse<ApplicationDto> created(ApplicationView view) {
    var dto = mapping.toDto(view, caller.language());
    var self = href(view.application().entry().id());
    return HttpResponse.<ApplicationDto>created(URI.create("/api/v1" + self))
        .header("ETag", "\"" + dto.getVersion() + "\"")
        .body(dto);
  }

  private HttpResponse<ApplicationDto> ok(ApplicationView view) {
    var dto = mapping.toDto(view, caller.language());
    return HttpResponse.ok(dto).header("ETag", "\"" + dto.getVersion() + "\"");
  }

  private List<ProblemReasonDto> named(List<SupportingDocument> documents) {
    return documents.stream()
        .map(
            document ->
                new ProblemReasonDto(
                    document.name(), words.say(caller.language(), "document." + document.name())))
        .toList();
  }

  private static String href(ApplicationId id) {
    return "/applications/" + id.value();
  }
}
