package fr.alin.api.requests;

import fr.alin.api.mapping.Findings;
import fr.alin.api.mapping.Values;
import fr.alin.api.words.Words;
import fr.alin.company.Company;
import fr.alin.consent.DisclosureLevel;
import fr.alin.consent.FieldCatalogue;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.HouseholdCategory;
import fr.alin.eligibility.HouseholdFindings;
import fr.alin.mail.Language;
import fr.alin.openapi.model.ComplementDto;
import fr.alin.openapi.model.DisclosedFieldDto;
import fr.alin.openapi.model.DisclosureDto;
import fr.alin.openapi.model.DisclosureOptionDto;
import fr.alin.openapi.model.DocumentTierDto;
import fr.alin.openapi.model.EmployerConfirmationStateDto;
import fr.alin.openapi.model.EmploymentConfirmationDto;
import fr.alin.openapi.model.HolderDto;
import fr.alin.openapi.model.HousingRequestDto;
import fr.alin.openapi.model.MissingFactDto;
import fr.alin.openapi.model.PrioritySituationDto;
import fr.alin.openapi.model.PriorityStateDto;
import fr.alin.openapi.model.RegisterChangeDto;
import fr.alin.openapi.model.RegistrationSiteDto;
import fr.alin.openapi.model.RequestDocumentDto;
import fr.alin.openapi.model.RequestSectionDto;
import fr.alin.openapi.model.RequestStatusDto;
import fr.alin.openapi.model.RequestValidityDto;
import fr.alin.openapi.model.SectionCompletenessDto;
import fr.alin.openapi.model.SectionStateDto;
import fr.alin.openapi.model.SizeClassDto;
import fr.alin.openapi.model.ValidityStageDto;
import fr.alin.reference.Parameters;
import fr.alin.reference.RegistrationSites;
import fr.alin.request.Completeness;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterChange;
import fr.alin.request.Section;
import fr.alin.request.Siret;
import fr.alin.request.SupportingDocument;
import fr.alin.request.UniqueNumber;
import fr.alin.request.Validity;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A housing request as its owner and an adviser read it. */
@Singleton
public final class RequestMapping {

  private final RegisterMapping register;
  private final Findings findings;
  private final Parameters parameters;
  private final RegistrationSites sites;
  private final ChangeWords changeWords;
  private final Words words;

  RequestMapping(
      RegisterMapping register,
      Findings findings,
      Parameters parameters,
      RegistrationSites sites,
      ChangeWords changeWords,
      Words words) {
    this.register = register;
    this.findings = findings;
    this.parameters = parameters;
    this.sites = sites;
    this.changeWords = changeWords;
    this.words = words;
  }

  /**
   * The whole request.
   *
   * @param changes what the last refresh brought; empty elsewhere
   */
  public HousingRequestDto toDto(
      HousingRequest request,
      Completeness completeness,
      Fact<Company> employer,
      List<Integer> offeredLevels,
      CandidateFacts facts,
      List<RegisterChange> changes,
      LocalDate today,
      Language language) {
    var record = request.register();
    var rules = parameters.inForceOn(today);
    var category = HouseholdCategory.social(facts.household(), today, rules);
    var dto =
        new HousingRequestDto(
            request.id().value(),
            request.platformNumber(),
            record.number().value(),
            status(request, today),
            request.version(),
            site(record.number()),
            record.firstRegisteredOn(),
            record.expiresOn(),
            Values.at(request.importedAt()),
            register.household(record, Fact.known(category), language),
            register.income(record, today),
            register.currentDwelling(record, language),
            register.reasons(record, language),
            register.search(record),
            complement(request),
            confirmation(request, employer),
            disclosure(request, offeredLevels, language),
            new PrioritySituationDto(
                request.priority(),
                request.priority() ? PriorityStateDto.CONFIRMED : PriorityStateDto.NONE),
            request.priority(),
            documents(request, language),
            sections(completeness, language),
            findings.toDtos(HouseholdFindings.of(facts, today, rules), language),
            changes.stream().map(change -> change(change, language)).toList(),
            request.identityMismatch(),
            request.identityMismatch() ? List.of("lastName", "firstName") : List.of(),
            validity(Validity.of(record.expiresOn(), today)),
            completeness.isComplete());
    dto.setSubmittedAt(Values.orNull(request.submittedAt().map(at -> at.atOffset(ZoneOffset.UTC))));
    return dto;
  }

  private static RequestValidityDto validity(Validity validity) {
    return new RequestValidityDto(
        (int) validity.daysLeft(), ValidityStageDto.valueOf(validity.stage().name()));
  }

  public static RequestStatusDto status(HousingRequest request, LocalDate today) {
    if (today.isAfter(request.register().expiresOn())) {
      return RequestStatusDto.EXPIRED;
    }
    return request.isSubmitted() ? RequestStatusDto.SUBMITTED : RequestStatusDto.IMPORTED;
  }

  /** Where this number is changed and renewed. */
  private RegistrationSiteDto site(UniqueNumber number) {
    return sites
        .of(number.department())
        .map(
            site -> {
              var dto = new RegistrationSiteDto(site.name(), site.url());
              dto.setDepartmentCode(site.department().value());
              dto.setDepartmentName(site.departmentName());
              return dto;
            })
        .get();
  }

  private static ComplementDto complement(HousingRequest request) {
    var said = request.complement();
    var dto =
        new ComplementDto(
            HolderDto.valueOf(said.holder().name()),
            Values.orNull(said.permanentTempContract()),
            Values.orNull(said.temporaryHousing()));
    dto.setEmployerSiret(Values.orNull(request.employerSiret().map(Siret::value)));
    dto.setEmployerName(Values.orNull(request.employerName()));
    dto.setCompanyCode(Values.orNull(said.companyCode()));
    dto.setStaffNumber(Values.orNull(said.staffNumber()));
    dto.setDepartment(Values.orNull(said.department()));
    dto.setCompanyEntryDate(Values.orNull(said.companyEntryDate()));
    return dto;
  }

  private static EmploymentConfirmationDto confirmation(
      HousingRequest request, Fact<Company> employer) {
    var dto = new EmploymentConfirmationDto(List.of());
    var asked = request.disclosure().map(level -> level != DisclosureLevel.ANONYMOUS).orElse(false);
    employer.map(
        company -> {
          dto.setCompanyName(company.name());
          dto.setRequiredFields(DisclosureMapping.asked(company));
          dto.setSizeClass(SizeClassDto.valueOf(company.sizeClass().name()));
          if (asked) {
            dto.setState(EmployerConfirmationStateDto.valueOf(company.confirmation().name()));
          }
          return company;
        });
    return dto;
  }

  private DisclosureDto disclosure(
      HousingRequest request, List<Integer> offered, Language language) {
    var level = Values.orNull(request.disclosure());
    return new DisclosureDto(
        level == null ? null : level.number(),
        offered,
        offered.stream().map(number -> option(DisclosureLevel.of(number), language)).toList(),
        level == null ? List.of() : fields(level, language),
        level == null ? words.say(language, "disclosure.undecided") : effect(level, language));
  }

  private DisclosureOptionDto option(DisclosureLevel level, Language language) {
    return new DisclosureOptionDto(
        level.number(),
        words.say(language, "disclosure." + level.number() + ".label"),
        fields(level, language),
        FieldCatalogue.showsApplications(level),
        effect(level, language));
  }

  private String effect(DisclosureLevel level, Language language) {
    return words.say(language, "disclosure." + level.number() + ".points");
  }

  private List<DisclosedFieldDto> fields(DisclosureLevel level, Language language) {
    return FieldCatalogue.seenAt(level).stream()
        .map(
            field ->
                new DisclosedFieldDto(field.key(), words.say(language, "field." + field.key())))
        .toList();
  }

  private List<RequestDocumentDto> documents(HousingRequest request, Language language) {
    return request.documentsNeeded().stream()
        .map(
            document ->
                new RequestDocumentDto(
                    document.name(),
                    words.say(language, "document." + document.name()),
                    tier(document.tier()),
                    request.confirmedDocuments().contains(document)))
        .toList();
  }

  private static DocumentTierDto tier(SupportingDocument.Tier tier) {
    return switch (tier) {
      case GET_NUMBER -> DocumentTierDto.REGISTRATION;
      case SEE_OFFERS -> DocumentTierDto.VIEW;
      case APPLY -> DocumentTierDto.APPLY;
    };
  }

  public List<SectionCompletenessDto> sections(Completeness completeness, Language language) {
    var sections = new ArrayList<SectionCompletenessDto>();
    for (var section : Section.values()) {
      var missing = completeness.missing().getOrDefault(section, List.of());
      sections.add(
          new SectionCompletenessDto(
              switch (section) {
                case REGISTER -> RequestSectionDto.IDENTITY;
                case EMPLOYER -> RequestSectionDto.EMPLOYER;
                case DISCLOSURE -> RequestSectionDto.DISCLOSURE;
                case DOCUMENTS -> RequestSectionDto.DOCUMENTS;
              },
              missing.isEmpty() ? SectionStateDto.COMPLETE : SectionStateDto.INCOMPLETE,
              missing.stream().map(what -> missing(section, what, language)).toList()));
    }
    return sections;
  }

  private MissingFactDto missing(Section section, String what, Language language) {
    var key = section == Section.DOCUMENTS ? "document." + what : "missing." + what;
    var dto = new MissingFactDto(what, words.say(language, key));
    dto.setPointer(pointer(section, what));
    return dto;
  }

  private static @Nullable String pointer(Section section, String what) {
    return section == Section.EMPLOYER ? "/" + what : null;
  }

  private RegisterChangeDto change(RegisterChange change, Language language) {
    var dto =
        new RegisterChangeDto(change.field(), words.say(language, "change." + change.field()));
    dto.setBefore(changeWords.say(change, change.before(), language));
    dto.setAfter(changeWords.say(change, change.after(), language));
    return dto;
  }
}
