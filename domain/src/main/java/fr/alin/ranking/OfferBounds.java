package fr.alin.ranking;

import fr.alin.eligibility.Affordability;
import fr.alin.eligibility.DwellingFit;
import fr.alin.offer.OfferFacts;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.IncomeCeilings;
import fr.alin.reference.RuleParameters;
import fr.alin.request.Household;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything about an offer that rules and points need, as plain values to be bound into a query:
 * the SQL states the formula of {@link ProjectedMatch}, the figures come from here.
 *
 * @param minPersons smallest household that the home fits; above {@code maxPersons} when it fits none
 * @param maxPersons largest one; {@link #NO_UPPER_BOUND} when any larger one fits
 * @param column which category and which income of the household count
 * @param ceilingCentsByCategory ceiling at the index of the category, 1 to {@link
 *     #HIGHEST_CATEGORY}; −1 where it is unknown. A copy is handed out
 * @param minimumMeansCents income and benefit together must reach it; at least 1 cent
 * @param communes wished communes that match: the home's own, and its whole city
 * @param nearCommunes old homes that give no mobility: at most 70 km away
 * @param mobilityPoints 0 when the home's commune is not on the map
 * @param numberAsked whether the unique number must be valid (not for intermediate homes)
 */
@SuppressWarnings("ArrayRecordComponent") // bound as it is; copied in and out, never compared
public record OfferBounds(
    int minPersons,
    int maxPersons,
    Column column,
    long[] ceilingCentsByCategory,
    long rentWithChargesCents,
    long minimumMeansCents,
    Set<CommuneCode> communes,
    DepartmentCode department,
    Set<CommuneCode> nearCommunes,
    Fact<CompanyId> reservedTo,
    boolean numberAsked,
    int mobilityPoints,
    int effortPoints,
    int effortBandFrom,
    int effortBandTo,
    int effortSlope) {

  public static final int HIGHEST_CATEGORY = 40;
  public static final int NO_UPPER_BOUND = Integer.MAX_VALUE;
  private static final long UNKNOWN_CEILING = -1;

  /** The columns of a projection that an offer reads. */
  public enum Column {
    SOCIAL,
    INTERMEDIATE
  }

  public OfferBounds {
    communes = Set.copyOf(communes);
    nearCommunes = Set.copyOf(nearCommunes);
    ceilingCentsByCategory = ceilingCentsByCategory.clone();
    if (ceilingCentsByCategory.length != HIGHEST_CATEGORY + 1) {
      throw new IllegalArgumentException("ceilings are not listed up to the highest category");
    }
  }

  @Override
  public long[] ceilingCentsByCategory() {
    return ceilingCentsByCategory.clone();
  }

  public static OfferBounds of(
      OfferFacts offer,
      RuleParameters parameters,
      IncomeCeilings ceilings,
      Communes communes,
      LocalDate day) {
    var social = !offer.financing().isIntermediate();
    var sizes =
        social ? admittedSizes(offer.dwellingType(), parameters) : new Sizes(1, NO_UPPER_BOUND);
    var matching = new HashSet<CommuneCode>();
    matching.add(offer.commune().code());
    offer.commune().parent().map(matching::add);
    var onTheMap = offer.commune().coordinates().isKnown();
    var points = parameters.points();
    return new OfferBounds(
        sizes.smallest(),
        sizes.largest(),
        social ? Column.SOCIAL : Column.INTERMEDIATE,
        ceilings(offer, ceilings, day),
        offer.rentWithCharges().cents(),
        Affordability.leastMeansCents(offer.rentWithCharges(), parameters),
        matching,
        offer.commune().department(),
        onTheMap
            ? communes.within(offer.commune().code(), parameters.thresholds().mobilityMetres())
            : Set.of(),
        offer.reservedTo(),
        social,
        onTheMap ? points.mobility() : 0,
        points.effort(),
        points.effortBandFrom(),
        points.effortBandTo(),
        points.effortSlope());
  }

  /** The places whose requests search here, ascending: the commune, its whole city, its département. */
  public List<Place> places() {
    return Stream.concat(communes.stream().map(Place::of), Stream.of(Place.of(department)))
        .sorted()
        .toList();
  }

  private static long[] ceilings(OfferFacts offer, IncomeCeilings ceilings, LocalDate day) {
    return IntStream.rangeClosed(0, HIGHEST_CATEGORY)
        .mapToLong(
            category ->
                category == 0
                    ? UNKNOWN_CEILING
                    : ceilings
                        .ceiling(offer.financing(), offer.commune(), category, day)
                        .map(Euros::cents)
                        .orElse(UNKNOWN_CEILING))
        .toArray();
  }

  /** The rows of homes never shrink with the household, so the sizes that a home fits have no hole. */
  private static Sizes admittedSizes(DwellingType type, RuleParameters parameters) {
    var most = Household.MOST_MEMBERS;
    var admitted =
        IntStream.rangeClosed(1, most)
            .filter(persons -> DwellingFit.of(persons, parameters).admits(type))
            .summaryStatistics();
    if (admitted.getCount() == 0) {
      return new Sizes(1, 0);
    }
    return new Sizes(
        admitted.getMin(), admitted.getMax() == most ? NO_UPPER_BOUND : admitted.getMax());
  }

  private record Sizes(int smallest, int largest) {}
}
