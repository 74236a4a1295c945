package fr.alin.application;

import fr.alin.eligibility.CandidateReading;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offers;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.request.RequestFollowUp;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import java.time.Instant;

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
  public void changed(HousingRequest request, Instant now) {
    project(request, now);
    rescore(request, now);
  }

  /** Writes the projection of a submitted request; takes it away from one that must not be ranked. */
  public void project(HousingRequest request, Instant now) {
    if (!request.isSubmitted() || request.identityMismatch()) {
      projections.remove(request.id());
      return;
    }
    projections.put(
        Projections.Projected.of(
            request, reading, parameters, communes, BusinessClock.legalDate(now)));
  }

  private void rescore(HousingRequest request, Instant now) {
    if (!(applications.liveOf(request.id())
        instanceof Fact.Known<Application>(Application.Submitted submitted))) {
      return;
    }
    var offer = offers.find(submitted.entry().offer()).get();
    if (!offer.isOpenAt(now)) {
      return;
    }
    // age, income and figures are those of the day of the application
    var appliedOn = BusinessClock.legalDate(submitted.entry().submittedAt());
    var rules = parameters.inForceOn(appliedOn);
    var facts = reading.of(request, rules.thresholds().jobChangeMonths());
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
