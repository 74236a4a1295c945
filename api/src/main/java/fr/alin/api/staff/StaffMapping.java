package fr.alin.api.staff;

import fr.alin.api.mapping.ApplicationMapping;
import fr.alin.api.mapping.Findings;
import fr.alin.api.mapping.OfferMapping;
import fr.alin.api.mapping.Sheets;
import fr.alin.api.mapping.Values;
import fr.alin.api.requests.RequestMapping;
import fr.alin.api.words.Reader;
import fr.alin.application.Application;
import fr.alin.application.Applications;
import fr.alin.application.FileView;
import fr.alin.application.Placement;
import fr.alin.application.Status;
import fr.alin.eligibility.Eligibility;
import fr.alin.mail.Language;
import fr.alin.openapi.model.ReviewCardDto;
import fr.alin.openapi.model.ReviewFileDto;
import fr.alin.openapi.model.StaffActionDto;
import fr.alin.openapi.model.StaffOfferDto;
import fr.alin.request.Completeness;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** Files and offers as an adviser reads them. */
@Singleton
final class StaffMapping {

  private final OfferMapping offers;
  private final ApplicationMapping applications;
  private final RequestMapping requests;
  private final Findings findings;
  private final Sheets sheets;
  private final Eligibility eligibility;

  StaffMapping(
      OfferMapping offers,
      ApplicationMapping applications,
      RequestMapping requests,
      Findings findings,
      Sheets sheets,
      Eligibility eligibility) {
    this.offers = offers;
    this.applications = applications;
    this.requests = requests;
    this.findings = findings;
    this.sheets = sheets;
    this.eligibility = eligibility;
  }

  ReviewCardDto card(FileView file, Language language) {
    var view = file.application();
    var entry = view.application().entry();
    var applicant = file.request().register().applicant();
    return new ReviewCardDto(
        entry.id().value(),
        offers.summary(view.offer(), view.asOf(), language),
        ApplicationMapping.status(view.application().status()),
        view.placement().map(Placement::position).orElse(0),
        view.placement().map(Placement::outOf).orElse(0),
        view.placement().map(place -> place.sheet().total()).orElse(entry.ownSheet().total()),
        applicant.firstName() + " " + applicant.lastName(),
        file.request().platformNumber(),
        file.request().register().household().members().size(),
        Values.at(entry.submittedAt()));
  }

  ReviewFileDto file(FileView file, Language language) {
    var view = file.application();
    var application = view.application();
    var dto =
        new ReviewFileDto(
            application.entry().id().value(),
            offers.summary(view.offer(), view.asOf(), language),
            ApplicationMapping.status(application.status()),
            application.status().stage(),
            applications.rank(view),
            applications.sheet(view.placement(), Reader.STAFF, language),
            view.placement()
                .map(place -> sheets.explain(place.sheet(), place.frozen(), Reader.STAFF, language))
                .orElse(List.of()),
            application.entry().ruleSetVersion(),
            findings.toDto(file.verdict()),
            findings.toDtos(file.verdict().findings(), Reader.STAFF, language),
            Findings.effortRate(file),
            requests.toDto(
                file.request(),
                Completeness.of(file.request(), file.today()),
                file.employer(),
                List.of(),
                file.facts(),
                List.of(),
                file.today(),
                language),
            applications.history(view.history(), language),
            actions(application));
    dto.setIncomeCeiling(
        findings.toDto(eligibility.ceiling(file.facts(), view.offer().facts(), file.today())));
    return dto;
  }

  private static List<StaffActionDto> actions(Application application) {
    return switch (application) {
      case Application.UnderReview r -> List.of(StaffActionDto.APPROVE, StaffActionDto.REJECT);
      case Application.Approved a -> List.of(StaffActionDto.DESIGNATE);
      case Application.Designated d -> List.of(StaffActionDto.RECORD_WITHDRAWAL);
      default -> List.of();
    };
  }

  StaffOfferDto offer(Applications.OfferFiles files, Instant now, Language language) {
    var offer = files.offer();
    var toReview = files.in(EnumSet.of(Status.UNDER_REVIEW));
    var approved = files.in(EnumSet.of(Status.APPROVED));
    var rejected = files.in(EnumSet.of(Status.REJECTED_BY_ALS));
    var sent = files.in(EnumSet.range(Status.DESIGNATED, Status.MOVED_IN));
    var dto =
        new StaffOfferDto(
            offers.summary(offer, now, language),
            files.in(EnumSet.complementOf(EnumSet.of(Status.WITHDRAWN))),
            toReview + approved + rejected + sent,
            toReview,
            approved,
            rejected,
            sent,
            offer.designationLimit(),
            approved > 0 && sent == 0);
    dto.setClosedAt(Values.orNull(offer.closedAt().map(Values::at)));
    return dto;
  }
}
