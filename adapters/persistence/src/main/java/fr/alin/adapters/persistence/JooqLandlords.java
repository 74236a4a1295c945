package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;

import fr.alin.offer.Landlords;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import jakarta.inject.Singleton;
import org.jooq.DSLContext;

/** The landlords, as far as others name them. */
@Singleton
final class JooqLandlords implements Landlords {

  private final DSLContext jooq;

  JooqLandlords(DSLContext jooq) {
    this.jooq = jooq;
  }

  @Override
  public Fact<String> name(LandlordId landlord) {
    return Absence.fact(
        jooq.select(LANDLORD.NAME)
            .from(LANDLORD)
            .where(LANDLORD.ID.eq(landlord.value()))
            .fetchOne(LANDLORD.NAME),
        "landlord");
  }
}
