package fr.alin.eligibility;

import fr.alin.offer.OfferFacts;
import fr.alin.reference.Commune;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.SampleCommunes;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;

/** A T2 in Lyon, PLUS, 500 € with charges, open to all; each test changes what it is about. */
public final class SampleHome {

  private Commune commune = SampleCommunes.LYON;
  private DwellingType type = DwellingType.T2;
  private FinancingCategory financing = FinancingCategory.PLUS;
  private Euros rent = Euros.euros(500);
  private Fact<CompanyId> reservedTo = Fact.unknown("reservation");

  public static SampleHome home() {
    return new SampleHome();
  }

  public SampleHome in(Commune place) {
    commune = place;
    return this;
  }

  public SampleHome of(DwellingType rooms) {
    type = rooms;
    return this;
  }

  public SampleHome financed(FinancingCategory by) {
    financing = by;
    return this;
  }

  public SampleHome costing(Euros withCharges) {
    rent = withCharges;
    return this;
  }

  public SampleHome reserved(CompanyId to) {
    reservedTo = Fact.known(to);
    return this;
  }

  public OfferFacts facts() {
    return new OfferFacts(commune, type, financing, rent, reservedTo);
  }
}
