package fr.alin.proofs;

import fr.alin.reference.Parameters;
import fr.alin.testing.ChangingBoost;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** The published figures with a boost that a proof moves, the same for all nodes of this process. */
@Factory
@Requires(property = "alin.proofs.boost", value = "true")
final class SharedBoost {

  static final ChangingBoost BOOST = new ChangingBoost();

  @Singleton
  @Replaces(Parameters.class)
  Parameters parameters() {
    return BOOST;
  }
}
