package fr.alin.offer;

import fr.alin.reference.Commune;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import fr.alin.testing.SequentialIds;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A T2 of Lyon 6e, PLUS, 500 € with charges, online since Monday, closing on the next one; each test
 * changes what it is about.
 */
public final class SampleOffer {

  public static final LandlordId LANDLORD = new LandlordId(SequentialIds.nth(9_001));
  public static final String LANDLORD_NAME = "Habitat des Rives";
  public static final LandlordId OTHER_LANDLORD = new LandlordId(SequentialIds.nth(9_002));
  public static final String OTHER_LANDLORD_NAME = "Foyer du Confluent";
  public static final Instant OPENS = Instant.parse("2026-11-16T07:30:00Z");
  public static final Instant DEADLINE = Instant.parse("2026-11-23T17:00:00Z");

  private final OfferId id;
  private LandlordId landlord = LANDLORD;
  private Commune commune = SampleCommunes.LYON_6;
  private DwellingType type = DwellingType.T2;
  private FinancingCategory financing = FinancingCategory.PLUS;
  private Euros rent = Euros.euros(500);
  private Fact<CompanyId> reservedTo = Fact.unknown("reservation");
  private Instant opensAt = OPENS;
  private Instant deadline = DEADLINE;
  private int shortlist = SampleParameters.DELAYS.shortlist();
  private boolean accessible;
  private LocalDate availableOn = LocalDate.of(2026, 12, 1);

  private SampleOffer(OfferId id) {
    this.id = id;
  }

  public static SampleOffer aFlat(long n) {
    return new SampleOffer(new OfferId(SequentialIds.nth(8_000 + n)));
  }

  public SampleOffer in(Commune place) {
    commune = place;
    return this;
  }

  public SampleOffer of(DwellingType rooms) {
    type = rooms;
    return this;
  }

  public SampleOffer financed(FinancingCategory by) {
    financing = by;
    return this;
  }

  public SampleOffer costing(Euros withCharges) {
    rent = withCharges;
    return this;
  }

  public SampleOffer reserved(CompanyId to) {
    reservedTo = Fact.known(to);
    return this;
  }

  public SampleOffer opening(Instant at) {
    opensAt = at;
    return this;
  }

  public SampleOffer closing(Instant at) {
    deadline = at;
    return this;
  }

  public SampleOffer shortlisting(int files) {
    shortlist = files;
    return this;
  }

  public SampleOffer accessible() {
    accessible = true;
    return this;
  }

  public SampleOffer availableOn(LocalDate day) {
    availableOn = day;
    return this;
  }

  public SampleOffer ofTheOtherLandlord() {
    landlord = OTHER_LANDLORD;
    return this;
  }

  public Offer offer() {
    return new Offer(
        id,
        landlord,
        landlord.equals(LANDLORD) ? LANDLORD_NAME : OTHER_LANDLORD_NAME,
        new OfferFacts(commune, type, financing, rent, reservedTo),
        new Dwelling(
            Dwelling.Kind.FLAT,
            47,
            new Euros(rent.cents() * 9 / 10),
            Fact.known(3),
            true,
            accessible,
            Fact.known("C"),
            availableOn,
            "12 rue des Tilleuls",
            "69006",
            "Traversant, au calme.",
            4),
        opensAt,
        deadline,
        shortlist,
        SampleParameters.DELAYS.designations(),
        Fact.unknown("closing"));
  }
}
