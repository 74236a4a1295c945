package fr.alin.sandbox;

import fr.alin.application.Application;
import fr.alin.application.Application.Allocated;
import fr.alin.application.Application.AllocatedConditionally;
import fr.alin.application.Application.AllocatedSubstitute;
import fr.alin.application.Application.Approved;
import fr.alin.application.Application.Designated;
import fr.alin.application.Application.LeaseSigned;
import fr.alin.application.Application.OfferAccepted;
import fr.alin.application.Application.Submitted;
import fr.alin.application.Application.ToCommission;
import fr.alin.application.Application.UnderReview;
import fr.alin.application.FrozenBoard;
import fr.alin.application.Reason;
import fr.alin.offer.Offer;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What happened to the files of one offer from its closing on: review, designation, commission,
 * answers, lease. Each step comes some working days after the one before; those that would lie after
 * the present have not happened, so that recent offers are still under way.
 */
final class PlayedOffer {

  private static final int ANSWER_DAYS = 10;

  private static final List<Reason> REJECTIONS =
      List.of(
          new Reason(Reason.Code.FILE_INCOMPLETE, "Le dernier avis d’imposition manque."),
          new Reason(
              Reason.Code.DOCUMENTS_OUTDATED, "Les bulletins de salaire ont plus de trois mois."),
          new Reason(
              Reason.Code.SITUATION_CHANGED,
              "La composition du foyer a changé depuis la demande."));

  private static final List<Reason> NON_ALLOCATIONS =
      List.of(
          Reason.of(Reason.Code.OTHER_CANDIDATE_PREFERRED),
          Reason.of(Reason.Code.EFFORT_RATE_HIGH),
          Reason.of(Reason.Code.SOCIAL_MIX),
          Reason.of(Reason.Code.TYPOLOGY));

  private static final List<Reason> REFUSALS =
      List.of(
          Reason.of(Reason.Code.LOCATION),
          Reason.of(Reason.Code.DWELLING_UNSUITABLE),
          Reason.of(Reason.Code.RENT_TOO_HIGH),
          Reason.of(Reason.Code.PERSONAL));

  private final Offer offer;
  private final FrozenBoard board;
  private final UUID key;

  /** In the order of the board. */
  private final List<PlayedFile> files;

  PlayedOffer(Offer offer, FrozenBoard board, List<PlayedFile> applicants) {
    this.offer = offer;
    this.board = board;
    this.key = offer.id().value();
    this.files =
        applicants.stream()
            .filter(file -> board.of(file.current().entry().id()).isKnown())
            .sorted(Comparator.comparingInt(this::position))
            .toList();
  }

  private int position(PlayedFile file) {
    return board.of(file.current().entry().id()).get().position();
  }

  void play() {
    files.stream().limit(offer.shortlistSize()).forEach(file -> shortlist(file, offer.deadline()));
    var reviewed = review();
    var sent =
        designate(
            Chance.officeHour(
                reviewed, 1 + Chance.below(2, key, "designation"), key, "designation hour"));
    announceCommission(sent);
    var ranked = decide(sent);
    answer(ranked);
  }

  private void shortlist(PlayedFile file, Instant at) {
    file.move(Submitted.class, submitted -> submitted.shortlist(position(file)), at);
  }

  /** Each file is looked at; the place of a rejected one goes to the next of the board. */
  private Instant review() {
    var last = offer.deadline();
    var waiting = new ArrayList<>(files.stream().filter(file -> file.is(Submitted.class)).toList());
    var toReview =
        new ArrayList<>(files.stream().filter(file -> file.is(UnderReview.class)).toList());
    for (var i = 0; i < toReview.size(); i++) {
      var file = toReview.get(i);
      var at =
          Chance.officeHour(
              file.lastChange(), 1 + Chance.below(2, key, "review"), file.key(), "review hour");
      last = at.isAfter(last) ? at : last;
      if (!Chance.percent(13, file.key(), "rejected")) {
        file.move(UnderReview.class, UnderReview::approve, at);
        continue;
      }
      var reason = Chance.pick(REJECTIONS, file.key(), "why rejected");
      if (file.move(UnderReview.class, review -> review.reject(reason), Fact.known(reason), at)
          && !waiting.isEmpty()) {
        var next = waiting.removeFirst();
        shortlist(next, at);
        toReview.add(next);
      }
    }
    return last;
  }

  private List<PlayedFile> designate(Instant at) {
    var approved = files.stream().filter(file -> file.is(Approved.class)).toList();
    var sent = new ArrayList<PlayedFile>();
    for (var file : approved) {
      var rank = sent.size() + 1;
      if (rank <= offer.designationLimit()
          && file.move(Approved.class, approval -> approval.designate(rank), at)) {
        sent.add(file);
      }
    }
    if (!sent.isEmpty()) {
      var preferred = Reason.of(Reason.Code.OTHER_CANDIDATE_PREFERRED);
      var offList = Reason.of(Reason.Code.NOT_ON_SHORTLIST);
      for (var file : files) {
        file.move(
            Approved.class, approval -> approval.passOver(preferred), Fact.known(preferred), at);
        file.move(
            Submitted.class, submitted -> submitted.notSelect(offList), Fact.known(offList), at);
      }
    }
    return sent;
  }

  /** The landlord announces the session; a few files leave before it. */
  private void announceCommission(List<PlayedFile> sent) {
    for (var file : sent) {
      var leaves = Chance.officeHour(file.lastChange(), 1, file.key(), "leaves");
      if (Chance.percent(4, file.key(), "withdrawn after sending")) {
        var reason = Reason.of(Reason.Code.PERSONAL);
        file.move(
            Designated.class,
            designated -> designated.withdrawAfterSending(reason),
            Fact.known(reason),
            leaves);
      } else if (Chance.percent(4, file.key(), "rejected by landlord")) {
        var reason = new Reason(Reason.Code.FILE_INCOMPLETE, "Pièce d’identité périmée.");
        file.move(
            Designated.class, designated -> designated.reject(reason), Fact.known(reason), leaves);
      }
      var announced = Chance.officeHour(file.lastChange(), 2, key, "announced");
      var session = BusinessClock.legalDate(session(announced));
      file.move(
          Designated.class, designated -> designated.toCommission(Fact.known(session)), announced);
    }
  }

  private Instant session(Instant announced) {
    return Chance.officeHour(announced, 3 + Chance.below(3, key, "session"), key, "session hour");
  }

  /** The commission's decisions; those allocated, in the order of their ranks. */
  private List<PlayedFile> decide(List<PlayedFile> sent) {
    var ranked = new ArrayList<PlayedFile>();
    for (var file : sent) {
      if (!file.is(ToCommission.class)) {
        continue;
      }
      var at = session(file.lastChange());
      var draw = Chance.below(100, file.key(), "decision");
      var rank = ranked.size() + 1;
      if (draw < 14) {
        var reason = Chance.pick(NON_ALLOCATIONS, file.key(), "why not allocated");
        file.move(
            ToCommission.class, examined -> examined.notAllocate(reason), Fact.known(reason), at);
      } else if (draw < 18) {
        var reason =
            new Reason(Reason.Code.OTHER, "Titre de séjour expiré à la date de la commission.");
        file.move(
            ToCommission.class,
            examined -> examined.findInadmissible(reason),
            Fact.known(reason),
            at);
      } else if (rank == 1) {
        allocate(file, at, ranked);
      } else if (file == sent.getLast() && draw > 88) {
        var deadline = BusinessClock.legalDate(at).plusDays(20);
        if (file.move(
            ToCommission.class,
            examined ->
                examined.allocateConditionally(
                    rank, "Fournir l’attestation de fin de préavis.", deadline, ANSWER_DAYS),
            at)) {
          ranked.add(file);
        }
      } else if (file.move(
          ToCommission.class, examined -> examined.substitute(rank, ANSWER_DAYS), at)) {
        ranked.add(file);
      }
    }
    return ranked;
  }

  private static void allocate(PlayedFile file, Instant at, List<PlayedFile> ranked) {
    var answerBy = at.plus(Duration.ofDays(ANSWER_DAYS));
    if (file.move(ToCommission.class, examined -> examined.allocate(1, answerBy), at)) {
      ranked.add(file);
    }
  }

  /** The first of the ranks answers; refusal or silence moves to the next one. */
  private void answer(List<PlayedFile> ranked) {
    for (var i = 0; i < ranked.size(); i++) {
      var file = ranked.get(i);
      if (i > 0) {
        var before = ranked.get(i - 1).lastChange();
        var answerBy = before.plus(Duration.ofDays(ANSWER_DAYS));
        file.move(AllocatedSubstitute.class, substitute -> substitute.promote(answerBy), before);
      }
      if (!(file.current() instanceof Allocated allocated)) {
        return;
      }
      var draw = Chance.below(100, file.key(), "answer");
      var at =
          Chance.between(
              file.lastChange(),
              file.lastChange().plus(Duration.ofDays(7)),
              file.key(),
              "answer at");
      if (draw < 72) {
        if (file.move(Allocated.class, Allocated::accept, at)) {
          sign(file, ranked.subList(i + 1, ranked.size()));
        }
        return;
      }
      var reason = Chance.pick(REFUSALS, file.key(), "why refused");
      var ended =
          draw < 88
              ? file.move(Allocated.class, home -> home.refuse(reason), Fact.known(reason), at)
              : file.move(Allocated.class, Allocated::expire, allocated.answerBy());
      if (!ended) {
        return;
      }
    }
  }

  private static void sign(PlayedFile file, List<PlayedFile> lowerRanks) {
    var signing =
        Chance.officeHour(
            file.lastChange(), 3 + Chance.below(4, file.key(), "lease"), file.key(), "lease hour");
    if (!file.move(
        OfferAccepted.class,
        accepted -> accepted.sign(BusinessClock.legalDate(signing)),
        signing)) {
      return;
    }
    var lost = Fact.known(Reason.of(Reason.Code.SIGNED_BY_BETTER_RANK));
    for (var lower : lowerRanks) {
      lower.move(AllocatedSubstitute.class, AllocatedSubstitute::lose, lost, signing);
      lower.move(AllocatedConditionally.class, AllocatedConditionally::lose, lost, signing);
    }
    var moving =
        Chance.officeHour(
            signing, 2 + Chance.below(4, file.key(), "moving"), file.key(), "moving hour");
    file.move(LeaseSigned.class, signed -> signed.moveIn(BusinessClock.legalDate(moving)), moving);
  }

  /** Ways out before the closing, while the offer is online. */
  static void perhapsWithdraw(PlayedFile file, Instant deadline) {
    if (Chance.percent(7, file.key(), "withdraws")) {
      var at = Chance.between(file.lastChange(), deadline, file.key(), "withdraws at");
      file.move(Submitted.class, Submitted::withdraw, at);
    }
  }

  static boolean isInTheRunning(PlayedFile file) {
    return file.current() instanceof Application.Submitted;
  }
}
