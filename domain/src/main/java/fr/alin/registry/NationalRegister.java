package fr.alin.registry;

import fr.alin.request.RegisterRecord;
import fr.alin.request.UniqueNumber;

/**
 * Port: the national register of housing requests (SNE). Remote: never called inside a transaction.
 * Bounded in time and retries; never throws for what the partner may do.
 */
public interface NationalRegister {

  Answer read(UniqueNumber number);

  /** What came back. */
  sealed interface Answer {
    /** The record held under the number. */
    record Found(RegisterRecord record) implements Answer {}

    /** The register knows no request under this number, or it was deleted. */
    record NotFound() implements Answer {}

    /** The register refuses the question; {@code code} is its own, for the log. */
    record Refused(String code) implements Answer {}

    /** No usable answer in time: slow, down, cut off or nonsense; {@code cause} is for the log. */
    record Unreachable(String cause) implements Answer {}
  }
}
