package fr.alin.sandbox;

import fr.alin.application.Application;
import fr.alin.application.Assessment;
import fr.alin.application.Boards;
import fr.alin.application.Entry;
import fr.alin.application.FrozenBoard;
import fr.alin.application.Reason;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.offer.Offer;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/** The moves of an invented past, judged and ranked by the very rules of the product. */
final class Play {

  /** Nobody applies within this time of the closing of the last application. */
  static final Duration REST = Duration.ofHours(3);

  private final Assessment assessment;
  private final Boards boards;
  private final Parameters parameters;
  private final Instant present;

  Play(Assessment assessment, Boards boards, Parameters parameters, Instant present) {
    this.assessment = assessment;
    this.boards = boards;
    this.parameters = parameters;
    this.present = present;
  }

  /**
   * An application as the person would have made it, when rules and other applications allow it.
   *
   * @param facts of the request, read for so many months of a job change
   */
  Fact<PlayedFile> enter(
      Offer offer, HousingRequest request, Instant freeFrom, IntFunction<CandidateFacts> facts) {
    if (!request.register().wish().types().contains(offer.facts().dwellingType())) {
      return Fact.unknown("application");
    }
    var id = request.id();
    var from = latest(offer.opensAt(), request.submittedAt().get().plus(REST), freeFrom);
    var until = offer.deadline().isBefore(present) ? offer.deadline() : present;
    if (!from.isBefore(until.minus(REST))) {
      return Fact.unknown("application");
    }
    var at =
        Chance.between(from, until.minus(REST), id.value(), "applies to " + offer.id().value());
    var day = BusinessClock.legalDate(at);
    if (day.isAfter(request.register().expiresOn())) {
      return Fact.unknown("application");
    }
    var rules = parameters.inForceOn(day);
    var candidate = facts.apply(rules.thresholds().jobChangeMonths());
    if (!(assessment.of(candidate, offer.facts(), day)
        instanceof Assessment.Result.Scored scored)) {
      return Fact.unknown("application");
    }
    var entry =
        new Entry(
            new ApplicationId(Chance.id(at, id.value(), "application " + offer.id().value())),
            offer.id(),
            id,
            request.account(),
            request.register().number(),
            request.register().firstRegisteredOn(),
            candidate.employment().sizeClass(),
            scored.own(),
            rules.version(),
            at,
            0);
    return Fact.known(new PlayedFile(new Application.Submitted(entry), present));
  }

  private static Instant latest(Instant first, Instant second, Instant third) {
    var later = first.isAfter(second) ? first : second;
    return later.isAfter(third) ? later : third;
  }

  /** Freezes the board as the product does at the deadline, and plays what came after; the board. */
  FrozenBoard close(Offer offer, List<PlayedFile> applicants) {
    var board =
        boards.atDeadline(
            offer,
            applicants.stream()
                .filter(PlayedOffer::isInTheRunning)
                .map(file -> file.current().entry())
                .toList());
    new PlayedOffer(offer, board, applicants).play();
    return board;
  }

  /** From when on the person may apply again. */
  static Instant freeFrom(PlayedFile file) {
    return file.current().status().isFinal() ? file.lastChange().plus(REST) : Instant.MAX;
  }

  /** What an application that ended leaves on the request: refusals count from then on. */
  static HousingRequest after(PlayedFile file, HousingRequest request) {
    return switch (file.current()) {
      case Application.NotAllocated(var entry, var reason)
          when reason.code() != Reason.Code.SIGNED_BY_BETTER_RANK ->
          request.notAllocated();
      case Application.OfferRefused refused ->
          request.refusedAllocation(BusinessClock.legalDate(file.lastChange()));
      case Application.OfferExpired expired ->
          request.refusedAllocation(BusinessClock.legalDate(file.lastChange()));
      default -> request;
    };
  }
}
