package fr.alin.adapters.persistence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.alin.ranking.Surroundings;
import fr.alin.reference.CommuneCode;
import java.util.Set;

/**
 * The surroundings of the homes asked for last, as bits. The reference hands out the same unchangeable set for the same home
 * again and again, so that the set itself is the key: comparing thousands of codes would cost more than the scan.
 */
final class NearCommunes {

  /** As many as the reference keeps; 13 kB each. */
  private static final int KEPT = 2_048;

  /** Weak keys are compared by identity. */
  private final LoadingCache<Set<CommuneCode>, Surroundings> kept =
      Caffeine.newBuilder().weakKeys().maximumSize(KEPT).build(Surroundings::new);

  Surroundings of(Set<CommuneCode> communes) {
    return kept.get(communes);
  }
}
