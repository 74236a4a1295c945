package fr.alin.application;

import fr.alin.mail.MailOrder;
import fr.alin.offer.Offer;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.shared.RequestId;
import fr.alin.shared.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Port: applications, their claims, history and frozen boards. One writer (jOOQ). Every write checks
 * the version or a constraint in the database, and comes back as a value, never as an exception.
 */
public interface Applications {

  /**
   * Enters an application in one statement, which is to be a transaction of its own ({@code
   * Transactions.writeAtOnce}): the offer row is locked in share mode and must be open at {@code now}
   * and not closed; the idempotency key is claimed, then the live slot of the request, by their
   * constraints; row, first history event and outbox task come along.
   */
  Submission submit(
      Application.Submitted application, IdempotencyClaim claim, Instant now, MailOrder mail);

  /** What became of a submission. */
  sealed interface Submission {
    record Entered() implements Submission {}

    /** The request has a live application already. */
    record Taken(ApplicationId by) implements Submission {}

    /** The offer closed meanwhile. */
    record OfferNotOpen() implements Submission {}

    /** A simultaneous twin with the same key won; its application. */
    record KeyInUse(ApplicationId by) implements Submission {}
  }

  /** An earlier attempt of this owner with this key: its application, or another body. */
  Earlier earlier(IdempotencyClaim claim);

  /** What stands under an idempotency key. */
  sealed interface Earlier {
    record None() implements Earlier {}

    record SameRequest(ApplicationId application) implements Earlier {}

    record OtherRequest() implements Earlier {}
  }

  Fact<Application> find(ApplicationId id);

  /** These applications, by id; unknown ids are absent. */
  Map<ApplicationId, Application> findAll(Collection<ApplicationId> ids);

  /** The live application of a request, if it has one. */
  Fact<Application> liveOf(RequestId request);

  /** The same for many; requests without one are absent. */
  Map<RequestId, Application> liveOfAll(Collection<RequestId> requests);

  /**
   * Stores the next state with its history event, provided that the row still has the version in
   * {@code next.entry()}; frees the live slot when the state is final. False when it moved meanwhile.
   */
  boolean save(Application next, Fact<Reason> reason, Instant at);

  /**
   * Withdraws from the running in one statement, with the history event and the mail owed, provided
   * that the row still has the version in {@code next.entry()}. False when it moved meanwhile.
   */
  boolean withdraw(Application.Withdrawn next, Instant at, MailOrder mail);

  /** Replaces the own lines of an application that is still in the running; no event, no new state. */
  void rescore(Application.Submitted application);

  /** Locks the offer's row for the transaction, so that decisions on one home come one after another. */
  void lockOffer(OfferId offer);

  /** Applications of an offer in these states, by board position, then submission. */
  List<Application> ofOffer(OfferId offer, Set<Status> states);

  /** Many states at once, in one batch (closing, designation). Rows moved meanwhile fail the batch. */
  void saveAll(List<Application> next, Fact<Reason> reason, Instant at);

  /** Freezes the board of an offer, once. */
  void freeze(FrozenBoard board);

  Fact<FrozenBoard> frozen(OfferId offer);

  /** The frozen place of each of these applications that is on a board. */
  Map<ApplicationId, Placement> frozenPlaces(Collection<ApplicationId> ids);

  /** What happened to an application, oldest first. */
  List<HistoryEvent> history(ApplicationId id);

  /** The same for many; those without history are absent. */
  Map<ApplicationId, List<HistoryEvent>> histories(Collection<ApplicationId> ids);

  /** Applicants of these offers: still in the running while open, on the board once closed. */
  Map<OfferId, Integer> applicantCounts(Collection<OfferId> offers);

  /** This account's latest application to each of these offers. */
  Map<OfferId, ApplicationId> ofAccountOn(AccountId account, Collection<OfferId> offers);

  /** A person's applications, newest first. */
  Slice<ApplicationId> ofAccount(AccountId account, Page page);

  /**
   * Shortlisted files in these départements, earliest deadline first, then board position.
   *
   * @param states which of the states from UNDER_REVIEW on
   * @param offer of this offer only, when known
   */
  Slice<ApplicationId> reviews(
      Territories territories, Set<Status> states, Fact<OfferId> offer, Page page);

  /** Files sent to a landlord in these states, oldest sending first. */
  Slice<ApplicationId> designations(
      LandlordId landlord, Set<Status> states, Fact<OfferId> offer, Page page);

  /**
   * Offers of these départements with the state of their files, latest deadline first.
   *
   * @param closed only closed ones, or only those not closed yet; unknown for both
   */
  Slice<OfferFiles> offersWithFiles(Territories territories, Fact<Boolean> closed, Page page);

  /** The same for a landlord's offers. */
  Slice<OfferFiles> offersWithFiles(LandlordId landlord, Fact<Boolean> closed, Page page);

  /** Where staff may look: these départements, or everywhere. */
  record Territories(Set<DepartmentCode> departments, boolean everywhere) {
    public Territories {
      departments = Set.copyOf(departments);
    }
  }

  /** An offer and how many of its files stand in each state (states without files are absent). */
  record OfferFiles(Offer offer, Map<Status, Integer> files) {
    public OfferFiles {
      files = Map.copyOf(files);
    }

    /** Files in any of these states. */
    public int in(Set<Status> states) {
      return files.entrySet().stream()
          .filter(e -> states.contains(e.getKey()))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  /** Allocated homes whose answer date has passed. */
  List<ApplicationId> unanswered(Instant now, int limit);

  /** Conditional allocations whose date has passed. */
  List<ApplicationId> conditionsDue(java.time.LocalDate today, int limit);
}
