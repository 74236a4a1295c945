package fr.alin.adapters.synthetic;

import fr.alin.company.Company;
import fr.alin.offer.Offer;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.sandbox.InventedLandlord;
import fr.alin.sandbox.InventedWorld;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.LandlordId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The invented world, built once and kept: some thousands of records, a second of work. */
public final class SyntheticWorld implements InventedWorld {

  /** The world of the demonstration. Another seed gives another world of the same kind. */
  public static final long DEMONSTRATION = 20_260_101L;

  static final int OFFERS = 2_000;
  static final int REQUESTS = 5_000;
  static final int REGISTER_ONLY = 1_200;

  private static final List<String> LANDLORDS =
      List.of(
          "Habitat des Deux-Rives",
          "Toits Solidaires de l’Aube-Claire",
          "Foyer du Grand-Chêne",
          "Logis Mirabelle",
          "Office Bel-Horizon",
          "Demeures du Canal-Vert",
          "Résidences Petit-Bois",
          "Maison Commune Habitat-Neuf",
          "Coopérative Les Tuiles-Rouges",
          "Habitat Pont-Levant",
          "Le Toit Partagé",
          "Société du Clos-Fleuri",
          "Logements de la Plaine-Bleue",
          "Patrimoine Trois-Collines",
          "Habitat Sous-les-Platanes",
          "Foyers de la Voile",
          "Office du Beau-Rivage-Neuf",
          "Logis de la Source-Vive",
          "Résidences L’Hirondelle-Grise",
          "Toit et Lumière-Douce",
          "Demeures Saint-Elme-du-Lac",
          "Habitat Passage-Couvert",
          "Coop’Logis Quatre-Vents",
          "Les Maisons du Levain",
          "Immobilière du Perron");

  private static final int FIRST_LANDLORD_NUMBER = 5_000;

  private final LocalDate anchor;
  private final List<Company> companies;
  private final List<InventedLandlord> landlords;
  private final List<Offer> offers;
  private final List<HousingRequest> requests;
  private final List<RegisterRecord> registerOnly;
  private final Stories stories;

  /** The world of this seed around this day. */
  public SyntheticWorld(long seed, LocalDate anchor) {
    this.anchor = anchor;
    var start = anchor.atStartOfDay(BusinessClock.LEGAL_ZONE).toInstant();
    var towns = Towns.load();
    var employers = new Employers(seed, towns, start);
    this.companies = employers.companies();
    this.landlords = landlords(seed, start.minus(Duration.ofDays(800)));
    var homes = new Homes(seed, anchor, towns, landlords, employers.heads());
    var workedExample = homes.workedExample();
    var employeeStory = homes.employeeStory();
    var all = new ArrayList<>(List.of(workedExample, employeeStory));
    for (var i = all.size(); i < OFFERS; i++) {
      all.add(homes.home(i));
    }
    all.sort(Comparator.comparing(Offer::deadline).thenComparing(offer -> offer.id().value()));
    this.offers = List.copyOf(all);
    this.stories = new Stories(workedExample.id(), employeeStory.id());

    var households = new Households(seed, anchor, towns, new People(anchor, employers));
    var known = new KnownPeople(anchor, towns, employers);
    var imports = new Requests(seed, anchor, companies);
    var loaded = new ArrayList<HousingRequest>();
    loaded.add(imports.of(0, known.employee(0)));
    for (var i = 1; i < REQUESTS; i++) {
      loaded.add(imports.of(i, households.record(i)));
    }
    this.requests = List.copyOf(loaded);
    var rest = new ArrayList<RegisterRecord>();
    rest.add(known.tabanou(REQUESTS));
    rest.add(known.leclerc(REQUESTS + 1));
    for (var i = 2; i < REGISTER_ONLY; i++) {
      rest.add(households.record(REQUESTS + i));
    }
    this.registerOnly = List.copyOf(rest);
  }

  static List<InventedLandlord> landlords(long seed, java.time.Instant founded) {
    var landlords = new ArrayList<InventedLandlord>();
    for (var i = 0; i < LANDLORDS.size(); i++) {
      var id = new LandlordId(Dice.of(seed, "landlord", i).id(founded.plusSeconds(i)));
      landlords.add(
          new InventedLandlord(id, LANDLORDS.get(i), Numbers.siren(FIRST_LANDLORD_NUMBER + i)));
    }
    return List.copyOf(landlords);
  }

  @Override
  public LocalDate anchor() {
    return anchor;
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
  public List<HousingRequest> requests() {
    return requests;
  }

  @Override
  public List<RegisterRecord> registerOnly() {
    return registerOnly;
  }

  @Override
  public Stories stories() {
    return stories;
  }
}
