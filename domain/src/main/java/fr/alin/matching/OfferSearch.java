package fr.alin.matching;

import fr.alin.offer.Offer;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Port: open offers for one household, by plain SQL on the values of {@link HouseholdBounds}; the
 * answer is that of {@code Eligibility} on each offer. Earliest deadline first, then id.
 */
public interface OfferSearch {

  /** With each offer how many have applied, and the latest application of the account that looks. */
  Slice<Found> find(
      HouseholdBounds bounds,
      Selection selection,
      Filter filter,
      AccountId account,
      Instant now,
      Page page);

  /** An open offer of the list. */
  record Found(Offer offer, int applicants, Fact<ApplicationId> mine) {}

  /** How many offers are in a selection, and how many of them are available on or before today. */
  Counts count(HouseholdBounds bounds, Selection selection, Instant now, LocalDate today);

  /** Which offers. */
  enum Selection {
    /** Every rule is met. */
    ELIGIBLE,
    /** No rule fails, but facts are missing. */
    TO_COMPLETE
  }

  /** Counts of a selection. */
  record Counts(int offers, int availableNow) {}

  /**
   * What the person wants to see; wishes are filters, never rules.
   *
   * @param commune a whole city includes its arrondissements
   * @param availableBy available on or before this day
   */
  record Filter(
      Fact<CommuneCode> commune,
      Fact<DepartmentCode> department,
      Fact<DwellingType> dwellingType,
      Fact<Euros> maximumRent,
      boolean accessibleOnly,
      Fact<LocalDate> availableBy) {

    public static final Filter NONE =
        new Filter(
            Fact.unknown("commune"),
            Fact.unknown("department"),
            Fact.unknown("dwelling type"),
            Fact.unknown("maximum rent"),
            false,
            Fact.unknown("availability"));

    /** The same, for homes available on or before a day. */
    public Filter availableBy(LocalDate day) {
      return new Filter(
          commune, department, dwellingType, maximumRent, accessibleOnly, Fact.known(day));
    }
  }
}
