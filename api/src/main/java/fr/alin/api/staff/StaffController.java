package fr.alin.api.staff;

import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.words.Words;
import fr.alin.application.DesignateApplicants;
import fr.alin.application.LeaveAfterSending;
import fr.alin.application.ListOffersWithFiles;
import fr.alin.application.ListReviews;
import fr.alin.application.ReadReview;
import fr.alin.application.Reason;
import fr.alin.application.ReviewApplication;
import fr.alin.application.Status;
import fr.alin.openapi.api.StaffApi;
import fr.alin.openapi.model.DesignateApplicantsRequestDto;
import fr.alin.openapi.model.DesignationResultDto;
import fr.alin.openapi.model.DesignationSummaryDto;
import fr.alin.openapi.model.OfferStatusDto;
import fr.alin.openapi.model.PassedOverDto;
import fr.alin.openapi.model.RecordWithdrawalRequestDto;
import fr.alin.openapi.model.ReviewApplicationRequestDto;
import fr.alin.openapi.model.ReviewDecisionDto;
import fr.alin.openapi.model.ReviewFileDto;
import fr.alin.openapi.model.ReviewPageDto;
import fr.alin.openapi.model.ReviewStateDto;
import fr.alin.openapi.model.StaffOfferPageDto;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.OfferId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The adviser's side: review of the shortlisted files and nomination. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class StaffController implements StaffApi {

  private final ListReviews listReviews;
  private final ReadReview readReview;
  private final ReviewApplication reviewApplication;
  private final DesignateApplicants designateApplicants;
  private final ListOffersWithFiles listOffersWithFiles;
  private final LeaveAfterSending leaveAfterSending;
  private final StaffMapping mapping;
  private final Words words;
  private final Caller caller;

  StaffController(
      ListReviews listReviews,
      ReadReview readReview,
      ReviewApplication reviewApplication,
      DesignateApplicants designateApplicants,
      ListOffersWithFiles listOffersWithFiles,
      LeaveAfterSending leaveAfterSending,
      StaffMapping mapping,
      Words words,
      Caller caller) {
    this.listReviews = listReviews;
    this.readReview = readReview;
    this.reviewApplication = reviewApplication;
    this.designateApplicants = designateApplicants;
    this.listOffersWithFiles = listOffersWithFiles;
    this.leaveAfterSending = leaveAfterSending;
    this.mapping = mapping;
    this.words = words;
    this.caller = caller;
  }

  @Override
  public ReviewPageDto listReviews(
      @Nullable UUID offerId,
      @Nullable ReviewStateDto state,
      @Nullable String cursor,
      @Nullable Integer limit) {
    var command =
        new ListReviews.Command(
            caller.actor(),
            states(state),
            Values.fact(offerId, "offer").map(OfferId::new),
            Values.page(cursor, limit));
    return switch (listReviews.handle(command)) {
      case ListReviews.Outcome.Listed(var files) ->
          new ReviewPageDto(
              files.items().stream().map(f -> mapping.card(f, caller.language())).toList(),
              Values.orNull(files.next()));
      case ListReviews.Outcome.Forbidden f -> throw ProblemException.of(Problem.FORBIDDEN);
    };
  }

  /** Every file that was shortlisted when no state is asked for. */
  private static Set<Status> states(@Nullable ReviewStateDto state) {
    if (state == null) {
      var all = states(ReviewStateDto.DONE);
      all.add(Status.UNDER_REVIEW);
      return all;
    }
    return switch (state) {
      case TO_REVIEW -> EnumSet.of(Status.UNDER_REVIEW);
      case APPROVED -> EnumSet.of(Status.APPROVED);
      case DONE -> {
        var done = EnumSet.range(Status.DESIGNATED, Status.MOVED_IN);
        done.add(Status.APPROVED);
        done.add(Status.REJECTED_BY_ALS);
        yield done;
      }
    };
  }

  @Override
  public ReviewFileDto getReview(UUID applicationId) {
    return file(new ApplicationId(applicationId));
  }

  @Override
  public ReviewFileDto reviewApplication(UUID applicationId, ReviewApplicationRequestDto dto) {
    var id = new ApplicationId(applicationId);
    var command = new ReviewApplication.Command(caller.actor(), id, decision(dto));
    return switch (reviewApplication.handle(command)) {
      case ReviewApplication.Outcome.Reviewed r -> file(id);
      case ReviewApplication.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case ReviewApplication.Outcome.Forbidden f -> throw ProblemException.of(Problem.FORBIDDEN);
      case ReviewApplication.Outcome.NotInState n ->
          throw ProblemException.of(
              n.status() == Status.APPROVED || n.status() == Status.REJECTED_BY_ALS
                  ? Problem.ALREADY_DECIDED
                  : Problem.NOT_IN_STATE);
      case ReviewApplication.Outcome.Stale s -> throw ProblemException.of(Problem.CONFLICT);
    };
  }

  private static ReviewApplication.Decision decision(ReviewApplicationRequestDto dto) {
    if (dto.getDecision() == ReviewDecisionDto.APPROVED) {
      return new ReviewApplication.Decision.Approve();
    }
    var code = dto.getReasonCode();
    var text = dto.getReasonText() == null ? "" : dto.getReasonText().strip();
    if (code == null || (Reason.Code.valueOf(code.name()) == Reason.Code.OTHER && text.isEmpty())) {
      throw ProblemException.of(Problem.REASON_REQUIRED);
    }
    return new ReviewApplication.Decision.Reject(
        new Reason(Reason.Code.valueOf(code.name()), text));
  }

  @Override
  public HttpResponse<DesignationResultDto> designateApplicants(
      UUID offerId, DesignateApplicantsRequestDto dto) {
    var command =
        new DesignateApplicants.Command(
            caller.actor(),
            new OfferId(offerId),
            dto.getApplicationIds().stream().map(ApplicationId::new).toList(),
            passedOver(dto.getPassedOver()),
            Values.fact(dto.getShortageReason(), "shortage reason"));
    return switch (designateApplicants.handle(command)) {
      case DesignateApplicants.Outcome.DesignatedFiles sent ->
          HttpResponse.created(result(offerId, sent));
      case DesignateApplicants.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case DesignateApplicants.Outcome.Forbidden f -> throw ProblemException.of(Problem.FORBIDDEN);
      case DesignateApplicants.Outcome.OfferStillOpen o ->
          throw ProblemException.of(Problem.NOT_IN_STATE);
      case DesignateApplicants.Outcome.AlreadyDesignated a ->
          throw ProblemException.of(Problem.ALREADY_DESIGNATED);
      case DesignateApplicants.Outcome.TooMany(var limit) ->
          throw ProblemException.of(Problem.TOO_MANY_DESIGNATIONS).saying(limit);
      case DesignateApplicants.Outcome.NotApproved n ->
          throw ProblemException.of(Problem.NOT_SHORTLISTED);
      case DesignateApplicants.Outcome.ReasonMissing r ->
          throw ProblemException.of(Problem.PASSED_OVER_UNEXPLAINED);
      case DesignateApplicants.Outcome.ShortageUnexplained s ->
          throw ProblemException.of(Problem.SHORTAGE_REASON_REQUIRED);
    };
  }

  private static Map<ApplicationId, String> passedOver(@Nullable List<PassedOverDto> dtos) {
    var reasons = new HashMap<ApplicationId, String>();
    if (dtos != null) {
      dtos.forEach(
          d -> reasons.put(new ApplicationId(d.getApplicationId()), d.getReason().strip()));
    }
    return reasons;
  }

  private DesignationResultDto result(
      UUID offerId, DesignateApplicants.Outcome.DesignatedFiles sent) {
    var designations = new ArrayList<DesignationSummaryDto>();
    for (var id : sent.files()) {
      designations.add(
          new DesignationSummaryDto(
              id.value(), id.value(), designations.size() + 1, Values.at(sent.sentAt())));
    }
    return new DesignationResultDto(
        offerId,
        designations,
        sent.fewerThanMinimum()
            ? List.of(words.say(caller.language(), "warning.fewerThanThree"))
            : List.of());
  }

  @Override
  public StaffOfferPageDto listStaffOffers(
      @Nullable OfferStatusDto status,
      @Nullable String departmentCode,
      @Nullable String cursor,
      @Nullable Integer limit) {
    var command =
        new ListOffersWithFiles.Command(
            caller.actor(),
            Values.fact(status, "status").map(s -> s == OfferStatusDto.CLOSED),
            Values.fact(departmentCode, "department").map(fr.alin.reference.DepartmentCode::new),
            Values.page(cursor, limit));
    return switch (listOffersWithFiles.handle(command)) {
      case ListOffersWithFiles.Outcome.Listed(var offers, var now) ->
          new StaffOfferPageDto(
              offers.items().stream()
                  .map(files -> mapping.offer(files, now, caller.language()))
                  .toList(),
              Values.orNull(offers.next()));
      case ListOffersWithFiles.Outcome.Forbidden f -> throw ProblemException.of(Problem.FORBIDDEN);
    };
  }

  @Override
  public ReviewFileDto recordWithdrawalAfterSending(
      UUID applicationId, RecordWithdrawalRequestDto dto) {
    var id = new ApplicationId(applicationId);
    var command =
        new LeaveAfterSending.Command(
            caller.actor(),
            id,
            LeaveAfterSending.Kind.HOUSEHOLD_GAVE_UP,
            new Reason(Reason.Code.PERSONAL, dto.getReasonText().strip()));
    return switch (leaveAfterSending.handle(command)) {
      case LeaveAfterSending.Outcome.Recorded r -> file(id);
      case LeaveAfterSending.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case LeaveAfterSending.Outcome.NotInState n ->
          throw ProblemException.of(Problem.NOT_IN_STATE);
    };
  }

  private ReviewFileDto file(ApplicationId id) {
    return switch (readReview.handle(new ReadReview.Command(caller.actor(), id))) {
      case ReadReview.Outcome.Found(var file) -> mapping.file(file, caller.language());
      case ReadReview.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }
}
