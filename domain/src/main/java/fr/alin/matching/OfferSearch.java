package fr.alin.matching;

import fr.alin.offer.Dwelling;
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
import java.util.EnumSet;
import java.util.Set;

/**
 * Port: open offers for one household, by plain SQL on the values of {@link HouseholdBounds}; the
 * answer is that of {@code Eligibility} on each offer.
 */
public interface OfferSearch {

  /** With each offer how many have applied, and the latest application of the account that looks. */
  Slice<Found> find(
      HouseholdBounds bounds,
      Selection selection,
      Filter filter,
      Order order,
      AccountId account,
      Instant now,
      Page page);

  /** The same, earliest deadline first. */
  default Slice<Found> find(
      HouseholdBounds bounds,
      Selection selection,
      Filter filter,
      AccountId account,
      Instant now,
      Page page) {
    return find(bounds, selection, filter, Order.DEADLINE, account, now, page);
  }

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

  /** In which order a list is read; ties by id. */
  enum Order {
    /** Earliest deadline first. */
    DEADLINE,
    /** Latest online first. */
    NEWEST,
    /** Lowest rent with charges first. */
    RENT
  }

  /** Social homes (PLAI, PLUS, PLS) or intermediate ones (PLI). */
  enum Tenure {
    SOCIAL,
    INTERMEDIATE
  }

  /**
   * What the person wants to see; wishes are filters, never rules.
   *
   * @param commune a whole city includes its arrondissements
   * @param radiusKm around the commune, from centre to centre; without a commune it says nothing
   * @param dwellingTypes any of them; empty for all
   * @param minimumSurface in square metres
   * @param availableBy available on or before this day
   */
  record Filter(
      Fact<CommuneCode> commune,
      Fact<Integer> radiusKm,
      Fact<DepartmentCode> department,
      Set<DwellingType> dwellingTypes,
      Fact<Euros> maximumRent,
      Fact<Integer> minimumSurface,
      Fact<Dwelling.Kind> kind,
      Fact<Tenure> tenure,
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

    public Filter {
      dwellingTypes = Set.copyOf(dwellingTypes);
    }

    /** What anybody may ask for. */
    public Filter(
        Fact<CommuneCode> commune,
        Fact<DepartmentCode> department,
        Fact<DwellingType> dwellingType,
        Fact<Euros> maximumRent,
        boolean accessibleOnly,
        Fact<LocalDate> availableBy) {
      this(
          commune,
          Fact.unknown("radius"),
          department,
          dwellingType.map(Set::of).orElse(Set.of()),
          maximumRent,
          Fact.unknown("surface"),
          Fact.unknown("kind"),
          Fact.unknown("tenure"),
          accessibleOnly,
          availableBy);
    }

    /** The same, for homes available on or before a day. */
    public Filter availableBy(LocalDate day) {
      return new Filter(
          commune,
          radiusKm,
          department,
          dwellingTypes,
          maximumRent,
          minimumSurface,
          kind,
          tenure,
          accessibleOnly,
          Fact.known(day));
    }

    /** The same for homes of these types. */
    public Filter ofTypes(Set<DwellingType> types) {
      return new Filter(
          commune,
          radiusKm,
          department,
          types,
          maximumRent,
          minimumSurface,
          kind,
          tenure,
          accessibleOnly,
          availableBy);
    }

    /** The wishes that narrow this search. */
    public Set<Wish> wishes() {
      var narrowing = EnumSet.noneOf(Wish.class);
      for (var wish : Wish.values()) {
        if (!without(wish).equals(this)) {
          narrowing.add(wish);
        }
      }
      return narrowing;
    }

    /** The same without one of its wishes. */
    public Filter without(Wish wish) {
      return new Filter(
          wish == Wish.PLACE ? NONE.commune : commune,
          wish == Wish.PLACE ? NONE.radiusKm : radiusKm,
          wish == Wish.PLACE ? NONE.department : department,
          wish == Wish.TYPE ? Set.of() : dwellingTypes,
          wish == Wish.RENT ? NONE.maximumRent : maximumRent,
          wish == Wish.SURFACE ? NONE.minimumSurface : minimumSurface,
          wish == Wish.KIND ? NONE.kind : kind,
          wish == Wish.TENURE ? NONE.tenure : tenure,
          wish != Wish.ACCESSIBLE && accessibleOnly,
          wish == Wish.AVAILABLE ? NONE.availableBy : availableBy);
    }
  }

  /** What a filter may narrow; commune, radius and département are one wish. */
  enum Wish {
    PLACE,
    TYPE,
    RENT,
    SURFACE,
    KIND,
    TENURE,
    ACCESSIBLE,
    AVAILABLE
  }
}
