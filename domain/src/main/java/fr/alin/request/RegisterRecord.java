package fr.alin.request;

import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.shared.Bounds;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the national register (SNE) holds under a unique number, read only here: it is changed on the
 * registration site (handbook, #3). The social security number is dropped at the border (D14).
 *
 * @param firstRegisteredOn date of seniority; kept at renewals
 * @param expiresOn last day of validity
 */
public record RegisterRecord(
    UniqueNumber number,
    LocalDate firstRegisteredOn,
    LocalDate expiresOn,
    DaloState dalo,
    RegisteredPerson applicant,
    List<CoHolder> coHolders,
    List<Dependant> dependants,
    List<Dependant> childrenInCustody,
    int expectedBirths,
    CurrentHousing currentHousing,
    List<String> reasons,
    Wish wish) {

  public static final int MOST_CO_HOLDERS = 5;
  public static final int MOST_DEPENDANTS = 15;

  /** State of the enforceable right to housing in the register (SNE codes NON, ACTIF, CADUC, ACTREL). */
  public enum DaloState {
    NONE,
    ACTIVE,
    LAPSED,
    REHOUSED
  }

  public RegisterRecord {
    coHolders = Bounds.atMost(MOST_CO_HOLDERS, coHolders);
    dependants = Bounds.atMost(MOST_DEPENDANTS, dependants);
    childrenInCustody = Bounds.atMost(MOST_DEPENDANTS, childrenInCustody);
    reasons = Bounds.atMost(3, reasons);
    if (expectedBirths < 0 || expectedBirths > 9) {
      throw new IllegalArgumentException("expectedBirths outside 0 to 9");
    }
  }

  /** Civility as the register codes it. */
  public enum Title {
    MONSIEUR,
    MADAME
  }

  /**
   * An adult of the request.
   *
   * @param familySituation register code C, M, D, S, P, U or V
   * @param taxIncomeByYear reference tax income by tax year
   * @param monthlyResources by register code (SAL, RET, CHO…), housing benefit excluded
   */
  public record RegisteredPerson(
      Title title,
      String lastName,
      String birthName,
      String firstName,
      LocalDate birthDate,
      String familySituation,
      boolean disabled,
      Fact<String> mobilePhone,
      Fact<String> email,
      Fact<Address> address,
      Fact<Job> job,
      Map<Integer, Euros> taxIncomeByYear,
      Map<String, Euros> monthlyResources) {

    public RegisteredPerson {
      Bounds.text("lastName", 100, lastName);
      Bounds.text("birthName", 100, birthName);
      Bounds.text("firstName", 100, firstName);
      taxIncomeByYear = Map.copyOf(taxIncomeByYear);
      monthlyResources = Map.copyOf(monthlyResources);
    }
  }

  /** A future co-holder of the lease, with the link to the applicant (L: flat-mate, no couple). */
  public record CoHolder(RegisteredPerson person, CoupleLink link) {}

  /** A dependant, a child in alternating custody or with visiting right. */
  public record Dependant(String firstName, LocalDate birthDate, boolean disabled) {}

  /** A postal address; {@code commune} is the INSEE code. */
  public record Address(String street, String postcode, CommuneCode commune) {}

  /**
   * A job.
   *
   * @param contract register code CDI, CDD, ART, CHO, APP, ETU, RET or AUT
   */
  public record Job(
      Fact<String> occupation,
      String contract,
      boolean severalEmployers,
      Fact<String> employerName,
      Fact<Siret> employerSiret,
      Fact<String> workPostcode,
      Fact<CommuneCode> workCommune) {}

  /** Where the household lives now; {@code kind} is a register code (HLM, LP, CPE…). */
  public record CurrentHousing(
      String kind,
      Fact<CommuneCode> commune,
      Fact<Euros> rentWithCharges,
      Fact<Euros> housingBenefit,
      Fact<Integer> occupants) {}

  /** The home sought. {@code widened}: accepts other communes of the département (demande élargie). */
  public record Wish(
      List<DwellingType> types,
      List<CommuneCode> communes,
      List<DepartmentCode> departments,
      boolean widened,
      Fact<Euros> maximumRent,
      boolean adapted) {

    public Wish {
      types = Bounds.atMost(7, types);
      communes = Bounds.atMost(10, communes);
      departments = Bounds.atMost(10, departments);
    }
  }

  /** Everybody to be housed, as the rules count them. */
  public Household household() {
    var members = new java.util.ArrayList<HouseholdMember>();
    members.add(member(HouseholdMember.Role.APPLICANT, applicant));
    var couple = CoupleLink.NONE;
    for (var holder : coHolders) {
      var first = members.size() == 1;
      members.add(
          member(
              first ? HouseholdMember.Role.CO_APPLICANT : HouseholdMember.Role.OTHER,
              holder.person()));
      couple = first ? holder.link() : couple;
    }
    for (var child : dependants) {
      members.add(dependant(child));
    }
    for (var child : childrenInCustody) {
      members.add(dependant(child));
    }
    return new Household(members, couple, expectedBirths);
  }

  private static HouseholdMember member(HouseholdMember.Role role, RegisteredPerson person) {
    return new HouseholdMember(role, person.birthDate(), person.disabled());
  }

  private static HouseholdMember dependant(Dependant child) {
    return new HouseholdMember(HouseholdMember.Role.DEPENDANT, child.birthDate(), child.disabled());
  }
}
