package fr.alin.application;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of an application (domain.md 2.6 and 2.13) with the stage of the handbook (1 to 7) that
 * each one belongs to.
 */
public enum Status {
  SUBMITTED(1, false),
  WITHDRAWN(1, true),
  NOT_SELECTED(2, true),
  UNDER_REVIEW(2, false),
  REJECTED_BY_ALS(2, true),
  APPROVED(2, false),
  DESIGNATED(3, false),
  WITHDRAWN_AFTER_SENDING(3, true),
  REJECTED_BY_LANDLORD(4, true),
  TO_COMMISSION(5, false),
  ALLOCATED(6, false),
  ALLOCATED_SUBSTITUTE(6, false),
  ALLOCATED_CONDITIONALLY(6, false),
  NOT_ALLOCATED(6, true),
  INADMISSIBLE(6, true),
  OFFER_ACCEPTED(7, false),
  OFFER_REFUSED(6, true),
  OFFER_EXPIRED(6, true),
  LEASE_SIGNED(7, false),
  MOVED_IN(7, true);

  private final int stage;
  private final boolean ended;

  Status(int stage, boolean ended) {
    this.stage = stage;
    this.ended = ended;
  }

  public int stage() {
    return stage;
  }

  /** A final state: the live slot of the request is free again. */
  public boolean isFinal() {
    return ended;
  }

  /** States from which the applicant may still withdraw: until the file is sent to the landlord. */
  public static Set<Status> withdrawable() {
    return EnumSet.of(SUBMITTED, UNDER_REVIEW, APPROVED);
  }
}
