package fr.alin.api.testing;

import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.shared.Fact;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Reference data with a fault, where a test asks for one. */
@Singleton
@Replaces(Communes.class)
@Requires(property = "alin.test.broken", value = "true")
public final class BrokenCommunes implements Communes {

  /** What must show nowhere. */
  public static final String SECRET = "Jeanne Dupont, 15 rue des Lilas";

  @Override
  public Fact<Commune> byCode(CommuneCode code) {
    throw new IllegalStateException(SECRET);
  }

  @Override
  public List<Commune> search(String text, int limit) {
    throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
  }

  @Override
  public Set<CommuneCode> within(CommuneCode code, long metres) {
    throw new IllegalStateException(SECRET);
  }
}
