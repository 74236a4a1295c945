package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.reference.Parameters;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Bounds;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The adviser sends 1 to 3 approved files of an offer to the landlord, in the order of the frozen
 * board. A better-ranked approved file that is passed over needs a reason (D08, R.441-3). The others
 * are told that they were not selected, and are free to apply elsewhere.
 */
public final class DesignateApplicants {

  /**
   * Which files go, and why better ones stay.
   *
   * @param shortageReason why fewer than three go although three are approved
   */
  public record Command(
      Actor actor,
      OfferId offer,
      List<ApplicationId> designated,
      Map<ApplicationId, String> passedOver,
      Fact<String> shortageReason) {
    public Command {
      designated = Bounds.atMost(20, designated);
      if (designated.isEmpty()) {
        throw new IllegalArgumentException("nobody is designated");
      }
      passedOver = Map.copyOf(passedOver);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * Sent.
     *
     * @param fewerThanMinimum fewer than three files per home: allowed when candidates are short
     */
    record DesignatedFiles(List<ApplicationId> files, boolean fewerThanMinimum, Instant sentAt)
        implements Outcome {
      public DesignatedFiles {
        files = List.copyOf(files);
      }
    }

    record NotFound() implements Outcome {}

    record Forbidden() implements Outcome {}

    /** The offer is still open. */
    record OfferStillOpen() implements Outcome {}

    /** Files were sent for this offer already. */
    record AlreadyDesignated() implements Outcome {}

    record TooMany(int limit) implements Outcome {}

    /** These files are not approved, or belong to another offer. */
    record NotApproved(List<ApplicationId> files) implements Outcome {
      public NotApproved {
        files = List.copyOf(files);
      }
    }

    /** Three files could go, fewer do, and nobody says why (R.441-3). */
    record ShortageUnexplained(int minimum) implements Outcome {}

    /** A better-ranked approved file was left out without a reason. */
    record ReasonMissing(List<ApplicationId> files) implements Outcome {
      public ReasonMissing {
        files = List.copyOf(files);
      }
    }
  }

  private final Applications applications;
  private final Offers offers;
  private final Announcements announcements;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final Transactions transactions;

  public DesignateApplicants(
      Applications applications,
      Offers offers,
      Announcements announcements,
      Parameters parameters,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.offers = offers;
    this.announcements = announcements;
    this.parameters = parameters;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    if (!command.actor().isStaff()) {
      return new Outcome.Forbidden();
    }
    return transactions.write(
        () ->
            switch (offers.find(command.offer())) {
              case Fact.Known<Offer>(var offer)
                  when command.actor().isStaffFor(offer.facts().commune().department()) ->
                  designate(command, offer, clock.now());
              default -> new Outcome.NotFound();
            });
  }

  private Outcome designate(Command command, Offer offer, Instant now) {
    applications.lockOffer(offer.id());
    if (!(applications.frozen(offer.id()) instanceof Fact.Known<FrozenBoard>(var board))) {
      return new Outcome.OfferStillOpen();
    }
    if (!applications
        .ofOffer(offer.id(), EnumSet.range(Status.DESIGNATED, Status.MOVED_IN))
        .isEmpty()) {
      return new Outcome.AlreadyDesignated();
    }
    if (command.designated().size() > offer.designationLimit()) {
      return new Outcome.TooMany(offer.designationLimit());
    }
    var approved = new HashMap<ApplicationId, Application.Approved>();
    for (var application : applications.ofOffer(offer.id(), EnumSet.of(Status.APPROVED))) {
      if (application instanceof Application.Approved a) {
        approved.put(a.entry().id(), a);
      }
    }
    var strangers = command.designated().stream().filter(id -> !approved.containsKey(id)).toList();
    if (!strangers.isEmpty()
        || new HashSet<>(command.designated()).size() < command.designated().size()) {
      return new Outcome.NotApproved(strangers);
    }
    var chosen = inBoardOrder(board, Set.copyOf(command.designated()));
    var unexplained = unexplained(command, board, approved.keySet(), chosen);
    if (!unexplained.isEmpty()) {
      return new Outcome.ReasonMissing(unexplained);
    }
    var minimum = minimum(offer, now);
    if (chosen.size() < minimum
        && approved.size() >= minimum
        && command.shortageReason().orElse("").isBlank()) {
      return new Outcome.ShortageUnexplained(minimum);
    }
    return send(command, offer, approved, chosen, now);
  }

  private static List<ApplicationId> inBoardOrder(FrozenBoard board, Set<ApplicationId> ids) {
    return board.lines().stream().map(FrozenBoard.Line::application).filter(ids::contains).toList();
  }

  private static List<ApplicationId> unexplained(
      Command command, FrozenBoard board, Set<ApplicationId> approved, List<ApplicationId> chosen) {
    var lowest = board.of(chosen.getLast()).get().position();
    return inBoardOrder(board, approved).stream()
        .filter(id -> !chosen.contains(id))
        .filter(id -> board.of(id).get().position() < lowest)
        .filter(id -> command.passedOver().getOrDefault(id, "").isBlank())
        .toList();
  }

  private Outcome send(
      Command command,
      Offer offer,
      Map<ApplicationId, Application.Approved> approved,
      List<ApplicationId> chosen,
      Instant now) {
    var sent = new ArrayList<Application>();
    for (var id : chosen) {
      var file = approved.get(id);
      if (file != null) {
        sent.add(file.designate(sent.size() + 1));
      }
    }
    applications.saveAll(sent, Fact.unknown("reason"), now);
    sent.forEach(a -> announcements.tell(MailKind.APPLICATION_DESIGNATED, a.entry(), offer));
    releaseOthers(command, offer, now);
    var legal = parameters.inForceOn(BusinessClock.legalDate(now)).delays().minimumCandidates();
    return new Outcome.DesignatedFiles(chosen, sent.size() < legal, now);
  }

  /** Three candidates a home, unless this offer takes fewer. */
  private int minimum(Offer offer, Instant now) {
    return Math.min(
        offer.designationLimit(),
        parameters.inForceOn(BusinessClock.legalDate(now)).delays().minimumCandidates());
  }

  private void releaseOthers(Command command, Offer offer, Instant now) {
    var others =
        applications.ofOffer(
            offer.id(), EnumSet.of(Status.SUBMITTED, Status.UNDER_REVIEW, Status.APPROVED));
    for (var other : others) {
      var text = command.passedOver().getOrDefault(other.entry().id(), "");
      var reason =
          new Reason(
              other instanceof Application.Submitted
                  ? Reason.Code.NOT_ON_SHORTLIST
                  : Reason.Code.OTHER_CANDIDATE_PREFERRED,
              text);
      var released =
          switch (other) {
            case Application.Submitted s -> s.notSelect(reason);
            case Application.UnderReview r -> r.passOver(reason);
            case Application.Approved a -> a.passOver(reason);
            default -> throw new IllegalStateException("unexpected state " + other.status());
          };
      applications.saveAll(List.of(released), Fact.known(reason), now);
      announcements.tell(
          MailKind.APPLICATION_NOT_SELECTED, other.entry(), offer, Announcements.reason(reason));
    }
  }
}
