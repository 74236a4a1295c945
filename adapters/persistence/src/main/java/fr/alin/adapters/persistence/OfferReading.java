package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.offer.Dwelling;
import fr.alin.offer.Offer;
import fr.alin.offer.OfferFacts;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;

/** From a row of {@code offer} joined with {@code landlord} to the offer; the commune comes from the reference. */
@Singleton
final class OfferReading {

  /** What a query must select to read offers. */
  static final List<SelectFieldOrAsterisk> FIELDS = fields();

  private final Communes communes;

  OfferReading(Communes communes) {
    this.communes = communes;
  }

  private static List<SelectFieldOrAsterisk> fields() {
    var fields = new ArrayList<SelectFieldOrAsterisk>(List.of(OFFER.fields()));
    fields.add(LANDLORD.NAME);
    return List.copyOf(fields);
  }

  Offer toDomain(Record row) {
    var offer = row.into(OFFER);
    var commune = communes.byCode(new CommuneCode(offer.getCommuneCode())).get();
    return new Offer(
        new OfferId(offer.getId()),
        new LandlordId(offer.getLandlordId()),
        row.get(LANDLORD.NAME),
        new OfferFacts(
            commune,
            DwellingType.valueOf(offer.getDwellingType()),
            FinancingCategory.valueOf(offer.getFinancing()),
            new Euros(offer.getRentWithChargesCents()),
            Absence.fact(offer.getReservedTo(), "reservation", CompanyId::new)),
        new Dwelling(
            Dwelling.Kind.valueOf(offer.getKind()),
            offer.getSurfaceSquareMetres(),
            new Euros(offer.getRentWithoutChargesCents()),
            Absence.fact(offer.getFloor(), "floor", Short::intValue),
            offer.getLift(),
            offer.getAccessible(),
            Absence.fact(offer.getEnergyClass(), "energy class"),
            offer.getAvailableOn(),
            offer.getAddress(),
            offer.getPostcode(),
            offer.getDescription(),
            offer.getPictureNumber()),
        offer.getOpensAt(),
        offer.getDeadline(),
        offer.getShortlistSize(),
        offer.getDesignationLimit(),
        Absence.fact(offer.getClosedAt(), "closing"));
  }
}
