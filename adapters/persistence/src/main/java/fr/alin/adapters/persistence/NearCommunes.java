package fr.alin.adapters.persistence;

import fr.alin.ranking.Surroundings;
import fr.alin.reference.CommuneCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of the homes asked for last, as bits. The reference hands out the same unchangeable set for the same home
 * again and again, so that the set itself is the key: comparing thousands of codes would cost more than the scan.
 */
final class NearCommunes {

  /** As many as the reference keeps; 13 kB each. */
  private static final int KEPT = 2_048;

  private final Map<Same, Surroundings> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Same, Surroundings> eldest) {
          return size() > KEPT;
        }
      };

  Surroundings of(Set<CommuneCode> communes) {
    var key = new Same(communes);
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    var made = new Surroundings(communes);
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }

  /** Equal only to itself. */
  private record Same(Set<CommuneCode> communes) {
    @Override
    @SuppressWarnings("ReferenceEquality") // that is its purpose
    public boolean equals(@Nullable Object other) {
      return other instanceof Same(var others) && communes == others;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(communes);
    }
  }
}
