package fr.alin.request;

import java.time.Instant;
import java.util.List;

/**
 * What else must change, in the same transaction, when a request does: its projection, and the score
 * of its live application. Implemented above this package.
 */
public interface RequestFollowUp {

  /** The request was stored in this state. */
  default void changed(HousingRequest request, Instant now) {
    changed(List.of(request), now);
  }

  /** These requests were stored in these states. */
  void changed(List<HousingRequest> requests, Instant now);

  /**
   * The request is about to be deleted: withdraws a live application, or answers false when the file
   * has been sent to a landlord and deletion must be refused.
   */
  boolean mayDelete(HousingRequest request, Instant now);
}
