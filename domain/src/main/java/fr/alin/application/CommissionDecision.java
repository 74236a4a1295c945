package fr.alin.application;

import fr.alin.shared.Bounds;
import java.time.LocalDate;

/** The five kinds of decision of an allocation commission (R.441-3; domain.md 5). */
public sealed interface CommissionDecision {

  /** Allocated to this candidate alone. */
  record AllocatedHome(int answerDays) implements CommissionDecision {}

  /** Allocated with a rank: next candidate if the one before refuses. */
  record AllocatedWithRank(int rank, int answerDays) implements CommissionDecision {
    public AllocatedWithRank {
      if (rank < 1 || rank > 10) {
        throw new IllegalArgumentException("rank outside 1 to 10");
      }
    }
  }

  /** Allocated under a condition precedent, to be met by a date. */
  record AllocatedUnderCondition(int rank, String condition, LocalDate deadline, int answerDays)
      implements CommissionDecision {
    public AllocatedUnderCondition {
      Bounds.text("condition", 1000, condition);
    }
  }

  record NotAllocatedHome(Reason reason) implements CommissionDecision {}

  record FoundInadmissible(Reason reason) implements CommissionDecision {}
}
