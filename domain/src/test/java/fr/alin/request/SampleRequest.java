package fr.alin.request;

import fr.alin.consent.DisclosureLevel;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.testing.SequentialIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Requests at the stages that tests start from. */
public final class SampleRequest {

  public static final Instant IMPORTED_AT = Instant.parse("2026-11-10T09:08:07.654321Z");
  public static final Instant SUBMITTED_AT = Instant.parse("2026-11-11T12:13:14.151617Z");

  private SampleRequest() {}

  /** Imported, nothing added yet. */
  public static HousingRequest imported(long n, AccountId account, RegisterRecord record) {
    return new HousingRequest(
        new RequestId(SequentialIds.nth(2_000 + n)),
        account,
        Long.toString(2_000_000_000L + n),
        record,
        IMPORTED_AT,
        false,
        Complement.empty(),
        Fact.unknown("disclosure level"),
        Set.of(),
        Fact.unknown("submission"),
        0,
        Fact.unknown("refused allocation"),
        List.of(),
        0);
  }

  /** Complete, every document confirmed, submitted. */
  public static HousingRequest submitted(long n, AccountId account, RegisterRecord record) {
    return imported(n, account, record)
        .disclosing(DisclosureLevel.IDENTIFICATION)
        .confirming(EnumSet.allOf(SupportingDocument.class))
        .submitted(SUBMITTED_AT);
  }

  /** The same complement with a day of entry into the company. */
  public static Complement entered(LocalDate day) {
    var nothing = Complement.empty();
    return new Complement(
        nothing.holder(),
        nothing.employerSiret(),
        nothing.employerName(),
        nothing.companyCode(),
        nothing.staffNumber(),
        nothing.department(),
        Fact.known(day),
        nothing.permanentTempContract(),
        nothing.temporaryHousing());
  }

  /** Every item said. */
  public static Complement everything() {
    return new Complement(
        Holder.CO_APPLICANT,
        Fact.known(SampleRecord.siretOf("909090909")),
        Fact.known("Ateliers du Rhône"),
        Fact.known("RHONE-7"),
        Fact.known("M-4411"),
        Fact.known("Logistique"),
        Fact.known(LocalDate.of(2024, 9, 2)),
        Fact.known(true),
        Fact.known(false));
  }
}
