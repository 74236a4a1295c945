package fr.alin.application;

import fr.alin.company.Employer;
import fr.alin.eligibility.CandidateReading;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.request.RequestFollowUp;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keeps what depends on a request in step with it, in the same transaction: the projection that
 * ranking reads, and the score of the live application while its offer is open (domain.md 2.5).
 */
public final class KeepRequest implements RequestFollowUp {

  private final CandidateReading reading;
  private final Assessment assessment;
  private final Parameters parameters;
  private final Communes communes;
  private final Projections projections;
  private final Applications applications;
  private final Offers offers;
  private final Announcements announcements;
  private final ShortlistRefill refill;

  public KeepRequest(
      CandidateReading reading,
      Assessment assessment,
      Parameters parameters,
      Communes communes,
      Projections projections,
      Applications applications,
      Offers offers,
      Announcements announcements) {
    this.reading = reading;
    this.assessment = assessment;
    this.parameters = parameters;
    this.communes = communes;
    this.projections = projections;
    this.applications = applications;
    this.offers = offers;
    this.announcements = announcements;
    this.refill = new ShortlistRefill(applications, offers, announcements);
  }

  @Override
  public void changed(List<HousingRequest> requests, Instant now) {
    var employers = reading.employers(requests);
    project(requests, employers, now);
    rescore(requests, employers, now);
  }

  /** Writes the projections of submitted requests; takes them away from those that must not be ranked. */
  public void project(Collection<HousingRequest> requests, Instant now) {
    project(requests, reading.employers(requests), now);
  }

  private void project(
      Collection<HousingRequest> requests, Map<RequestId, Employer> employers, Instant now) {
    var today = BusinessClock.legalDate(now);
    for (var request : requests) {
      if (request.isSubmitted() && !request.identityMismatch()) {
        projections.put(
            Projections.Projected.of(
                request, employerOf(request, employers), reading, parameters, communes, today));
      } else {
        projections.remove(request.id());
      }
    }
  }

  private static Fact<Employer> employerOf(
      HousingRequest request, Map<RequestId, Employer> employers) {
    var employer = employers.get(request.id());
    return employer == null ? Fact.unknown("company") : Fact.known(employer);
  }

  private void rescore(
      List<HousingRequest> requests, Map<RequestId, Employer> employers, Instant now) {
    var live = applications.liveOfAll(requests.stream().map(HousingRequest::id).toList());
    if (live.isEmpty()) {
      return;
    }
    var homes =
        offers.findAll(
            live.values().stream().map(application -> application.entry().offer()).toList());
    for (var request : requests) {
      if (live.get(request.id()) instanceof Application.Submitted submitted) {
        var offer = homes.get(submitted.entry().offer());
        if (offer == null) {
          throw new IllegalStateException("an application to an offer that is not stored");
        }
        if (offer.isOpenAt(now)) {
          rescore(submitted, request, employerOf(request, employers), offer);
        }
      }
    }
  }

  /** Age, income and figures are those of the day of the application. */
  private void rescore(
      Application.Submitted submitted,
      HousingRequest request,
      Fact<Employer> employedBy,
      Offer offer) {
    var appliedOn = BusinessClock.legalDate(submitted.entry().submittedAt());
    var rules = parameters.inForceOn(appliedOn);
    var facts = reading.of(request, employedBy, rules.thresholds().jobChangeMonths());
    var own = assessment.ownSheet(facts, offer.facts(), appliedOn);
    var employer = facts.employment().sizeClass();
    if (!own.equals(submitted.entry().ownSheet())
        || !employer.equals(submitted.entry().employer())) {
      applications.rescore(submitted.rescored(own, rules.version(), employer));
    }
  }

  @Override
  public boolean mayDelete(HousingRequest request, Instant now) {
    if (applications.liveOf(request.id()) instanceof Fact.Known<Application>(var live)) {
      applications.lockOffer(live.entry().offer());
      var withdrawn =
          switch (live) {
            case Application.Submitted s -> Fact.known(s.withdraw());
            case Application.UnderReview r -> Fact.known(r.withdraw());
            case Application.Approved a -> Fact.known(a.withdraw());
            default -> Fact.<Application.Withdrawn>unknown("withdrawal");
          };
      if (!withdrawn.isKnown()
          || !applications.save(
              withdrawn.get(), Fact.known(Reason.of(Reason.Code.REQUEST_DELETED)), now)) {
        return false;
      }
      announcements.tell(
          MailKind.APPLICATION_WITHDRAWN, live.entry(), offers.find(live.entry().offer()).get());
      // a file that leaves the shortlist is replaced, whatever makes it leave
      refill.of(live.entry().offer(), now);
    }
    projections.remove(request.id());
    return true;
  }
}
