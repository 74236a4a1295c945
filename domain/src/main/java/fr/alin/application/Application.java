package fr.alin.application;

import fr.alin.reference.SizeClass;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One request's application to one offer. Every state offers its own moves only; there is no status
 * field to test. Source: handbook #6 (seven stages), domain.md 2.6 and 2.13.
 */
public sealed interface Application {

  Entry entry();

  Status status();

  /** Applied; ranked live until the deadline, then waiting on the frozen board below the shortlist. */
  record Submitted(Entry entry) implements Application {
    public Submitted rescored(ScoreSheet own, String ruleSetVersion, Fact<SizeClass> employer) {
      return new Submitted(entry.rescored(own, ruleSetVersion, employer));
    }

    public Withdrawn withdraw() {
      return new Withdrawn(entry);
    }

    public UnderReview shortlist(int boardPosition) {
      return new UnderReview(entry, boardPosition);
    }

    public NotSelected notSelect(Reason reason) {
      return new NotSelected(entry, reason);
    }

    @Override
    public Status status() {
      return Status.SUBMITTED;
    }
  }

  /** Withdrawn by the applicant before the file was sent. */
  record Withdrawn(Entry entry) implements Application {
    @Override
    public Status status() {
      return Status.WITHDRAWN;
    }
  }

  /** Not shortlisted, or shortlisted and not designated. */
  record NotSelected(Entry entry, Reason reason) implements Application {
    @Override
    public Status status() {
      return Status.NOT_SELECTED;
    }
  }

  /** Among the first of the frozen board: an adviser analyses the file. */
  record UnderReview(Entry entry, int boardPosition) implements Application {
    public Approved approve() {
      return new Approved(entry, boardPosition);
    }

    public RejectedByActionLogement reject(Reason reason) {
      return new RejectedByActionLogement(entry, reason);
    }

    public Withdrawn withdraw() {
      return new Withdrawn(entry);
    }

    public NotSelected passOver(Reason reason) {
      return new NotSelected(entry, reason);
    }

    @Override
    public Status status() {
      return Status.UNDER_REVIEW;
    }
  }

  /** The adviser approved the file. */
  record Approved(Entry entry, int boardPosition) implements Application {
    public Designated designate(int rank) {
      return new Designated(entry, new Nomination(boardPosition, rank));
    }

    public Withdrawn withdraw() {
      return new Withdrawn(entry);
    }

    public NotSelected passOver(Reason reason) {
      return new NotSelected(entry, reason);
    }

    @Override
    public Status status() {
      return Status.APPROVED;
    }
  }

  /** The adviser rejected the file after analysis. */
  record RejectedByActionLogement(Entry entry, Reason reason) implements Application {
    @Override
    public Status status() {
      return Status.REJECTED_BY_ALS;
    }
  }

  /** Sent to the landlord; the applicant can no longer withdraw here. */
  record Designated(Entry entry, Nomination nomination) implements Application {
    /**
     * The file goes before the commission.
     *
     * @param sessionOn day of the session, when the landlord says it
     */
    public ToCommission toCommission(Fact<LocalDate> sessionOn) {
      return new ToCommission(entry, nomination, sessionOn);
    }

    public RejectedByLandlord reject(Reason reason) {
      return new RejectedByLandlord(entry, reason);
    }

    public WithdrawnAfterSending withdrawAfterSending(Reason reason) {
      return new WithdrawnAfterSending(entry, reason);
    }

    /** A better rank signed the lease before this file was examined. */
    public NotAllocated lose() {
      return new NotAllocated(entry, Reason.of(Reason.Code.SIGNED_BY_BETTER_RANK));
    }

    @Override
    public Status status() {
      return Status.DESIGNATED;
    }
  }

  /** Recorded by staff or landlord: the household gave up after sending. */
  record WithdrawnAfterSending(Entry entry, Reason reason) implements Application {
    @Override
    public Status status() {
      return Status.WITHDRAWN_AFTER_SENDING;
    }
  }

  /** The landlord does not present the file to the commission. */
  record RejectedByLandlord(Entry entry, Reason reason) implements Application {
    @Override
    public Status status() {
      return Status.REJECTED_BY_LANDLORD;
    }
  }

  /** Before the allocation commission (CALEOL). */
  record ToCommission(Entry entry, Nomination nomination, Fact<LocalDate> sessionOn)
      implements Application {
    public Allocated allocate(int rank, Instant answerBy) {
      return new Allocated(entry, nomination, rank, answerBy);
    }

    public AllocatedSubstitute substitute(int rank, int answerDays) {
      return new AllocatedSubstitute(entry, nomination, rank, answerDays);
    }

    public AllocatedConditionally allocateConditionally(
        int rank, String condition, LocalDate deadline, int answerDays) {
      return new AllocatedConditionally(entry, nomination, rank, condition, deadline, answerDays);
    }

    public NotAllocated notAllocate(Reason reason) {
      return new NotAllocated(entry, reason);
    }

    public Inadmissible findInadmissible(Reason reason) {
      return new Inadmissible(entry, reason);
    }

    /** A better rank signed the lease before the commission decided on this file. */
    public NotAllocated lose() {
      return new NotAllocated(entry, Reason.of(Reason.Code.SIGNED_BY_BETTER_RANK));
    }

    @Override
    public Status status() {
      return Status.TO_COMMISSION;
    }
  }

  /** Allocated: the household holds the only open offer of this home and answers before {@code answerBy}. */
  record Allocated(Entry entry, Nomination nomination, int commissionRank, Instant answerBy)
      implements Application {
    public OfferAccepted accept() {
      return new OfferAccepted(entry, nomination, commissionRank);
    }

    public OfferRefused refuse(Reason reason) {
      return new OfferRefused(entry, reason);
    }

    /** Silence at the answer date counts as a refusal (R.441-10). */
    public OfferExpired expire() {
      return new OfferExpired(entry);
    }

    @Override
    public Status status() {
      return Status.ALLOCATED;
    }
  }

  /** Allocated with a later rank: next if those before refuse. */
  record AllocatedSubstitute(Entry entry, Nomination nomination, int commissionRank, int answerDays)
      implements Application {
    public Allocated promote(Instant answerBy) {
      return new Allocated(entry, nomination, commissionRank, answerBy);
    }

    /** A better rank signed the lease. */
    public NotAllocated lose() {
      return new NotAllocated(entry, Reason.of(Reason.Code.SIGNED_BY_BETTER_RANK));
    }

    @Override
    public Status status() {
      return Status.ALLOCATED_SUBSTITUTE;
    }
  }

  /** Allocated under a condition precedent, to be met by a date. */
  record AllocatedConditionally(
      Entry entry,
      Nomination nomination,
      int commissionRank,
      String condition,
      LocalDate conditionDeadline,
      int answerDays)
      implements Application {
    public AllocatedSubstitute conditionMet() {
      return new AllocatedSubstitute(entry, nomination, commissionRank, answerDays);
    }

    public NotAllocated conditionNotMet() {
      return new NotAllocated(entry, Reason.of(Reason.Code.CONDITION_NOT_MET));
    }

    /** A better rank signed the lease. */
    public NotAllocated lose() {
      return new NotAllocated(entry, Reason.of(Reason.Code.SIGNED_BY_BETTER_RANK));
    }

    @Override
    public Status status() {
      return Status.ALLOCATED_CONDITIONALLY;
    }
  }

  /** The commission did not allocate, a condition failed, or a better rank signed. */
  record NotAllocated(Entry entry, Reason reason) implements Application {
    @Override
    public Status status() {
      return Status.NOT_ALLOCATED;
    }
  }

  /** The commission found the file inadmissible (R.441-2-8 d). */
  record Inadmissible(Entry entry, Reason reason) implements Application {
    @Override
    public Status status() {
      return Status.INADMISSIBLE;
    }
  }

  /** The household accepted the home. */
  record OfferAccepted(Entry entry, Nomination nomination, int commissionRank)
      implements Application {
    public LeaseSigned sign(LocalDate signedOn) {
      return new LeaseSigned(entry, nomination, commissionRank, signedOn);
    }

    @Override
    public Status status() {
      return Status.OFFER_ACCEPTED;
    }
  }

  /** The household refused the allocated home. */
  record OfferRefused(Entry entry, Reason reason) implements Application {
    @Override
    public Status status() {
      return Status.OFFER_REFUSED;
    }
  }

  /** No answer in time. */
  record OfferExpired(Entry entry) implements Application {
    @Override
    public Status status() {
      return Status.OFFER_EXPIRED;
    }
  }

  /** The lease is signed. */
  record LeaseSigned(Entry entry, Nomination nomination, int commissionRank, LocalDate signedOn)
      implements Application {
    public MovedIn moveIn(LocalDate movedInOn) {
      return new MovedIn(entry, nomination, commissionRank, signedOn, movedInOn);
    }

    @Override
    public Status status() {
      return Status.LEASE_SIGNED;
    }
  }

  /** The household lives there. */
  record MovedIn(
      Entry entry,
      Nomination nomination,
      int commissionRank,
      LocalDate signedOn,
      LocalDate movedInOn)
      implements Application {
    @Override
    public Status status() {
      return Status.MOVED_IN;
    }
  }
}
