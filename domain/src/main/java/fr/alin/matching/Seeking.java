package fr.alin.matching;

import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.CandidateReading;
import fr.alin.ranking.CandidateProjection;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.Fact;
import java.time.LocalDate;

/** A household on a day, read once and shared by lists, details and counts. */
record Seeking(
    HousingRequest request,
    CandidateFacts facts,
    CandidateProjection projection,
    SearchedPlaces places,
    HouseholdBounds bounds,
    LocalDate today) {

  static Seeking of(
      HousingRequest request, CandidateReading reading, Parameters parameters, LocalDate today) {
    var rules = parameters.inForceOn(today);
    var facts = reading.of(request, rules.thresholds().jobChangeMonths());
    var projection = CandidateProjection.of(facts, today, rules);
    var places = reading.places(request.register());
    return new Seeking(
        request,
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
