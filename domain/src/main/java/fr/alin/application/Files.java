package fr.alin.application;

import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Eligibility;
import fr.alin.offer.Offers;
import fr.alin.reference.Parameters;
import fr.alin.request.Requests;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import java.time.Instant;

/** Puts a file together for those who decide on it. */
public final class Files {

  private final Applications applications;
  private final Offers offers;
  private final Requests requests;
  private final Placements placements;
  private final CandidateReading reading;
  private final Eligibility eligibility;
  private final Parameters parameters;

  public Files(
      Applications applications,
      Offers offers,
      Requests requests,
      Placements placements,
      CandidateReading reading,
      Eligibility eligibility,
      Parameters parameters) {
    this.applications = applications;
    this.offers = offers;
    this.requests = requests;
    this.placements = placements;
    this.reading = reading;
    this.eligibility = eligibility;
    this.parameters = parameters;
  }

  /** Unknown when the application or its request is gone. */
  Fact<FileView> of(ApplicationId id, Instant now) {
    return applications.find(id).flatMap(application -> view(application, now));
  }

  private Fact<FileView> view(Application application, Instant now) {
    var entry = application.entry();
    return requests
        .find(entry.request())
        .map(
            request -> {
              var today = BusinessClock.legalDate(now);
              var offer = offers.find(entry.offer()).get();
              var facts =
                  reading.of(request, parameters.inForceOn(today).thresholds().jobChangeMonths());
              return new FileView(
                  new ApplicationView(
                      application,
                      offer,
                      placements.of(application, now),
                      applications.history(entry.id()),
                      now),
                  request,
                  reading.employer(request),
                  facts,
                  eligibility.judge(facts, offer.facts(), today),
                  today);
            });
  }
}
