package fr.alin.api.requests;

import fr.alin.api.mapping.OfferMapping;
import fr.alin.api.mapping.Values;
import fr.alin.api.words.Words;
import fr.alin.mail.Language;
import fr.alin.openapi.model.CodeLabelDto;
import fr.alin.openapi.model.CommuneDto;
import fr.alin.openapi.model.CoupleLinkDto;
import fr.alin.openapi.model.CurrentDwellingDto;
import fr.alin.openapi.model.DepartmentDto;
import fr.alin.openapi.model.DependantRelationDto;
import fr.alin.openapi.model.DwellingSearchDto;
import fr.alin.openapi.model.DwellingTypeDto;
import fr.alin.openapi.model.FamilyStatusDto;
import fr.alin.openapi.model.RegisteredEmploymentDto;
import fr.alin.openapi.model.RequestDependantDto;
import fr.alin.openapi.model.RequestHouseholdDto;
import fr.alin.openapi.model.RequestIncomeDto;
import fr.alin.openapi.model.RequestPersonDto;
import fr.alin.openapi.model.TitleDto;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.RegistrationSite;
import fr.alin.reference.RegistrationSites;
import fr.alin.request.HouseholdIncome;
import fr.alin.request.RegisterRecord;
import fr.alin.request.Siret;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register's record as its owner, an adviser or a landlord reads it. */
@Singleton
public final class RegisterMapping {

  private final Communes communes;
  private final RegistrationSites sites;
  private final Words words;

  RegisterMapping(Communes communes, RegistrationSites sites, Words words) {
    this.communes = communes;
    this.sites = sites;
    this.words = words;
  }

  /** @param category of the household for PLAI, PLUS and PLS; unknown where it is nobody's business */
  public RequestHouseholdDto household(
      RegisterRecord record, Fact<Integer> category, Language language) {
    var household = record.household();
    var dto =
        new RequestHouseholdDto(
            person(record.applicant(), language),
            CoupleLinkDto.valueOf(household.couple().name()),
            dependants(record),
            record.expectedBirths(),
            household.members().size());
    if (!record.coHolders().isEmpty()) {
      dto.setCoApplicant(person(record.coHolders().getFirst().person(), language));
    }
    dto.setCeilingCategory(Values.orNull(category));
    return dto;
  }

  public RequestPersonDto person(RegisterRecord.RegisteredPerson person, Language language) {
    var dto =
        new RequestPersonDto(
            person.lastName(), person.birthName(), person.firstName(), person.birthDate());
    dto.setTitle(TitleDto.valueOf(person.title().name()));
    dto.setFamilyStatus(familyStatus(person.familySituation()));
    dto.setEmail(Values.orNull(person.email()));
    dto.setPhone(Values.orNull(person.mobilePhone()));
    dto.setDisabled(person.disabled());
    dto.setEmployment(Values.orNull(person.job().map(job -> employment(job, language))));
    return dto;
  }

  private RegisteredEmploymentDto employment(RegisterRecord.Job job, Language language) {
    var dto = new RegisteredEmploymentDto();
    dto.setOccupation(Values.orNull(job.occupation()));
    dto.setContractType(label("contract", job.contract(), language));
    dto.setEmployerName(Values.orNull(job.employerName()));
    dto.setEmployerSiret(Values.orNull(job.employerSiret().map(Siret::value)));
    dto.setWorkCommune(commune(job.workCommune()));
    return dto;
  }

  private static @Nullable FamilyStatusDto familyStatus(String code) {
    return switch (code) {
      case "C" -> FamilyStatusDto.SINGLE;
      case "M" -> FamilyStatusDto.MARRIED;
      case "D" -> FamilyStatusDto.DIVORCED;
      case "S" -> FamilyStatusDto.SEPARATED;
      case "P" -> FamilyStatusDto.CIVIL_PARTNERSHIP;
      case "U" -> FamilyStatusDto.COHABITING;
      case "V" -> FamilyStatusDto.WIDOWED;
      default -> null; // later versions of the register add values
    };
  }

  public List<RequestDependantDto> dependants(RegisterRecord record) {
    var all = new ArrayList<RequestDependantDto>();
    record.dependants().forEach(d -> all.add(dependant(d, DependantRelationDto.CHILD)));
    record
        .childrenInCustody()
        .forEach(d -> all.add(dependant(d, DependantRelationDto.ALTERNATING_CUSTODY)));
    return all;
  }

  private static RequestDependantDto dependant(
      RegisterRecord.Dependant dependant, DependantRelationDto relation) {
    var dto = new RequestDependantDto(dependant.birthDate(), relation);
    dto.setFirstName(dependant.firstName());
    dto.setDisabled(dependant.disabled());
    return dto;
  }

  public RequestIncomeDto income(RegisterRecord record, LocalDate today) {
    var dto = new RequestIncomeDto();
    var tax = HouseholdIncome.taxIncome(record);
    dto.setMonthlyIncomeCents(HouseholdIncome.monthly(record).cents());
    dto.setHousingBenefitCents(
        Values.orNull(record.currentHousing().housingBenefit().map(Euros::cents)));
    dto.setNminus2Year(today.getYear() - 2);
    dto.setNminus2Cents(Values.orNull(tax.of(today.getYear() - 2).map(Euros::cents)));
    dto.setNminus1Year(today.getYear() - 1);
    dto.setNminus1Cents(Values.orNull(tax.of(today.getYear() - 1).map(Euros::cents)));
    return dto;
  }

  public CurrentDwellingDto currentDwelling(RegisterRecord record, Language language) {
    var housing = record.currentHousing();
    var dto = new CurrentDwellingDto();
    dto.setHousing(label("housing", housing.kind(), language));
    dto.setCommune(commune(housing.commune()));
    dto.setRentWithChargesCents(Values.orNull(housing.rentWithCharges().map(Euros::cents)));
    dto.setOccupants(Values.orNull(housing.occupants()));
    return dto;
  }

  public DwellingSearchDto search(RegisterRecord record) {
    var wish = record.wish();
    var dto =
        new DwellingSearchDto(
            wish.types().stream().map(t -> DwellingTypeDto.valueOf(t.name())).toList(),
            wish.communes().stream().flatMap(code -> known(code).stream()).toList(),
            wish.departments().stream()
                .map(
                    code ->
                        new DepartmentDto(
                            code.value(),
                            sites
                                .of(code)
                                .map(RegistrationSite::departmentName)
                                .orElse(code.value())))
                .toList(),
            wish.widened(),
            wish.adapted());
    dto.setMaximumRentCents(Values.orNull(wish.maximumRent().map(Euros::cents)));
    return dto;
  }

  public List<CodeLabelDto> reasons(RegisterRecord record, Language language) {
    return record.reasons().stream().map(code -> label("reason.register", code, language)).toList();
  }

  private CodeLabelDto label(String list, String code, Language language) {
    return new CodeLabelDto(code, words.sayOr(language, list + "." + code, code));
  }

  private @Nullable CommuneDto commune(Fact<CommuneCode> code) {
    return Values.orNull(code.flatMap(communes::byCode).map(OfferMapping::commune));
  }

  private List<CommuneDto> known(CommuneCode code) {
    return communes.byCode(code).map(c -> List.of(OfferMapping.commune(c))).orElse(List.of());
  }
}
