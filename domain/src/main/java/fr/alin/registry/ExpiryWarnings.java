package fr.alin.registry;

import fr.alin.request.HousingRequest;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Port: who was warned that the unique number runs out, once for each date and warning. */
public interface ExpiryWarnings {

  /**
   * Requests that expire between two days, both included, and were not given this warning for that
   * date; the soonest first.
   *
   * @param days the warning: 60, 30 or 7
   */
  List<HousingRequest> unwarned(LocalDate from, LocalDate to, int days, int limit);

  /** False when it was given already. */
  boolean give(RequestId request, LocalDate expiresOn, int days, Instant now);
}
