package fr.alin.adapters.synthetic;

import fr.alin.company.Company;
import fr.alin.offer.Offer;
import fr.alin.reference.Commune;
import fr.alin.request.HousingRequest;
import fr.alin.sandbox.InventedLandlord;
import fr.alin.sandbox.InventedNation;
import fr.alin.shared.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The invented world at the size of the country, over all its communes. Requests are drawn one by one from their number,
 * hence on any thread and as often as one likes: nothing is kept.
 */
final class NationalWorld implements InventedNation {

  /** Another world than the demonstration's, of the same kind. */
  private static final long SEED = 20_260_301L;

  /** Two thousand eight hundred companies. */
  private static final int GENERATIONS = 46;

  /** Of a hundred people in an arrondissement, so many wish for their whole city. */
  private static final int WHOLE_CITY = 40;

  private final LocalDate anchor;
  private final Size size;
  private final List<Company> companies;
  private final List<InventedLandlord> landlords;
  private final List<Offer> offers;
  private final Households households;
  private final Requests imports;

  NationalWorld(Size size, LocalDate anchor, Collection<Commune> communes) {
    this.anchor = anchor;
    this.size = size;
    var towns = Towns.ofNation(communes);
    var start = anchor.atStartOfDay(BusinessClock.LEGAL_ZONE).toInstant();
    var employers = new Employers(SEED, towns, start, towns.capitals(), GENERATIONS);
    this.companies = employers.companies();
    this.landlords = SyntheticWorld.landlords(SEED, start.minus(Duration.ofDays(800)));
    var homes = new Homes(SEED, anchor, towns, landlords, employers.heads(), size.online());
    this.offers =
        IntStream.range(0, size.offers())
            .mapToObj(homes::home)
            .sorted(
                Comparator.comparing(Offer::deadline).thenComparing(offer -> offer.id().value()))
            .toList();
    this.households =
        new Households(SEED, anchor, towns, new People(anchor, employers), WHOLE_CITY);
    this.imports = new Requests(SEED, anchor, companies);
  }

  @Override
  public LocalDate anchor() {
    return anchor;
  }

  @Override
  public Size size() {
    return size;
  }

  @Override
  public List<Company> companies() {
    return companies;
  }

  @Override
  public List<InventedLandlord> landlords() {
    return landlords;
  }

  @Override
  public List<Offer> offers() {
    return offers;
  }

  @Override
  public HousingRequest request(int number) {
    // The first index is the demonstration's own log-in, with rules of its own.
    return imports.of(number + 1, households.record(number + 1));
  }
}
