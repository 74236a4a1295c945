package fr.alin.api.simulations;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.wire.Wire;
import fr.alin.api.words.Words;
import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.EmploymentFacts;
import fr.alin.eligibility.EmploymentFacts.DayWindow;
import fr.alin.mail.Language;
import fr.alin.matching.SimulateMatch;
import fr.alin.offer.OfferFacts;
import fr.alin.openapi.model.CoupleLinkDto;
import fr.alin.openapi.model.PersonRoleDto;
import fr.alin.openapi.model.SimulateMatchRequestDto;
import fr.alin.openapi.model.SimulatedEmploymentDto;
import fr.alin.openapi.model.SimulatedHouseholdDto;
import fr.alin.openapi.model.SimulatedTaxIncomeDto;
import fr.alin.openapi.model.ViolationDto;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.SizeClass;
import fr.alin.request.CoupleLink;
import fr.alin.request.Household;
import fr.alin.request.HouseholdMember;
import fr.alin.request.ReferenceTaxIncome;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns a simulation into facts, after refusing what cannot be (domain.md 2.13), every fault at once. */
@Singleton
final class SimulationFacts {

  /** Births that the domain counts at most. */
  private static final int MOST_BIRTHS = 9;

  private final Communes communes;
  private final Words words;

  SimulationFacts(Communes communes, Words words) {
    this.communes = communes;
    this.words = words;
  }

  SimulateMatch.Command command(SimulateMatchRequestDto asked, Language language) {
    var faults = faults(asked, language);
    if (!faults.isEmpty()) {
      throw ProblemException.of(Problem.IMPOSSIBLE_FACTS).at(faults);
    }
    var offer = asked.getOffer();
    return new SimulateMatch.Command(
        facts(asked),
        new OfferFacts(
            commune(offer.getCommuneCode()).get(),
            Wire.same(DwellingType.class, offer.getDwellingType()),
            Wire.same(FinancingCategory.class, offer.getFinancingCategory()),
            new Euros(offer.getRentWithChargesCents()),
            Fact.unknown("reservation")),
        asked.getAsOf(),
        asked.getRequest().getOlderApplicantsOnOffer(),
        boosted(asked.getBoostedSizeClass()));
  }

  private static Fact<SizeClass> boosted(@Nullable String sizeClass) {
    return Wire.fact(sizeClass, "boost").map(SizeClass::valueOf);
  }

  private List<ViolationDto> faults(SimulateMatchRequestDto asked, Language language) {
    var faults = new ArrayList<ViolationDto>();
    var persons = asked.getHousehold().getPersons();
    var today = asked.getAsOf();
    var applicants = count(asked.getHousehold(), PersonRoleDto.APPLICANT);
    if (applicants == 0) {
      faults.add(fault("/household/persons", "impossible.no-applicant", language));
    } else if (applicants > 1) {
      faults.add(fault("/household/persons", "impossible.two-applicants", language));
    }
    if (asked.getHousehold().getCouple() != CoupleLinkDto.NONE
        && count(asked.getHousehold(), PersonRoleDto.CO_APPLICANT) == 0) {
      faults.add(fault("/household/couple", "impossible.couple", language));
    }
    if (asked.getHousehold().getExpectedBirths() > MOST_BIRTHS) {
      faults.add(fault("/household/expectedBirths", "impossible.births", language));
    }
    IntStream.range(0, persons.size())
        .filter(i -> persons.get(i).getBirthDate().isAfter(today))
        .forEach(
            i ->
                faults.add(
                    fault(
                        "/household/persons/" + i + "/birthDate", "impossible.future", language)));
    if (asked.getRequest().getFirstRegisteredOn().isAfter(today)) {
      faults.add(fault("/request/firstRegisteredOn", "impossible.future", language));
    }
    if (asked.getRequest().getRefusedAllocationOn() instanceof LocalDate refused
        && refused.isAfter(today)) {
      faults.add(fault("/request/refusedAllocationOn", "impossible.future", language));
    }
    places(asked)
        .forEach(
            (pointer, code) -> {
              if (!commune(code).isKnown()) {
                faults.add(fault(pointer, "impossible.commune", language));
              }
            });
    return faults;
  }

  private static Map<String, String> places(SimulateMatchRequestDto asked) {
    return Map.of(
        "/request/currentCommuneCode", asked.getRequest().getCurrentCommuneCode(),
        "/employment/workCommuneCode", asked.getEmployment().getWorkCommuneCode(),
        "/offer/communeCode", asked.getOffer().getCommuneCode());
  }

  private ViolationDto fault(String pointer, String key, Language language) {
    return new ViolationDto(pointer, words.say(language, key));
  }

  private Fact<Commune> commune(String code) {
    return communes.byCode(new CommuneCode(code));
  }

  private static long count(SimulatedHouseholdDto household, PersonRoleDto role) {
    return household.getPersons().stream().filter(person -> person.getRole() == role).count();
  }

  private static CandidateFacts facts(SimulateMatchRequestDto asked) {
    var household = asked.getHousehold();
    var request = asked.getRequest();
    var members =
        household.getPersons().stream()
            .map(
                person ->
                    new HouseholdMember(
                        Wire.same(HouseholdMember.Role.class, person.getRole()),
                        person.getBirthDate(),
                        person.getDisabled()))
            .toList();
    var people =
        new Household(
            members,
            Wire.same(CoupleLink.class, household.getCouple()),
            household.getExpectedBirths());
    return new CandidateFacts(
        people,
        people.applicant().birthDate(),
        Fact.known(taxIncome(household.getReferenceTaxIncome(), asked.getAsOf().getYear())),
        Fact.known(new Euros(household.getMonthlyIncomeCents())),
        new Euros(household.getHousingBenefitCents()),
        request.getFirstRegisteredOn(),
        Fact.known(new CommuneCode(request.getCurrentCommuneCode())),
        request.getCommissionRefusals(),
        Wire.fact(request.getRefusedAllocationOn(), "refused allocation"),
        employment(asked.getEmployment()),
        Fact.unknown("searched places"),
        Fact.unknown("unique number"),
        false);
  }

  private static ReferenceTaxIncome taxIncome(SimulatedTaxIncomeDto income, int year) {
    var byYear = new HashMap<Integer, Euros>();
    byYear.put(year - 2, new Euros(income.getNminus2Cents()));
    if (Wire.fact(income.getNminus1Cents(), "N-1") instanceof Known<Long>(var cents)) {
      byYear.put(year - 1, new Euros(cents));
    }
    return new ReferenceTaxIncome(byYear);
  }

  private static EmploymentFacts employment(SimulatedEmploymentDto job) {
    return new EmploymentFacts(
        Wire.same(Sector.class, job.getSector()),
        Fact.known(job.getHeadcount()),
        Fact.known(Wire.same(SizeClass.class, job.getSizeClass())),
        Wire.same(Contribution.class, job.getContribution()),
        Wire.same(EmployerConfirmation.class, job.getConfirmation()),
        DisclosureLevel.of(job.getDisclosureLevel()),
        Set.of(),
        job.getTranches().stream()
            .map(tranche -> Wire.same(Tranche.class, tranche))
            .distinct()
            .collect(Collectors.toMap(tranche -> tranche, any -> DayWindow.ALWAYS)),
        job.getJobChange() ? DayWindow.ALWAYS : DayWindow.NEVER,
        Fact.known(new CommuneCode(job.getWorkCommuneCode())));
  }
}
