package fr.alin.adapters.persistence;

import fr.alin.offer.Dwelling;
import fr.alin.offer.Offer;
import fr.alin.offer.OfferFacts;
import fr.alin.reference.CeilingZone;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code offer}, as it is written; it is read by jOOQ together with the landlord's name. */
@MappedEntity("offer")
record OfferRow(
    @Id UUID id,
    UUID landlordId,
    String communeCode,
    @Nullable String cityCode,
    String departmentCode,
    DwellingType dwellingType,
    int rooms,
    FinancingCategory financing,
    @Nullable CeilingZone ceilingZone,
    long rentWithChargesCents,
    long rentWithoutChargesCents,
    @Nullable UUID reservedTo,
    Dwelling.Kind kind,
    int surfaceSquareMetres,
    @Nullable Integer floor,
    boolean lift,
    boolean accessible,
    @Nullable String energyClass,
    LocalDate availableOn,
    String address,
    String postcode,
    String description,
    int pictureNumber,
    Instant opensAt,
    Instant deadline,
    int shortlistSize,
    int designationLimit,
    @Nullable Instant closedAt) {

  static OfferRow from(Offer offer) {
    var facts = offer.facts();
    var dwelling = offer.dwelling();
    return new OfferRow(
        offer.id().value(),
        offer.landlord().value(),
        facts.commune().code().value(),
        Absence.orNull(facts.commune().parent(), CommuneCode::value),
        facts.commune().department().value(),
        facts.dwellingType(),
        facts.dwellingType().rooms(),
        facts.financing(),
        Absence.orNull(ceilingZone(facts)),
        facts.rentWithCharges().cents(),
        dwelling.rentWithoutCharges().cents(),
        Absence.orNull(facts.reservedTo(), CompanyId::value),
        dwelling.kind(),
        dwelling.surfaceSquareMetres(),
        Absence.orNull(dwelling.floor()),
        dwelling.lift(),
        dwelling.accessible(),
        Absence.orNull(dwelling.energyClass()),
        dwelling.availableOn(),
        dwelling.address(),
        dwelling.postcode(),
        dwelling.description(),
        dwelling.pictureNumber(),
        offer.opensAt(),
        offer.deadline(),
        offer.shortlistSize(),
        offer.designationLimit(),
        Absence.orNull(offer.closedAt()));
  }

  /** Written with the offer, so that lists compare it with the ceilings a household is under. */
  private static Fact<CeilingZone> ceilingZone(OfferFacts facts) {
    if (facts.commune().overseas()) {
      return Fact.unknown("ceiling zone overseas");
    }
    return facts.financing().isIntermediate()
        ? facts.commune().abcZone().map(CeilingZone::of)
        : facts.commune().socialZone().map(CeilingZone::of);
  }
}
