package fr.alin.application;

import static fr.alin.application.Status.*;

import java.util.List;

/**
 * The lifecycle as data: every move, named by the fact that causes it. A test checks it against the
 * methods of the sealed states, walks every edge and compares the diagram in domain/docs.
 */
public final class Lifecycle {

  private Lifecycle() {}

  /** One permitted move. {@code fact} is past tense. */
  public record Move(Status from, String fact, Status to) {}

  public static final List<Move> MOVES =
      List.of(
          new Move(SUBMITTED, "withdrawn", WITHDRAWN),
          new Move(SUBMITTED, "shortlisted", UNDER_REVIEW),
          new Move(SUBMITTED, "left off the shortlist", NOT_SELECTED),
          new Move(UNDER_REVIEW, "withdrawn", WITHDRAWN),
          new Move(UNDER_REVIEW, "approved", APPROVED),
          new Move(UNDER_REVIEW, "rejected", REJECTED_BY_ALS),
          new Move(UNDER_REVIEW, "passed over", NOT_SELECTED),
          new Move(APPROVED, "withdrawn", WITHDRAWN),
          new Move(APPROVED, "designated", DESIGNATED),
          new Move(APPROVED, "passed over", NOT_SELECTED),
          new Move(DESIGNATED, "taken to the commission", TO_COMMISSION),
          new Move(DESIGNATED, "rejected by the landlord", REJECTED_BY_LANDLORD),
          new Move(DESIGNATED, "withdrawn after sending", WITHDRAWN_AFTER_SENDING),
          new Move(DESIGNATED, "better rank signed", NOT_ALLOCATED),
          new Move(TO_COMMISSION, "allocated", ALLOCATED),
          new Move(TO_COMMISSION, "ranked", ALLOCATED_SUBSTITUTE),
          new Move(TO_COMMISSION, "allocated under condition", ALLOCATED_CONDITIONALLY),
          new Move(TO_COMMISSION, "not allocated", NOT_ALLOCATED),
          new Move(TO_COMMISSION, "found inadmissible", INADMISSIBLE),
          new Move(TO_COMMISSION, "better rank signed", NOT_ALLOCATED),
          new Move(ALLOCATED_SUBSTITUTE, "promoted", ALLOCATED),
          new Move(ALLOCATED_SUBSTITUTE, "better rank signed", NOT_ALLOCATED),
          new Move(ALLOCATED_CONDITIONALLY, "condition met", ALLOCATED_SUBSTITUTE),
          new Move(ALLOCATED_CONDITIONALLY, "condition not met", NOT_ALLOCATED),
          new Move(ALLOCATED_CONDITIONALLY, "better rank signed", NOT_ALLOCATED),
          new Move(ALLOCATED, "accepted", OFFER_ACCEPTED),
          new Move(ALLOCATED, "refused", OFFER_REFUSED),
          new Move(ALLOCATED, "left unanswered", OFFER_EXPIRED),
          new Move(OFFER_ACCEPTED, "lease signed", LEASE_SIGNED),
          new Move(LEASE_SIGNED, "moved in", MOVED_IN));

  /** The diagram, in Mermaid. */
  public static String diagram() {
    var text = new StringBuilder("stateDiagram-v2\n  [*] --> SUBMITTED: applied\n");
    for (var move : MOVES) {
      text.append(
          "  %s --> %s: %s%n".formatted(move.from(), move.to(), move.fact()).replace("\r", ""));
    }
    for (var status : Status.values()) {
      if (status.isFinal()) {
        text.append("  ").append(status).append(" --> [*]\n");
      }
    }
    return text.toString();
  }
}
