package fr.alin.api.offers;

import fr.alin.api.mapping.ApplicationMapping;
import fr.alin.api.mapping.BalancingMapping;
import fr.alin.api.mapping.Values;
import fr.alin.api.requests.RequestMapping;
import fr.alin.api.words.Words;
import fr.alin.application.Application;
import fr.alin.company.Company;
import fr.alin.consent.DisclosureLevel;
import fr.alin.mail.Language;
import fr.alin.matching.ReadDashboard;
import fr.alin.matching.ReadDashboard.Dashboard;
import fr.alin.openapi.model.DashboardCeilingDto;
import fr.alin.openapi.model.DashboardDto;
import fr.alin.openapi.model.DashboardRequestDto;
import fr.alin.openapi.model.DashboardTaskCodeDto;
import fr.alin.openapi.model.DashboardTaskDto;
import fr.alin.openapi.model.DwellingTypeDto;
import fr.alin.openapi.model.EmployerConditionDto;
import fr.alin.openapi.model.EmployerConfirmationStateDto;
import fr.alin.openapi.model.FinancingCategoryDto;
import fr.alin.openapi.model.HousingZoneDto;
import fr.alin.openapi.model.IncomeCeilingDto;
import fr.alin.openapi.model.JudgementDto;
import fr.alin.openapi.model.MatchingOffersDto;
import fr.alin.openapi.model.PrioritySituationDto;
import fr.alin.openapi.model.PriorityStateDto;
import fr.alin.openapi.model.SituationDto;
import fr.alin.openapi.model.SizeClassDto;
import fr.alin.reference.CeilingZone;
import fr.alin.reference.Commune;
import fr.alin.reference.Communes;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.Parameters;
import fr.alin.request.Section;
import fr.alin.request.SupportingDocument;
import fr.alin.request.Validity;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** The dashboard, with what the person should do next, most pressing first. */
@Singleton
final class DashboardMapping {

  /** Warnings of an expiring number start so many days before (domain.md 4.2). */
  private final OfferViews offers;

  private final ApplicationMapping applications;
  private final BalancingMapping balancing;
  private final Communes communes;
  private final Parameters parameters;
  private final Words words;

  DashboardMapping(
      OfferViews offers,
      ApplicationMapping applications,
      BalancingMapping balancing,
      Communes communes,
      Parameters parameters,
      Words words) {
    this.offers = offers;
    this.applications = applications;
    this.balancing = balancing;
    this.communes = communes;
    this.parameters = parameters;
    this.words = words;
  }

  DashboardDto toDto(ReadDashboard.Outcome.Newcomer newcomer, Language language) {
    return new DashboardDto(
        newcomer.firstName(),
        List.of(task(DashboardTaskCodeDto.IMPORT_REQUEST, language)),
        List.of(),
        List.of(),
        balancing.on(Values.day(newcomer.asOf())),
        Values.at(newcomer.asOf()));
  }

  DashboardDto toDto(Dashboard dashboard, Language language) {
    var dto =
        new DashboardDto(
            dashboard.firstName(),
            tasks(dashboard, language),
            dashboard.latest().stream()
                .map(card -> offers.card(card, dashboard.asOf(), language))
                .toList(),
            dashboard.applications().stream()
                .map(view -> applications.summary(view, language))
                .toList(),
            balancing.on(dashboard.today()),
            Values.at(dashboard.asOf()));
    dto.setRequest(request(dashboard));
    dto.setSituation(situation(dashboard));
    dto.setEmployerCondition(employer(dashboard, language));
    dto.setPrioritySituation(
        new PrioritySituationDto(
            dashboard.request().priority(),
            dashboard.request().priority() ? PriorityStateDto.CONFIRMED : PriorityStateDto.NONE));
    dto.setDisclosureLevel(
        Values.orNull(dashboard.request().disclosure().map(DisclosureLevel::number)));
    dto.setMatchingOffers(
        Values.orNull(
            dashboard
                .eligible()
                .flatMap(
                    eligible ->
                        dashboard
                            .toComplete()
                            .map(
                                toComplete ->
                                    new MatchingOffersDto(
                                        eligible.offers(),
                                        toComplete.offers(),
                                        eligible.availableNow())))));
    return dto;
  }

  private static DashboardRequestDto request(Dashboard dashboard) {
    var record = dashboard.request().register();
    var validity = Validity.of(record.expiresOn(), dashboard.today());
    return new DashboardRequestDto(
        dashboard.request().id().value(),
        dashboard.request().platformNumber(),
        record.number().value(),
        RequestMapping.status(dashboard.request(), dashboard.today()),
        record.firstRegisteredOn(),
        record.expiresOn(),
        (int) validity.daysLeft(),
        validity.stage() != Validity.Stage.VALID);
  }

  private SituationDto situation(Dashboard dashboard) {
    var fit = dashboard.fit();
    var dto =
        new SituationDto(
            dashboard.facts().household().members().size(),
            Arrays.stream(DwellingType.values())
                .filter(fit::admits)
                .map(type -> DwellingTypeDto.valueOf(type.name()))
                .toList(),
            fit.minimumSurface(),
            dashboard.facts().monthlyIncome().isKnown(),
            ceilings(dashboard));
    dto.setMaximumRentCents(Values.orNull(dashboard.maximumRent().map(Euros::cents)));
    dto.setReferenceTaxIncomeCents(
        Values.orNull(dashboard.projection().socialIncome().map(Euros::cents)));
    return dto;
  }

  /** In the first commune searched, else in the one where the household lives. */
  private List<DashboardCeilingDto> ceilings(Dashboard dashboard) {
    var searched = dashboard.request().register().wish().communes();
    var place =
        searched.isEmpty() ? dashboard.facts().currentCommune() : Fact.known(searched.getFirst());
    var ceilings = new ArrayList<DashboardCeilingDto>();
    if (place.flatMap(communes::byCode) instanceof Fact.Known<Commune>(var commune)) {
      for (var financing : FinancingCategory.values()) {
        ceiling(dashboard, financing, commune).map(ceilings::add);
      }
    }
    return ceilings;
  }

  private Fact<DashboardCeilingDto> ceiling(
      Dashboard dashboard, FinancingCategory financing, Commune commune) {
    var tables = parameters.ceilings();
    var category =
        financing.isIntermediate()
            ? dashboard.projection().intermediateCategory()
            : dashboard.projection().socialCategory();
    return tables
        .zone(financing, commune)
        .flatMap(zone -> amount(dashboard, financing, commune, category, zone))
        .map(dto -> new DashboardCeilingDto(FinancingCategoryDto.valueOf(financing.name()), dto));
  }

  private Fact<IncomeCeilingDto> amount(
      Dashboard dashboard,
      FinancingCategory financing,
      Commune commune,
      int category,
      CeilingZone zone) {
    return parameters
        .ceilings()
        .ceiling(financing, commune, category, dashboard.today())
        .map(
            amount ->
                new IncomeCeilingDto(
                    category, HousingZoneDto.valueOf(zone.name()), amount.cents()));
  }

  private EmployerConditionDto employer(Dashboard dashboard, Language language) {
    var level = dashboard.request().disclosure();
    var key = "employer.none";
    var dto = new EmployerConditionDto("");
    dto.setJudgement(JudgementDto.valueOf(dashboard.employerSize().name()));
    if (level.map(l -> l == DisclosureLevel.ANONYMOUS).orElse(false)) {
      key = "employer.anonymous";
    } else if (dashboard.employer() instanceof Fact.Known<Company>(var company)) {
      dto.setState(EmployerConfirmationStateDto.valueOf(company.confirmation().name()));
      dto.setCompanyName(company.name());
      dto.setSizeClass(SizeClassDto.valueOf(company.sizeClass().name()));
      key = "employer." + company.confirmation().name();
    } else if (dashboard.request().employerSiret().isKnown()) {
      key = "employer.unknown";
    }
    dto.setMessage(words.say(language, key));
    return dto;
  }

  private List<DashboardTaskDto> tasks(Dashboard dashboard, Language language) {
    var tasks = new ArrayList<DashboardTaskDto>();
    for (var view : dashboard.applications()) {
      if (view.application() instanceof Application.Allocated allocated) {
        var answer = task(DashboardTaskCodeDto.ANSWER_OFFER, language);
        answer.setApplicationId(allocated.entry().id().value());
        answer.setDueOn(Values.day(allocated.answerBy().minusMillis(1)));
        tasks.add(answer);
      }
    }
    if (dashboard.request().identityMismatch()) {
      tasks.add(task(DashboardTaskCodeDto.REIMPORT_REQUEST, language));
    }
    var expiresOn = dashboard.request().register().expiresOn();
    if (Validity.of(expiresOn, dashboard.today()).stage() != Validity.Stage.VALID) {
      var renew = task(DashboardTaskCodeDto.RENEW_REQUEST, language);
      renew.setDueOn(expiresOn);
      tasks.add(renew);
    }
    if (isOpen(dashboard, Section.EMPLOYER)
        || isOpen(dashboard, Section.DISCLOSURE)
        || !dashboard.request().isSubmitted()) {
      tasks.add(task(DashboardTaskCodeDto.COMPLETE_REQUEST, language));
    }
    var documents =
        dashboard.request().documentsMissing(EnumSet.allOf(SupportingDocument.Tier.class));
    if (!documents.isEmpty()) {
      tasks.add(task(DashboardTaskCodeDto.CONFIRM_DOCUMENTS, language));
    }
    var busy = dashboard.applications().stream().anyMatch(v -> !v.application().status().isFinal());
    if (tasks.isEmpty() && !busy) {
      tasks.add(task(DashboardTaskCodeDto.CHOOSE_OFFER, language));
    }
    return tasks;
  }

  private static boolean isOpen(Dashboard dashboard, Section section) {
    return !dashboard.completeness().missing().getOrDefault(section, List.of()).isEmpty();
  }

  private DashboardTaskDto task(DashboardTaskCodeDto code, Language language) {
    return new DashboardTaskDto(code, words.say(language, "task." + code.name()));
  }
}
