package fr.alin.api.landlords;

import fr.alin.account.Actor;
import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.words.Words;
import fr.alin.application.CommissionDecision;
import fr.alin.application.Reason;
import fr.alin.offer.CreateOffer;
import fr.alin.offer.Dwelling;
import fr.alin.offer.Pictures;
import fr.alin.openapi.model.CreateOfferRequestDto;
import fr.alin.openapi.model.ReasonCodeDto;
import fr.alin.openapi.model.RecordCommissionDecisionRequestDto;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.Parameters;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Bodies of the landlord's calls, read into commands. */
@Singleton
final class Bodies {

  private static final int ONLY_RANK = 1;

  private final Parameters parameters;
  private final Pictures pictures;
  private final Words words;

  Bodies(Parameters parameters, Pictures pictures, Words words) {
    this.parameters = parameters;
    this.pictures = pictures;
    this.words = words;
  }

  CreateOffer.Command offer(CreateOfferRequestDto dto, Fact<String> key, Actor actor) {
    return new CreateOffer.Command(
        actor,
        new CommuneCode(dto.getCommuneCode()),
        DwellingType.valueOf(dto.getDwellingType().name()),
        FinancingCategory.valueOf(dto.getFinancingCategory().name()),
        Euros.cents(dto.getRentWithChargesCents()),
        dwelling(dto),
        Values.fact(dto.getOpensAt(), "opening").map(OffsetDateTime::toInstant),
        dto.getApplicationDeadline().toInstant(),
        Values.fact(dto.getReservedToSiren(), "reservation"),
        key);
  }

  private Dwelling dwelling(CreateOfferRequestDto dto) {
    return new Dwelling(
        Dwelling.Kind.valueOf(dto.getKind().name()),
        dto.getSurfaceSquareMetres(),
        Euros.cents(dto.getRentWithoutChargesCents()),
        Values.fact(dto.getFloor(), "floor"),
        dto.getLift(),
        dto.getAccessible(),
        Values.fact(dto.getEnergyClass(), "energy class").map(Enum::name),
        dto.getAvailableOn(),
        dto.getAddress(),
        dto.getPostcode(),
        dto.getDescription() == null ? "" : dto.getDescription(),
        // a drawing until the landlord gives photographs: the same for the same address
        Math.floorMod(dto.getAddress().hashCode(), pictures.count()) + 1);
  }

  CommissionDecision decision(RecordCommissionDecisionRequestDto dto, LocalDate today) {
    var days = answerDays(dto.getAnswerBy(), today);
    return switch (dto.getDecision()) {
      case ALLOCATED -> new CommissionDecision.AllocatedHome(days);
      case ALLOCATED_RANKED ->
          new CommissionDecision.AllocatedWithRank(
              required(dto.getRank(), Problem.RANK_REQUIRED), days);
      case ALLOCATED_CONDITIONAL ->
          new CommissionDecision.AllocatedUnderCondition(
              dto.getRank() == null ? ONLY_RANK : dto.getRank(),
              required(dto.getCondition(), Problem.CONDITION_REQUIRED),
              required(dto.getConditionDeadline(), Problem.CONDITION_REQUIRED),
              days);
      case NOT_ALLOCATED ->
          new CommissionDecision.NotAllocatedHome(reason(dto.getReasonCode(), dto.getReasonText()));
      case INADMISSIBLE ->
          new CommissionDecision.FoundInadmissible(
              reason(dto.getReasonCode(), dto.getReasonText()));
    };
  }

  private int answerDays(@Nullable LocalDate answerBy, LocalDate today) {
    return answerBy == null
        ? parameters.inForceOn(today).delays().answerDays()
        : Math.clamp(ChronoUnit.DAYS.between(today, answerBy), 0, 366);
  }

  private static <T> T required(@Nullable T value, Problem problem) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw ProblemException.of(problem);
    }
    return value;
  }

  Reason reason(@Nullable ReasonCodeDto code, @Nullable String text) {
    var words = text == null ? "" : text.strip();
    var coded = Reason.Code.valueOf(required(code, Problem.REASON_REQUIRED).name());
    if (coded == Reason.Code.OTHER && words.isEmpty()) {
      throw ProblemException.of(Problem.REASON_REQUIRED);
    }
    return new Reason(coded, words);
  }

  ProblemException fault(Problem problem, String pointer, String key, Caller caller) {
    return ProblemException.of(problem).at(pointer, words.say(caller.language(), key));
  }
}
