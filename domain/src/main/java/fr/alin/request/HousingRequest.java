package fr.alin.request;

import fr.alin.consent.DisclosureLevel;
import fr.alin.shared.AccountId;
import fr.alin.shared.Bounds;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A household's request on the platform: the register's record, the employee's complement, the
 * disclosure level, the documents confirmed, and whether it was submitted.
 *
 * @param platformNumber the platform's own file number (N° ALS), ten digits
 * @param identityMismatch the account's birth name or first name differ from the register's: it is
 *     told, and the request must be deleted and imported again (handbook, #4)
 * @param priority a validated priority situation (an active DALO of the register counts as one)
 * @param commissionRefusals non-allocations after a designation here
 * @param version optimistic version
 */
public record HousingRequest(
    RequestId id,
    AccountId account,
    String platformNumber,
    RegisterRecord register,
    Instant importedAt,
    boolean identityMismatch,
    Complement complement,
    Fact<DisclosureLevel> disclosure,
    Set<SupportingDocument> confirmedDocuments,
    Fact<Instant> submittedAt,
    int commissionRefusals,
    Fact<LocalDate> refusedAllocationOn,
    List<RegisterChange> lastChanges,
    long version) {

  public HousingRequest {
    if (!platformNumber.matches("\\d{10}")) {
      throw new IllegalArgumentException("platformNumber is ten digits");
    }
    confirmedDocuments = Set.copyOf(confirmedDocuments);
    lastChanges = Bounds.atMost(200, lastChanges);
    if (commissionRefusals < 0) {
      throw new IllegalArgumentException("commissionRefusals below zero");
    }
  }

  /** As it is when it comes from the register: nothing said, ticked or submitted yet. */
  public static HousingRequest imported(
      RequestId id,
      AccountId account,
      String platformNumber,
      RegisterRecord record,
      boolean identityMismatch,
      Instant now) {
    return new HousingRequest(
        id,
        account,
        platformNumber,
        record,
        now,
        identityMismatch,
        Complement.empty(),
        Fact.unknown("disclosure level"),
        Set.of(),
        Fact.unknown("submission"),
        0,
        Fact.unknown("refused allocation"),
        List.of(),
        0);
  }

  public boolean isSubmitted() {
    return submittedAt.isKnown();
  }

  public boolean priority() {
    return register.dalo() == RegisterRecord.DaloState.ACTIVE;
  }

  /** The person to whose job the request is attached; the applicant when there is no co-applicant. */
  public RegisterRecord.RegisteredPerson employee() {
    return complement.holder() == Holder.CO_APPLICANT && !register.coHolders().isEmpty()
        ? register.coHolders().getFirst().person()
        : register.applicant();
  }

  /** The employer's SIRET: the register's, else the one typed here. */
  public Fact<Siret> employerSiret() {
    var registered = employee().job().flatMap(RegisterRecord.Job::employerSiret);
    return registered.isKnown() ? registered : complement.employerSiret();
  }

  public Fact<String> employerName() {
    return complement.employerName().isKnown()
        ? complement.employerName()
        : employee().job().flatMap(RegisterRecord.Job::employerName);
  }

  public List<SupportingDocument> documentsNeeded() {
    return SupportingDocument.neededFor(register);
  }

  public List<SupportingDocument> documentsMissing(Set<SupportingDocument.Tier> tiers) {
    return documentsNeeded().stream()
        .filter(d -> tiers.contains(d.tier()) && !confirmedDocuments.contains(d))
        .toList();
  }

  public HousingRequest completed(Complement said) {
    return with(
        register,
        importedAt,
        identityMismatch,
        said,
        disclosure,
        confirmedDocuments,
        submittedAt,
        lastChanges);
  }

  /** The same, attached to this holder's job; another holder has another employer, nothing of which is typed yet. */
  public HousingRequest attachedTo(Holder holder) {
    return complement.holder() == holder ? this : completed(Complement.empty().attachedTo(holder));
  }

  public HousingRequest disclosing(DisclosureLevel level) {
    return with(
        register,
        importedAt,
        identityMismatch,
        complement,
        Fact.known(level),
        confirmedDocuments,
        submittedAt,
        lastChanges);
  }

  public HousingRequest confirming(Set<SupportingDocument> confirmed) {
    var relevant = EnumSet.noneOf(SupportingDocument.class);
    relevant.addAll(confirmed);
    relevant.retainAll(documentsNeeded());
    return with(
        register,
        importedAt,
        identityMismatch,
        complement,
        disclosure,
        relevant,
        submittedAt,
        lastChanges);
  }

  public HousingRequest submitted(Instant now) {
    return with(
        register,
        importedAt,
        identityMismatch,
        complement,
        disclosure,
        confirmedDocuments,
        Fact.known(now),
        lastChanges);
  }

  /** The register's record of today, and what differs from the one before. */
  public HousingRequest refreshed(RegisterRecord fresh, boolean mismatch, Instant now) {
    return with(
        fresh,
        now,
        mismatch,
        complement,
        disclosure,
        confirmedDocuments,
        submittedAt,
        RegisterChange.between(register, fresh));
  }

  /** A commission did not allocate a home after a designation. */
  public HousingRequest notAllocated() {
    return new HousingRequest(
        id,
        account,
        platformNumber,
        register,
        importedAt,
        identityMismatch,
        complement,
        disclosure,
        confirmedDocuments,
        submittedAt,
        commissionRefusals + 1,
        refusedAllocationOn,
        lastChanges,
        version);
  }

  /** The household refused, or left unanswered, an allocated home. */
  public HousingRequest refusedAllocation(LocalDate day) {
    return new HousingRequest(
        id,
        account,
        platformNumber,
        register,
        importedAt,
        identityMismatch,
        complement,
        disclosure,
        confirmedDocuments,
        submittedAt,
        commissionRefusals,
        Fact.known(day),
        lastChanges,
        version);
  }

  private HousingRequest with(
      RegisterRecord newRegister,
      Instant newImportedAt,
      boolean mismatch,
      Complement newComplement,
      Fact<DisclosureLevel> newDisclosure,
      Set<SupportingDocument> newDocuments,
      Fact<Instant> newSubmittedAt,
      List<RegisterChange> newChanges) {
    return new HousingRequest(
        id,
        account,
        platformNumber,
        newRegister,
        newImportedAt,
        mismatch,
        newComplement,
        newDisclosure,
        newDocuments,
        newSubmittedAt,
        commissionRefusals,
        refusedAllocationOn,
        newChanges,
        version);
  }
}
