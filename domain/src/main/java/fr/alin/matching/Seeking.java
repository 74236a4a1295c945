package fr.alin.matching;

import fr.alin.company.Employer;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.CandidateReading;
import fr.alin.ranking.CandidateProjection;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import java.time.LocalDate;

/** A household on a day, read once and shared by lists, details and counts. */
record Seeking(
    HousingRequest request,
    Fact<Employer> employer,
    CandidateFacts facts,
    CandidateProjection projection,
    SearchedPlaces places,
    HouseholdBounds bounds,
    LocalDate today) {

  /** The request must be known. */
  static Seeking of(Dossiers.Dossier dossier, CandidateReading reading, Parameters parameters) {
    var request = dossier.request().get();
    var employer = dossier.employer();
    var today = BusinessClock.legalDate(dossier.now());
    var rules = parameters.inForceOn(today);
    var facts = reading.of(request, employer, rules.thresholds().jobChangeMonths());
    var projection = CandidateProjection.of(facts, today, rules);
    var places = reading.places(request.register());
    return new Seeking(
        request,
        employer,
        facts,
        projection,
        places,
        HouseholdBounds.of(projection, places, parameters, today),
        today);
  }

  /** Only a submitted request whose identity matches sees offers. */
  static boolean maySeek(Fact<HousingRequest> request) {
    return request.map(r -> r.isSubmitted() && !r.identityMismatch()).orElse(false);
  }
}
