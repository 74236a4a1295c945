package fr.alin.matching;

import fr.alin.eligibility.Affordability;
import fr.alin.eligibility.DwellingFit;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.ranking.CandidateProjection;
import fr.alin.reference.CeilingZone;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.Parameters;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Everything about a household that a search among offers needs, as plain values: the mirror of
 * {@code OfferBounds}. An offer is eligible when its programme is among {@code met} and every other
 * border holds; it is undetermined when nothing fails and something is unknown.
 *
 * @param smallestRooms of social homes; intermediate ones ask no size
 * @param largestRooms 6 when there is no upper bound
 * @param met programmes (financing and zone) whose ceiling the household is under
 * @param unknown programmes whose ceiling, or the household's income for it, is not known
 * @param maximumRentCents highest rent with charges; −1 when the income is unknown
 */
public record HouseholdBounds(
    int smallestRooms,
    int largestRooms,
    Set<Programme> met,
    Set<Programme> unknown,
    long maximumRentCents,
    boolean incomeKnown,
    Set<CommuneCode> communes,
    Set<DepartmentCode> departments,
    Set<CompanyId> companies,
    Judgement employerSize,
    boolean numberValid) {

  /** A ceiling table's column. Offers overseas have no zone: undetermined, never eligible. */
  public record Programme(FinancingCategory financing, CeilingZone zone) {}

  public HouseholdBounds {
    met = Set.copyOf(met);
    unknown = Set.copyOf(unknown);
    communes = Set.copyOf(communes);
    departments = Set.copyOf(departments);
    companies = Set.copyOf(companies);
  }

  public static HouseholdBounds of(
      CandidateProjection candidate, SearchedPlaces places, Parameters parameters, LocalDate day) {
    var rules = parameters.inForceOn(day);
    var fit = DwellingFit.of(candidate.sizeForDwelling(), rules);
    var met = new HashSet<Programme>();
    var unknown = new HashSet<Programme>();
    for (var financing : FinancingCategory.values()) {
      for (var zone : CeilingZone.schemeOf(financing)) {
        var programme = new Programme(financing, zone);
        switch (underCeiling(candidate, programme, parameters, day)) {
          case Fact.Known<Boolean>(var under) when under -> met.add(programme);
          case Fact.Known<Boolean> over -> {}
          case Fact.Unknown<Boolean> u -> unknown.add(programme);
        }
      }
    }
    return new HouseholdBounds(
        fit.smallest().rooms(),
        fit.largest().rooms(),
        met,
        unknown,
        Affordability.maximumRent(candidate.monthlyIncome(), candidate.housingBenefit(), rules)
            .map(Euros::cents)
            .orElse(-1L),
        candidate.monthlyIncome().isKnown(),
        places.communes(),
        places.departments(),
        candidate.companies(),
        candidate.employerSize(),
        candidate.numberValid().orElse(false));
  }

  private static Fact<Boolean> underCeiling(
      CandidateProjection candidate, Programme programme, Parameters parameters, LocalDate day) {
    var intermediate = programme.financing().isIntermediate();
    var income = intermediate ? candidate.intermediateIncome() : candidate.socialIncome();
    var category = intermediate ? candidate.intermediateCategory() : candidate.socialCategory();
    return parameters
        .ceilings()
        .tableOf(programme.financing(), day)
        .map(table -> table.ceiling(programme.zone(), category))
        .flatMap(ceiling -> income.map(amount -> amount.isAtMost(ceiling)));
  }
}
