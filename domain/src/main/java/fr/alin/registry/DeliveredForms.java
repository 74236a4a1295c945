package fr.alin.registry;

import fr.alin.request.UniqueNumber;
import fr.alin.shared.RequestId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Port: the form in which each request's record was last found in a delivery and taken over, or found
 * equal. It holds for the version that the request had then: whatever has changed the request since
 * makes its form unknown.
 */
public interface DeliveredForms {

  /** How these records stand to what is stored. */
  Comparison compare(Map<UniqueNumber, Fingerprint> delivered);

  /** Keeps these forms. */
  void keep(Collection<Kept> forms);

  /** The form of a request's record, and the version of the request that agrees with it. */
  record Kept(RequestId request, long version, Fingerprint form) {}

  /**
   * An answer.
   *
   * @param differing numbers of requests whose record came in another form, or changed since
   * @param unknown numbers without a request
   */
  record Comparison(Set<UniqueNumber> differing, int unknown) {
    public Comparison {
      differing = Set.copyOf(differing);
    }
  }
}
