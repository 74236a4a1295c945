package fr.alin.adapters.persistence;

import fr.alin.sandbox.InventedLandlord;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A row of {@code landlord}. */
@MappedEntity("landlord")
record LandlordRow(@Id UUID id, String name, String siren) {

  static LandlordRow from(InventedLandlord landlord) {
    return new LandlordRow(landlord.id().value(), landlord.name(), landlord.siren());
  }
}
