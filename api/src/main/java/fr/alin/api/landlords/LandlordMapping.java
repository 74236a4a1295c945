package fr.alin.api.landlords;

import fr.alin.api.mapping.ApplicationMapping;
import fr.alin.api.mapping.Findings;
import fr.alin.api.mapping.OfferMapping;
import fr.alin.api.mapping.Values;
import fr.alin.api.requests.RegisterMapping;
import fr.alin.api.words.Reader;
import fr.alin.application.Application;
import fr.alin.application.Applications;
import fr.alin.application.FileView;
import fr.alin.application.HistoryEvent;
import fr.alin.application.Status;
import fr.alin.eligibility.Eligibility;
import fr.alin.mail.Language;
import fr.alin.offer.Offer;
import fr.alin.openapi.model.CommissionDecisionDto;
import fr.alin.openapi.model.CommissionDecisionKindDto;
import fr.alin.openapi.model.DesignatedHouseholdDto;
import fr.alin.openapi.model.DesignationActionDto;
import fr.alin.openapi.model.DesignationCardDto;
import fr.alin.openapi.model.DesignationFileDto;
import fr.alin.openapi.model.LandlordOfferDto;
import fr.alin.openapi.model.ReasonCodeDto;
import fr.alin.reference.Parameters;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nominated files and offers as a landlord's agent reads them; nothing about consent or points. */
@Singleton
final class LandlordMapping {

  private final OfferMapping offers;
  private final ApplicationMapping applications;
  private final RegisterMapping register;
  private final Findings findings;
  private final Eligibility eligibility;
  private final Parameters parameters;

  LandlordMapping(
      OfferMapping offers,
      ApplicationMapping applications,
      RegisterMapping register,
      Findings findings,
      Eligibility eligibility,
      Parameters parameters) {
    this.offers = offers;
    this.applications = applications;
    this.register = register;
    this.findings = findings;
    this.eligibility = eligibility;
    this.parameters = parameters;
  }

  DesignationCardDto card(FileView file, Language language) {
    var view = file.application();
    var application = view.application();
    var applicant = file.request().register().applicant();
    var dto =
        new DesignationCardDto(
            application.entry().id().value(),
            offers.summary(view.offer(), view.asOf(), language),
            alsRank(application),
            applicant.firstName() + " " + applicant.lastName(),
            file.request().register().household().members().size(),
            ApplicationMapping.status(application.status()),
            Values.at(sentAt(file)));
    dto.setAnswerBy(ApplicationMapping.answerBy(application));
    dto.setCommissionRank(ApplicationMapping.commissionRank(application));
    return dto;
  }

  DesignationFileDto file(FileView file, Language language) {
    var view = file.application();
    var application = view.application();
    var minimum = parameters.inForceOn(file.today()).delays().answerDays();
    var dto =
        new DesignationFileDto(
            application.entry().id().value(),
            offers.summary(view.offer(), view.asOf(), language),
            alsRank(application),
            ApplicationMapping.status(application.status()),
            Values.at(sentAt(file)),
            household(file, language),
            Findings.effortRate(file),
            findings.toDtos(file.verdict().findings(), Reader.STAFF, language),
            decision(file, language),
            file.today().plusDays(minimum),
            applications.history(view.history(), language),
            actions(application));
    dto.setIncomeCeiling(
        findings.toDto(eligibility.ceiling(file.facts(), view.offer().facts(), file.today())));
    switch (application) {
      case Application.ToCommission file2 -> dto.setSessionOn(Values.orNull(file2.sessionOn()));
      case Application.LeaseSigned lease -> dto.setLeaseSignedOn(lease.signedOn());
      case Application.MovedIn in -> {
        dto.setLeaseSignedOn(in.signedOn());
        dto.setMovedInOn(in.movedInOn());
      }
      default -> {}
    }
    return dto;
  }

  private DesignatedHouseholdDto household(FileView file, Language language) {
    var record = file.request().register();
    var dto =
        new DesignatedHouseholdDto(
            record.number().value(),
            record.firstRegisteredOn(),
            register.person(record.applicant(), language),
            register.dependants(record),
            record.expectedBirths(),
            record.household().members().size(),
            register.income(record, file.today()),
            register.search(record),
            register.reasons(record, language));
    if (!record.coHolders().isEmpty()) {
      dto.setCoApplicant(register.person(record.coHolders().getFirst().person(), language));
    }
    dto.setCurrentDwelling(register.currentDwelling(record, language));
    return dto;
  }

  private static int alsRank(Application application) {
    return switch (application) {
      case Application.Designated d -> d.nomination().rank();
      case Application.ToCommission t -> t.nomination().rank();
      case Application.Allocated a -> a.nomination().rank();
      case Application.AllocatedSubstitute s -> s.nomination().rank();
      case Application.AllocatedConditionally c -> c.nomination().rank();
      case Application.OfferAccepted a -> a.nomination().rank();
      case Application.LeaseSigned l -> l.nomination().rank();
      case Application.MovedIn m -> m.nomination().rank();
      default -> 0; // final states no longer carry it
    };
  }

  private static Instant sentAt(FileView file) {
    return event(file, EnumSet.of(Status.DESIGNATED)).map(HistoryEvent::at).get();
  }

  private static Fact<HistoryEvent> event(FileView file, EnumSet<Status> states) {
    return file.application().history().stream()
        .filter(e -> states.contains(e.status()))
        .findFirst()
        .map(Fact::known)
        .orElse(Fact.unknown("event"));
  }

  private @Nullable CommissionDecisionDto decision(FileView file, Language language) {
    var kinds =
        Map.of(
            Status.ALLOCATED, CommissionDecisionKindDto.ALLOCATED,
            Status.ALLOCATED_SUBSTITUTE, CommissionDecisionKindDto.ALLOCATED_RANKED,
            Status.ALLOCATED_CONDITIONALLY, CommissionDecisionKindDto.ALLOCATED_CONDITIONAL,
            Status.NOT_ALLOCATED, CommissionDecisionKindDto.NOT_ALLOCATED,
            Status.INADMISSIBLE, CommissionDecisionKindDto.INADMISSIBLE);
    return Values.orNull(
        event(file, EnumSet.copyOf(kinds.keySet()))
            .map(
                event -> {
                  var dto =
                      new CommissionDecisionDto(kinds.get(event.status()), Values.at(event.at()));
                  var application = file.application().application();
                  dto.setRank(ApplicationMapping.commissionRank(application));
                  dto.setAnswerBy(ApplicationMapping.answerBy(application));
                  if (application instanceof Application.AllocatedConditionally conditional) {
                    dto.setCondition(conditional.condition());
                    dto.setConditionDeadline(conditional.conditionDeadline());
                  }
                  event
                      .reason()
                      .map(
                          reason -> {
                            Arrays.stream(ReasonCodeDto.values())
                                .filter(code -> code.name().equals(reason.code().name()))
                                .findFirst()
                                .ifPresent(dto::setReasonCode);
                            dto.setReasonText(applications.reasonText(reason, language));
                            return reason;
                          });
                  return dto;
                }));
  }

  private static List<DesignationActionDto> actions(Application application) {
    return switch (application) {
      case Application.Designated d ->
          List.of(
              DesignationActionDto.SEND_TO_COMMISSION,
              DesignationActionDto.REJECT,
              DesignationActionDto.DECIDE);
      case Application.ToCommission t -> List.of(DesignationActionDto.DECIDE);
      case Application.AllocatedConditionally c -> List.of(DesignationActionDto.SETTLE_CONDITION);
      case Application.OfferAccepted a -> List.of(DesignationActionDto.RECORD_LEASE);
      case Application.LeaseSigned l -> List.of(DesignationActionDto.RECORD_MOVE_IN);
      default -> List.of();
    };
  }

  LandlordOfferDto offer(Applications.OfferFiles files, Instant now, Language language) {
    var dto =
        offer(
            files.offer(),
            files.in(EnumSet.complementOf(EnumSet.of(Status.WITHDRAWN))),
            files.in(EnumSet.range(Status.DESIGNATED, Status.MOVED_IN)),
            files.in(EnumSet.of(Status.DESIGNATED, Status.TO_COMMISSION)),
            now,
            language);
    dto.setClosedAt(Values.orNull(files.offer().closedAt().map(Values::at)));
    return dto;
  }

  /** An offer that was just deposited. */
  LandlordOfferDto fresh(Offer offer, Language language) {
    return offer(offer, 0, 0, 0, offer.opensAt(), language);
  }

  private LandlordOfferDto offer(
      Offer offer, int applicants, int designated, int undecided, Instant now, Language language) {
    return new LandlordOfferDto(
        offers.summary(offer, now, language),
        Values.at(offer.opensAt()),
        offer.facts().reservedTo().isKnown(),
        applicants,
        designated,
        undecided);
  }
}
