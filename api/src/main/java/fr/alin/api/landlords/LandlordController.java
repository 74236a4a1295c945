package fr.alin.api.landlords;

import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.application.LeaveAfterSending;
import fr.alin.application.ListDesignations;
import fr.alin.application.ListOffersWithFiles;
import fr.alin.application.ReadDesignation;
import fr.alin.application.RecordCommissionDecision;
import fr.alin.application.RecordLease;
import fr.alin.application.SendToCommission;
import fr.alin.application.SettleCondition;
import fr.alin.application.Status;
import fr.alin.offer.CreateOffer;
import fr.alin.openapi.api.LandlordsApi;
import fr.alin.openapi.model.CreateOfferRequestDto;
import fr.alin.openapi.model.DesignationFileDto;
import fr.alin.openapi.model.DesignationPageDto;
import fr.alin.openapi.model.DesignationStateDto;
import fr.alin.openapi.model.LandlordOfferDto;
import fr.alin.openapi.model.LandlordOfferPageDto;
import fr.alin.openapi.model.OfferStatusDto;
import fr.alin.openapi.model.RecordCommissionDecisionRequestDto;
import fr.alin.openapi.model.RecordLeaseRequestDto;
import fr.alin.openapi.model.RecordMoveInRequestDto;
import fr.alin.openapi.model.RejectDesignationRequestDto;
import fr.alin.openapi.model.SendToCommissionRequestDto;
import fr.alin.openapi.model.SettleConditionRequestDto;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The landlord's side: offers, nominated files, decisions of the commission, leases. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class LandlordController implements LandlordsApi {

  private final CreateOffer createOffer;
  private final ListOffersWithFiles listOffersWithFiles;
  private final ListDesignations listDesignations;
  private final ReadDesignation readDesignation;
  private final SendToCommission sendToCommission;
  private final LeaveAfterSending leaveAfterSending;
  private final RecordCommissionDecision recordCommissionDecision;
  private final SettleCondition settleCondition;
  private final RecordLease recordLease;
  private final Bodies bodies;
  private final LandlordMapping mapping;
  private final Caller caller;

  LandlordController(
      CreateOffer createOffer,
      ListOffersWithFiles listOffersWithFiles,
      ListDesignations listDesignations,
      ReadDesignation readDesignation,
      SendToCommission sendToCommission,
      LeaveAfterSending leaveAfterSending,
      RecordCommissionDecision recordCommissionDecision,
      SettleCondition settleCondition,
      RecordLease recordLease,
      Bodies bodies,
      LandlordMapping mapping,
      Caller caller) {
    this.createOffer = createOffer;
    this.listOffersWithFiles = listOffersWithFiles;
    this.listDesignations = listDesignations;
    this.readDesignation = readDesignation;
    this.sendToCommission = sendToCommission;
    this.leaveAfterSending = leaveAfterSending;
    this.recordCommissionDecision = recordCommissionDecision;
    this.settleCondition = settleCondition;
    this.recordLease = recordLease;
    this.bodies = bodies;
    this.mapping = mapping;
    this.caller = caller;
  }

  @Override
  public HttpResponse<LandlordOfferDto> createOffer(
      CreateOfferRequestDto dto, @Nullable String idempotencyKey) {
    var key = Values.fact(idempotencyKey, "idempotency key");
    return switch (createOffer.handle(bodies.offer(dto, key, caller.actor()))) {
      case CreateOffer.Outcome.Created(var offer) ->
          HttpResponse.created(mapping.fresh(offer, caller.language()));
      case CreateOffer.Outcome.KeyReused k ->
          throw ProblemException.of(Problem.IDEMPOTENCY_KEY_REUSED);
      case CreateOffer.Outcome.Forbidden f -> throw ProblemException.of(Problem.FORBIDDEN);
      case CreateOffer.Outcome.UnknownCommune u ->
          throw bodies.fault(Problem.UNKNOWN_COMMUNE, "/communeCode", "fault.commune", caller);
      case CreateOffer.Outcome.UnknownCompany u ->
          throw bodies.fault(Problem.IMPOSSIBLE_FACTS, "/reservedToSiren", "fault.company", caller);
      case CreateOffer.Outcome.RentsContradict r ->
          throw bodies.fault(
              Problem.IMPOSSIBLE_FACTS, "/rentWithoutChargesCents", "fault.rents", caller);
      case CreateOffer.Outcome.WindowInvalid w ->
          throw bodies.fault(
              Problem.WINDOW_INVALID, "/applicationDeadline", "fault.window", caller);
    };
  }

  @Override
  public LandlordOfferPageDto listLandlordOffers(
      @Nullable OfferStatusDto status, @Nullable String cursor, @Nullable Integer limit) {
    var command =
        new ListOffersWithFiles.Command(
            caller.actor(),
            Values.fact(status, "status").map(s -> s == OfferStatusDto.CLOSED),
            Fact.unknown("department"),
            Values.page(cursor, limit));
    return switch (listOffersWithFiles.handle(command)) {
      case ListOffersWithFiles.Outcome.Listed(var offers, var now) ->
          new LandlordOfferPageDto(
              offers.items().stream()
                  .map(files -> mapping.offer(files, now, caller.language()))
                  .toList(),
              Values.orNull(offers.next()));
      case ListOffersWithFiles.Outcome.Forbidden f -> throw ProblemException.of(Problem.FORBIDDEN);
    };
  }

  @Override
  public DesignationPageDto listDesignations(
      @Nullable UUID offerId,
      @Nullable DesignationStateDto state,
      @Nullable String cursor,
      @Nullable Integer limit) {
    var command =
        new ListDesignations.Command(
            caller.actor(),
            states(state),
            Values.fact(offerId, "offer").map(OfferId::new),
            Values.page(cursor, limit));
    return switch (listDesignations.handle(command)) {
      case ListDesignations.Outcome.Listed(var files) ->
          new DesignationPageDto(
              files.items().stream().map(f -> mapping.card(f, caller.language())).toList(),
              Values.orNull(files.next()));
      case ListDesignations.Outcome.Forbidden f -> throw ProblemException.of(Problem.FORBIDDEN);
    };
  }

  /** Every file that was sent when no state is asked for. */
  private static Set<Status> states(@Nullable DesignationStateDto state) {
    var toDecide = EnumSet.of(Status.DESIGNATED, Status.TO_COMMISSION);
    var sent = EnumSet.range(Status.DESIGNATED, Status.MOVED_IN);
    var closed =
        sent.stream()
            .filter(Status::isFinal)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
    if (state == null) {
      return sent;
    }
    return switch (state) {
      case TO_DECIDE -> toDecide;
      case CLOSED -> closed;
      case DECIDED ->
          sent.stream()
              .filter(s -> !toDecide.contains(s) && !closed.contains(s))
              .collect(Collectors.toSet());
    };
  }

  @Override
  public DesignationFileDto getDesignation(UUID designationId) {
    return file(new ApplicationId(designationId));
  }

  @Override
  public DesignationFileDto sendToCommission(UUID designationId, SendToCommissionRequestDto dto) {
    var id = new ApplicationId(designationId);
    var command = new SendToCommission.Command(caller.actor(), id, dto.getSessionOn());
    return switch (sendToCommission.handle(command)) {
      case SendToCommission.Outcome.Sent s -> file(id);
      case SendToCommission.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case SendToCommission.Outcome.NotInState n -> throw ProblemException.of(Problem.NOT_IN_STATE);
      case SendToCommission.Outcome.SessionInPast p ->
          throw bodies.fault(Problem.IMPOSSIBLE_FACTS, "/sessionOn", "fault.dateInPast", caller);
    };
  }

  @Override
  public DesignationFileDto rejectDesignation(UUID designationId, RejectDesignationRequestDto dto) {
    var id = new ApplicationId(designationId);
    var reason = bodies.reason(dto.getReasonCode(), dto.getReasonText());
    var command =
        new LeaveAfterSending.Command(
            caller.actor(), id, LeaveAfterSending.Kind.LANDLORD_REJECTED, reason);
    return switch (leaveAfterSending.handle(command)) {
      case LeaveAfterSending.Outcome.Recorded r -> file(id);
      case LeaveAfterSending.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case LeaveAfterSending.Outcome.NotInState n ->
          throw ProblemException.of(Problem.NOT_IN_STATE);
    };
  }

  @Override
  public DesignationFileDto recordCommissionDecision(
      UUID designationId, RecordCommissionDecisionRequestDto dto) {
    var id = new ApplicationId(designationId);
    var today = current(id).today();
    var command =
        new RecordCommissionDecision.Command(caller.actor(), id, bodies.decision(dto, today));
    return switch (recordCommissionDecision.handle(command)) {
      case RecordCommissionDecision.Outcome.Recorded r -> file(id);
      case RecordCommissionDecision.Outcome.NotFound n ->
          throw ProblemException.of(Problem.NOT_FOUND);
      case RecordCommissionDecision.Outcome.Forbidden f ->
          throw ProblemException.of(Problem.FORBIDDEN);
      case RecordCommissionDecision.Outcome.NotInState n ->
          throw ProblemException.of(Problem.ALREADY_DECIDED);
      case RecordCommissionDecision.Outcome.AnswerDelayTooShort(var minimum) ->
          throw ProblemException.of(Problem.ANSWER_DELAY_TOO_SHORT).saying(minimum);
      case RecordCommissionDecision.Outcome.ConditionDateNotInFuture c ->
          throw bodies.fault(
              Problem.IMPOSSIBLE_FACTS, "/conditionDeadline", "fault.conditionDate", caller);
      case RecordCommissionDecision.Outcome.RankTaken r ->
          throw ProblemException.of(Problem.RANK_TAKEN);
    };
  }

  @Override
  public DesignationFileDto settleCondition(UUID designationId, SettleConditionRequestDto dto) {
    var id = new ApplicationId(designationId);
    var command = new SettleCondition.Command(caller.actor(), id, dto.getMet());
    return switch (settleCondition.handle(command)) {
      case SettleCondition.Outcome.Settled s -> file(id);
      case SettleCondition.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case SettleCondition.Outcome.NotInState n -> throw ProblemException.of(Problem.NOT_IN_STATE);
    };
  }

  @Override
  public DesignationFileDto recordLeaseSigned(UUID designationId, RecordLeaseRequestDto dto) {
    return lease(designationId, RecordLease.Step.SIGNED, dto.getSignedOn());
  }

  @Override
  public DesignationFileDto recordMoveIn(UUID designationId, RecordMoveInRequestDto dto) {
    return lease(designationId, RecordLease.Step.MOVED_IN, dto.getMovedInOn());
  }

  private DesignationFileDto lease(UUID designationId, RecordLease.Step step, LocalDate on) {
    var id = new ApplicationId(designationId);
    return switch (recordLease.handle(new RecordLease.Command(caller.actor(), id, step, on))) {
      case RecordLease.Outcome.Recorded r -> file(id);
      case RecordLease.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case RecordLease.Outcome.NotInState n -> throw ProblemException.of(Problem.NOT_IN_STATE);
      case RecordLease.Outcome.DateInFuture d ->
          throw bodies.fault(Problem.IMPOSSIBLE_FACTS, "", "fault.dateInFuture", caller);
    };
  }

  private DesignationFileDto file(ApplicationId id) {
    return mapping.file(current(id), caller.language());
  }

  private fr.alin.application.FileView current(ApplicationId id) {
    return switch (readDesignation.handle(new ReadDesignation.Command(caller.actor(), id))) {
      case ReadDesignation.Outcome.Found(var file) -> file;
      case ReadDesignation.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }
}
